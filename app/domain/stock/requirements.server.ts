import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import type { InsidePlace } from "./places.ts";

/** Refuses a line whose item does not exist, naming the field. */
export async function requireItems(itemIds: readonly string[]): Promise<void> {
  const known = await rows<{ id: string }>(sql`select id from item where id = any(${itemIds}::uuid[])`);
  const ids = new Set(known.map(({ id }) => id));
  const unknown = itemIds.flatMap((itemId, index) =>
    ids.has(itemId) ? [] : [{ path: `lines.${index}.itemId`, key: "unknown" }],
  );
  if (unknown.length > 0) throw invalid(...unknown);
}

/**
 * Goods go to and from warehouses that are in use; none is closed until the posting is done. Answers its name, as the
 * others here do.
 */
export const requireWarehouse = (id: string, path = "warehouseId"): Promise<string> =>
  requireRow(sql`select name from warehouse where id = ${id}::uuid and status = 'active' for share`, path);

/** Goods may go back to a supplier that was archived since. */
export const requireSupplier = (id: string): Promise<string> =>
  requireRow(sql`select name from supplier where id = ${id}::uuid`, "supplierId");

/** Anyone active may answer for goods: the place is the person. */
export const requireOperator = (id: string, path: string): Promise<string> =>
  requireRow(sql`select full_name as name from app_user where id = ${id}::uuid and status = 'active'`, path);

export async function requirePlace(place: InsidePlace, path: string): Promise<string> {
  if (place.type === "warehouse") return requireWarehouse(place.id, path);
  if (place.type === "operator")
    return requireRow(sql`select full_name as name from app_user where id = ${place.id}::uuid`, path);
  return requireRow(
    sql`select machine.code || ', ' || slot.code as name from slot join machine on machine.id = slot.machine_id
        where slot.id = ${place.id}::uuid and slot.kind <> 'selection'`,
    path,
  );
}

async function requireRow(query: Sql, path: string): Promise<string> {
  const found = await row<{ name: string }>(query);
  if (!found) throw invalid({ path, key: "unknown" });
  return found.name;
}

/**
 * Open slots that hold goods, all of this machine; locked against a change of the planogram until the posting is
 * done, before any balance is. Answers the machine's code.
 */
export async function requireSlots(machineId: string, slotIds: readonly string[]): Promise<string> {
  const known = await rows<{ id: string; machine: string }>(sql`
    select slot.id, machine.code as machine from slot join machine on machine.id = slot.machine_id
    where machine_id = ${machineId}::uuid and slot.id = any(${slotIds}::uuid[]) and kind <> 'selection'
      and closed_at is null
    order by slot.id for share of slot`);
  const ids = new Set(known.map(({ id }) => id));
  const unknown = slotIds.flatMap((slotId, index) =>
    ids.has(slotId) ? [] : [{ path: `lines.${index}.slotId`, key: "unknown" }],
  );
  if (unknown.length > 0) throw invalid(...unknown);
  return known[0]?.machine ?? "";
}

/**
 * A column or canister takes only its own item. A task may also bring the item that the slot waits for: whether the
 * old goods are all out by then is asked when the completion applies the change.
 */
export async function requireSlotItems(
  lines: readonly { slotId: string; itemId: string }[],
  by: "desk" | "task" = "desk",
): Promise<void> {
  const wrong = await row<{ code: string; item: string }>(sql`
    select slot.code, coalesce(item.name, '') as item
    from unnest(${lines.map((line) => line.slotId)}::uuid[], ${lines.map((line) => line.itemId)}::uuid[]) as wanted (slot_id, item_id)
    join slot on slot.id = wanted.slot_id left join item on item.id = wanted.item_id
    where slot.item_id is distinct from wanted.item_id
      and not (${by === "task"} and exists (
        select 1 from slot_change change
        where change.slot_id = slot.id and change.applied_at is null and change.item_id = wanted.item_id
          and change.kind <> 'selection'))
    limit 1`);
  if (wrong) throw new AppError("work.slot_item_mismatch", { slot: wrong.code, item: wrong.item });
}

/**
 * The lot that each line names, by its id or its code, in the order of the lines; undefined for a line that names none.
 */
export async function lotsOf(
  lines: readonly {
    readonly itemId: string;
    readonly lotId?: string | undefined;
    readonly lotCode?: string | undefined;
  }[],
): Promise<(string | undefined)[]> {
  const named = lines.flatMap((line, index) => (line.lotId || line.lotCode ? { ...line, index } : []));
  if (named.length === 0) return lines.map(() => undefined);
  const found = await rows<{ index: number; lotId: string | null }>(sql`
    select wanted.index, lot.id as "lotId"
    from unnest(${named.map((line) => line.index)}::int[], ${named.map((line) => line.itemId)}::uuid[],
      ${named.map((line) => line.lotId ?? null)}::uuid[], ${named.map((line) => line.lotCode ?? null)}::text[])
      as wanted (index, item_id, id, code)
    left join lateral (
      select id from lot
      where lot.item_id = wanted.item_id
        and case when wanted.id is null then lot.code = wanted.code else lot.id = wanted.id end
      order by expires_on nulls last limit 1) lot on true
    order by wanted.index`);
  const unknown = found.filter(({ lotId }) => lotId === null);
  if (unknown.length > 0)
    throw invalid(...unknown.map(({ index }) => ({ path: `lines.${index}.lotCode`, key: "unknown" })));
  const byLine = new Map(found.map(({ index, lotId }) => [index, lotId ?? undefined]));
  return lines.map((_, index) => byLine.get(index));
}
