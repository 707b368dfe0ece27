import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { allOf } from "#app/platform/paging.ts";
import { countNumber, MOST_COUNT_LINES, type OpenCountInput } from "./count-schema.ts";
import type { InsidePlaceType } from "./places.ts";

export interface CountedPlace {
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly itemId: string;
}

/**
 * What a session begins with: what stands at its place, of all items or of those named.
 * Throws `count.too_many`.
 */
export async function expectedLines(
  { place, scope, category }: OpenCountInput,
  itemIds: readonly string[] | null,
): Promise<CountedPlace[]> {
  const source =
    place.type === "machine"
      ? standingInMachine(place.id)
      : sql`
        select place_type, place_id, item_id from stock_balance
        where place_type = ${place.type} and place_id = ${place.id}::uuid and on_hand > 0
        ${scope === "items" ? sql`union select ${place.type}, ${place.id}::uuid, unnest(${itemIds}::uuid[])` : sql``}`;
  const lines = await rows<CountedPlace>(sql`
    select standing.place_type as "placeType", standing.place_id as "placeId", standing.item_id as "itemId"
    from (${source}) standing join item on item.id = standing.item_id
    where ${allOf([
      itemIds && sql`item.id = any(${itemIds}::uuid[])`,
      scope === "category" && sql`item.category = ${category}`,
    ])}
    order by 1, 2, 3 limit ${MOST_COUNT_LINES + 1}`);
  if (lines.length > MOST_COUNT_LINES) throw new AppError("count.too_many", { limit: MOST_COUNT_LINES });
  return lines;
}

/** Of a machine also the slots that should hold something and don't. */
function standingInMachine(machineId: string): Sql {
  return sql`
    select 'slot' as place_type, slot.id as place_id, held.item_id
    from slot cross join lateral (
      select balance.item_id from stock_balance balance
      where balance.place_type = 'slot' and balance.place_id = slot.id and balance.on_hand > 0
      union select slot.item_id where slot.item_id is not null) held
    where slot.machine_id = ${machineId}::uuid and slot.closed_at is null and slot.kind <> 'selection'`;
}

/**
 * Adds lines to a session, in one order so that two sessions wait for each other and don't deadlock; those it has
 * already stay. Throws `count.overlap`, naming the session that counts such an item there.
 */
export async function addCountLines(countId: string, lines: readonly CountedPlace[]): Promise<void> {
  if (lines.length === 0) return;
  const wanted = sql`unnest(${lines.map((line) => line.placeType)}::text[], ${lines.map((line) => line.placeId)}::uuid[],
    ${lines.map((line) => line.itemId)}::uuid[], ${lines.map(() => newId())}::uuid[])`;
  await execute(sql`
    insert into stock_count_line (id, count_id, place_type, place_id, item_id)
    select id, ${countId}::uuid, place_type, place_id, item_id
    from ${wanted} as wanted (place_type, place_id, item_id, id) order by place_type, place_id, item_id
    on conflict do nothing`);
  const other = await row<{ number: bigint; item: string }>(sql`
    select other.number, item.name as item
    from ${wanted} as wanted (place_type, place_id, item_id, id)
    join stock_count_line line using (place_type, place_id, item_id)
    join stock_count other on other.id = line.count_id join item on item.id = line.item_id
    where line.active and line.lot_id is null and line.count_id <> ${countId}::uuid
    order by other.number, item.name limit 1`);
  if (other) throw new AppError("count.overlap", { number: countNumber(other.number), item: other.item });
}
