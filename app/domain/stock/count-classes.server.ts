import { now } from "#app/platform/clock.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { ItemClass, OpenCountInput } from "./count-schema.ts";

const DAY_MS = 86_400_000;
/** What was used up in these days decides the class. */
const USED_DAYS = 90;
/** How often each class is counted, in days. */
const countEvery: Readonly<Record<ItemClass, number>> = { A: 30, B: 90, C: 180 };

export interface DueItem {
  readonly itemId: string;
  readonly itemClass: ItemClass;
  /** Null: never counted there. */
  readonly lastCountedAt: Date | null;
}

/**
 * The items at a place that are due to be counted. An item's class is the company's: items in the order of the value
 * that was used up in the last 90 days; those within the first 80 % are A, within 95 % B, the rest C.
 */
export async function dueItems(place: OpenCountInput["place"]): Promise<DueItem[]> {
  const places =
    place.type === "machine"
      ? sql`select 'slot' as type, id from slot where machine_id = ${place.id}::uuid`
      : sql`select ${place.type}::text as type, ${place.id}::uuid as id`;
  return rows<DueItem>(sql`
    with place as (${places}),
    used as (
      select item_id, sum(value) as value from stock_move
      where cause = 'consume' and business_day >= (${new Date(now().getTime() - USED_DAYS * DAY_MS)})::date
      group by item_id having sum(value) > 0),
    ranked as (
      select item_id, sum(value) over (order by value desc, item_id) - value as before, sum(value) over () as total
      from used),
    class as (
      select item_id, case when before < total * 0.80 then 'A' when before < total * 0.95 then 'B' else 'C' end as class
      from ranked),
    standing as (
      select distinct balance.item_id from place
      join stock_balance balance on balance.place_type = place.type and balance.place_id = place.id
      where balance.on_hand > 0),
    counted as (
      select line.item_id, max(line.counted_at) as at from place
      join stock_count_line line on line.place_type = place.type and line.place_id = place.id
      join stock_count session on session.id = line.count_id
      where session.status = 'approved' and line.counted_at is not null group by line.item_id)
    select standing.item_id as "itemId", coalesce(class.class, 'C') as "itemClass", counted.at as "lastCountedAt"
    from standing left join class using (item_id) left join counted using (item_id)
    where counted.at is null or counted.at <= ${now()}::timestamptz - make_interval(days =>
      case coalesce(class.class, 'C') when 'A' then ${countEvery.A}::int when 'B' then ${countEvery.B}::int else ${countEvery.C}::int end)
    order by 2, 1`);
}
