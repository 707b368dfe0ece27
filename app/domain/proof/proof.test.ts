import { expect, test } from "vitest";
import { lastProof, prove } from "#app/domain/proof/index.server.ts";
import { execute, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { makeActor, makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { codeOf } from "#tests/work-scene.ts";

test("a proof of whole ledgers names no difference and is the last one kept", async () => {
  const manager = await makeActor("manager");
  const [warehouse, item] = [await makeWarehouse(), await makeItem()];
  await stockUp(warehouse.id, item.id, units(5));
  const proof = await prove(manager);
  expect(proof).toMatchObject({ differences: [], actorId: manager.userId, actorName: manager.name });
  expect(proof.stockMoves).toBeGreaterThan(0n);
  expect(await lastProof(manager)).toEqual(proof);
});

test("a balance that does not follow from its moves is named with its place and item", async () => {
  const [warehouse, item] = [await makeWarehouse(), await makeItem()];
  await stockUp(warehouse.id, item.id, units(5));
  await execute(
    sql`update stock_balance set on_hand = on_hand + 1000 where place_id = ${warehouse.id}::uuid`,
  );
  const { differences } = await prove(system);
  const named = differences.filter(({ subject }) => subject.endsWith(item.name));
  expect(named).toMatchObject([{ ledger: "stock", kind: "on_hand", recorded: "6000", computed: "5000" }]);
  await execute(
    sql`update stock_balance set on_hand = on_hand - 1000 where place_id = ${warehouse.id}::uuid`,
  );
});

test("only who may prove proves", async () => {
  expect(await codeOf(prove(await makeActor("warehouse")))).toBe("access.forbidden");
});
