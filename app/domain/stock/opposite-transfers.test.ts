import { expect, test } from "vitest";
import { proveStock, transfer } from "#app/domain/stock/index.server.ts";
import { row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { codeOf, onHand } from "#tests/work-scene.ts";

const PAIRS = 500;
/** Pairs under way together: more than the pool has connections. */
const AT_ONCE = 20;
const HELD = units(2_000);

test(`${PAIRS} times two opposite transfers of the same items at once: no deadlock reaches a caller, no unit is lost`, async () => {
  const [north, south] = [await makeWarehouse(), await makeWarehouse()];
  const items = await Promise.all([1, 2, 3].map(() => makeItem()));
  for (const { id } of [north, south]) for (const item of items) await stockUp(id, item.id, HELD);

  // Each names its items in the opposite order of the other, so that only the order of the locks keeps them apart.
  const lines = items.map(({ id }) => ({ itemId: id, quantity: units(1) }));
  const send = (from: { id: string }, to: { id: string }, sent: typeof lines) =>
    codeOf(
      transfer(system, {
        from: { type: "warehouse", id: from.id },
        to: { type: "warehouse", id: to.id },
        lines: sent,
      }),
    );
  const answers: string[] = [];
  const lane = async (): Promise<void> => {
    for (let pair = 0; pair < PAIRS / AT_ONCE; pair += 1)
      answers.push(
        ...(await Promise.all([send(north, south, lines), send(south, north, lines.toReversed())])),
      );
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));

  expect(answers).toHaveLength(2 * PAIRS);
  expect(answers.filter((answer) => answer !== "done")).toEqual([]);
  for (const item of items)
    for (const { id } of [north, south]) expect(await onHand("warehouse", id, item.id)).toBe(HELD);
  expect((await proveStock()).differences).toEqual([]);
  // None that a retry has hidden, either.
  const server = await row<{ deadlocks: bigint }>(
    sql`select deadlocks from pg_stat_database where datname = current_database()`,
  );
  expect(server?.deadlocks).toBe(0n);
}, 120_000);
