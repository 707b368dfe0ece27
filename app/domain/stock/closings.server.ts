import { holdDaysAlone } from "#app/platform/business-day.ts";
import { today } from "#app/platform/company.ts";
import { execute, row, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { balanceKey, isInside, type InsidePlace, type Place } from "./places.ts";
import type { PlannedMove } from "./plan.ts";

/**
 * Closings: what stood of an item at a place when a day was over, a row for each day on which something moved there.
 * They are kept through the latest day that has any; a posting to a day before that moves those rows along.
 */

/** SQL: the last day with closings; null before the first night. */
export const keptThrough: Sql = sql`(select max(day) from stock_closing)`;

/** SQL: both ends of the moves of which `when` holds, as what came to an inside place and what went from it. */
export const endsOf = (when: Sql): Sql => sql`
  select to_type as place_type, to_id as place_id, item_id, lot_id, business_day as day, quantity, value
  from stock_move where to_type in ('warehouse', 'operator', 'slot') and ${when}
  union all
  select from_type, from_id, item_id, lot_id, business_day, -quantity, -value
  from stock_move where from_type in ('warehouse', 'operator', 'slot') and ${when}`;

/** SQL: the closing of a place and item (columns of `of`) that holds on a day; nothing before its first move. */
export const closingOn = (of: Sql, day: Sql): Sql => sql`
  select closing.quantity, closing.value from stock_closing closing
  where (closing.place_type, closing.place_id, closing.item_id) = (${of}.place_type, ${of}.place_id, ${of}.item_id)
    and closing.day <= ${day}
  order by closing.day desc limit 1`;

/** Keeps the closings of every day that is over. Answers how many days that were. */
export async function keepClosings(): Promise<number> {
  const before = await today();
  let days = 0;
  // Day by day, each a transaction of its own: postings wait for one day's closings only.
  while (await keepNext(before)) days += 1;
  return days;
}

/**
 * The closings of the first day that has none yet and on which something moved at an inside place: each such day makes
 * a row, so that none is passed over and none comes twice.
 */
async function keepNext(before: string): Promise<boolean> {
  return transaction(async () => {
    await holdDaysAlone();
    const next = await row<{ day: string | null }>(sql`
      select min(business_day) as day from stock_move
      where business_day > coalesce(${keptThrough}, '-infinity') and business_day < ${before}::date
        and (from_type in ('warehouse', 'operator', 'slot') or to_type in ('warehouse', 'operator', 'slot'))`);
    if (!next?.day) return false;
    await keep(next.day);
    return true;
  });
}

const keep = (day: string): Promise<number> =>
  execute(sql`
    insert into stock_closing (place_type, place_id, item_id, day, quantity, value)
    select moved.place_type, moved.place_id, moved.item_id, ${day}::date,
           coalesce(before.quantity, 0) + moved.quantity, coalesce(before.value, 0) + moved.value
    from (
      select place_type, place_id, item_id, sum(quantity)::bigint as quantity, sum(value)::bigint as value
      from (${endsOf(sql`business_day = ${day}::date`)}) ends group by 1, 2, 3) moved
    left join lateral (${closingOn(sql`moved`, sql`${day}::date`)}) before on true`);

/**
 * Takes a posting to a day that has its closings already into them, that day's and all later ones of its places and
 * items. In the posting's transaction: its balances are locked, and nobody keeps closings while it holds the days.
 */
export async function moveClosings(day: string, moves: readonly PlannedMove[]): Promise<void> {
  const kept = await row<{ isKept: boolean | null }>(sql`select ${day}::date <= ${keptThrough} as "isKept"`);
  if (!kept?.isKept) return;
  const changes = changesOf(moves);
  const column = <T>(pick: (change: Change) => T): T[] => changes.map(pick);
  const changed = sql`
    unnest(${column(({ place }) => place.type)}::text[], ${column(({ place }) => place.id)}::uuid[],
      ${column(({ itemId }) => itemId)}::uuid[], ${column(({ quantity }) => quantity)}::bigint[],
      ${column(({ value }) => value)}::bigint[]) as changed (place_type, place_id, item_id, quantity, value)`;
  await execute(sql`
    insert into stock_closing (place_type, place_id, item_id, day, quantity, value)
    select changed.place_type, changed.place_id, changed.item_id, ${day}::date,
           coalesce(before.quantity, 0), coalesce(before.value, 0)
    from ${changed} left join lateral (${closingOn(sql`changed`, sql`${day}::date`)}) before on true
    on conflict do nothing`);
  await execute(sql`
    update stock_closing closing
    set quantity = closing.quantity + changed.quantity, value = closing.value + changed.value
    from ${changed}
    where (closing.place_type, closing.place_id, closing.item_id)
        = (changed.place_type, changed.place_id, changed.item_id) and closing.day >= ${day}::date`);
}

interface Change {
  readonly place: InsidePlace;
  readonly itemId: string;
  quantity: Quantity;
  value: Money;
}

/** By place and item, also where a posting brought as much as it took. */
function changesOf(moves: readonly PlannedMove[]): Change[] {
  const changes = new Map<string, Change>();
  const add = (place: Place, itemId: string, quantity: Quantity, value: Money): void => {
    if (!isInside(place)) return;
    const key = balanceKey(place, itemId);
    const change = changes.get(key) ?? { place, itemId, quantity: 0n, value: 0n };
    change.quantity += quantity;
    change.value += value;
    changes.set(key, change);
  };
  for (const { from, to, line, quantity, value } of moves) {
    add(from, line.itemId, -quantity, -value);
    add(to, line.itemId, quantity, value);
  }
  return [...changes.values()];
}
