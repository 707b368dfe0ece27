import { beforeAll, expect, it } from "vitest";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { makeActor, makeItem, makeWarehouse, fresh } from "#tests/factories.ts";
import {
  ensureSupplier,
  issue,
  proveStock,
  receive,
  returnToSupplier,
  reverse,
  transfer,
  writeOff,
} from "./index.server.ts";
import type { InsidePlace } from "./places.ts";

/** Worked out by hand, in whole minor units: whoever changes a figure here changes what stock is worth. */

type User = Awaited<ReturnType<typeof makeActor>>;
let manager: User;
let holder: User;
beforeAll(async () => {
  [manager, holder] = await Promise.all([makeActor("manager"), makeActor("operator")]);
});

async function stock({ type, id }: InsidePlace, itemId: string) {
  const found = await row<{ onHand: bigint; value: bigint }>(sql`
    select on_hand as "onHand", value from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return [Number(found?.onHand ?? 0n) / 1000, Number(found?.value ?? 0n)];
}

const moveOf = async (postingId: string): Promise<string> =>
  (await row<{ id: string }>(sql`select id from stock_move where posting_id = ${postingId}::uuid`))!.id;

it("moving average: each step by hand, half to even, the last unit takes what is left, a reversal its original's value", async () => {
  const [item, main, second] = await Promise.all([makeItem(), makeWarehouse(), makeWarehouse()]);
  const supplierId = await ensureSupplier(fresh("supplier"));
  const at = (warehouse: { id: string }): InsidePlace => ({ type: "warehouse", id: warehouse.id });
  const line = (quantity: number) => ({ itemId: item.id, quantity: units(quantity) });
  const bought = (quantity: number, amount: bigint) =>
    receive(manager, { warehouseId: main.id, lines: [{ ...line(quantity), amount }] });
  const lost = (quantity: number) =>
    writeOff(manager, { place: at(main), reason: "damaged", lines: [line(quantity)] });
  const moved = (quantity: number) =>
    transfer(manager, { from: at(main), to: at(second), lines: [line(quantity)] });
  const isNow = async (...expected: [onHand: number, value: number]) =>
    expect(await stock(at(main), item.id)).toEqual(expected);

  await bought(3, 100n);
  await isNow(3, 100);
  await bought(4, 101n);
  await isNow(7, 201);
  const writtenOff = await lost(2); // 201 x 2 / 7 = 57.43
  await isNow(5, 144);
  await moved(1); // 144 / 5 = 28.8
  await isNow(4, 115);
  await moved(2); // 115 x 2 / 4 = 57.5, to the even 58
  await isNow(2, 57);
  expect(await stock(at(second), item.id)).toEqual([3, 29 + 58]);
  await lost(1); // 57 / 2 = 28.5, to the even 28
  await isNow(1, 29);
  await bought(2, 0n);
  await isNow(3, 29);
  await returnToSupplier(manager, {
    warehouseId: main.id,
    supplierId,
    lines: [{ ...line(1), amount: 33n, vatRate: null, vatAmount: 0n }],
  }); // 29 / 3 = 9.67, whatever is credited
  await isNow(2, 19);
  await issue(manager, { warehouseId: main.id, operatorId: holder.userId, lines: [line(1)] }); // 9.5, to the even 10
  await isNow(1, 9);
  expect(await stock({ type: "operator", id: holder.userId }, item.id)).toEqual([1, 10]);
  await reverse(manager, { moveId: await moveOf(writtenOff.postingId), reason: "found again" }); // its own 57
  await isNow(3, 66);
  await lost(2); // 66 x 2 / 3 = 44
  await isNow(1, 22);
  await lost(1); // the last unit takes what is left
  await isNow(0, 0);
  expect((await proveStock()).differences).toEqual([]);
});

it("FEFO: the first to expire first, no date last, what has expired never where it is a choice", async () => {
  const [item, main, second] = await Promise.all([makeItem(), makeWarehouse(), makeWarehouse()]);
  const supplierId = await ensureSupplier(fresh("supplier"));
  const lot = (lotCode: string, expiresOn: string | null, quantity: number) => ({
    ...{ itemId: item.id, quantity: units(quantity), amount: BigInt(quantity) * 100n, lotCode, expiresOn },
  });
  await receive(manager, {
    warehouseId: main.id,
    lines: [
      lot("MARCH", "2099-03-01", 5),
      lot("NONE", null, 6),
      lot("JANUARY", "2099-01-01", 4),
      lot("PAST", "2020-01-01", 3),
    ],
  });
  const taken = async (posted: Promise<{ postingId: string }>) =>
    (
      await rows<{ lot: string; quantity: bigint }>(sql`
        select lot.code as lot, move.quantity from stock_move move join lot on lot.id = move.lot_id
        where move.posting_id = ${(await posted).postingId}::uuid order by move.id`)
    ).map(({ lot: code, quantity }) => `${code} ${quantity / 1000n}`);
  const moved = (quantity: number) =>
    transfer(manager, {
      from: { type: "warehouse", id: main.id },
      to: { type: "warehouse", id: second.id },
      lines: [{ itemId: item.id, quantity: units(quantity) }],
    });
  expect(await taken(moved(6))).toEqual(["JANUARY 4", "MARCH 2"]);
  expect(await taken(moved(7))).toEqual(["MARCH 3", "NONE 4"]);
  const refused = await moved(3).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: "stock.insufficient", details: { wanted: 3, available: 2 } });
  const sentBack = returnToSupplier(manager, {
    warehouseId: main.id,
    supplierId,
    lines: [{ itemId: item.id, quantity: units(4), amount: 0n, vatRate: null, vatAmount: 0n }],
  });
  expect(await taken(sentBack)).toEqual(["PAST 3", "NONE 1"]);
  expect(
    await taken(
      writeOff(manager, {
        place: { type: "warehouse", id: second.id },
        reason: "other",
        lines: [{ itemId: item.id, quantity: units(5), lotCode: "MARCH" }],
      }),
    ),
  ).toEqual(["MARCH 5"]);
});
