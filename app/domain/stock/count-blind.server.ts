import { mayAct } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, sql, type Sql } from "#app/platform/database.ts";
import type { InsidePlace } from "./places.ts";

/** Counts without deciding on the result: in a blind stock-take the figures of the ledger are kept from him. */
const countsBlindly = (actor: Actor): boolean =>
  mayAct(actor, "stock:count") && !mayAct(actor, "stock:approve_count");

const blindLine = (type: Sql, placeId: Sql, itemId: Sql): Sql => sql`
  exists (
    select 1 from stock_count_line line join stock_count session on session.id = line.count_id
    where line.active and line.lot_id is null and session.blind
      and line.place_type = ${type} and line.place_id = ${placeId} and line.item_id = ${itemId})`;

/** A condition for lists: leaves out what the actor may be counting blindly now; false where nothing is kept from him. */
export const unlessBlind = (actor: Actor, type: Sql, placeId: Sql, itemId: Sql): Sql | false =>
  countsBlindly(actor) && sql`not ${blindLine(type, placeId, itemId)}`;

/** Whether the actor is not to hear how much of the item stands there. */
export async function isBlind(actor: Actor, place: InsidePlace, itemId: string): Promise<boolean> {
  if (!countsBlindly(actor)) return false;
  const found = await row<{ blind: boolean }>(
    sql`select ${blindLine(sql`${place.type}`, sql`${place.id}::uuid`, sql`${itemId}::uuid`)} as blind`,
  );
  return found?.blind ?? false;
}
