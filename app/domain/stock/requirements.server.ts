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

/** Goods go to and from warehouses that are in use. Answers its name, as the others here do. */
export const requireWarehouse = (id: string, path = "warehouseId"): Promise<string> =>
  requireRow(sql`select name from warehouse where id = ${id}::uuid and status = 'active'`, path);

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

/** The lot that a line names, by its id or its code; undefined when it names none. */
export async function lotOf(
  line: { itemId: string; lotId?: string | undefined; lotCode?: string | undefined },
  path: string,
): Promise<string | undefined> {
  if (line.lotId) {
    const named = await row<{ id: string }>(
      sql`select id from lot where id = ${line.lotId}::uuid and item_id = ${line.itemId}::uuid`,
    );
    if (!named) throw invalid({ path, key: "unknown" });
    return named.id;
  }
  if (!line.lotCode) return undefined;
  const lot = await row<{ id: string }>(sql`
    select id from lot where item_id = ${line.itemId}::uuid and code = ${line.lotCode} order by expires_on nulls last limit 1`);
  if (!lot) throw invalid({ path, key: "unknown" });
  return lot.id;
}
