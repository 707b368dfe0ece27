import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { shiftClock } from "#app/platform/clock.ts";
import { closeDatabase, execute, row, sql } from "#app/platform/database.ts";
import { addressKey, createRateCounter, type RateCounter } from "#app/platform/rate-limit.ts";

/** Two processes over one database. */
let one: RateCounter;
let other: RateCounter;
let caller: string;
let number = 0;

// A window that ends during a test would be another test.
beforeAll(() => void (process.env["THROTTLE_TTL"] = "86400"));
beforeEach(() => {
  [one, other] = [createRateCounter(), createRateCounter()];
  caller = `user:${number++}`;
});
afterEach(() => shiftClock(0));
afterAll(() => closeDatabase());

const times = (count: number, act: () => unknown): void => {
  for (let done = 0; done < count; done++) act();
};

it("processes that have settled know each other's calls, and together let no more through than the limit", async () => {
  times(6, () => one.count(caller, 10));
  times(3, () => other.count(caller, 10));
  await one.settle();
  await other.settle();
  expect(other.look(caller, 10).remaining).toBe(1);
  expect(other.count(caller, 10)).toMatchObject({ remaining: 0, isOver: false });
  expect(other.count(caller, 10).isOver).toBe(true);
  expect(one.count(caller, 10).isOver).toBe(false);
  await other.settle();
  await one.settle();
  expect(one.count(caller, 10).isOver).toBe(true);
});

it("a call that was refused does not count", async () => {
  times(50, () => one.count(caller, 5));
  await one.settle();
  expect(await stored(caller)).toBe(5);
});

it("calls made while the store is asked are not lost, and none is told twice", async () => {
  times(4, () => one.count(caller, 100));
  const settling = one.settle();
  times(3, () => one.count(caller, 100));
  await settling;
  expect(one.look(caller, 100).remaining).toBe(93);
  await one.settle();
  await one.settle();
  expect(await stored(caller)).toBe(7);
});

it("many processes that settle at once, each with the same callers in another order, end with the sum", async () => {
  const callers = Array.from({ length: 300 }, (_, at) => `${caller}:${at}`);
  const counters = Array.from({ length: 8 }, createRateCounter);
  counters.forEach((counter, at) => {
    for (const each of at % 2 ? callers : callers.toReversed()) counter.count(each, 100);
  });
  await Promise.all(counters.map((counter) => counter.settle()));
  const sum = await row<{ sum: bigint }>(
    sql`select sum(calls) as sum from rate_window where caller like ${`${caller}:%`}`,
  );
  expect(sum?.sum).toBe(2400n);
});

it("while the store is away counting goes on, and what was counted is told when it is back", async () => {
  times(4, () => one.count(caller, 10));
  await execute(sql`alter table rate_window rename to rate_window_away`);
  await expect(one.settle()).rejects.toThrow("rate_window");
  times(6, () => expect(one.count(caller, 10).isOver).toBe(false));
  expect(one.count(caller, 10).isOver).toBe(true);
  await execute(sql`alter table rate_window_away rename to rate_window`);
  await one.settle();
  expect(await stored(caller)).toBe(10);
});

it("a new window begins from nothing, also in the store, and a process whose clock is behind does not spoil it", async () => {
  times(10, () => one.count(caller, 10));
  expect(one.count(caller, 10)).toMatchObject({ isOver: true });
  await one.settle();
  shiftClock(86_400_000);
  times(2, () => other.count(caller, 10));
  await other.settle();
  expect(await stored(caller)).toBe(2);
  shiftClock(0);
  const behind = createRateCounter();
  times(5, () => behind.count(caller, 10));
  await behind.settle();
  expect(await stored(caller)).toBe(2);
});

it("one settling tells at most 5,000 callers, and the rest the next time", async () => {
  times(6_000, () => one.count(`${caller}:${Math.random()}`, 10));
  const count = async () =>
    Number(
      (
        await row<{ n: bigint }>(
          sql`select count(*) as n from rate_window where caller like ${`${caller}:%`}`,
        )
      )?.n,
    );
  await one.settle();
  expect(await count()).toBe(5_000);
  await one.settle();
  expect(await count()).toBe(6_000);
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
])("%s counts as %s", (address, key) => expect(addressKey(address)).toBe(key));

const stored = async (who: string): Promise<number | undefined> =>
  (await row<{ calls: number }>(sql`select calls from rate_window where caller = ${who}`))?.calls;
