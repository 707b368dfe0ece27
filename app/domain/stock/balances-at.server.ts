import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { countRows, orderPage, type Keyed, type Page, type PageRequest } from "#app/platform/paging.ts";
import { closingOn, endsOf, keptThrough } from "./closings.server.ts";
import {
  balanceSorts,
  balanceWhere,
  pairId,
  placeName,
  readTotals,
  type Balance,
  type BalanceFilter,
  type BalanceTotals,
} from "./queries.server.ts";

/** A balance of the past: what was promised to tasks then is not kept. */
export type BalanceAt = Omit<Balance, "reserved" | "available">;

/**
 * SQL: what stood at the end of a business day: the closing that holds on it, and what moved after the last closings.
 * How far those reach is asked first, so that the moves are read only where they are needed; a night that keeps more of
 * them meanwhile changes nothing.
 */
async function sourceAt(day: string): Promise<Sql> {
  const kept = await row<{ day: string | null }>(sql`select ${keptThrough} as day`);
  const last = kept?.day ?? "-infinity";
  const isKept = day <= (kept?.day ?? "");
  const closing = closingOn(sql`known`, sql`${isKept ? day : last}::date`);
  if (isKept) {
    return sql`(
      select known.place_type, known.place_id, known.item_id, closing.quantity as on_hand, closing.value
      from stock_balance known join lateral (${closing}) closing on true
    ) balance join item on item.id = balance.item_id`;
  }
  return sql`(
    select known.place_type, known.place_id, known.item_id,
           coalesce(closing.quantity, 0) + coalesce(later.quantity, 0) as on_hand,
           coalesce(closing.value, 0) + coalesce(later.value, 0) as value
    from stock_balance known
    left join lateral (${closing}) closing on true
    left join (
      select place_type, place_id, item_id, sum(quantity)::bigint as quantity, sum(value)::bigint as value
      from (${endsOf(sql`business_day > ${last}::date and business_day <= ${day}::date`)}) ends
      group by 1, 2, 3) later using (place_type, place_id, item_id)
  ) balance join item on item.id = balance.item_id`;
}

/** One row per place and item, as it stood when the business day `day` (YYYY-MM-DD) was over; value in minor units. */
export async function listBalancesAt(
  actor: Actor,
  day: string,
  filter: BalanceFilter,
  request: PageRequest,
): Promise<Page<BalanceAt>> {
  permit(actor, "stock:read");
  const id = pairId(sql`balance.place_id`, sql`balance.item_id`);
  const order = orderPage(request, { sorts: balanceSorts, byDefault: "item", id });
  const where = balanceWhere(actor, filter);
  const source = await sourceAt(day);
  const found = await rows<BalanceAt & Keyed>(sql`
    select ${id} as id, balance.place_type as "placeType", balance.place_id as "placeId",
           ${placeName(sql`balance.place_type`, sql`balance.place_id`)} as place,
           balance.item_id as "itemId", item.name as item, item.sku, item.unit,
           balance.on_hand as "onHand", balance.value, ${order.key}
    from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from ${source} where ${where}`) : undefined);
}

/** What all the balances of that day come to. */
export async function balanceTotalsAt(
  actor: Actor,
  day: string,
  filter: BalanceFilter,
): Promise<BalanceTotals> {
  permit(actor, "stock:read");
  return readTotals(await sourceAt(day), balanceWhere(actor, filter));
}
