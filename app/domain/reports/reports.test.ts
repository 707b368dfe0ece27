import { afterAll, beforeAll, expect, it } from "vitest";
import { assign, createTask } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now, shiftClock } from "#app/platform/clock.ts";
import { execute, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { bring, collect, makeCashScene, sale, type CashScene } from "#tests/cash.ts";
import { makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";
import { attention, homeFigures, machineFigures, type AttentionLine } from "./index.server.ts";

let scene: CashScene;
const dayMs = 86_400_000;

/** It is 15:00 in Tashkent, far from the midnight between two business days. */
const afternoon = new Date(new Date().setUTCHours(10, 0, 0, 0));
const daysAgo = (days: number): Date => new Date(afternoon.getTime() - days * dayMs);

beforeAll(async () => {
  shiftClock(afternoon.getTime() - Date.now());
  // The file's database holds nothing but this scene, so that the figures of the whole company are known.
  scene = await makeCashScene();
});

afterAll(() => shiftClock(0));

const linesOf = async (actor: Actor, kind: AttentionLine["kind"]) =>
  (await attention(actor)).lines.filter((line) => line.kind === kind);

it("sold-out slots cost what they sold on average of a day, tests and gifts left out", async () => {
  // 4 days ago 3 sales of 10 000, 2 days ago 1 of 20 000: 50 000 over 4 days is 12 500.00 a day.
  const sales = [
    sale(scene, 10_000, daysAgo(4)),
    sale(scene, 10_000, daysAgo(4)),
    sale(scene, 10_000, daysAgo(4), { paymentMethod: "qr" }),
    sale(scene, 20_000, daysAgo(2)),
    sale(scene, 70_000, daysAgo(2), { paymentMethod: "test" }),
    sale(scene, 70_000, daysAgo(2), { paymentMethod: "free" }),
  ];
  await bring(scene, sales, { salesUntil: daysAgo(1) });
  const [line] = await linesOf(scene.manager, "soldOut");
  expect(line).toMatchObject({ machineId: scene.machine.id, slots: 1, amount: 1_250_000n, task: null });

  const figures = await machineFigures(scene.manager, scene.machine.id);
  // 5 units in 4 days, tests left out: 1.25 a day; nothing is left of them.
  expect(figures.slots).toMatchObject([
    { onHand: 0n, perDay: 1250n, tenthsOfDaysLeft: 0, lostADay: 1_250_000n },
  ]);
  expect(figures).toMatchObject({
    lostADay: 1_250_000n,
    stockValue: 0n,
    sales: { week: 5_000_000n, weekBefore: 0n },
  });
});

it("names the refill that is open there, and tells an overdue one only once", async () => {
  const { id } = await createTask(scene.manager, {
    type: "refill",
    machineId: scene.machine.id,
    dueAt: new Date(now().getTime() - 3_600_000),
    items: [],
  });
  expect(await linesOf(scene.manager, "soldOut")).toMatchObject([
    { task: { taskId: id, isOverdue: true, assignee: null } },
  ]);
  expect(await linesOf(scene.manager, "overdue")).toEqual([]);
  await execute(sql`update task set status = 'cancelled' where id = ${id}::uuid`);
});

it("compares today with the same weekday up to the same time", async () => {
  // Sales are in up to a minute ago: what was sold in the last half minute of that span a week ago does not count.
  const until = new Date(now().getTime() - 60_000);
  const weekAgo = new Date(until.getTime() - 7 * dayMs);
  await bring(
    scene,
    [
      sale(scene, 9_000, new Date(until.getTime() - 1_000)),
      sale(scene, 5_000, new Date(weekAgo.getTime() - 1_000)),
      sale(scene, 4_000, new Date(weekAgo.getTime() + 30_000)),
    ],
    { salesUntil: until },
  );
  const { sales } = await homeFigures(scene.manager);
  expect(sales).toEqual({ until, revenue: 900_000n, vends: 1000n, baseRevenue: 500_000n, baseVends: 1000n });
});

it("tells the manager what is in the bags, the cashier only that they are there", async () => {
  const takenAt = new Date(now().getTime() - 30_000);
  const { id, bagNumber } = await collect(scene, takenAt);
  // All cash sales so far: 10 000 + 10 000 + 20 000 + 9 000 + 5 000 + 4 000.
  expect(await linesOf(scene.manager, "toCount")).toMatchObject([
    { bags: 1, amount: 5_800_000n, since: takenAt },
  ]);
  expect((await homeFigures(scene.manager)).cash).toEqual({ boxes: 0n, bags: 5_800_000n });

  const seen = await attention(scene.cashier);
  expect(seen).toMatchObject({ atStake: 0n, more: 0 });
  expect(seen.lines).toMatchObject([{ kind: "bag", collectionId: id, bagNumber, amount: null }]);
  expect(JSON.stringify(await homeFigures(scene.cashier), text)).not.toContain("58000");
  expect(await homeFigures(scene.cashier)).toMatchObject({ sales: null, cash: null, tasks: null });
});

it("says what a shortfall costs: what is planned and not reserved, at the price of the slot", async () => {
  const item = await makeItem();
  const warehouse = await makeWarehouse();
  const machine = await makeMachine([item.id]);
  await stockUp(warehouse.id, item.id, units(4));
  const { id } = await createTask(scene.manager, {
    type: "refill",
    machineId: machine.id,
    dueAt: new Date(now().getTime() + dayMs),
    warehouseId: warehouse.id,
    items: [{ itemId: item.id, slotId: machine.slots[0]!.id, planned: units(10) }],
  });
  await assign(scene.manager, id, { assigneeId: scene.operator.userId, allowShortage: true });
  // 6 of 10 are lacking, 10 000.00 each.
  expect(await linesOf(scene.manager, "short")).toMatchObject([{ taskId: id, amount: 6_000_000n }]);

  const keeper = await makeActor("warehouse");
  // 4 are reserved at a cost of 1 000.00 each.
  expect(await linesOf(keeper, "toIssue")).toMatchObject([{ taskId: id, lines: 1, amount: 400_000n }]);
  await execute(sql`update task set status = 'cancelled' where id = ${id}::uuid`);
  await execute(sql`update reservation set status = 'released' where task_id = ${id}::uuid`);
});

it("orders by what is at stake and adds up all of it", async () => {
  const { lines, atStake } = await attention(scene.manager);
  const amounts = lines.map(({ amount }) => amount ?? -1n);
  expect(amounts).toEqual([...amounts].sort((one, other) => (one > other ? -1 : 1)));
  expect(atStake).toBe(amounts.filter((amount) => amount > 0n).reduce((sum, amount) => sum + amount, 0n));
});

it("is refused to whoever has no home page", async () => {
  await expect(attention(scene.operator)).rejects.toMatchObject({ code: "access.forbidden" });
  await expect(homeFigures(scene.operator)).rejects.toMatchObject({ code: "access.forbidden" });
});

const text = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
