import { beforeAll, expect, it } from "vitest";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, makeActor, makeItem, makeMachine, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import {
  ensureSupplier,
  getPurchase,
  listMoves,
  listPrices,
  listPurchases,
  proveStock,
  receive,
  reserveForTask,
  returnToSupplier,
  reverse,
  yearOfPrices,
} from "./index.server.ts";
import { receiveInput, returnToSupplierInput } from "./schema.ts";

let keeper: Awaited<ReturnType<typeof makeActor>>;
beforeAll(async () => {
  keeper = await makeActor("warehouse");
});

const first = { limit: 10, cursor: null };

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

async function onHand(warehouseId: string, itemId: string) {
  const found = await row<{ onHand: bigint; value: bigint }>(sql`
    select on_hand as "onHand", value from stock_balance
    where place_type = 'warehouse' and place_id = ${warehouseId}::uuid and item_id = ${itemId}::uuid`);
  return found ?? { onHand: 0n, value: 0n };
}

const sendBack = (
  warehouseId: string,
  supplierId: string,
  lines: readonly Record<string, unknown>[],
  key?: string,
) => returnToSupplier(keeper, parse(returnToSupplierInput, { warehouseId, supplierId, lines, key }));

it("a receipt is a document that is found again: amounts without VAT are the value, VAT stands beside", async () => {
  const [cola, nuts, warehouse] = await Promise.all([makeItem(), makeItem(), makeWarehouse()]);
  const supplier = fresh("Drinks Ltd");
  const { purchaseId, postingId } = await receive(
    keeper,
    parse(receiveInput, {
      warehouseId: warehouse.id,
      supplier,
      documentNumber: "INV-7",
      documentDate: "2026-11-20",
      lines: [
        {
          itemId: cola.id,
          quantity: 24,
          amount: "100.05",
          vatRate: 12,
          lotCode: "L-1",
          expiresOn: "2099-01-31",
        },
        { itemId: nuts.id, quantity: 3, unitCost: "1.333333", vatRate: 12.5, vatAmount: "0.51" },
        { itemId: nuts.id, quantity: 1, amount: "2.00" },
      ],
    }),
  );
  const found = await getPurchase(keeper, purchaseId);
  expect(found).toMatchObject({
    kind: "receipt",
    supplier,
    documentNumber: "INV-7",
    documentDate: "2026-11-20",
    postingId,
    actorId: keeper.userId,
    amount: 10_605n,
    value: 10_605n,
    // 100.05 x 12 % is 12.006; the second is what the document said; the third names none.
    vatAmount: 1201n + 51n,
  });
  expect(found.lines).toMatchObject([
    {
      item: cola.name,
      quantity: units(24),
      amount: 10_005n,
      vatRate: 12,
      vatAmount: 1201n,
      value: 10_005n,
      lots: [{ lotCode: "L-1", expiresOn: "2099-01-31" }],
    },
    { item: nuts.name, quantity: units(3), amount: 400n, vatRate: 12.5, vatAmount: 51n },
    { item: nuts.name, amount: 200n, vatRate: null, vatAmount: 0n, lots: [{ lotCode: null }] },
  ]);
  expect((await onHand(warehouse.id, cola.id)).value).toBe(10_005n);
  const list = await listPurchases(keeper, { q: "inv-7", warehouseId: warehouse.id, kind: "receipt" }, first);
  expect(list.items.map(({ id }) => id)).toEqual([purchaseId]);
  expect(
    (await listPurchases(keeper, { warehouseId: warehouse.id, until: new Date("2026-01-01") }, first)).items,
  ).toEqual([]);
});

it("the same receipt sent 20 times at once is one document", async () => {
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  const input = {
    warehouseId: warehouse.id,
    key: newId(),
    lines: [{ itemId: item.id, quantity: units(2), amount: 500n }],
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => receive(keeper, input)));
  expect(new Set(answers.map(({ purchaseId }) => purchaseId)).size).toBe(1);
  expect((await listPurchases(keeper, { warehouseId: warehouse.id }, first)).items).toHaveLength(1);
});

it("a document is never updated or deleted, also not by the application", async () => {
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  await stockUp(warehouse.id, item.id, units(1));
  for (const change of [sql`update purchase set amount = 0`, sql`delete from purchase_line`])
    await expect(execute(change)).rejects.toThrow("append-only");
});

it("goods go back at the moving average, with what the supplier credits beside it; a reversal brings both back", async () => {
  const [item, warehouse, supplierId] = await Promise.all([
    makeItem(),
    makeWarehouse(),
    ensureSupplier(fresh("supplier")),
  ]);
  await stockUp(warehouse.id, item.id, units(2), 10_000n);
  await stockUp(warehouse.id, item.id, units(1), 10_001n);
  const back = await sendBack(warehouse.id, supplierId, [
    { itemId: item.id, quantity: 1, amount: "95.00", vatRate: 12 },
  ]);
  // 30001 / 3 is 10000.33.
  expect(await onHand(warehouse.id, item.id)).toEqual({ onHand: units(2), value: 20_001n });
  const document = await getPurchase(keeper, back.purchaseId);
  expect(document).toMatchObject({
    kind: "return_to_supplier",
    amount: 9500n,
    vatAmount: 1140n,
    value: 10_000n,
  });
  const [move] = (await listMoves(system, { postingId: back.postingId }, first)).items;
  expect(move).toMatchObject({ cause: "return_to_supplier", toType: "supplier", toId: supplierId });
  await reverse(await makeActor("manager"), { moveId: move!.id, reason: "typed wrong" });
  expect(await onHand(warehouse.id, item.id)).toEqual({ onHand: units(3), value: 30_001n });
  expect((await proveStock()).differences).toEqual([]);
});

it("what has expired may go back, what was promised to a task may not", async () => {
  const [item, warehouse, supplierId] = await Promise.all([
    makeItem(),
    makeWarehouse(),
    ensureSupplier(fresh("supplier")),
  ]);
  const machine = await makeMachine([item.id]);
  const assignee = await makeActor("operator");
  await receive(keeper, {
    warehouseId: warehouse.id,
    lines: [
      { itemId: item.id, quantity: units(3), amount: 300n, lotCode: "OLD", expiresOn: "2020-01-01" },
      { itemId: item.id, quantity: units(5), amount: 500n, lotCode: "NEW", expiresOn: "2099-01-01" },
    ],
  });
  const taskId = newId();
  await execute(sql`
    insert into task (id, type, status, machine_id, assignee_id, due_at)
    values (${taskId}::uuid, 'refill', 'assigned', ${machine.id}::uuid, ${assignee.userId}::uuid, now() + interval '1 day')`);
  await reserveForTask({
    taskId,
    assigneeId: assignee.userId,
    warehouseId: warehouse.id,
    needs: [{ itemId: item.id, quantity: units(4) }],
    expiresAt: new Date(Date.now() + 86_400_000),
    allowShortage: false,
  });
  const take = (quantity: number, lotCode?: string) =>
    codeOf(sendBack(warehouse.id, supplierId, [{ itemId: item.id, quantity, amount: "1.00", lotCode }]));
  expect(await take(2, "NEW")).toBe("stock.insufficient");
  expect(await take(5)).toBe("stock.insufficient");
  expect(await take(3, "OLD")).toBe("done");
  expect(await take(1, "NEW")).toBe("done");
  expect(await take(1)).toBe("stock.insufficient");
  expect(await take(1, "NO SUCH LOT")).toBe("input.invalid");
});

it("40 returns of 1 at once against 10 on hand: 10 are sent back, 30 are refused", async () => {
  const [item, warehouse, supplierId] = await Promise.all([
    makeItem(),
    makeWarehouse(),
    ensureSupplier(fresh("supplier")),
  ]);
  await stockUp(warehouse.id, item.id, units(10));
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      codeOf(sendBack(warehouse.id, supplierId, [{ itemId: item.id, quantity: 1, amount: "1.00" }])),
    ),
  );
  expect(answers.filter((answer) => answer === "done")).toHaveLength(10);
  expect(answers.filter((answer) => answer === "stock.insufficient")).toHaveLength(30);
  expect(await onHand(warehouse.id, item.id)).toEqual({ onHand: 0n, value: 0n });
  const documents = await listPurchases(keeper, { supplierId }, { limit: 50, cursor: null });
  expect(documents.items.reduce((sum, { value }) => sum + value, 0n)).toBe(1_000_000n);
});

it("the prices of an item are its receipts, the newest first, without those that were taken back", async () => {
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  const supplier = fresh("supplier");
  const receipt = (day: number, quantity: number, amount: bigint) =>
    receive(keeper, {
      warehouseId: warehouse.id,
      supplier,
      documentNumber: `INV-${day}`,
      businessTime: new Date(Date.now() - (30 - day) * 86_400_000),
      lines: [{ itemId: item.id, quantity: units(quantity), amount }],
    });
  await receipt(3, 3, 1000n);
  await receipt(1, 1, 400n);
  const wrong = await receipt(2, 1, 99_999n);
  const [move] = (await listMoves(system, { postingId: wrong.postingId }, first)).items;
  await reverse(await makeActor("manager"), { moveId: move!.id, reason: "typed wrong" });
  const newest = await listPrices(keeper, item.id, { limit: 1, cursor: null, count: true });
  expect(newest).toMatchObject({
    total: 2,
    items: [{ documentNumber: "INV-3", supplier, quantity: units(3), amount: 1000n }],
  });
  const rest = await listPrices(keeper, item.id, { limit: 1, cursor: newest.nextCursor });
  expect(rest).toMatchObject({ nextCursor: null, items: [{ documentNumber: "INV-1" }] });
  expect(await yearOfPrices(keeper, item.id)).toEqual({ quantity: units(4), amount: 1400n });
  expect(await codeOf(listPrices(await makeActor("operator"), item.id, first))).toBe("access.forbidden");
});
