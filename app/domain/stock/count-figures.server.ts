import { rows, sql } from "#app/platform/database.ts";
import { share, type Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** What the ledger says about one line of a running stock-take. */
export interface LineFigures {
  readonly lineId: string;
  /** At the moment of the count; of a line that is not counted, now. */
  readonly expected: Quantity;
  readonly onHand: Quantity;
  /** Null while nothing is counted. */
  readonly difference: Quantity | null;
  readonly expectedValue: Money;
  /** Of the difference, without its sign. */
  readonly value: Money;
}

interface FigureRow {
  lineId: string;
  counted: Quantity | null;
  onHand: Quantity;
  movedAfter: Quantity;
  costQuantity: Quantity;
  costValue: Money;
}

/**
 * Expected = on hand now, less what moved after the count. A move belongs to the moment when it happened (its
 * business time), not to that of its posting; one that takes another back belongs to the moment of its original, so
 * that a wrong document counts neither before nor after it is reversed. Sales of a day stand in one move of the
 * ledger: of those from a column, what was sold after the count is taken from the sales themselves.
 *
 * Only what was posted since the session was opened can have happened after a count of it, so that it is read along
 * the places' indexes from the session's own id on.
 */
export async function lineFigures(countId: string): Promise<LineFigures[]> {
  const found = await rows<FigureRow>(sql`
    with line as materialized (
      select id, place_type, place_id, item_id, lot_id, counted, counted_at from stock_count_line
      where count_id = ${countId}::uuid and not by_lot),
    place as (select distinct place_type, place_id from line where counted_at is not null),
    moved as materialized (
      select place.place_type, place.place_id, move.posting_id, move.item_id, move.lot_id, move.cause, move.quantity,
             move.business_time, move.business_day, move.machine_id, move.reverses_id
      from place join stock_move move on (move.to_type, move.to_id) = (place.place_type, place.place_id)
      where move.id > ${countId}::uuid
      union all
      select place.place_type, place.place_id, move.posting_id, move.item_id, move.lot_id, move.cause, -move.quantity,
             move.business_time, move.business_day, move.machine_id, move.reverses_id
      from place join stock_move move on (move.from_type, move.from_id) = (place.place_type, place.place_id)
      where move.id > ${countId}::uuid),
    happened as materialized (
      select moved.*, coalesce(original.business_time, moved.business_time) as at
      from moved left join stock_move original on original.id = moved.reverses_id),
    later as (
      select line.id, line.counted_at, happened.posting_id, happened.cause, happened.place_id,
             min(happened.machine_id::text)::uuid as machine_id, min(happened.business_day) as business_day,
             sum(happened.quantity) as quantity
      from line join happened using (place_type, place_id, item_id)
      where happened.at > line.counted_at and (line.lot_id is null or line.lot_id = happened.lot_id)
      group by 1, 2, 3, 4, 5),
    after as (
      select later.id, sum(case when later.cause = 'consume' and slot.kind = 'column'
                                then greatest(later.quantity, -sold.quantity) else later.quantity end) as quantity
      from later left join slot on later.cause = 'consume' and slot.id = later.place_id
      left join lateral (
        select coalesce(sum(sale.quantity), 0) as quantity
        from stock_posting posting join sale on sale.intake_id = split_part(posting.natural_key, ':', 2)::uuid
        where later.cause = 'consume' and posting.id = later.posting_id and sale.machine_id = later.machine_id
          and sale.slot_id = later.place_id and sale.business_day = later.business_day
          and sale.sold_at > later.counted_at) sold on true
      group by later.id)
    select line.id as "lineId", line.counted,
           coalesce(case when line.lot_id is null then balance.on_hand else held.on_hand end, 0)::bigint as "onHand",
           coalesce(after.quantity, 0)::bigint as "movedAfter",
           case when balance.on_hand > 0 then balance.on_hand else coalesce(last.quantity, 0) end::bigint as "costQuantity",
           case when balance.on_hand > 0 then balance.value else coalesce(last.value, 0) end::bigint as "costValue"
    from line
    left join stock_balance balance using (place_type, place_id, item_id)
    left join lot_balance held on held.place_type = line.place_type and held.place_id = line.place_id and held.lot_id = line.lot_id
    left join after on after.id = line.id
    left join lateral (
      select quantity, value from stock_move
      where coalesce(balance.on_hand, 0) = 0 and item_id = line.item_id and from_type <> 'difference'
      order by id desc limit 1) last on true`);
  return found.map(figuresOf);
}

function figuresOf({ lineId, counted, onHand, movedAfter, costQuantity, costValue }: FigureRow): LineFigures {
  // Late news may say that more left before the count than the ledger had; nobody can expect less than nothing.
  const before = onHand - movedAfter;
  const expected = before > 0n ? before : 0n;
  const difference = counted === null ? null : counted - expected;
  const valueOf = (quantity: Quantity): Money =>
    costQuantity > 0n ? share(costValue, quantity, costQuantity) : 0n;
  const size = difference === null ? 0n : difference < 0n ? -difference : difference;
  return { lineId, expected, onHand, difference, expectedValue: valueOf(expected), value: valueOf(size) };
}

export interface CountTotals {
  readonly shortage: Money;
  readonly surplus: Money;
  readonly expected: Money;
}

export function totalsOf(figures: readonly LineFigures[]): CountTotals {
  const counted = figures.filter(({ difference }) => difference !== null);
  const sum = (lines: readonly LineFigures[], pick: (line: LineFigures) => Money): Money =>
    lines.reduce((total, line) => total + pick(line), 0n);
  return {
    shortage: sum(
      counted.filter(({ difference }) => difference! < 0n),
      ({ value }) => value,
    ),
    surplus: sum(
      counted.filter(({ difference }) => difference! > 0n),
      ({ value }) => value,
    ),
    expected: sum(counted, ({ expectedValue }) => expectedValue),
  };
}
