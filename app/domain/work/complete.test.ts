import { beforeAll, describe, expect, it } from "vitest";
import { proveCash } from "#app/domain/cash/index.server.ts";
import { proveStock } from "#app/domain/stock/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh } from "#tests/factories.ts";
import {
  codeOf,
  figures,
  handOut,
  makeScene,
  onHand,
  plannedRefill,
  readyCollection,
  readyRefill,
  reservedAt,
  sendPhoto,
  type Scene,
} from "#tests/work-scene.ts";
import {
  allowMissingPhotos,
  assign,
  complete,
  createTask,
  enter,
  getTask,
  start,
  undo,
  verify,
} from "./index.server.ts";

let scene: Scene;

beforeAll(async () => {
  scene = await makeScene();
});

const movesOf = (taskId: string) =>
  rows<{ cause: string; quantity: bigint; toType: string }>(sql`
    select cause, quantity, to_type as "toType" from stock_move where task_id = ${taskId}::uuid and cause <> 'issue' order by id`);

describe("completing a refill", () => {
  it("loads what was entered, fulfils the reservation and closes nothing yet", async () => {
    const own = await makeScene();
    const task = await readyRefill(own);
    const { task: completed, overCapacity } = await complete(own.operator, task.id, {
      items: figures(own, 6, 0),
    });
    expect(completed.status).toBe("completed");
    expect(overCapacity).toEqual([]);
    expect(await onHand("slot", own.machine.slots[0]!.id, own.cola.id)).toBe(units(6));
    expect(await onHand("operator", own.operator.userId, own.cola.id)).toBe(units(14));
    expect(await onHand("operator", own.operator.userId, own.nuts.id)).toBe(units(20));
    expect(await reservedAt("operator", own.operator.userId, own.nuts.id)).toBe(0n);
    expect((await proveStock()).differences).toEqual([]);
  });

  it("has one effect, however many completes come at once", async () => {
    const task = await readyRefill(scene);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(complete(scene.operator, task.id, { items: figures(scene) }))),
    );
    expect(answers.filter((answer) => answer !== "done")).toEqual([]);
    expect(await movesOf(task.id)).toHaveLength(2);
    expect(
      (await getTask(scene.manager, task.id)).timeline.filter(({ verb }) => verb === "complete"),
    ).toHaveLength(1);
  });

  it("answers the same content with the task as it is, and other content with a refusal", async () => {
    const task = await readyRefill(scene);
    const items = figures(scene);
    await complete(scene.operator, task.id, { items });
    const again = await complete(scene.operator, task.id, { items: [...items].reverse() });
    expect(again.task.status).toBe("completed");
    expect((await complete(scene.operator, task.id, {})).task.status).toBe("completed");
    expect(await codeOf(complete(scene.operator, task.id, { items: figures(scene, 5) }))).toBe(
      "work.completed_differently",
    );
    expect(await movesOf(task.id)).toHaveLength(2);
  });

  it("takes what was entered before for what the input leaves out, and the input before that", async () => {
    const task = await readyRefill(scene);
    const [first, second] = scene.machine.slots;
    await enter(scene.operator, task.id, {
      lines: [
        { slotId: first!.id, actual: units(3) },
        { slotId: second!.id, actual: units(2), removed: { quantity: 0n } },
      ],
      comment: "door was stuck",
    });
    await complete(scene.operator, task.id, {
      items: [{ itemId: scene.cola.id, slotId: first!.id, actual: units(1) }],
    });
    const detail = await getTask(scene.manager, task.id);
    expect(detail.items.map((item) => item.actual)).toEqual([units(1), units(2)]);
    expect(detail.comment).toBe("door was stuck");
  });

  it("names a planned line that was not mentioned; an honest zero is zero", async () => {
    const task = await readyRefill(scene);
    const [cola, nuts] = figures(scene, 6, 0);
    const refused = await complete(scene.operator, task.id, { items: [cola!] }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({
      code: "work.line_missing",
      details: { slot: "A2", errors: [{ path: "items" }] },
    });
    expect(await movesOf(task.id)).toEqual([]);
    await complete(scene.operator, task.id, { items: [cola!, nuts!] });
    expect((await getTask(scene.manager, task.id)).items[1]!.actual).toBe(0n);
  });

  it("loads unplanned lines from what is held, and refuses what is not held", async () => {
    const own = await makeScene();
    const [cola, nuts] = figures(own);
    const task = await createTask(own.manager, {
      type: "refill",
      machineId: own.machine.id,
      dueAt: new Date(Date.now() + 3_600_000),
      warehouseId: own.warehouse.id,
      items: [{ itemId: own.cola.id, planned: units(6) }],
    });
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await handOut(own, task.id);
    await start(own.operator, task.id);
    for (const kind of ["before", "after"] as const) await sendPhoto(own.operator, task.id, kind);
    const tooMany = { ...nuts!, actual: units(21) };
    expect(await codeOf(complete(own.operator, task.id, { items: [cola!, tooMany] }))).toMatch(
      /^stock\.(insufficient|short)$/,
    );
    await complete(own.operator, task.id, { items: [cola!, { itemId: own.nuts.id, actual: units(3) }] });
    expect((await getTask(own.manager, task.id)).items).toMatchObject([
      { unplanned: false, actual: units(6) },
      { unplanned: true, planned: 0n, actual: units(3), slot: "A2" },
    ]);
    expect(await onHand("slot", own.machine.slots[1]!.id, own.nuts.id)).toBe(units(3));
  });

  it("refuses an item that is not the slot's, by itself or beside the plan", async () => {
    const task = await readyRefill(scene);
    const [cola, nuts] = figures(scene);
    const wrong = { ...cola!, itemId: scene.nuts.id };
    expect(await codeOf(complete(scene.operator, task.id, { items: [wrong, nuts!] }))).toBe(
      "work.slot_item_mismatch",
    );
    expect(await codeOf(complete(scene.operator, task.id, { items: [cola!, nuts!, wrong] }))).toBe(
      "work.slot_item_mismatch",
    );
    const unknown = { ...cola!, slotId: scene.warehouse.id };
    expect(await codeOf(complete(scene.operator, task.id, { items: [unknown, nuts!] }))).toBe(
      "input.invalid",
    );
  });

  it("corrects by what was found, takes out what was removed, and only warns over capacity", async () => {
    const own = await makeScene();
    const task = await readyRefill(own);
    const [cola, nuts] = figures(own, 20, 4);
    const { overCapacity } = await complete(own.operator, task.id, {
      items: [
        { ...cola!, found: units(2) },
        { ...nuts!, found: units(5), removed: { quantity: units(3), reason: "damaged" } },
      ],
    });
    expect(overCapacity).toEqual([
      { slotId: own.machine.slots[0]!.id, slot: "A1", onHand: units(22), capacity: units(20) },
    ]);
    expect(await onHand("slot", own.machine.slots[1]!.id, own.nuts.id)).toBe(units(6));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("is refused without a photo before and one after, except for what a manager let go", async () => {
    const own = await makeScene();
    const task = await plannedRefill(own);
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await handOut(own, task.id);
    await start(own.operator, task.id);
    await sendPhoto(own.operator, task.id, "before");
    const items = figures(own);
    const refused = await complete(own.operator, task.id, { items }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "work.photos_missing",
      details: { count: 1, missing: { before: 0, after: 1 } },
    });
    await allowMissingPhotos(own.manager, task.id, { kinds: ["after"], reason: "camera broken" });
    await complete(own.operator, task.id, { items });
    expect((await getTask(own.manager, task.id)).photosOwed).toBe(1);
    expect(await codeOf(verify(own.manager, task.id))).toBe("work.photos_owed");
    await sendPhoto(own.operator, task.id, "after");
    expect((await getTask(own.manager, task.id)).photosOwed).toBe(0);
    expect((await verify(own.manager, task.id)).status).toBe("verified");
  });

  it("on behalf of the assignee needs a reason, and shows it", async () => {
    const task = await readyRefill(scene);
    const items = figures(scene);
    expect(await codeOf(complete(scene.manager, task.id, { items }))).toBe("input.invalid");
    await complete(scene.manager, task.id, { items, reason: "the phone was broken" });
    const detail = await getTask(scene.manager, task.id);
    expect(detail.onBehalfReason).toBe("the phone was broken");
    expect(detail.timeline.at(-1)).toMatchObject({
      verb: "complete",
      details: { onBehalf: true },
      actorId: scene.manager.userId,
    });
  });

  it("wants every point of the checklist answered, also with no", async () => {
    const own = await makeScene();
    const task = await createTask(own.manager, {
      type: "refill",
      machineId: own.machine.id,
      dueAt: new Date(Date.now() + 3_600_000),
      items: [],
      checklist: ["Glass wiped", { label: "Prices in place" }],
    });
    await assign(own.manager, task.id, { assigneeId: own.operator.userId });
    await start(own.operator, task.id);
    for (const kind of ["before", "after"] as const) await sendPhoto(own.operator, task.id, kind);
    await enter(own.operator, task.id, { checklist: [{ key: "1", done: true }] });
    expect(await codeOf(complete(own.operator, task.id, {}))).toBe("work.checklist_incomplete");
    await complete(own.operator, task.id, { checklist: [{ key: "2", done: false, note: "no labels left" }] });
    expect((await getTask(own.manager, task.id)).checklist).toEqual([
      { key: "1", label: "Glass wiped", done: true },
      { key: "2", label: "Prices in place", done: false, note: "no labels left" },
    ]);
  });
});

describe("undo", () => {
  it("gives back exactly what was loaded, and the next complete is a new act", async () => {
    const own = await makeScene();
    const task = await readyRefill(own);
    await complete(own.operator, task.id, { items: figures(own) });
    const undone = await undo(own.operator, task.id);
    expect(undone).toMatchObject({ status: "in_progress", attempt: 2, completedAt: null });
    expect(await onHand("slot", own.machine.slots[0]!.id, own.cola.id)).toBe(0n);
    expect(await onHand("operator", own.operator.userId, own.cola.id)).toBe(units(20));
    const detail = await getTask(own.operator, task.id);
    expect(detail.items.map((item) => item.actual)).toEqual([units(6), units(4)]);
    expect(detail.photosMissing).toEqual({ before: 0, after: 0 });
    await complete(own.operator, task.id, { items: figures(own, 5) });
    expect(await onHand("slot", own.machine.slots[0]!.id, own.cola.id)).toBe(units(5));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("of a collection gives the cash and the bag number back", async () => {
    const own = await makeScene();
    const task = await readyCollection(own);
    const bagNumber = fresh("bag");
    await complete(own.operator, task.id, { cash: { bagNumber, amount: 5_000_000n } });
    const { cash } = await getTask(own.manager, task.id);
    expect(cash).toMatchObject({ bagNumber, amount: 5_000_000n, collectionStatus: "taken" });
    await undo(own.operator, task.id);
    await complete(own.operator, task.id, {});
    expect((await getTask(own.manager, task.id)).cash).toMatchObject({
      bagNumber,
      collectionStatus: "taken",
    });
    expect((await proveCash()).differences).toEqual([]);
  });

  it("is the manager's after the company's minutes", async () => {
    const task = await readyRefill(scene);
    const at = new Date(Date.now() - 11 * 60_000);
    await complete(scene.operator, task.id, { items: figures(scene) }, { at });
    expect((await getTask(scene.operator, task.id)).verbs).not.toContain("undo");
    expect(await codeOf(undo(scene.operator, task.id))).toBe("work.undo_over");
    expect((await undo(scene.manager, task.id)).status).toBe("in_progress");
  });
});

describe("completing a collection", () => {
  it("needs the number of the sealed bag, and one that is not in use", async () => {
    const task = await readyCollection(scene);
    expect(await codeOf(complete(scene.operator, task.id, {}))).toBe("input.invalid");
    const own = await makeScene();
    const earlier = await readyCollection(own);
    const bagNumber = fresh("bag");
    await complete(own.operator, earlier.id, { cash: { bagNumber } });
    expect(await codeOf(complete(scene.operator, task.id, { cash: { bagNumber } }))).toBe("cash.bag_in_use");
    expect(await codeOf(enter(scene.operator, task.id, { bagNumber }))).toBe("cash.bag_in_use");
    await complete(scene.operator, task.id, { cash: { bagNumber: fresh("bag") } });
  });

  it("takes no lines, and a refill no cash", async () => {
    const collection = await readyCollection(scene);
    expect(await codeOf(complete(scene.operator, collection.id, { items: figures(scene) }))).toBe(
      "input.invalid",
    );
    const refill = await readyRefill(scene);
    expect(await codeOf(complete(scene.operator, refill.id, { cash: { bagNumber: "1" } }))).toBe(
      "input.invalid",
    );
  });
});
