import { expect, test } from "vitest";
import { proveStock, transfer } from "#app/domain/stock/index.server.ts";
import { units } from "#app/platform/quantity.ts";
import { makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { codeOf, onHand } from "#tests/work-scene.ts";

const PAIRS = 500;
const HELD = units(2_000);

test(`${PAIRS} pairs of opposite transfers of the same items at once: no deadlock reaches a caller, no unit is lost`, async () => {
  const [north, south] = [await makeWarehouse(), await makeWarehouse()];
  const items = await Promise.all([1, 2, 3].map(() => makeItem()));
  for (const { id } of [north, south]) for (const item of items) await stockUp(id, item.id, HELD);

  // Each names its items in the opposite order of the other, so that only the order of the locks keeps them apart.
  const there = items.map(({ id }) => ({ itemId: id, quantity: units(1) }));
  const back = there.toReversed();
  const send = (from: string, to: string, lines: typeof there) =>
    codeOf(
      transfer(system, { from: { type: "warehouse", id: from }, to: { type: "warehouse", id: to }, lines }),
    );
  const answers = await Promise.all(
    Array.from({ length: PAIRS }, () => [
      send(north.id, south.id, there),
      send(south.id, north.id, back),
    ]).flat(),
  );
  expect(answers.filter((answer) => answer !== "done")).toEqual([]);
  for (const item of items) {
    expect(await onHand("warehouse", north.id, item.id)).toBe(HELD);
    expect(await onHand("warehouse", south.id, item.id)).toBe(HELD);
  }
  expect((await proveStock()).differences).toEqual([]);
}, 120_000);
