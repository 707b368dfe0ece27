import { rows, sql } from "#app/platform/database.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** A column or canister as it is now. */
export interface SlotNow {
  readonly id: string;
  readonly code: string;
  readonly itemId: string | null;
  /** The item that may come in once the old one is all out: its planogram waits for a task. */
  readonly waitingItemId: string | null;
  /** Whether its goods are to be taken out, for another item or for good. */
  readonly isLeaving: boolean;
  /** Of the item that waits, where one does. */
  readonly par: Quantity | null;
  readonly capacity: Quantity | null;
  readonly onHand: Quantity;
}

export interface PlannedLine {
  readonly slotId: string;
  readonly itemId: string;
  readonly planned: Quantity;
}

/** Of a slot `s` with its waiting change `c`: the other item that may be loaded; none for a closing or a selection. */
export const waitingItem = sql`(case when c.kind <> 'selection' then nullif(c.item_id, s.item_id) end)`;

/** The slots of a machine that hold goods (selections hold none), in the order of its planogram. */
export const openSlots = (machineId: string): Promise<SlotNow[]> =>
  rows<SlotNow>(sql`
    select s.id, s.code, s.item_id as "itemId", ${waitingItem} as "waitingItemId", c.id is not null as "isLeaving",
           case when ${waitingItem} is null then s.par else c.par end as par,
           case when ${waitingItem} is null then s.capacity else c.capacity end as capacity,
           coalesce(b.on_hand, 0) as "onHand"
    from slot s left join slot_change c on c.slot_id = s.id and c.applied_at is null
    left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
    where s.machine_id = ${machineId}::uuid and s.closed_at is null and s.kind in ('column', 'canister')
    order by s.position, s.code`);

export interface LineKey {
  readonly slotId: string;
  readonly itemId: string;
}

export const isSameLine = (a: LineKey, b: LineKey): boolean => a.slotId === b.slotId && a.itemId === b.itemId;

interface Entry {
  readonly itemId: string;
  readonly slotId?: string | null | undefined;
}

/**
 * Finds the slot of each line of an input: the one named, else the only one that holds the item, or waits for it.
 * Throws `input.invalid` at `items.N` for what does not exist, stands twice or is ambiguous, and
 * `work.slot_item_mismatch` for an item that is not the slot's; lines that are `settled` were accepted before.
 */
export async function resolveLines<T extends Entry>(
  slots: readonly SlotNow[],
  entries: readonly T[],
  settled: readonly LineKey[] = [],
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
  for (const { slot, entry } of found) {
    if (settled.some((line) => isSameLine(line, { slotId: slot.id, itemId: entry.itemId }))) continue;
    requireItemOf(slot, entry.itemId, known.get(entry.itemId) ?? "");
  }
  return found;
}

function slotOf(slots: readonly SlotNow[], entry: Entry): SlotNow | undefined {
  if (entry.slotId) return slots.find((slot) => slot.id === entry.slotId);
  const holding = slots.filter((slot) => slot.itemId === entry.itemId);
  const fitting = holding.length > 0 ? holding : slots.filter((slot) => takes(slot, entry.itemId));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A slot takes its own item, and the one that it waits for. */
export const takes = (slot: SlotNow, itemId: string): boolean =>
  slot.itemId === itemId || slot.waitingItemId === itemId;

const repeated = (found: readonly { slot: SlotNow; entry: Entry; index: number }[]): FieldError[] =>
  found
    .filter(({ slot, entry }, at) =>
      found
        .slice(0, at)
        .some((earlier) => earlier.slot.id === slot.id && earlier.entry.itemId === entry.itemId),
    )
    .map(({ index }) => ({ path: `items.${index}.slotId`, key: "duplicate" }));

function requireItemOf(slot: SlotNow, itemId: string, item: string): void {
  if (takes(slot, itemId)) return;
  throw new AppError("work.slot_item_mismatch", { slot: slot.code, slotId: slot.id, item, itemId });
}

async function knownItems(itemIds: readonly string[]): Promise<Map<string, string>> {
  if (itemIds.length === 0) return new Map();
  const found = await rows<{ id: string; name: string }>(
    sql`select id, name from item where id = any(${[...itemIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
