import { afterEach, expect, it } from "vitest";
import { systemActor } from "#app/platform/actor.ts";
import { shiftClock } from "#app/platform/clock.ts";
import { rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import * as access from "./index.server.ts";
import { verifyPassword } from "./passwords.ts";

const password = "correct horse";
const minute = 60_000;
const freshEmail = () => `${newId()}@example.com`;
const newUser = async () => {
  const email = freshEmail();
  const input = { fullName: "Gulnora", role: "manager", email, password } as const;
  return { ...(await access.createUser(systemActor("test"), input)), email };
};

interface From {
  readonly address?: string;
  readonly knownUserIds?: readonly string[];
}

/** What came of a sign-in: the code of its refusal, or "in". */
async function tried(email: string, given: string, { address = "192.0.2.1", knownUserIds = [] }: From = {}) {
  try {
    await access.signIn(email, given, { userAgent: null, address, knownUserIds });
    return "in";
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
function countOf(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of outcomes) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

afterEach(() => shiftClock(0));

it("five failures lock the e-mail with its address, known or not and in any case, for 15 minutes", async () => {
  for (const email of [(await newUser()).email, freshEmail()]) {
    for (let round = 0; round < 5; round += 1) {
      shiftClock(round * minute);
      expect(await tried(round % 2 ? ` ${email.toUpperCase()} ` : email, "wrong horse")).toBe(
        "access.wrong_password",
      );
    }
    expect(await tried(email, password)).toBe("access.locked");
    expect(await tried(email, "wrong horse", { address: "192.0.2.2" })).toBe("access.wrong_password");
    shiftClock(14 * minute + 50_000);
    expect(await tried(email, "wrong horse")).toBe("access.locked");
    // The first failure counts no more: one try is free again, and the next is not.
    shiftClock(15 * minute + 10_000);
    expect(await tried(email, "wrong horse")).toBe("access.wrong_password");
    expect(await tried(email, "wrong horse")).toBe("access.locked");
  }
});

it("the refusal says until when, in seconds and in minutes", async () => {
  const email = freshEmail();
  for (let round = 0; round < 5; round += 1) await tried(email, "wrong horse");
  const refusal: unknown = await access
    .login({ email, password }, "192.0.2.1")
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "access.locked", details: { minutes: 15 } });
  const { seconds, time } = (refusal as AppError).details as { seconds: number; time: string };
  expect(seconds).toBeGreaterThan(14 * 60);
  expect(Math.abs(Date.parse(time) - Date.now() - seconds * 1000)).toBeLessThan(2_000);
});

it("a success clears the failures of its pair, and is none itself", async () => {
  const { email } = await newUser();
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1)
      expect(await tried(email, "wrong horse")).toBe("access.wrong_password");
    expect(await tried(email, password)).toBe("in");
  }
  const many = await Promise.all(times(12, () => tried(email, password)));
  expect(countOf(many)).toEqual({ in: 12 });
});

it("of 50 wrong tries at once five are looked at, and the others find it locked", async () => {
  for (const email of [(await newUser()).email, freshEmail()]) {
    const outcomes = await Promise.all(times(50, () => tried(email, "wrong horse")));
    expect(countOf(outcomes)).toEqual({ "access.wrong_password": 5, "access.locked": 45 });
  }
});

it("a locked try costs no hash", async () => {
  const email = freshEmail();
  for (let round = 0; round < 5; round += 1) await tried(email, "wrong horse");
  const slowHash = `$2b$09$${".".repeat(53)}`;
  const crowd = Promise.all(times(21, () => verifyPassword("a", slowHash)));
  expect(await tried(freshEmail(), "a")).toBe("request.rate_limited");
  expect(await tried(email, "a")).toBe("access.locked");
  await crowd;
});

it("a try that was not looked at is no failure", async () => {
  const { email } = await newUser();
  const slowHash = `$2b$09$${".".repeat(53)}`;
  const crowd = Promise.all(times(21, () => verifyPassword("a", slowHash)));
  for (let round = 0; round < 6; round += 1) expect(await tried(email, "a")).toBe("request.rate_limited");
  await crowd;
  expect(await tried(email, "wrong horse")).toBe("access.wrong_password");
});

it("over 50 failures from anywhere lock an e-mail for all but browsers that know it", async () => {
  const user = await newUser();
  const address = (index: number) => `198.51.100.${index}`;
  for (const index of times(51, (each) => each)) {
    expect(await tried(user.email, "wrong horse", { address: address(index) })).toBe("access.wrong_password");
  }
  expect(await tried(user.email, password, { address: "192.0.2.9" })).toBe("access.locked");
  expect(await tried(user.email, password, { address: "192.0.2.9", knownUserIds: [newId()] })).toBe(
    "access.locked",
  );
  expect(await tried(user.email, password, { address: "192.0.2.9", knownUserIds: [user.id] })).toBe("in");
  // A browser that knows it is still bound to its own five.
  const wrong = await Promise.all(
    times(8, () => tried(user.email, "wrong horse", { address: "192.0.2.8", knownUserIds: [user.id] })),
  );
  expect(countOf(wrong)).toEqual({ "access.wrong_password": 5, "access.locked": 3 });
});

it("1,000 wrong tries from 50 addresses at once: no more than 51 failures, and what is no failure is refused", async () => {
  const user = await newUser();
  const outcomes = await Promise.all(
    times(1000, (index) => tried(user.email, "wrong horse", { address: `203.0.113.${index % 50}` })),
  );
  const { "access.wrong_password": looked = 0, ...refused } = countOf(outcomes);
  expect(looked).toBeLessThanOrEqual(51);
  expect(Object.keys(refused).every((code) => ["access.locked", "request.rate_limited"].includes(code))).toBe(
    true,
  );
  expect(await tried(user.email, password, { address: "192.0.2.7", knownUserIds: [user.id] })).toBe("in");
});

it("neither e-mail nor what was typed stands in the counts", async () => {
  const typed = "my secret password";
  await tried(typed, "x");
  const stored = await rows<{ line: string }>(sql`select try_count::text as line from try_count`);
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.filter(({ line }) => line.includes(typed))).toEqual([]);
});

it("a count that a dead process left is over after a minute", async () => {
  const { email } = await newUser();
  await tried(email, "wrong horse");
  await rows(sql`update try_count set running = 5 where running_until > now() - interval '1 minute'`);
  const waited = tried(email, password);
  shiftClock(2 * minute);
  expect(await waited).toBe("in");
});

it("unknown e-mail and wrong password take the same time", async () => {
  const user = await newUser();
  const rounds = 45;
  const spent: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let round = 0; round < rounds; round += 1) {
    const address = `192.0.2.${round}`;
    for (const kind of round % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const email = kind === "known" ? user.email : freshEmail();
      const startedAt = performance.now();
      expect(await tried(email, "wrong horse", { address })).toBe("access.wrong_password");
      spent[kind].push(performance.now() - startedAt);
    }
  }
  const median = (list: number[]) => list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)]!;
  const ratio = median(spent.known) / median(spent.unknown);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
});
