import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { WaitingChange } from "./planogram-plan.ts";
import type { SlotKind } from "./schema.ts";

export interface Slot {
  readonly id: string;
  readonly machineId: string;
  readonly code: string;
  readonly kind: SlotKind;
  readonly itemId: string | null;
  readonly itemName: string | null;
  readonly sku: string | null;
  readonly unit: string | null;
  /** What the machine itself calls it; empty where the item's name says it. */
  readonly label: string;
  readonly price: Money | null;
  readonly capacity: Quantity | null;
  readonly par: Quantity | null;
  readonly critical: Quantity | null;
  /** Stock of the slot's item; null for a selection, which holds nothing. */
  readonly onHand: Quantity | null;
  /** What the slot becomes once a task has emptied it. */
  readonly waiting: WaitingSlot | null;
}

/** Of a slot that is to be closed (`closes`) nothing but its code and kind is said. */
export interface WaitingSlot extends WaitingChange {
  readonly itemName: string | null;
  readonly sku: string | null;
  readonly unit: string | null;
  readonly since: Date;
}

/** The open slots of several machines, in the order of their planograms. */
export async function readSlots(machineIds: readonly string[]): Promise<Slot[]> {
  const slots = await rows<Omit<Slot, "waiting">>(sql`
    select s.id, s.machine_id as "machineId", s.code, s.kind, s.item_id as "itemId", i.name as "itemName", i.sku, i.unit,
           s.label, s.price, s.capacity, s.par, s.critical,
           case when s.kind <> 'selection' then coalesce(b.on_hand, 0) end as "onHand"
    from slot s
    left join item i on i.id = s.item_id
    left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
    where s.machine_id = any(${machineIds}::uuid[]) and s.closed_at is null
    order by s.machine_id, s.position, s.code`);
  const waiting = await readWaiting(machineIds);
  return slots.map((slot) => ({ ...slot, waiting: waiting.get(slot.id) ?? null }));
}

async function readWaiting(machineIds: readonly string[]): Promise<Map<string, WaitingSlot>> {
  const changes = await rows<WaitingSlot & { slotId: string }>(sql`
    select c.slot_id as "slotId", c.closes, c.code, c.kind, c.item_id as "itemId", i.name as "itemName", i.sku, i.unit,
           c.label, c.price, c.capacity, c.par, c.critical, c.created_at as since
    from slot_change c join slot s on s.id = c.slot_id left join item i on i.id = c.item_id
    where s.machine_id = any(${machineIds}::uuid[]) and c.applied_at is null`);
  return new Map(changes.map(({ slotId, ...change }) => [slotId, change]));
}
