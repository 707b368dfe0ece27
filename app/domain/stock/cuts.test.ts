import { expect, test } from "vitest";
import { listAudit } from "#app/domain/audit/index.server.ts";
import { assign, flagShort, getTask } from "#app/domain/work/index.server.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { codeOf, handOut, makeScene, onHand, plannedRefill, reservedAt } from "#tests/work-scene.ts";
import { issue, getIssue, load, proveStock, returnGoods, writeOff } from "./index.server.ts";

const page = { limit: 50, cursor: null };

const deadlocks = async () =>
  (await row<{ deadlocks: bigint }>(
    sql`select deadlocks from pg_stat_database where datname = current_database()`,
  ))!.deadlocks;

test("fifty acts of fact and re-assignments at once on the same goods: no deadlock, not even a retried one, and every promise is kept or cut", async () => {
  const scene = await makeScene();
  const { manager, keeper, operator, other, warehouse, cola, nuts } = scene;
  const tasks = await Promise.all(Array.from({ length: 10 }, () => plannedRefill(scene)));
  for (const task of tasks) await assign(manager, task.id, { assigneeId: operator.userId });
  for (const task of tasks) await handOut(scene, task.id, units(6));
  const before = await deadlocks();
  const acts = Array.from({ length: 50 }, (_, at): Promise<unknown> => {
    const lines = [cola, nuts].map(({ id }) => ({ itemId: id, quantity: units(3) }));
    const turned = at % 2 === 0 ? lines : lines.toReversed();
    const task = tasks[at % tasks.length]!;
    const assigneeId = at % 3 === 0 ? other.userId : operator.userId;
    switch (at % 5) {
      case 0:
        return returnGoods(keeper, { operatorId: operator.userId, warehouseId: warehouse.id, lines: turned });
      case 1:
        return assign(manager, task.id, { assigneeId, allowShortage: true });
      case 2:
        return assign(manager, task.id, { assigneeId, allowShortage: true, transferHeld: true });
      case 3:
        return writeOff(manager, {
          place: { type: "operator", id: at % 2 === 0 ? operator.userId : other.userId },
          reason: "damaged",
          lines: turned.map((line) => ({ ...line, quantity: units(1) })),
        });
      default:
        return writeOff(keeper, {
          place: { type: "warehouse", id: warehouse.id },
          reason: "damaged",
          lines: turned.map((line) => ({ ...line, quantity: units(100) })),
        });
    }
  });
  const answers = await Promise.all(acts.map(codeOf));
  expect(new Set(answers)).toEqual(
    new Set(["done", ...answers.filter((one) => one === "stock.insufficient")]),
  );
  expect(answers.filter((answer) => answer === "done").length).toBeGreaterThan(20);
  expect(await deadlocks()).toBe(before);
  expect(
    await rows(sql`
      select item_id from stock_balance where on_hand < 0 or reserved < 0 or reserved > on_hand`),
  ).toEqual([]);
  expect((await proveStock()).differences).toEqual([]);
}, 120_000);

test("a cut is in the audit and flags its task; one that was assigned anew meanwhile is left", async () => {
  const scene = await makeScene();
  const { manager, keeper, operator, warehouse, cola } = scene;
  const task = await plannedRefill(scene);
  await assign(manager, task.id, { assigneeId: operator.userId });
  await handOut(scene, task.id, units(6));
  const back = { operatorId: operator.userId, warehouseId: warehouse.id };
  await returnGoods(keeper, { ...back, lines: [{ itemId: cola.id, quantity: units(2) }] });
  const { items } = await listAudit(manager, { subjectId: task.id, act: "task.cut_reservation" }, page);
  expect(items).toMatchObject([
    { actorId: keeper.userId, changes: { itemId: [null, cola.id], quantity: [6, 4] } },
  ]);
  await flagShort(task.id);
  expect(await getTask(manager, task.id)).toMatchObject({ short: true });
  const told = await rows<{ id: string }>(sql`
    select recipient_id as id from notice where kind = 'task.short' and subject = ${task.id}`);
  expect(told.map(({ id }) => id).sort()).toEqual([operator.userId, manager.userId].sort());

  await assign(manager, task.id, { assigneeId: operator.userId });
  await flagShort(task.id);
  expect(await getTask(manager, task.id)).toMatchObject({ short: false });
  expect(await reservedAt("operator", operator.userId, cola.id)).toBe(units(4));
});

test("on re-assignment what the one before holds for the task goes to the new assignee, in the same act", async () => {
  const scene = await makeScene();
  const { manager, operator, other, warehouse, cola, nuts } = scene;
  const task = await plannedRefill(scene);
  await assign(manager, task.id, { assigneeId: operator.userId });
  await handOut(scene, task.id, units(5));
  await handOut(scene, null, units(2));
  await assign(manager, task.id, { assigneeId: other.userId, transferHeld: true });
  expect(await onHand("operator", operator.userId, cola.id)).toBe(units(2));
  expect(await onHand("operator", other.userId, cola.id)).toBe(units(5));
  expect(await reservedAt("operator", other.userId, cola.id)).toBe(units(5));
  expect(await reservedAt("warehouse", warehouse.id, cola.id)).toBe(units(1));
  expect(await reservedAt("operator", operator.userId, nuts.id)).toBe(0n);
  expect((await proveStock()).differences).toEqual([]);
  // Without it the goods stay where they are.
  await assign(manager, task.id, { assigneeId: operator.userId });
  expect(await onHand("operator", other.userId, cola.id)).toBe(units(5));
});

test("loading outside a task confirms the operator's issues of what was loaded, and no others", async () => {
  const { manager, keeper, operator, warehouse, machine, cola, nuts } = await makeScene();
  const give = (itemId: string) =>
    issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId, quantity: units(5) }],
    });
  const [loaded, kept] = [await give(cola.id), await give(nuts.id)];
  await load(manager, {
    operatorId: operator.userId,
    machineId: machine.id,
    lines: [{ slotId: machine.slots[0]!.id, itemId: cola.id, quantity: units(2) }],
  });
  expect(await getIssue(operator, loaded.id)).toMatchObject({ status: "confirmed", confirmedHow: "load" });
  expect(await getIssue(operator, kept.id)).toMatchObject({ status: "issued" });
});
