import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { bring, makeCashScene, sale } from "#tests/cash.ts";
import {
  aMoment,
  approve,
  codeOf,
  differencesOf,
  keeper,
  manager,
  onHand,
  opened,
  operator,
  record,
  submit,
} from "#tests/counts.ts";
import { makeWarehouse, stockUp, system } from "#tests/factories.ts";
import {
  getCount,
  issue,
  open,
  openCount,
  proveStock,
  receive,
  recordCount,
  transfer,
} from "./index.server.ts";

describe("a stock-take while goods move", () => {
  it("considers what moved after a line was counted, and not what moved before", async () => {
    const { count, items, warehouse } = await opened(2);
    const [early, late] = items.map(({ id }) => id) as [string, string];
    const take = (quantity: number) =>
      issue(keeper, {
        warehouseId: warehouse.id,
        operatorId: operator.userId,
        lines: items.map(({ id }) => ({ itemId: id, quantity: units(quantity) })),
      });
    await take(1);
    await aMoment();
    await record(count.id, early, 8);
    await aMoment();
    await take(2);
    await stockUp(warehouse.id, early, units(5));
    await aMoment();
    await record(count.id, late, 8);
    await aMoment();
    await take(3);
    const submitted = await submit(count.id);
    const figures = new Map(submitted.lines.map((line) => [line.itemId, [line.expected, line.difference]]));
    expect(figures.get(early)).toEqual([units(9), -units(1)]);
    expect(figures.get(late)).toEqual([units(7), units(1)]);
    await take(1);
    const approved = await approve(count.id);
    for (const line of approved.lines)
      expect([line.expected, line.difference]).toEqual(figures.get(line.itemId));
    // 8 counted, then 2, 3 and 1 out and 5 in; 8 counted, then 3 and 1 out.
    expect((await onHand("warehouse", warehouse.id, early)).quantity).toBe(units(7));
    expect((await onHand("warehouse", warehouse.id, late)).quantity).toBe(units(4));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("takes a document that comes in late at the time it says", async () => {
    const { count, itemId, warehouse } = await opened();
    await aMoment();
    const delivered = new Date();
    await aMoment();
    await record(count.id, itemId, 14);
    await receive(keeper, {
      warehouseId: warehouse.id,
      businessTime: delivered,
      lines: [{ itemId, quantity: units(5), amount: 500_000n }],
    });
    const submitted = await submit(count.id);
    expect(submitted.lines[0]).toMatchObject({ expected: units(15), difference: -units(1) });
    await approve(count.id);
    expect((await onHand("warehouse", warehouse.id, itemId)).quantity).toBe(units(14));
  });

  it("takes from a column only what was sold after it was counted, though a day's sales are one move", async () => {
    const scene = await makeCashScene();
    const place = { type: "machine" as const, id: scene.machine.id };
    const { id: slotId } = (await row<{ id: string }>(
      sql`select id from slot where machine_id = ${scene.machine.id}::uuid`,
    ))!;
    await open(system, {
      place: { type: "slot", id: slotId },
      lines: [{ itemId: scene.item.id, quantity: units(10), amount: 1_000_000n }],
    });
    const count = await openCount(keeper, { place, scope: "full", blind: false });
    await aMoment();
    const before = new Date();
    await aMoment();
    // Ten stood there, three were sold before: seven, of which one is gone.
    await record(count.id, scene.item.id, 6);
    await aMoment();
    const after = new Date();
    const at = (soldAt: Date, times: number) =>
      Array.from({ length: times }, () => sale(scene, 10_000, soldAt));
    await bring(scene, [...at(before, 3), ...at(after, 2)]);
    const submitted = await submit(count.id);
    expect(submitted.lines[0]).toMatchObject({ expected: units(7), difference: -units(1) });
    await approve(count.id);
    expect((await onHand("slot", slotId, scene.item.id)).quantity).toBe(units(4));
  });

  it("refuses a shortage that has left since", async () => {
    const { count, itemId, warehouse } = await opened();
    await record(count.id, itemId, 4);
    await aMoment();
    await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId, quantity: units(8) }],
    });
    await submit(count.id);
    expect(await codeOf(approve(count.id))).toBe("count.moved_since");
    expect((await getCount(manager, count.id)).status).toBe("submitted");
  });

  it("comes out right with 20 issues, receipts and transfers at once from counting to approval", async () => {
    const { count, items, warehouse } = await opened(2);
    const other = await makeWarehouse();
    for (const { id } of items) await stockUp(warehouse.id, id, units(90));
    await aMoment();
    const counted = [95, 104];
    const lines = items.map(({ id }, index) => ({ itemId: id, counted: units(counted[index]!) }));
    await recordCount(keeper, count.id, { lines });
    await aMoment();
    const both = (quantity: number) => items.map(({ id }) => ({ itemId: id, quantity: units(quantity) }));
    const lead = { type: "warehouse" as const, id: warehouse.id };
    const move = (index: number): Promise<unknown> => {
      if (index % 3 === 0)
        return receive(keeper, {
          warehouseId: warehouse.id,
          lines: both(2).map((line) => ({ ...line, amount: 200_000n })),
        });
      if (index % 3 === 1)
        return issue(keeper, {
          warehouseId: warehouse.id,
          operatorId: operator.userId,
          lines: both(1).reverse(),
        });
      return transfer(keeper, { from: lead, to: { type: "warehouse", id: other.id }, lines: both(1) });
    };
    // Of every three: 2 in, 1 out, 1 out; the last two: 2 in, 1 out.
    const moves = Array.from({ length: 20 }, (_, index) => move(index));
    const decided = submit(count.id).then(() => approve(count.id));
    await Promise.all([...moves, decided]);
    for (const [index, { id }] of items.entries())
      expect((await onHand("warehouse", warehouse.id, id)).quantity).toBe(units(counted[index]! + 1));
    const { lines: told } = await getCount(manager, count.id);
    expect(told.map(({ itemId, difference }) => [itemId, difference]).sort()).toEqual(
      items.map(({ id }, index) => [id, units(counted[index]! - 100)]).sort(),
    );
    expect((await proveStock()).differences).toEqual([]);
  });

  it("is recorded by 20 phones at once without losing a line", async () => {
    const { count, items } = await opened(20);
    await Promise.all(
      items.map(({ id }, index) => {
        const again = { itemId: items[(index + 1) % 20]!.id, counted: units(10) };
        return recordCount(keeper, count.id, { lines: [{ itemId: id, counted: units(10) }, again] });
      }),
    );
    const { countedLines, lines } = await getCount(keeper, count.id);
    expect(countedLines).toBe(20);
    expect(lines.every(({ counted }) => counted === units(10))).toBe(true);
  });

  it("keeps the latest moment of a line that 20 phones count at once", async () => {
    const { count, itemId } = await opened();
    await pause(30);
    const at = (index: number) => new Date(count.createdAt.getTime() + index);
    const order = Array.from({ length: 20 }, (_, index) => ((index * 7) % 20) + 1);
    await Promise.all(order.map((index) => record(count.id, itemId, index, { countedAt: at(index) })));
    const { lines } = await getCount(keeper, count.id);
    expect(lines[0]).toMatchObject({ counted: units(20), countedAt: at(20) });
  });

  it("posts once when ten approve at once", async () => {
    const { count, itemId, warehouse } = await opened();
    await record(count.id, itemId, 7);
    await submit(count.id);
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => approve(count.id)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await differencesOf(count.id)).toHaveLength(1);
    expect((await onHand("warehouse", warehouse.id, itemId)).quantity).toBe(units(7));
  });
});
