import { rows, sql } from "#app/platform/database.ts";
import { placeName } from "./queries.server.ts";

export interface Difference {
  /** What does not agree: on_hand, value, reserved, lots, negative. */
  readonly kind: string;
  readonly placeType: string;
  readonly placeId: string;
  readonly itemId: string;
  /** Names of the place and the item, for people. */
  readonly place: string;
  readonly item: string;
  /** By the moves (thousandths, or minor units for value). */
  readonly expected: string;
  /** By the balance. */
  readonly found: string;
}

export interface StockProof {
  readonly moves: bigint;
  readonly checked: number;
  readonly differences: Difference[];
}

/**
 * Recomputes every balance from the moves: quantity and value of each inside place and item, its lots, and what is
 * reserved against the open reservations. Names every difference; locks nothing.
 */
export async function proveStock(): Promise<StockProof> {
  const [counted] = await rows<{ moves: bigint; balances: bigint }>(sql`
    select (select count(*) from stock_move) as moves, (select count(*) from stock_balance) as balances`);
  const differences = await rows<Difference>(sql`
    with ends as (
      select to_type as place_type, to_id as place_id, item_id, lot_id, quantity, value from stock_move
      where to_type in ('warehouse', 'operator', 'slot')
      union all
      select from_type, from_id, item_id, lot_id, -quantity, -value from stock_move
      where from_type in ('warehouse', 'operator', 'slot')
    ),
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
    select kind, place_type as "placeType", place_id as "placeId", item_id as "itemId", expected, found,
           coalesce(${placeName(sql`place_type`, sql`place_id`)}, '') as place,
           coalesce((select name from item where item.id = item_id), '') as item
    from wrong order by 1, 2, 3, 4`);
  return { moves: counted?.moves ?? 0n, checked: Number(counted?.balances ?? 0n), differences };
}
