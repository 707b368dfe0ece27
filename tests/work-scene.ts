import { AppError } from "#app/platform/errors.ts";
import { row, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import type { Actor } from "#app/platform/actor.ts";
import { issue } from "#app/domain/stock/index.server.ts";
import { assign, createTask, recordTelegramPhoto, start } from "#app/domain/work/index.server.ts";
import { makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";

/** One machine with two slots of two items, a full warehouse, a manager and two operators. */
export async function makeScene(input: { feed?: "none" | "api" } = {}) {
  const manager = await makeActor("manager");
  const operator = await makeActor("operator", "bot");
  const other = await makeActor("operator", "bot");
  const keeper = await makeActor("warehouse");
  const cola = await makeItem();
  const nuts = await makeItem();
  const warehouse = await makeWarehouse();
  const machine = await makeMachine([cola.id, nuts.id], { operatorId: operator.userId, ...input });
  await stockUp(warehouse.id, cola.id, units(1000));
  await stockUp(warehouse.id, nuts.id, units(1000));
  return { manager, operator, other, keeper, cola, nuts, warehouse, machine };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;

export const tomorrow = (): Date => new Date(Date.now() + 24 * 3_600_000);

/** A pending refill: 6 of the first slot's item, 4 of the second's. */
export const plannedRefill = ({ manager, machine, cola, nuts, warehouse }: Scene, dueAt = tomorrow()) =>
  createTask(manager, {
    type: "refill",
    machineId: machine.id,
    dueAt,
    warehouseId: warehouse.id,
    items: [
      { itemId: cola.id, slotId: machine.slots[0]!.id, planned: units(6) },
      { itemId: nuts.id, slotId: machine.slots[1]!.id, planned: units(4) },
    ],
  });

export const plannedCollection = ({ manager, machine }: Scene, dueAt = tomorrow()) =>
  createTask(manager, { type: "collection", machineId: machine.id, dueAt });

/** Hands the operator goods of both items, for a task or free. */
export async function handOut(
  { keeper, operator, warehouse, cola, nuts }: Scene,
  taskId: string | null = null,
  quantity: Quantity = units(20),
): Promise<void> {
  const lines = [cola, nuts].map(({ id }) => ({ itemId: id, quantity }));
  await issue(keeper, { warehouseId: warehouse.id, operatorId: operator.userId, taskId, lines });
}

/** A photo as the bot records it; its content is new each time unless said otherwise. */
export const sendPhoto = (
  actor: Actor,
  taskId: string,
  kind: "before" | "after" | "other",
  input: { fileUniqueId?: string; forwarded?: boolean; sentAt?: Date } = {},
) =>
  recordTelegramPhoto(actor, {
    taskId,
    kind,
    telegramFileId: newId(),
    fileUniqueId: input.fileUniqueId ?? newId(),
    forwarded: input.forwarded ?? false,
    sentAt: input.sentAt ?? new Date(),
  });

/** Assigned, started, with goods in hand and both photos: ready to be completed. */
export async function readyRefill(scene: Scene) {
  const task = await plannedRefill(scene);
  await assign(scene.manager, task.id, { assigneeId: scene.operator.userId });
  await handOut(scene, task.id);
  await start(scene.operator, task.id);
  await sendPhoto(scene.operator, task.id, "before");
  await sendPhoto(scene.operator, task.id, "after");
  return task;
}

export async function readyCollection(scene: Scene) {
  const task = await plannedCollection(scene);
  await assign(scene.manager, task.id, { assigneeId: scene.operator.userId });
  await start(scene.operator, task.id);
  await sendPhoto(scene.operator, task.id, "before");
  await sendPhoto(scene.operator, task.id, "after");
  return task;
}

/** The lines of the planned refill, loaded as planned unless said otherwise. */
export const figures = ({ machine, cola, nuts }: Scene, first = 6, second = 4) => [
  { itemId: cola.id, slotId: machine.slots[0]!.id, actual: units(first) },
  { itemId: nuts.id, slotId: machine.slots[1]!.id, actual: units(second) },
];

export async function onHand(
  type: "warehouse" | "operator" | "slot",
  id: string,
  itemId: string,
): Promise<Quantity> {
  const found = await row<{ onHand: bigint }>(sql`
    select on_hand as "onHand" from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return found?.onHand ?? 0n;
}

export async function reservedAt(
  type: "warehouse" | "operator",
  id: string,
  itemId: string,
): Promise<Quantity> {
  const found = await row<{ reserved: bigint }>(sql`
    select reserved from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return found?.reserved ?? 0n;
}

/** "done", or the code of the refusal. */
export const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
