import fc from "fast-check";
import { expect, test } from "vitest";
import {
  balanceTotalsAt,
  keepClosings,
  listBalances,
  listBalancesAt,
  proveStock,
} from "#app/domain/stock/index.server.ts";
import { post } from "#app/domain/stock/post.server.ts";
import type { Place } from "#app/domain/stock/places.ts";
import { today } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { nextDay } from "#app/platform/local-time.ts";
import { units } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { fresh, makeActor, makeItem, makeWarehouse, system } from "#tests/factories.ts";
import { codeOf } from "#tests/work-scene.ts";

const day = await today();
const daysAgo = (days: number): string => nextDay(day, -days);

interface Act {
  readonly daysAgo: number;
  readonly quantity: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const outside: Place = { type: "difference", id: null };

/** Moves goods of an item between two places, at noon of a day: what the ledger can post, whatever the command. */
const move = (itemId: string, from: Place, to: Place, act: Act) =>
  transaction(() =>
    post({
      actor: system,
      cause: "transfer",
      naturalKey: fresh("move"),
      kind: "desk",
      businessTime: new Date(`${daysAgo(act.daysAgo)}T07:00:00Z`),
      lines: [
        {
          ...{ itemId, from, to, quantity: units(act.quantity), rule: "any", cause: "transfer" },
          value: from.id === null ? BigInt(act.value) : undefined,
        },
      ],
    }),
  );

const acts = fc.array(
  fc.record({
    daysAgo: fc.integer({ min: 0, max: 6 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    value: fc.integer({ min: 0, max: 5000 }),
    from: fc.integer({ min: 0, max: 3 }),
    to: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 10, maxLength: 40 },
);

test("whatever is posted, to whatever day, while closings are kept: stock as of every day is the sum of the moves up to it", async () => {
  const warehouses = await Promise.all([1, 2, 3].map(makeWarehouse));
  // From the first to the last nothing moves at an inside place: a sale without stock.
  const places: Place[] = [
    outside,
    ...warehouses.map(({ id }) => ({ type: "warehouse" as const, id })),
    { type: "customer", id: null },
  ];
  await fc.assert(
    fc.asyncProperty(acts, async (planned) => {
      const item = await makeItem();
      await Promise.all(
        planned.map(async (act, index) => {
          const from = places[act.from]!;
          const to = places[act.to]!;
          if (from !== to) await codeOf(move(item.id, from, to, act));
          // As many nights as there are acts, at whatever moment.
          if (index % 4 === 0) await keepClosings();
        }),
      );
      for (let ago = 7; ago >= 0; ago -= 1) {
        expect(await asOf(item.id, daysAgo(ago)), `${ago} days ago`).toEqual(
          await sumOfMoves(item.id, daysAgo(ago)),
        );
      }
      expect(await asOf(item.id, day)).toEqual(await nowOf(item.id));
    }),
    { numRuns: 12 },
  );
  await keepClosings();
  expect((await proveStock()).differences).toEqual([]);
  const kept = await row<{ rows: bigint }>(sql`select count(*) as rows from stock_closing`);
  expect(kept?.rows).toBeGreaterThan(10n);
}, 120_000);

type Figures = Record<string, readonly [quantity: bigint, value: bigint]>;

async function asOf(itemId: string, on: string): Promise<Figures> {
  const found = await everyRow((request) => listBalancesAt(system, on, { itemId }, request));
  const totals = await balanceTotalsAt(system, on, { itemId });
  expect(totals.value).toBe(found.reduce((sum, { value }) => sum + value, 0n));
  return Object.fromEntries(found.map(({ placeId, onHand, value }) => [placeId, [onHand, value]]));
}

async function nowOf(itemId: string): Promise<Figures> {
  const found = await everyRow((request) => listBalances(system, { itemId }, request));
  return Object.fromEntries(found.map(({ placeId, onHand, value }) => [placeId, [onHand, value]]));
}

async function sumOfMoves(itemId: string, on: string): Promise<Figures> {
  const found = await rows<{ placeId: string; quantity: bigint; value: bigint }>(sql`
    select place.id as "placeId", sum(case when to_id = place.id then quantity else -quantity end)::bigint as quantity,
           sum(case when to_id = place.id then value else -value end)::bigint as value
    from stock_move, warehouse place
    where item_id = ${itemId}::uuid and place.id in (from_id, to_id) and business_day <= ${on}::date
    group by 1 having sum(case when to_id = place.id then quantity else -quantity end) <> 0`);
  return Object.fromEntries(found.map(({ placeId, quantity, value }) => [placeId, [quantity, value]]));
}

test("a proof names the first closing that does not follow from the moves, its figure or its value", async () => {
  const [warehouse, item] = [await makeWarehouse(), await makeItem()];
  const place: Place = { type: "warehouse", id: warehouse.id };
  for (const ago of [5, 3, 1]) {
    await move(item.id, outside, place, { daysAgo: ago, quantity: 2, value: 100, from: 0, to: 1 });
  }
  await keepClosings();
  const change = (set: "quantity" | "value", by: number, from: number) =>
    execute(sql`
      update stock_closing set quantity = quantity + ${set === "quantity" ? by : 0}, value = value + ${set === "value" ? by : 0}
      where place_id = ${warehouse.id}::uuid and day >= ${daysAgo(from)}::date`);
  const found = async () => (await proveStock()).differences;
  expect(await found()).toEqual([]);
  await change("quantity", 1, 3);
  const about = { placeType: "warehouse", placeId: warehouse.id, itemId: item.id, day: daysAgo(3) };
  expect(await found()).toMatchObject([{ ...about, kind: "closing", expected: "4000", found: "4001" }]);
  await change("quantity", -1, 3);
  await change("value", 7, 3);
  expect(await found()).toMatchObject([{ ...about, kind: "closing_value", expected: "200", found: "207" }]);
  await change("value", -7, 3);
  await execute(
    sql`delete from stock_closing where place_id = ${warehouse.id}::uuid and day = ${daysAgo(3)}::date`,
  );
  expect(await found()).toMatchObject([{ ...about, kind: "closing", expected: "4000", found: null }]);
});

test("an operator sees of the past only what he answered for", async () => {
  const [one, other] = [await makeActor("operator"), await makeActor("operator")];
  const item = await makeItem();
  const act: Act = { daysAgo: 2, quantity: 3, value: 300, from: 0, to: 1 };
  await move(item.id, outside, { type: "operator", id: one.userId }, act);
  await move(item.id, outside, { type: "operator", id: other.userId }, act);
  const { items } = await listBalancesAt(one, daysAgo(1), {}, { limit: 50, cursor: null });
  expect(items).toMatchObject([{ placeId: one.userId, onHand: units(3), value: 300n }]);
  const before = await listBalancesAt(one, daysAgo(3), {}, { limit: 50, cursor: null });
  expect(before.items).toEqual([]);
});
