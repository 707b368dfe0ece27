import { holdDays } from "#app/platform/business-day.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { balanceKey, type InsidePlace, type InsidePlaceType } from "./places.ts";
import type { BalanceState, LotStock } from "./plan.ts";

export interface BalanceRef {
  readonly place: InsidePlace;
  readonly itemId: string;
}

/**
 * Locks these balances, in the one order that every command uses (place type, place, item), and answers them with
 * their lots in the order in which they expire. A balance that does not exist yet is made, empty.
 */
export async function loadBalances(refs: readonly BalanceRef[]): Promise<Map<string, BalanceState>> {
  const wanted = [...new Map(refs.map((ref) => [balanceKey(ref.place, ref.itemId), ref])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ref]) => ref);
  if (wanted.length === 0) return new Map();
  await holdDays();
  const keys = sql`unnest(${wanted.map((ref) => ref.place.type)}::text[], ${wanted.map((ref) => ref.place.id)}::uuid[],
    ${wanted.map((ref) => ref.itemId)}::uuid[])`;
  await execute(sql`
    insert into stock_balance (place_type, place_id, item_id)
    select place_type, place_id, item_id from ${keys} as wanted (place_type, place_id, item_id)
    order by 1, 2, 3 on conflict do nothing`);
  const balances = await rows<{
    type: InsidePlaceType;
    id: string;
    itemId: string;
    onHand: bigint;
    reserved: bigint;
    value: bigint;
  }>(sql`
    select place_type as type, place_id as id, item_id as "itemId", on_hand as "onHand", reserved, value
    from stock_balance where (place_type, place_id, item_id) in (select * from ${keys} as wanted)
    order by place_type, place_id, item_id for update`);
  // A statement after the lock, so that it sees what the holder before us committed.
  const lots = await rows<LotStock & { type: InsidePlaceType; id: string; itemId: string }>(sql`
    select held.place_type as type, held.place_id as id, held.item_id as "itemId", held.lot_id as "lotId",
           lot.code, lot.expires_on as "expiresOn", held.on_hand as "onHand"
    from ${keys} as wanted (place_type, place_id, item_id)
    join lot_balance held using (place_type, place_id, item_id) join lot on lot.id = held.lot_id
    where held.on_hand > 0
    order by lot.expires_on nulls last, lot.id`);
  const states = new Map<string, BalanceState>();
  for (const { type, id, itemId, ...figures } of balances) {
    const place = { type, id };
    states.set(balanceKey(place, itemId), { place, itemId, ...figures, own: 0n, lots: [] });
  }
  for (const { type, id, itemId, ...lot } of lots)
    states.get(balanceKey({ type, id }, itemId))?.lots.push(lot);
  return states;
}

/** Writes locked balances back, lots included. */
export async function saveBalances(balances: readonly BalanceState[]): Promise<void> {
  const column = <T>(pick: (balance: BalanceState) => T): T[] => balances.map(pick);
  await execute(sql`
    update stock_balance set on_hand = changed.on_hand, reserved = changed.reserved, value = changed.value
    from unnest(
      ${column((balance) => balance.place.type)}::text[], ${column((balance) => balance.place.id)}::uuid[],
      ${column((balance) => balance.itemId)}::uuid[], ${column((balance) => balance.onHand)}::bigint[],
      ${column((balance) => balance.reserved)}::bigint[], ${column((balance) => balance.value)}::bigint[]
    ) as changed (place_type, place_id, item_id, on_hand, reserved, value)
    where (stock_balance.place_type, stock_balance.place_id, stock_balance.item_id)
      = (changed.place_type, changed.place_id, changed.item_id)`);
  const lots = balances.flatMap(({ place, itemId, lots: held }) =>
    held.map((lot) => ({ place, itemId, lot })),
  );
  if (lots.length === 0) return;
  await execute(sql`
    insert into lot_balance (place_type, place_id, item_id, lot_id, on_hand)
    select * from unnest(
      ${lots.map(({ place }) => place.type)}::text[], ${lots.map(({ place }) => place.id)}::uuid[],
      ${lots.map(({ itemId }) => itemId)}::uuid[], ${lots.map(({ lot }) => lot.lotId)}::uuid[],
      ${lots.map(({ lot }) => lot.onHand)}::bigint[])
    on conflict (place_type, place_id, lot_id) do update set on_hand = excluded.on_hand`);
}
