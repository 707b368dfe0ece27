import { describe, expect, it } from "vitest";
import { execute, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import {
  aMoment,
  approve,
  codeOf,
  differencesOf,
  errorOf,
  keeper,
  manager,
  onHand,
  opened,
  operator,
  record,
  submit,
} from "#tests/counts.ts";
import { fresh, makeActor, makeItem, makeMachine, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import {
  approveCount,
  cancelCount,
  issue,
  listCounts,
  load,
  open,
  openCount,
  proveStock,
  receive,
  recordCount,
  reopenCount,
  submitCount,
  type Count,
} from "./index.server.ts";

describe("a stock-take", () => {
  it("posts a shortage and a surplus with value and reason, and the ledger proves clean", async () => {
    const { count, items, warehouse } = await opened(3);
    const [short, over, right] = items.map(({ id }) => id) as [string, string, string];
    expect(count).toMatchObject({ status: "open", lineCount: 3, countedLines: 0, baseline: false });
    await record(count.id, short, 7);
    await record(count.id, over, 12);
    const counted = await record(count.id, right, 10);
    expect(counted).toMatchObject({ countedLines: 3, shortage: 300_000n, surplus: 200_000n });
    expect((await submit(count.id)).status).toBe("submitted");
    expect(await onHand("warehouse", warehouse.id, short)).toEqual({
      quantity: units(10),
      value: 1_000_000n,
    });
    const approved = await approve(count.id);
    expect(approved).toMatchObject({
      status: "approved",
      shortage: 300_000n,
      surplus: 200_000n,
      approvedAlone: false,
      approvedBy: manager.name,
    });
    const line = approved.lines.find(({ itemId }) => itemId === short);
    expect(line).toMatchObject({ expected: units(10), difference: -units(3), value: 300_000n });
    expect(await onHand("warehouse", warehouse.id, short)).toEqual({ quantity: units(7), value: 700_000n });
    expect(await onHand("warehouse", warehouse.id, over)).toEqual({ quantity: units(12), value: 1_200_000n });
    const moves = await differencesOf(count.id);
    expect(moves.map(({ quantity }) => quantity).sort()).toEqual([units(2), units(3)]);
    expect(moves.every(({ reason }) => reason === "Counted twice")).toBe(true);
    expect((await proveStock()).differences).toEqual([]);
  });

  it("takes a shortage from the first lot to expire, and adds a surplus to the last", async () => {
    const [item, warehouse] = [await makeItem(), await makeWarehouse()];
    const lot = (lotCode: string, expiresOn: string) => ({
      itemId: item.id,
      quantity: units(5),
      amount: 500_000n,
      lotCode,
      expiresOn,
    });
    const lines = [lot("LATE", "2031-01-01"), lot("SOON", "2030-01-01")];
    await receive(keeper, { warehouseId: warehouse.id, lines });
    const countTo = async (counted: number) => {
      const place = { type: "warehouse" as const, id: warehouse.id };
      const { id } = await openCount(keeper, { place, scope: "full", blind: false });
      await record(id, item.id, counted);
      await submit(id);
      await approve(id);
      return differencesOf(id);
    };
    const taken = await countTo(4);
    expect(taken.map(({ lot: code, quantity }) => [code, quantity])).toEqual([
      ["SOON", units(5)],
      ["LATE", units(1)],
    ]);
    expect(await countTo(6)).toMatchObject([{ lot: "LATE", quantity: units(2), isShortage: false }]);
  });

  it("counts lot by lot where somebody says which lot", async () => {
    const [item, warehouse] = [await makeItem(), await makeWarehouse()];
    const lots = ["A", "B"].map((lotCode, index) => ({
      itemId: item.id,
      quantity: units(5),
      amount: 500_000n,
      lotCode,
      expiresOn: `203${index}-01-01`,
    }));
    await receive(keeper, { warehouseId: warehouse.id, lines: lots });
    const place = { type: "warehouse" as const, id: warehouse.id };
    const { id } = await openCount(keeper, { place, scope: "full", blind: false });
    const recordLot = (lotCode: string, counted: number) =>
      recordCount(keeper, id, { lines: [{ itemId: item.id, lotCode, counted: units(counted) }] });
    await recordLot("B", 3);
    expect(await codeOf(record(id, item.id, 8))).toBe("count.mixed_lots");
    expect((await errorOf(submit(id))).code).toBe("count.not_counted");
    await recordLot("A", 6);
    await submit(id);
    await approve(id);
    const moves = (await differencesOf(id)).map(({ lot: code, quantity, isShortage }) => [
      code,
      quantity,
      isShortage,
    ]);
    expect(moves.sort()).toEqual([
      ["A", units(1), false],
      ["B", units(2), true],
    ]);
  });

  it("lists what was expected and not counted, and asks whether it is not there or left out", async () => {
    const { count, items, warehouse } = await opened(3);
    const [counted, gone, other] = items.map(({ id }) => id) as [string, string, string];
    const found = await makeItem();
    await record(count.id, counted, 10);
    const all = await record(count.id, found.id, 2);
    expect(
      all.lines
        .filter(({ isMissing }) => isMissing)
        .map(({ itemId }) => itemId)
        .sort(),
    ).toEqual([gone, other].sort());
    const refused = await errorOf(submit(count.id));
    expect(refused).toMatchObject({ code: "count.not_counted", details: { n: 2 } });
    await submitCount(keeper, count.id, { notCounted: [{ itemId: gone, as: "zero" }], rest: "left_out" });
    await approve(count.id);
    expect((await onHand("warehouse", warehouse.id, gone)).quantity).toBe(0n);
    expect((await onHand("warehouse", warehouse.id, other)).quantity).toBe(units(10));
    // Worth the last that is known of it: nothing, it was never bought.
    expect(await onHand("warehouse", warehouse.id, found.id)).toEqual({ quantity: units(2), value: 0n });
  });

  it("needs a reason for every difference", async () => {
    const { count, itemId } = await opened();
    const counted = await record(count.id, itemId, 9);
    await submit(count.id);
    expect((await errorOf(approveCount(manager, count.id, {}))).details.errors).toEqual([
      { path: "reason", key: "required" },
    ]);
    const lines = [{ lineId: counted.lines[0]!.id, reason: "Fell down" }];
    expect((await approveCount(manager, count.id, { lines })).lines[0]!.reason).toBe("Fell down");
  });

  it("counts again what is asked for, and keeps the first figure beside it", async () => {
    const { count, itemId, warehouse } = await opened();
    const lineId = (await record(count.id, itemId, 4)).lines[0]!.id;
    await submit(count.id);
    expect((await reopenCount(manager, count.id, { lineIds: [lineId] })).lines[0]!.wantsRecount).toBe(true);
    expect(await codeOf(submit(count.id))).toBe("count.recount_missing");
    await aMoment();
    const again = (await record(count.id, itemId, 9)).lines[0];
    expect(again).toMatchObject({ firstCounted: units(4), counted: units(9), wantsRecount: false });
    await submit(count.id);
    await approve(count.id);
    expect((await onHand("warehouse", warehouse.id, itemId)).quantity).toBe(units(9));
  });

  it("has no effect when it is cancelled, and its items can be counted anew", async () => {
    const { count, itemId, place, warehouse } = await opened();
    await record(count.id, itemId, 1);
    expect((await cancelCount(keeper, count.id, {})).status).toBe("cancelled");
    expect((await onHand("warehouse", warehouse.id, itemId)).quantity).toBe(units(10));
    expect((await openCount(keeper, { place, scope: "full", blind: false })).lineCount).toBe(1);
  });

  it("refuses what its status does not allow: a record after submitting, an approval before it", async () => {
    const { count, itemId } = await opened();
    expect(await codeOf(approve(count.id))).toBe("count.invalid_transition");
    await record(count.id, itemId, 10);
    await submit(count.id);
    expect(await codeOf(record(count.id, itemId, 9))).toBe("count.invalid_transition");
    expect(await codeOf(submit(count.id))).toBe("count.invalid_transition");
    await approve(count.id);
    for (const act of [
      () => record(count.id, itemId, 9),
      () => approve(count.id),
      () => cancelCount(manager, count.id, {}),
      () => reopenCount(manager, count.id, {}),
    ])
      expect(await codeOf(act())).toBe("count.invalid_transition");
  });

  it("takes the latest count of a line, whenever it arrives; the same again is one", async () => {
    const { count, itemId } = await opened();
    await aMoment();
    const [first, second] = [
      new Date(count.createdAt.getTime() + 1),
      new Date(count.createdAt.getTime() + 3),
    ];
    await record(count.id, itemId, 9, { countedAt: second });
    await record(count.id, itemId, 9, { countedAt: second });
    const late = await record(count.id, itemId, 5, { countedAt: first });
    expect(late.lines[0]).toMatchObject({ counted: units(9), countedAt: second });
    const kept = await rows(sql`
      select 1 from stock_count_record record join stock_count_line line on line.id = record.line_id
      where line.count_id = ${count.id}::uuid`);
    expect(kept).toHaveLength(2);
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await codeOf(record(count.id, itemId, 9, { countedAt: tomorrow }))).toBe("input.invalid");
    const before = new Date(count.createdAt.getTime() - 60_000);
    expect(await codeOf(record(count.id, itemId, 9, { countedAt: before }))).toBe("input.invalid");
  });

  it("never counts one item at one place in two sessions, also when they open at once", async () => {
    const { count, place, itemId } = await opened();
    const again = () => openCount(keeper, { place, scope: "items", itemIds: [itemId], blind: false });
    const refused = await errorOf(again());
    expect(refused.code).toBe("count.overlap");
    expect(refused.details["number"]).toBe(`I-${String(count.number).padStart(6, "0")}`);
    await cancelCount(keeper, count.id, {});
    const all = await Promise.allSettled(Array.from({ length: 20 }, again));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("of a category or of items named has lines for those only", async () => {
    const { count, items, place } = await opened(3);
    await cancelCount(keeper, count.id, {});
    await execute(sql`update item set category = 'water' where id = ${items[0]!.id}::uuid`);
    const itemsOf = ({ lines }: Count) => lines.map(({ itemId }) => itemId);
    const water = await openCount(keeper, { place, scope: "category", category: "water", blind: false });
    expect(itemsOf(water)).toEqual([items[0]!.id]);
    const named = { place, scope: "items" as const, itemIds: [items[1]!.id], blind: false };
    expect(itemsOf(await openCount(keeper, named))).toEqual([items[1]!.id]);
    const none = { place, scope: "category" as const, category: fresh("none"), blind: false };
    expect(await codeOf(openCount(keeper, none))).toBe("count.nothing_to_count");
  });

  it("in turn counts what was never counted there, and not what was counted lately", async () => {
    const { count, place, itemId, items } = await opened(2);
    await record(count.id, itemId, 10);
    await submitCount(keeper, count.id, { rest: "left_out" });
    await approve(count.id);
    const due = await openCount(keeper, { place, scope: "cyclic", blind: false });
    expect(due.lines.map(({ itemId: id }) => id)).toEqual([items[1]!.id]);
  });

  it("of a machine counts its slots; the first is its baseline and needs no reason", async () => {
    const [item, warehouse] = [await makeItem(), await makeWarehouse()];
    await stockUp(warehouse.id, item.id, units(20));
    const machine = await makeMachine([item.id]);
    const place = { type: "machine" as const, id: machine.id };
    const first = await openCount(keeper, { place, scope: "full", blind: false });
    expect(first).toMatchObject({ baseline: true, lineCount: 1 });
    await record(first.id, item.id, 6);
    await submit(first.id);
    await approveCount(manager, first.id, {});
    const slotId = machine.slots[0]!.id;
    expect((await onHand("slot", slotId, item.id)).quantity).toBe(units(6));
    await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId: item.id, quantity: units(4) }],
    });
    const second = await openCount(keeper, { place, scope: "full", blind: false });
    expect(second.baseline).toBe(false);
    await record(second.id, item.id, 5);
    await aMoment();
    await load(manager, {
      operatorId: operator.userId,
      machineId: machine.id,
      lines: [{ slotId, itemId: item.id, quantity: units(4) }],
    });
    await submit(second.id);
    await approve(second.id);
    expect((await onHand("slot", slotId, item.id)).quantity).toBe(units(9));
  });
});

describe("the list of stock-takes", () => {
  it("shows an operator those of his bag only", async () => {
    const [item, mine, theirs] = [await makeItem(), await makeActor("operator"), await makeActor("operator")];
    const ids = [];
    for (const { userId } of [mine, theirs]) {
      const place = { type: "operator" as const, id: userId };
      await open(system, { place, lines: [{ itemId: item.id, quantity: units(3), amount: 300_000n }] });
      ids.push((await openCount(keeper, { place, scope: "full", blind: true })).id);
    }
    const page = { limit: 20, cursor: null };
    expect((await listCounts(mine, {}, page)).items.map(({ id }) => id)).toEqual([ids[0]]);
    const all = await listCounts(keeper, { placeType: "operator", status: "open" }, page);
    expect(all.items.slice(0, 2).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  });
});
