import type { WriteOffReason } from "#app/domain/stock/schema.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { leaving, standingItem } from "./lines.server.ts";
import { waitingItem } from "./slots.server.ts";
import type { Task } from "./task.server.ts";

/** A line of a task with all that its page and card show. */
export interface TaskItem {
  readonly slotId: string;
  readonly slot: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly planned: Quantity;
  readonly actual: Quantity | null;
  readonly found: Quantity | null;
  readonly removed: Quantity | null;
  readonly removedReason: WriteOffReason | null;
  readonly unplanned: boolean;
  /** In the slot now. */
  readonly onHand: Quantity;
  readonly capacity: Quantity | null;
  readonly par: Quantity | null;
  /** With the assignee now, of this item in all. */
  readonly held: Quantity;
  /** Other goods than the line's, of which `found` and `removed` are: those that stood in a slot that changes its item. */
  readonly standing: StandingGoods | null;
  /** What the slot waits for: it becomes so when a completion has emptied it. */
  readonly waiting: WaitingSlot | null;
}

export interface StandingGoods {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  /** In the slot now. */
  readonly onHand: Quantity;
}

export interface WaitingSlot {
  /** The item that the slot holds. */
  readonly from: string | null;
  /** The item that it will hold; null: none. */
  readonly to: string | null;
  readonly closes: boolean;
  /** What is to be taken out by this line. */
  readonly leaving: Quantity;
}

interface ItemRow extends Omit<TaskItem, "standing" | "waiting"> {
  readonly standing: Omit<StandingGoods, "onHand"> | null;
  readonly standingOnHand: Quantity;
  readonly waiting: Omit<WaitingSlot, "leaving"> | null;
  readonly leaving: Quantity;
}

/** The lines of a task in the order of its plan, the unplanned ones last. */
export async function itemsOf(task: Pick<Task, "id" | "assigneeId">): Promise<TaskItem[]> {
  const found = await rows<ItemRow>(sql`
    select line.slot_id as "slotId", s.code as slot, line.item_id as "itemId", i.name as item, i.unit, line.planned,
           line.actual, line.found, line.removed, line.removed_reason as "removedReason", line.unplanned,
           coalesce(inside.on_hand, 0) as "onHand", coalesce(held.on_hand, 0) as held,
           case when ${waitingItem} = line.item_id then c.capacity else s.capacity end as capacity,
           case when ${waitingItem} = line.item_id then c.par else s.par end as par,
           case when old.id is not null then jsonb_build_object('itemId', old.id, 'item', old.name, 'unit', old.unit) end
             as standing,
           coalesce(stood.on_hand, 0) as "standingOnHand",
           case when c.id is not null then
             jsonb_build_object('from', now_in.name, 'to', coming.name, 'closes', c.closes) end as waiting,
           ${leaving(sql`now_held.on_hand`)} as leaving
    from task_item line
    join task t on t.id = line.task_id
    join slot s on s.id = line.slot_id
    join item i on i.id = line.item_id
    left join slot_change c on c.slot_id = s.id and c.applied_at is null
    left join item old on old.id = ${standingItem}
    left join item now_in on now_in.id = s.item_id
    left join item coming on coming.id = c.item_id
    left join stock_balance stood
      on stood.place_type = 'slot' and stood.place_id = s.id and stood.item_id = old.id
    left join stock_balance now_held
      on now_held.place_type = 'slot' and now_held.place_id = s.id and now_held.item_id = s.item_id
    left join stock_balance inside
      on inside.place_type = 'slot' and inside.place_id = line.slot_id and inside.item_id = line.item_id
    left join stock_balance held
      on held.place_type = 'operator' and held.place_id = ${task.assigneeId}::uuid and held.item_id = line.item_id
    where line.task_id = ${task.id}::uuid order by line.position, line.id`);
  return found.map(({ standing, standingOnHand, waiting, leaving: out, ...line }) => ({
    ...line,
    standing: standing && { ...standing, onHand: standingOnHand },
    waiting: waiting && { ...waiting, leaving: out },
  }));
}
