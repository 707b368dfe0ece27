import { rows, sql } from "#app/platform/database.ts";
import { endsOf, keptThrough } from "./closings.server.ts";
import type { InsidePlaceType } from "./places.ts";
import { placeName } from "./queries.server.ts";
import type { DifferenceKind } from "./schema.ts";

export interface Difference {
  readonly kind: DifferenceKind;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly itemId: string;
  /** Names of the place and the item, for people. */
  readonly place: string;
  readonly item: string;
  /** By the moves (thousandths, or minor units for value). */
  readonly expected: string;
  /** By the balance, or by the closing; null: there is no such closing. */
  readonly found: string | null;
  /** Of a closing: YYYY-MM-DD. */
  readonly day: string | null;
}

export interface StockProof {
  readonly moves: bigint;
  readonly checked: number;
  readonly differences: Difference[];
}

/**
 * Recomputes every balance from the moves: quantity and value of each inside place and item, its lots, its closings,
 * and what is reserved against the open reservations. Names every difference; locks nothing.
 */
export async function proveStock(): Promise<StockProof> {
  const [counted] = await rows<{ moves: bigint; balances: bigint }>(sql`
    select (select count(*) from stock_move) as moves, (select count(*) from stock_balance) as balances`);
  const differences = [...(await wrongBalances()), ...(await wrongClosings())];
  return { moves: counted?.moves ?? 0n, checked: Number(counted?.balances ?? 0n), differences };
}

const wrongBalances = (): Promise<Difference[]> =>
  rows<Difference>(sql`
    with ends as (${endsOf(sql`true`)}),
    by_lot as (
      select place_type, place_id, item_id, lot_id, sum(quantity) as quantity, sum(value) as value
      from ends group by 1, 2, 3, 4
    ),
    by_item as (
      select place_type, place_id, item_id, sum(quantity) as quantity, sum(value) as value from by_lot group by 1, 2, 3
    ),
    promised as (
      select place_type, place_id, item_id, sum(quantity - fulfilled) as quantity
      from reservation where status in ('active', 'partly_fulfilled') group by 1, 2, 3
    ),
    checked as (
      select place_type, place_id, item_id, b.on_hand, b.value, b.reserved,
             coalesce(m.quantity, 0) as moved, coalesce(m.value, 0) as moved_value, coalesce(p.quantity, 0) as promised
      from stock_balance b
      full join by_item m using (place_type, place_id, item_id)
      full join promised p using (place_type, place_id, item_id)
    ),
    wrong as (
    select 'on_hand' as kind, place_type, place_id, item_id, moved::text as expected, coalesce(on_hand, 0)::text as found
    from checked where moved <> coalesce(on_hand, 0)
    union all
    select 'value', place_type, place_id, item_id, moved_value::text, coalesce(value, 0)::text
    from checked where moved_value <> coalesce(value, 0)
    union all
    select 'reserved', place_type, place_id, item_id, promised::text, coalesce(reserved, 0)::text
    from checked where promised <> coalesce(reserved, 0)
    union all
    select 'lots', coalesce(l.place_type, m.place_type), coalesce(l.place_id, m.place_id), coalesce(l.item_id, m.item_id),
           coalesce(m.quantity, 0)::text, coalesce(l.on_hand, 0)::text
    from lot_balance l
    full join by_lot m on (m.place_type, m.place_id, m.lot_id) = (l.place_type, l.place_id, l.lot_id)
    where coalesce(m.quantity, 0) <> coalesce(l.on_hand, 0)
    )
    select kind, expected, found, null as day, ${subject} from wrong
    order by kind, place_type, place_id, item_id`);

/** Of each place and item the first closing that differs: all later ones follow from it. */
const wrongClosings = (): Promise<Difference[]> =>
  rows<Difference>(sql`
    with by_day as (
      select place_type, place_id, item_id, day, sum(quantity) as quantity, sum(value) as value
      from (${endsOf(sql`business_day <= ${keptThrough}`)}) ends group by 1, 2, 3, 4
    ),
    running as (
      select place_type, place_id, item_id, day, sum(quantity) over days as quantity, sum(value) over days as value
      from by_day window days as (partition by place_type, place_id, item_id order by day)
    ),
    wrong as (
      select distinct on (place_type, place_id, item_id) place_type, place_id, item_id, day,
             closing.quantity is not distinct from running.quantity as is_value,
             coalesce(running.quantity, 0) as quantity, closing.quantity as kept_quantity,
             coalesce(running.value, 0) as value, closing.value as kept_value
      from running full join stock_closing closing using (place_type, place_id, item_id, day)
      where (running.quantity, running.value) is distinct from (closing.quantity, closing.value)
      order by place_type, place_id, item_id, day
    )
    select case when is_value then 'closing_value' else 'closing' end as kind, day,
           (case when is_value then value else quantity end)::text as expected,
           (case when is_value then kept_value else kept_quantity end)::text as found, ${subject}
    from wrong order by place_type, place_id, item_id`);

/** SQL: whose balance or closing differs, with the names for people. */
const subject = sql`
  place_type as "placeType", place_id as "placeId", item_id as "itemId",
  coalesce(${placeName(sql`place_type`, sql`place_id`)}, '') as place,
  coalesce((select name from item where item.id = item_id), '') as item`;
