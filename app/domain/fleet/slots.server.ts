import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
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
}

/** The open slots of several machines, in the order of their planograms. */
export const readSlots = (machineIds: readonly string[]): Promise<Slot[]> =>
  rows<Slot>(sql`
    select s.id, s.machine_id as "machineId", s.code, s.kind, s.item_id as "itemId", i.name as "itemName", i.sku, i.unit,
           s.label, s.price, s.capacity, s.par, s.critical,
           case when s.kind <> 'selection' then coalesce(b.on_hand, 0) end as "onHand"
    from slot s
    left join item i on i.id = s.item_id
    left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
    where s.machine_id = any(${machineIds}::uuid[]) and s.closed_at is null
    order by s.machine_id, s.position, s.code`);
