import { systemActor, type Actor } from "#app/platform/actor.ts";
import { today } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import { loadBalances, saveBalances, type BalanceRef } from "./balances.server.ts";
import type { InsidePlaceType } from "./places.ts";
import { unexpiredOf } from "./plan.ts";
import { cutReservations } from "./reservation-rows.server.ts";

const MOST_AT_ONCE = 200;

/**
 * A new day has begun and lots have expired: what is promised beyond the unexpired goods of a place is cut, the
 * latest due first, and those tasks are flagged `short`. Answers how many balances were concerned.
 */
export async function cutExpiredReservations(requestId = "expired-stock"): Promise<number> {
  const day = await today();
  const over = await rows<{ type: InsidePlaceType; id: string; itemId: string }>(sql`
    select balance.place_type as type, balance.place_id as id, balance.item_id as "itemId"
    from stock_balance balance
    where balance.reserved > 0 and balance.reserved > (
      select coalesce(sum(held.on_hand), 0) from lot_balance held join lot on lot.id = held.lot_id
      where (held.place_type, held.place_id, held.item_id) = (balance.place_type, balance.place_id, balance.item_id)
        and (lot.expires_on is null or lot.expires_on >= ${day}::date))
    order by 1, 2, 3 limit ${MOST_AT_ONCE}`);
  for (const { type, id, itemId } of over)
    await cutOne(systemActor(requestId), { place: { type, id }, itemId }, day);
  return over.length;
}

/** Goods may have come or gone since the look: what counts is what the locked balance says. */
const cutOne = (actor: Actor, ref: BalanceRef, day: string): Promise<void> =>
  transaction(async () => {
    const balances = [...(await loadBalances([ref])).values()];
    await cutReservations(actor, balances, (balance) => unexpiredOf(balance, day));
    await saveBalances(balances);
  });
