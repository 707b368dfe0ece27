import { beforeAll, describe, expect, it } from "vitest";
import { findNotice, listUndelivered, markDelivered, markFailed } from "#app/domain/notices/index.server.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import {
  codeOf,
  handOut,
  makeScene,
  onHand,
  plannedCollection,
  plannedRefill,
  reservedAt,
  tomorrow,
  type Scene,
} from "#tests/work-scene.ts";
import {
  assign,
  createTask,
  expireTaskReservations,
  getTask,
  listTasks,
  noticeOverdue,
  postpone,
  routeOf,
  start,
  tasksOfVisit,
  updateTask,
  workCounts,
} from "./index.server.ts";
import { createTaskInput, taskFilter } from "./schema.ts";

let scene: Scene;
const first = { limit: 50, cursor: null };
const yesterday = (): Date => new Date(Date.now() - 24 * 3_600_000);

beforeAll(async () => {
  scene = await makeScene();
});

describe("creating", () => {
  const base = () => ({ type: "refill", machineId: scene.machine.id, dueAt: tomorrow().toISOString() });

  it("takes only the types that are built", () => {
    expect(() => parse(createTaskInput, { ...base(), type: "cleaning" })).toThrowError(
      expect.objectContaining({ details: { errors: [{ path: "type", key: "invalid_choice" }] } }),
    );
  });

  it("names the line whose slot, item or figure is wrong", async () => {
    const create = (items: unknown) =>
      createTask(scene.manager, parse(createTaskInput, { ...base(), items }));
    const [slot] = scene.machine.slots;
    expect(await codeOf(create([{ itemId: scene.nuts.id, slotId: slot!.id, planned: 1 }]))).toBe(
      "work.slot_item_mismatch",
    );
    const refused = await create([
      { itemId: scene.cola.id, planned: 1 },
      { itemId: scene.cola.id, slotId: slot!.id, planned: 2 },
      { itemId: scene.warehouse.id, planned: 1 },
    ]).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      details: {
        errors: [
          { path: "items.2.itemId", key: "unknown" },
          { path: "items.1.slotId", key: "duplicate" },
        ],
      },
    });
    expect(() =>
      parse(createTaskInput, { ...base(), items: [{ itemId: scene.cola.id, planned: -1 }] }),
    ).toThrow();
  });

  it("is refused for a machine that is out of use or unknown", async () => {
    const own = await makeScene();
    await execute(sql`update machine set status = 'disabled' where id = ${own.machine.id}::uuid`);
    expect(await codeOf(plannedRefill(own))).toBe("work.machine_not_in_use");
    expect(await codeOf(plannedRefill({ ...own, machine: { ...own.machine, id: own.cola.id } }))).toBe(
      "input.invalid",
    );
  });
});

describe("the list", () => {
  it("shows operators their own, and finds by number and machine", async () => {
    const own = await makeScene();
    const mine = await plannedRefill(own);
    const pending = await plannedCollection(own);
    await assign(own.manager, mine.id, { assigneeId: own.operator.userId });
    const idsFor = async (actor: typeof own.manager, filter: object) =>
      (await listTasks(actor, parse(taskFilter, filter), first)).items.map((task) => task.id);
    expect(await idsFor(own.operator, {})).toEqual([mine.id]);
    expect(await idsFor(own.other, {})).toEqual([]);
    expect(await idsFor(own.manager, { machineId: own.machine.id })).toEqual(
      expect.arrayContaining([mine.id, pending.id]),
    );
    const { number } = await getTask(own.manager, mine.id);
    expect(await idsFor(own.manager, { q: number })).toEqual([mine.id]);
    expect(await idsFor(own.manager, { q: own.machine.code, status: "pending" })).toEqual([pending.id]);
    expect(
      await idsFor(own.manager, { machineId: own.machine.id, type: "collection", open: "true" }),
    ).toEqual([pending.id]);
    expect(await codeOf(getTask(own.manager, "nonsense"))).toBe("row.not_found");
  });

  it.each(["dueAt", "-number", "createdAt", "-priority"])(
    "pages by %s without gaps or repeats",
    async (sort) => {
      const own = await makeScene();
      const made = [];
      for (let index = 0; index < 5; index += 1)
        made.push(await plannedCollection(own, new Date(Date.now() + (index % 2) * 1000)));
      const filter = parse(taskFilter, { machineId: own.machine.id });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listTasks>> = await listTasks(own.manager, filter, {
          limit: 2,
          cursor,
          sort,
          count: true,
        });
        expect(page.total).toBe(5);
        seen.push(...page.items.map((task) => task.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toHaveLength(5);
      expect(new Set(seen)).toEqual(new Set(made.map((task) => task.id)));
    },
  );

  it("derives overdue, also for what is pending", async () => {
    const own = await makeScene();
    const late = await plannedCollection(own, yesterday());
    const open = await plannedCollection(own);
    const overdue = parse(taskFilter, { overdue: "true", machineId: own.machine.id });
    expect((await listTasks(own.manager, overdue, first)).items.map((task) => task.id)).toEqual([late.id]);
    expect((await getTask(own.manager, late.id)).overdue).toBe(true);
    expect((await getTask(own.manager, open.id)).overdue).toBe(false);
  });
});

describe("the route", () => {
  it("goes by visits: begun ones first, then overdue, then by due time", async () => {
    const one = await makeScene();
    const scenes = [one, await makeScene(), await makeScene()].map((own) => ({
      ...own,
      operator: one.operator,
    }));
    const due = [tomorrow(), yesterday(), new Date(Date.now() + 3_600_000)];
    const tasks = [];
    for (const [index, own] of scenes.entries()) {
      const task = await plannedCollection(own, due[index]);
      await assign(own.manager, task.id, { assigneeId: one.operator.userId });
      tasks.push(task);
    }
    const second = await plannedRefill(scenes[0]!);
    await assign(one.manager, second.id, { assigneeId: one.operator.userId });
    await start(one.operator, tasks[0]!.id);
    const route = await routeOf(one.operator);
    expect(route.map((visit) => visit.machineId)).toEqual(
      [0, 1, 2].map((index) => scenes[index]!.machine.id),
    );
    expect(route[0]).toMatchObject({ inProgress: true, overdue: false });
    expect(route[0]!.tasks).toHaveLength(2);
    expect(route[1]).toMatchObject({ overdue: true });
    expect(await tasksOfVisit(one.operator, one.machine.id)).toHaveLength(2);
    expect(await workCounts(one.operator)).toEqual({
      open: 4,
      overdue: 1,
      pending: 0,
      toVerify: 0,
      flagged: 0,
    });
  });
});

describe("jobs", () => {
  it("tell of an overdue task once, and again only for a new due time", async () => {
    const own = await makeScene();
    const task = await plannedCollection(own, yesterday());
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await Promise.all([noticeOverdue(), noticeOverdue()]);
    await noticeOverdue();
    const told = () =>
      rows<{ id: string; params: { number: string } }>(sql`
      select id, params from notice where subject = ${task.id} and kind = 'task.overdue'`);
    expect(await told()).toHaveLength(1);
    expect((await told())[0]!.params.number).toMatch(/^T-\d{6}$/);
    await postpone(own.manager, task.id, { dueAt: tomorrow(), reason: "no power" });
    await execute(sql`update task set due_at = now() - interval '1 minute' where id = ${task.id}::uuid`);
    await noticeOverdue();
    expect(await told()).toHaveLength(2);
  });

  it("end a reservation whose time is over, flag its task and tell the assignee", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await handOut(own, task.id, units(6));
    await execute(
      sql`update reservation set expires_at = now() - interval '1 minute' where task_id = ${task.id}::uuid`,
    );
    expect(await expireTaskReservations()).toBeGreaterThan(0);
    expect(await reservedAt("operator", own.operator.userId, own.cola.id)).toBe(0n);
    expect(await onHand("operator", own.operator.userId, own.cola.id)).toBe(units(6));
    const detail = await getTask(own.manager, task.id);
    expect(detail).toMatchObject({ reservationExpired: true, status: "assigned" });
    expect(detail.reservations.map((row) => row.status)).toContain("expired");
    expect(detail.reservations.map((row) => row.status)).not.toContain("active");
    await expireTaskReservations();
    const told = await rows<{ id: string }>(sql`
      select id from notice where subject = ${task.id} and kind = 'task.reservation_over'`);
    expect(told).toHaveLength(1);
  });
});

describe("a change of an open task", () => {
  it("tells the assignee from what to what, and moves the reservation", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    const dueAt = new Date(Date.now() + 3 * 24 * 3_600_000);
    await updateTask(own.manager, task.id, { dueAt, priority: "urgent" });
    const detail = await getTask(own.manager, task.id);
    expect(detail).toMatchObject({ dueAt, priority: "urgent", status: "assigned" });
    expect(detail.reservations.every((row) => row.expiresAt > dueAt)).toBe(true);
    const [told] = await rows<{ params: object }>(sql`
      select params from notice where subject = ${task.id} and kind = 'task.changed'`);
    expect(told!.params).toMatchObject({ changes: { priority: { from: "normal", to: "urgent" } } });
  });
});

describe("a notice", () => {
  it("waits until it is delivered, once, or given up", async () => {
    const own = await makeScene();
    const task = await plannedCollection(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    const waiting = (await listUndelivered(1000)).filter((notice) => notice.subject === task.id);
    expect(waiting).toMatchObject([{ kind: "task.new", recipientId: own.operator.userId }]);
    expect(await markDelivered(waiting[0]!.id)).toBe(true);
    expect(await markDelivered(waiting[0]!.id)).toBe(false);
    await markFailed(waiting[0]!.id, "unreachable");
    expect(await findNotice(waiting[0]!.id)).toMatchObject({ failedAs: null });
  });
});
