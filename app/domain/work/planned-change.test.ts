import { beforeEach, describe, expect, it } from "vitest";
import { changesSince } from "#app/domain/audit/index.server.ts";
import {
  getMachine,
  planogramVersions,
  setPlanogram,
  updateMachine,
} from "#app/domain/fleet/index.server.ts";
import { issue, load, proveStock, unload } from "#app/domain/stock/index.server.ts";
import { row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { makeItem, stockUp } from "#tests/factories.ts";
import {
  codeOf,
  handOut,
  makeScene,
  onHand,
  readyRefill,
  sendPhoto,
  tomorrow,
  type Scene,
} from "#tests/work-scene.ts";
import { assign, complete, createTask, enter, getTask, reject, start, undo } from "./index.server.ts";

type Waiting = Scene & { gum: { id: string; name: string } };

/** Slot A1 holds 5 of cola and waits for gum, A2 is empty; the operator has 20 of each item. */
async function waitingScene(): Promise<Waiting> {
  const scene = await makeScene();
  const gum = await makeItem();
  await handOut(scene);
  await stockUp(scene.warehouse.id, gum.id, units(100));
  await issue(scene.keeper, {
    warehouseId: scene.warehouse.id,
    operatorId: scene.operator.userId,
    lines: [{ itemId: gum.id, quantity: units(20) }],
  });
  await load(scene.manager, {
    operatorId: scene.operator.userId,
    machineId: scene.machine.id,
    lines: [{ slotId: scene.machine.slots[0]!.id, itemId: scene.cola.id, quantity: units(5) }],
  });
  await planGum({ ...scene, gum });
  return { ...scene, gum };
}

const nutsSlot = ({ nuts }: Scene) => ({ code: "A2", itemId: nuts.id, price: 1_000_000n, par: units(10) });

const planGum = ({ gum, ...scene }: Waiting, viaTask = true) =>
  setPlanogram(scene.manager, scene.machine.id, {
    slots: [
      { code: "A1", itemId: gum.id, price: 700_000n, capacity: units(12), par: units(8) },
      nutsSlot(scene),
    ],
    viaTask,
  });

/** A refill up to par, assigned, started, with its photos. */
async function startedRefill({ manager, operator, machine, warehouse }: Scene) {
  const task = await createTask(manager, {
    type: "refill",
    machineId: machine.id,
    dueAt: tomorrow(),
    warehouseId: warehouse.id,
  });
  await assign(manager, task.id, { assigneeId: operator.userId });
  await start(operator, task.id);
  await sendPhoto(operator, task.id, "before");
  await sendPhoto(operator, task.id, "after");
  return task;
}

const slotNow = async ({ manager, machine }: Scene, code = "A1") =>
  (await getMachine(manager, machine.id)).slots.find((slot) => slot.code === code);

const inSlot = ({ machine }: Scene, itemId: string) => onHand("slot", machine.slots[0]!.id, itemId);

async function changed(scene: Waiting) {
  const task = await startedRefill(scene);
  const slotId = scene.machine.slots[0]!.id;
  const items = [
    { itemId: scene.gum.id, slotId, actual: units(8), removed: { quantity: units(5), reason: null } },
    { itemId: scene.nuts.id, slotId: scene.machine.slots[1]!.id, actual: units(10) },
  ];
  await complete(scene.operator, task.id, { items });
  return { task, items };
}

let scene: Waiting;
beforeEach(async () => {
  scene = await waitingScene();
});

describe("a planned change of item", () => {
  it("leaves the slot as it is, keeps what is wanted, and plans a refill of the new item up to its par", async () => {
    const { cola, gum, machine, manager } = scene;
    expect(await slotNow(scene)).toMatchObject({
      itemId: cola.id,
      price: 1_000_000n,
      onHand: units(5),
      waiting: { closes: false, itemId: gum.id, itemName: gum.name, price: 700_000n, par: units(8) },
    });
    const task = await createTask(manager, { type: "refill", machineId: machine.id, dueAt: tomorrow() });
    const [line] = (await getTask(manager, task.id)).items;
    expect(line).toMatchObject({
      itemId: gum.id,
      planned: units(8),
      par: units(8),
      standing: { itemId: cola.id, onHand: units(5) },
      waiting: { from: cola.name, to: gum.name, closes: false, leaving: units(5) },
    });
  });

  it("is applied by the completion that takes all of the old item out, which may load the new one", async () => {
    const { operator, cola, gum, manager, machine } = scene;
    const versions = (await planogramVersions(manager, machine.id, 50)).length;
    const { task, items } = await changed(scene);
    expect(await slotNow(scene)).toMatchObject({
      itemId: gum.id,
      price: 700_000n,
      capacity: units(12),
      onHand: units(8),
      waiting: null,
    });
    expect(await inSlot(scene, cola.id)).toBe(0n);
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(20));
    const after = await planogramVersions(manager, machine.id, 50);
    expect(after).toHaveLength(versions + 1);
    expect((await getTask(manager, task.id)).items[0]).toMatchObject({
      itemId: gum.id,
      removed: units(5),
      standing: { itemId: cola.id },
      waiting: null,
    });
    const again = await complete(operator, task.id, { items });
    expect(again.task.status).toBe("completed");
    expect((await proveStock()).differences).toEqual([]);
  });

  it("takes the old item on a line of its own as well, and the same completion again is the same", async () => {
    const { operator, cola, gum, nuts, machine } = scene;
    const task = await startedRefill(scene);
    const slotId = machine.slots[0]!.id;
    const items = [
      { itemId: cola.id, slotId, actual: 0n, found: units(4), removed: { quantity: units(4), reason: null } },
      { itemId: gum.id, slotId, actual: units(3) },
      { itemId: nuts.id, slotId: machine.slots[1]!.id, actual: 0n },
    ];
    await complete(operator, task.id, { items });
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: units(3) });
    expect(await codeOf(complete(operator, task.id, { items }))).toBe("done");
    await undo(operator, task.id);
    expect(await inSlot(scene, cola.id)).toBe(units(5));
    expect(await codeOf(complete(operator, task.id, { items }))).toBe("done");
    expect((await proveStock()).differences).toEqual([]);
  });

  it("gives the machine another version when it is applied and when it is taken back, as its entries tell", async () => {
    const { manager, operator, machine } = scene;
    const planned = await getMachine(manager, machine.id);
    const edit = (since: Date) => updateMachine(manager, machine.id, { serial: "S" }, since);
    const { task } = await changed(scene);
    const applied = await getMachine(manager, machine.id);
    expect(await codeOf(edit(planned.updatedAt))).toBe("row.changed");
    await undo(operator, task.id);
    expect(await codeOf(edit(applied.updatedAt))).toBe("row.changed");
    const row = { type: "machine", id: machine.id, acts: ["machine.planogram"] } as const;
    const { changes } = await changesSince(manager, row, planned.updatedAt);
    expect(changes.map(({ actorName, at }) => [actorName, at])).toEqual([
      [operator.name, (await getMachine(manager, machine.id)).updatedAt],
      [operator.name, applied.updatedAt],
    ]);
  });

  it("is done by what the bot enters: as planned takes the old goods out and loads the new", async () => {
    const { operator, cola, gum } = scene;
    const task = await startedRefill(scene);
    const { short } = await enter(operator, task.id, { asPlanned: true });
    expect(short).toEqual([]);
    await complete(operator, task.id, {});
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: units(8) });
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(20));
  });

  it("refuses the new item upon the rest of the old one, and goes on waiting while some is left", async () => {
    const { operator, cola, gum, nuts, machine } = scene;
    const task = await startedRefill(scene);
    const slotId = machine.slots[0]!.id;
    const removed = { quantity: units(4), reason: null };
    const rest = { itemId: nuts.id, slotId: machine.slots[1]!.id, actual: 0n };
    const mixed = { items: [{ itemId: gum.id, slotId, actual: units(8), removed }, rest] };
    expect(await codeOf(complete(operator, task.id, mixed))).toBe("fleet.slot_still_holds");
    expect(await inSlot(scene, cola.id)).toBe(units(5));
    await complete(operator, task.id, { items: [{ itemId: gum.id, slotId, actual: 0n, removed }, rest] });
    expect(await slotNow(scene)).toMatchObject({
      itemId: cola.id,
      onHand: units(1),
      waiting: { itemId: gum.id },
    });
  });

  it("is not loaded outside a task", async () => {
    const { operator, gum, machine, manager } = scene;
    const lines = [{ slotId: machine.slots[0]!.id, itemId: gum.id, quantity: units(1) }];
    const act = load(manager, { operatorId: operator.userId, machineId: machine.id, lines });
    expect(await codeOf(act)).toBe("work.slot_item_mismatch");
  });

  it("waits on where no task has emptied the slot, and is applied by one that finds nothing there", async () => {
    const { operator, cola, gum, nuts, machine, manager } = scene;
    const slotId = machine.slots[0]!.id;
    const lines = [{ slotId, itemId: cola.id, quantity: units(5) }];
    await unload(manager, { operatorId: operator.userId, machineId: machine.id, lines });
    expect(await slotNow(scene)).toMatchObject({ itemId: cola.id, onHand: 0n, waiting: { itemId: gum.id } });
    const task = await startedRefill(scene);
    const items = [
      { itemId: gum.id, slotId, actual: 0n },
      { itemId: nuts.id, slotId: machine.slots[1]!.id, actual: 0n },
    ];
    await complete(operator, task.id, { items });
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: 0n, waiting: null });
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("taking back the completion that applied it", () => {
  it("returns the old item and its goods, the change waiting", async () => {
    const { operator, cola, gum } = scene;
    const before = await slotNow(scene);
    const { task } = await changed(scene);
    await undo(operator, task.id);
    expect(await slotNow(scene)).toEqual(before);
    expect(await inSlot(scene, gum.id)).toBe(0n);
    expect(await inSlot(scene, cola.id)).toBe(units(5));
    expect((await getTask(operator, task.id)).items[0]).toMatchObject({
      actual: units(8),
      removed: units(5),
    });
    await complete(operator, task.id, {});
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: units(8), waiting: null });
    expect((await proveStock()).differences).toEqual([]);
  });

  it("does so on a rejection too, whose follow-up plans the new item again", async () => {
    const { manager, cola, gum } = scene;
    const { task } = await changed(scene);
    const { followUp } = await reject(manager, task.id, { reason: "x", effects: "reverse", followUp: true });
    expect(await slotNow(scene)).toMatchObject({
      itemId: cola.id,
      onHand: units(5),
      waiting: { itemId: gum.id },
    });
    expect((await getTask(manager, followUp!.id)).items[0]).toMatchObject({
      itemId: gum.id,
      planned: units(8),
    });
    expect((await proveStock()).differences).toEqual([]);
  });

  it("keeps a price that was mended since, and is refused once the item was changed again or other goods came", async () => {
    const { manager, operator, gum, machine } = scene;
    const { task } = await changed(scene);
    const gumAt = (price: bigint) => ({ code: "A1", itemId: gum.id, price, par: units(8) });
    await setPlanogram(manager, machine.id, { slots: [gumAt(900_000n), nutsSlot(scene)] });
    await undo(operator, task.id);
    expect(await slotNow(scene)).toMatchObject({ price: 1_000_000n, waiting: { price: 900_000n } });
    await complete(operator, task.id, {});
    const slots = [{ code: "A1", itemId: scene.nuts.id }, nutsSlot(scene)];
    await setPlanogram(manager, machine.id, { slots, viaTask: true });
    expect(await codeOf(undo(operator, task.id))).toBe("work.already_moved_on");
    await setPlanogram(manager, machine.id, { slots: [gumAt(900_000n), nutsSlot(scene)] });
    const lines = [{ slotId: machine.slots[0]!.id, itemId: gum.id, quantity: units(1) }];
    await load(manager, { operatorId: operator.userId, machineId: machine.id, lines });
    expect(await codeOf(undo(operator, task.id))).toBe("work.already_moved_on");
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: units(9) });
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("a planned closing", () => {
  it("asks the next refill to take the goods out, and closes the slot with it", async () => {
    const { manager, operator, machine, cola } = scene;
    await setPlanogram(manager, machine.id, { slots: [nutsSlot(scene)], viaTask: true });
    expect(await slotNow(scene)).toMatchObject({ itemId: cola.id, waiting: { closes: true, itemId: null } });
    const task = await startedRefill(scene);
    const line = (await getTask(operator, task.id)).items.find(({ slot }) => slot === "A1");
    expect(line).toMatchObject({
      itemId: cola.id,
      planned: 0n,
      waiting: { closes: true, leaving: units(5) },
    });
    await enter(operator, task.id, { asPlanned: true });
    await complete(operator, task.id, {});
    expect(await slotNow(scene)).toBeUndefined();
    await undo(operator, task.id);
    expect(await slotNow(scene)).toMatchObject({
      itemId: cola.id,
      onHand: units(5),
      waiting: { closes: true },
    });
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("a later planogram", () => {
  it("with the same wish keeps what waits, without a word on the goods; with the old item it withdraws it", async () => {
    const { manager, machine, cola, gum } = scene;
    await planGum(scene, false);
    expect(await slotNow(scene)).toMatchObject({ itemId: cola.id, waiting: { itemId: gum.id } });
    await setPlanogram(manager, machine.id, {
      slots: [{ code: "A1", itemId: cola.id, price: 1_100_000n }, nutsSlot(scene)],
    });
    expect(await slotNow(scene)).toMatchObject({ itemId: cola.id, price: 1_100_000n, waiting: null });
    expect(await codeOf(planGum(scene, false))).toBe("fleet.slot_not_empty");
  });

  it("replaces what waits, or settles it at once", async () => {
    const { manager, machine, gum, nuts } = scene;
    const slots = [{ code: "A1", itemId: nuts.id }, nutsSlot(scene)];
    expect(await codeOf(setPlanogram(manager, machine.id, { slots }))).toBe("fleet.slot_not_empty");
    await setPlanogram(manager, machine.id, { slots, viaTask: true });
    expect(await slotNow(scene)).toMatchObject({ waiting: { itemId: nuts.id } });
    const leftovers = [{ slotId: machine.slots[0]!.id, writeOff: "expired" as const }];
    await setPlanogram(manager, machine.id, {
      slots: [{ code: "A1", itemId: gum.id }, nutsSlot(scene)],
      leftovers,
      viaTask: true,
    });
    expect(await slotNow(scene)).toMatchObject({ itemId: gum.id, onHand: 0n, waiting: null });
  });

  it("keeps its order, and other slots change at once", async () => {
    const { manager, machine, gum } = scene;
    const slots = [{ code: "B1" }, nutsSlot(scene), { code: "A1", itemId: gum.id }];
    const after = await setPlanogram(manager, machine.id, { slots, viaTask: true });
    expect(after.slots.map(({ code }) => code)).toEqual(["B1", "A2", "A1"]);
  });

  it("at the same moment as the completion comes wholly before it or wholly after it", async () => {
    for (let round = 0; round < 6; round++) {
      const own = await waitingScene();
      const task = await startedRefill(own);
      await enter(own.operator, task.id, { asPlanned: true });
      const withdraw = () =>
        setPlanogram(own.manager, own.machine.id, {
          slots: [{ code: "A1", itemId: own.cola.id, price: 1_000_000n }, nutsSlot(own)],
        });
      const acts = [() => codeOf(complete(own.operator, task.id, {})), () => codeOf(withdraw())];
      const [first, second] = await Promise.all((round % 2 ? acts : acts.toReversed()).map((act) => act()));
      const [completed, saved] = round % 2 ? [first, second] : [second, first];
      const slot = (await slotNow(own))!;
      if (completed === "done") {
        expect(saved).toBe("fleet.slot_not_empty");
        expect(slot).toMatchObject({ itemId: own.gum.id, onHand: units(8), waiting: null });
      } else {
        expect([completed, saved]).toEqual(["work.slot_item_mismatch", "done"]);
        expect(slot).toMatchObject({ itemId: own.cola.id, onHand: units(5), waiting: null });
      }
    }
    expect((await proveStock()).differences).toEqual([]);
  });
});

it("a refill planned before the change is answered with its own item, and applies the change when all is out", async () => {
  const own = await makeScene();
  const gum = await makeItem();
  const task = await readyRefill(own);
  const [a1, a2] = own.machine.slots;
  await load(own.manager, {
    operatorId: own.operator.userId,
    machineId: own.machine.id,
    lines: [{ slotId: a1!.id, itemId: own.cola.id, quantity: units(2) }],
  });
  await planGum({ ...own, gum });
  const removed = { quantity: units(2), reason: null };
  await complete(own.operator, task.id, {
    items: [
      { itemId: own.cola.id, slotId: a1!.id, actual: 0n, removed },
      { itemId: own.nuts.id, slotId: a2!.id, actual: units(4) },
    ],
  });
  expect(await slotNow(own)).toMatchObject({ itemId: gum.id, onHand: 0n, waiting: null });
});

it("the database keeps one waiting change a slot, and none that is half applied", async () => {
  const { machine } = scene;
  const slotId = machine.slots[0]!.id;
  const twice = row(sql`
    insert into slot_change (id, slot_id, closes, code, kind)
    select gen_random_uuid(), ${slotId}::uuid, true, 'A1', 'column'`);
  await expect(twice).rejects.toThrow("slot_change_waiting_key");
  const half = row(sql`update slot_change set applied_at = now() where slot_id = ${slotId}::uuid`);
  await expect(half).rejects.toThrow("slot_change_applied");
});
