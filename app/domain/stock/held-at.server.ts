import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** What the company held of an item, in all inside places together: value / quantity is its unit cost. */
export interface HeldStock {
  readonly quantity: Quantity;
  readonly value: Money;
}

/**
 * What the company held of these items at a moment: what it holds now, less what has crossed its border since. Moves
 * between inside places change nothing. For other modules: no permission is asked.
 */
export async function heldAt(itemIds: readonly string[], at: Date): Promise<Map<string, HeldStock>> {
  const found = await rows<HeldStock & { itemId: string }>(sql`
    select wanted.id as "itemId",
           (coalesce(held.quantity, 0) - coalesce(later.quantity, 0))::bigint as quantity,
           (coalesce(held.value, 0) - coalesce(later.value, 0))::bigint as value
    from unnest(${[...new Set(itemIds)]}::uuid[]) as wanted (id)
    cross join lateral (
      select sum(on_hand) as quantity, sum(value) as value from stock_balance where item_id = wanted.id) held
    cross join lateral (
      select sum(quantity * direction) as quantity, sum(value * direction) as value
      from stock_move
      cross join lateral (select (to_type in ('warehouse', 'operator', 'slot'))::int
                                 - (from_type in ('warehouse', 'operator', 'slot'))::int as direction) border
      where item_id = wanted.id and business_time > ${at}) later`);
  return new Map(found.map(({ itemId, ...held }) => [itemId, held]));
}
