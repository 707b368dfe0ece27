import type { TaskDetail } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { freeGoods } from "../_app.tasks.new/choice.server.ts";

/** What a task needs of one item, and where it can come from. */
export interface Need {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly wanted: Quantity;
  /** Free at the task's warehouse, what it has reserved there itself included. */
  readonly atWarehouse: Quantity;
  /** The same with the present assignee. */
  readonly held: Quantity;
  readonly lacks: Quantity;
}

export async function needsOf(actor: Actor, task: TaskDetail): Promise<Need[]> {
  if (!task.definition.items) return [];
  const [warehouse, holder] = await Promise.all([
    freeGoods(actor, task.warehouseId, null),
    freeGoods(actor, null, task.assigneeId),
  ]);
  for (const { placeType, itemId, quantity, fulfilled, status } of task.reservations) {
    if (status !== "active" && status !== "partly_fulfilled") continue;
    const place = placeType === "warehouse" ? warehouse : holder;
    place.set(itemId, (place.get(itemId) ?? 0n) + quantity - fulfilled);
  }
  const needs = new Map<string, Need>();
  for (const { itemId, item, unit, planned } of task.items) {
    const wanted = (needs.get(itemId)?.wanted ?? 0n) + planned;
    const atWarehouse = warehouse.get(itemId) ?? 0n;
    const held = holder.get(itemId) ?? 0n;
    const missing = wanted - atWarehouse - held;
    needs.set(itemId, { itemId, item, unit, wanted, atWarehouse, held, lacks: missing > 0n ? missing : 0n });
  }
  return [...needs.values()].filter(({ wanted }) => wanted > 0n);
}

export interface Held {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
}

/** What the present assignee holds for the task: on re-assignment it can go to the new one. */
export const heldFor = ({ assigneeId, items, reservations }: TaskDetail): Held[] =>
  reservations.flatMap(({ placeType, placeId, itemId, quantity, fulfilled, status }) => {
    const isHeld =
      placeType === "operator" &&
      placeId === assigneeId &&
      (status === "active" || status === "partly_fulfilled");
    const line = items.find((item) => item.itemId === itemId);
    return isHeld && line && quantity > fulfilled
      ? [{ itemId, item: line.item, unit: line.unit, quantity: quantity - fulfilled }]
      : [];
  });
