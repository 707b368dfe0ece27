import { rows, sql } from "#app/platform/database.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** A column or canister as it is now. */
export interface SlotNow {
  readonly id: string;
  readonly code: string;
  readonly itemId: string | null;
  readonly par: Quantity | null;
  readonly capacity: Quantity | null;
  readonly onHand: Quantity;
}

export interface PlannedLine {
  readonly slotId: string;
  readonly itemId: string;
  readonly planned: Quantity;
}

/** The slots of a machine that hold goods (selections hold none), in the order of its planogram. */
export const openSlots = (machineId: string): Promise<SlotNow[]> =>
  rows<SlotNow>(sql`
    select s.id, s.code, s.item_id as "itemId", s.par, s.capacity, coalesce(b.on_hand, 0) as "onHand"
    from slot s
    left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
    where s.machine_id = ${machineId}::uuid and s.closed_at is null and s.kind in ('column', 'canister')
    order by s.position, s.code`);

interface Entry {
  readonly itemId: string;
  readonly slotId?: string | null | undefined;
}

/**
 * Finds the slot of each line of an input: the one named, else the only one that holds the item.
 * Throws `input.invalid` at `items.N` for what does not exist, stands twice or is ambiguous, and
 * `work.slot_item_mismatch` for an item that is not the slot's.
 */
export async function resolveLines<T extends Entry>(
  slots: readonly SlotNow[],
  entries: readonly T[],
): Promise<{ slot: SlotNow; entry: T }[]> {
  const errors: FieldError[] = [];
  const known = await knownItems(entries.map((entry) => entry.itemId));
  const found = entries.flatMap((entry, index) => {
    const slot = slotOf(slots, entry);
    if (!known.has(entry.itemId)) errors.push({ path: `items.${index}.itemId`, key: "unknown" });
    else if (!slot)
      errors.push({ path: `items.${index}.slotId`, key: entry.slotId ? "unknown" : "required" });
    else return [{ slot, entry, index }];
    return [];
  });
  errors.push(...repeated(found));
  if (errors.length > 0) throw invalid(...errors);
  for (const { slot, entry } of found) requireItemOf(slot, entry.itemId, known.get(entry.itemId) ?? "");
  return found;
}

function slotOf(slots: readonly SlotNow[], entry: Entry): SlotNow | undefined {
  if (entry.slotId) return slots.find((slot) => slot.id === entry.slotId);
  const holding = slots.filter((slot) => slot.itemId === entry.itemId);
  return holding.length === 1 ? holding[0] : undefined;
}

const repeated = (found: readonly { slot: SlotNow; entry: Entry; index: number }[]): FieldError[] =>
  found
    .filter(({ slot, entry }, at) =>
      found
        .slice(0, at)
        .some((earlier) => earlier.slot.id === slot.id && earlier.entry.itemId === entry.itemId),
    )
    .map(({ index }) => ({ path: `items.${index}.slotId`, key: "duplicate" }));

function requireItemOf(slot: SlotNow, itemId: string, item: string): void {
  if (slot.itemId === itemId) return;
  throw new AppError("work.slot_item_mismatch", { slot: slot.code, slotId: slot.id, item, itemId });
}

async function knownItems(itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(
    sql`select id, name from item where id = any(${[...itemIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
