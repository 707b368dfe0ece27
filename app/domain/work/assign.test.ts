import { beforeAll, describe, expect, it } from "vitest";
import { setPlanogram } from "#app/domain/fleet/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { makeItem } from "#tests/factories.ts";
import {
  codeOf,
  handOut,
  makeScene,
  onHand,
  plannedRefill,
  readyRefill,
  reservedAt,
  type Scene,
} from "#tests/work-scene.ts";
import { assign, createTask, enter, getTask, postpone, start } from "./index.server.ts";

let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
});

describe("entering", () => {
  it("refuses more than is held, with what is left for that line, and keeps what stood there", async () => {
    const own = await makeScene();
    const task = await readyRefill(own);
    const slotId = own.machine.slots[0]!.id;
    await enter(own.operator, task.id, { lines: [{ slotId, actual: units(7) }] });
    const refused = await enter(own.operator, task.id, { lines: [{ slotId, actual: units(21) }] }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: "stock.short", details: { slot: "A1", wanted: 21, held: 20 } });
    expect((await getTask(own.operator, task.id)).items[0]!.actual).toBe(units(7));
  });

  it("as planned fills only blanks, as far as it is held", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await handOut(own, task.id, units(5));
    await start(own.operator, task.id);
    const first = await enter(own.operator, task.id, { asPlanned: true });
    expect(first).toMatchObject({ filled: 1, short: [{ slot: "A1", wanted: units(6), held: units(5) }] });
    await enter(own.operator, task.id, { lines: [{ slotId: own.machine.slots[0]!.id, actual: units(2) }] });
    expect(await enter(own.operator, task.id, { asPlanned: true })).toEqual({ filled: 0, short: [] });
    expect((await getTask(own.operator, task.id)).items.map((item) => item.actual)).toEqual([
      units(2),
      units(4),
    ]);
  });

  it("is the assignee's, while the work goes on", async () => {
    const task = await plannedRefill(scene);
    await assign(scene.manager, task.id, { assigneeId: scene.operator.userId });
    expect(await codeOf(enter(scene.operator, task.id, { comment: "x" }))).toBe("work.invalid_transition");
    await start(scene.operator, task.id);
    expect(await codeOf(enter(scene.manager, task.id, { comment: "x" }))).toBe("work.not_your_task");
    expect(await codeOf(enter(scene.other, task.id, { comment: "x" }))).toBe("row.not_found");
  });
});

describe("assigning", () => {
  it("without enough goods names the shortage, and assigns with less only where that is allowed", async () => {
    const own = await makeScene();
    const scarce = await makeItem();
    await setPlanogram(own.manager, own.machine.id, {
      slots: [
        {
          code: "A1",
          kind: "column",
          itemId: own.cola.id,
          price: 1n,
          capacity: units(20),
          par: units(10),
          critical: null,
        },
        {
          code: "A2",
          kind: "column",
          itemId: own.nuts.id,
          price: 1n,
          capacity: units(20),
          par: units(10),
          critical: null,
        },
        {
          code: "A3",
          kind: "column",
          itemId: scarce.id,
          price: 1n,
          capacity: units(20),
          par: units(10),
          critical: null,
        },
      ],
      leftovers: [],
    });
    const task = await createTask(own.manager, {
      type: "refill",
      machineId: own.machine.id,
      dueAt: new Date(Date.now() + 3_600_000),
      warehouseId: own.warehouse.id,
    });
    expect((await getTask(own.manager, task.id)).items.map((item) => item.planned)).toEqual([
      units(10),
      units(10),
      units(10),
    ]);
    const refused = await assign(own.manager, task.id, { assigneeId: own.operator.userId }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({
      code: "stock.insufficient",
      details: { shortages: [{ itemId: scarce.id, wanted: 10, available: 0 }] },
    });
    expect(await reservedAt("warehouse", own.warehouse.id, own.cola.id)).toBe(0n);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId, allowShortage: true });
    expect(await getTask(own.manager, task.id)).toMatchObject({ status: "assigned", short: true });
    expect(await reservedAt("warehouse", own.warehouse.id, own.cola.id)).toBe(units(10));
  });

  it("anew after an issue reserves for the new one; the goods stay with the old one, free", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await handOut(own, task.id, units(8));
    await start(own.operator, task.id);
    await enter(own.operator, task.id, { asPlanned: true, comment: "half done" });
    await assign(own.manager, task.id, { assigneeId: own.other.userId });
    expect(await onHand("operator", own.operator.userId, own.cola.id)).toBe(units(8));
    expect(await reservedAt("operator", own.operator.userId, own.cola.id)).toBe(0n);
    expect(await reservedAt("warehouse", own.warehouse.id, own.cola.id)).toBe(units(6));
    const detail = await getTask(own.other, task.id);
    expect(detail).toMatchObject({ status: "assigned", startedAt: null, comment: "" });
    expect(detail.items.map((item) => item.actual)).toEqual([null, null]);
    expect(await codeOf(getTask(own.operator, task.id))).toBe("row.not_found");
    const told = await rows(
      sql`select kind, recipient_id as id from notice where subject = ${task.id} order by id, kind`,
    );
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: "task.new", id: own.operator.userId },
        { kind: "task.moved", id: own.operator.userId },
        { kind: "task.new", id: own.other.userId },
      ]),
    );
  });

  it("takes only active field staff", async () => {
    const task = await plannedRefill(scene);
    expect(await codeOf(assign(scene.manager, task.id, { assigneeId: scene.keeper.userId }))).toBe(
      "work.assignee_unfit",
    );
    expect(await codeOf(assign(scene.manager, task.id, { assigneeId: task.id }))).toBe("input.invalid");
  });
});

describe("a postponed task", () => {
  it("keeps its reservation to the new due time, and is started from there", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    const dueAt = new Date(Date.now() + 5 * 24 * 3_600_000);
    expect(await codeOf(postpone(own.operator, task.id, { dueAt: new Date(0), reason: "no power" }))).toBe(
      "input.invalid",
    );
    await postpone(own.operator, task.id, { dueAt, reason: "no power" });
    const postponed = await getTask(own.operator, task.id);
    expect(postponed).toMatchObject({ status: "postponed", dueAt, assigneeId: own.operator.userId });
    expect(postponed.reservations.every((row) => row.expiresAt > dueAt && row.status === "active")).toBe(
      true,
    );
    expect((await start(own.operator, task.id)).status).toBe("in_progress");
  });
});
