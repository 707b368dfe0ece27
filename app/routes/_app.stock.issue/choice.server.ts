import { may } from "#app/domain/access/index.server.ts";
import { listReservations } from "#app/domain/stock/index.server.ts";
import { listTasks, type TaskSummary } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { isId } from "#app/platform/id.ts";
import { goodsAt } from "../_app.stock/goods-at.server.ts";
import type { GoodsLine } from "../_app.stock/goods-lines.tsx";
import { holderRoles } from "../_app.stock/holders.ts";
import { everyRow, peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";

export interface Choice {
  readonly warehouseId: string | null;
  readonly operatorId: string | null;
  readonly taskId: string | null;
}

/**
 * What the address has chosen: a task brings its warehouse and its assignee, the only warehouse is chosen by itself.
 */
export async function readChoice(actor: Actor, url: URL) {
  const [warehouses, people, tasks] = await Promise.all([
    warehouseChoices(actor),
    peopleChoices(actor, holderRoles),
    tasksToSupply(actor),
  ]);
  const asked = (name: string): string | null => {
    const value = url.searchParams.get(name) ?? "";
    return isId(value) ? value : null;
  };
  const task = tasks.find(({ id }) => id === asked("taskId")) ?? null;
  const only = warehouses.length === 1 ? warehouses[0]!.id : null;
  const choice: Choice = {
    warehouseId:
      known(asked("warehouseId"), warehouses) ?? known(task?.warehouseId ?? null, warehouses) ?? only,
    operatorId: known(task?.assigneeId ?? asked("operatorId"), people),
    taskId: task?.id ?? null,
  };
  return { warehouses, people, tasks, choice };
}

const known = (id: string | null, rows: readonly { readonly id: string }[]): string | null =>
  rows.some((row) => row.id === id) ? id : null;

/** Open refills of somebody: goods can be handed out for them. */
async function tasksToSupply(actor: Actor): Promise<TaskSummary[]> {
  if (!may(actor.role, "task:read")) return [];
  const open = await everyRow((request) => listTasks(actor, { type: "refill", open: true }, request), 400);
  return open.filter(({ assigneeId }) => assigneeId !== null);
}

/** What may be handed out is what is free, and what is reserved for the chosen task. */
export interface IssueLine extends GoodsLine {
  /** Reserved here for the chosen task: what the form begins with. */
  readonly forTask: Quantity;
}

/** What can be handed out at a warehouse, the goods of the task first. */
export async function linesAt(
  actor: Actor,
  warehouseId: string,
  taskId: string | null,
): Promise<IssueLine[]> {
  const [goods, promised] = await Promise.all([
    goodsAt(actor, { type: "warehouse", id: warehouseId }),
    promisedTo(actor, taskId, warehouseId),
  ]);
  const lines = goods.map((line) => {
    const forTask = promised.get(line.itemId) ?? 0n;
    return { ...line, available: line.available + forTask, forTask };
  });
  return [...lines.filter(({ forTask }) => forTask > 0n), ...lines.filter(({ forTask }) => forTask === 0n)];
}

/** What a task still has reserved at a warehouse, by item. */
async function promisedTo(
  actor: Actor,
  taskId: string | null,
  warehouseId: string,
): Promise<Map<string, Quantity>> {
  if (!taskId) return new Map();
  const filter = { taskId, placeType: "warehouse", placeId: warehouseId };
  const rows = await everyRow((request) => listReservations(actor, filter, request));
  const open = rows.filter(({ status }) => status === "active" || status === "partly_fulfilled");
  return new Map(open.map(({ itemId, quantity, fulfilled }) => [itemId, quantity - fulfilled]));
}
