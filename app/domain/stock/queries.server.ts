import { may, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  matches,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { unlessBlind } from "./count-blind.server.ts";
import type { InsidePlaceType, PlaceType } from "./places.ts";

/** The name of a place for people: warehouse, person, or machine and slot. */
export const placeName = (type: Sql, id: Sql): Sql => sql`
  case ${type}
    when 'warehouse' then (select name from warehouse where warehouse.id = ${id})
    when 'operator' then (select full_name from app_user where app_user.id = ${id})
    when 'slot' then (select machine.code || ' · ' || slot.code from slot join machine on machine.id = slot.machine_id where slot.id = ${id})
    when 'supplier' then (select name from supplier where supplier.id = ${id})
    else '' end`;

/** One id of two: decides between rows whose sort values are equal, so that no page skips one. */
export const pairId = (one: Sql, other: Sql): Sql => sql`md5(${one}::text || ${other}::text)::uuid`;

/** Operators and technicians see only what they answer for. */
export const seesAllStock = (actor: Actor): boolean =>
  may(actor.role, "stock:issue") || may(actor.role, "report:read");

export interface Balance {
  /** Made of the place's and the item's id: a balance has none of its own. */
  readonly id: string;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly itemId: string;
  readonly item: string;
  readonly sku: string;
  readonly unit: string;
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly available: Quantity;
  readonly value: Money;
}

export interface BalanceFilter {
  readonly placeType?: string | undefined;
  readonly placeId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly q?: string | undefined;
  /** Also balances that are zero now. */
  readonly empty?: boolean | undefined;
}

export const balanceSorts = {
  item: { column: sql`item.name || ' ' || balance.place_id::text`, type: "text" },
  onHand: { column: sql`balance.on_hand`, type: "bigint" },
  value: { column: sql`balance.value`, type: "bigint" },
} satisfies Sorts;

export const balanceWhere = (actor: Actor, filter: BalanceFilter): Sql =>
  allOf([
    !seesAllStock(actor) && sql`balance.place_type = 'operator' and balance.place_id = ${actor.userId}::uuid`,
    unlessBlind(actor, sql`balance.place_type`, sql`balance.place_id`, sql`balance.item_id`),
    !filter.empty && sql`balance.on_hand <> 0`,
    filter.placeType && sql`balance.place_type = ${filter.placeType}`,
    filter.placeId && sql`balance.place_id = ${filter.placeId}::uuid`,
    filter.itemId && sql`balance.item_id = ${filter.itemId}::uuid`,
    filter.q && matches(sql`item.sku || ' ' || item.name`, filter.q),
  ]);

/** One row per place and item; value in minor units. */
export async function listBalances(
  actor: Actor,
  filter: BalanceFilter,
  request: PageRequest,
): Promise<Page<Balance>> {
  permit(actor, "stock:read");
  const id = pairId(sql`balance.place_id`, sql`balance.item_id`);
  const order = orderPage(request, { sorts: balanceSorts, byDefault: "item", id });
  const where = balanceWhere(actor, filter);
  const source = sql`stock_balance balance join item on item.id = balance.item_id`;
  const found = await rows<Balance & Keyed>(sql`
    select ${id} as id, balance.place_type as "placeType", balance.place_id as "placeId",
           ${placeName(sql`balance.place_type`, sql`balance.place_id`)} as place,
           balance.item_id as "itemId", item.name as item, item.sku, item.unit,
           balance.on_hand as "onHand", balance.reserved, balance.on_hand - balance.reserved as available, balance.value, ${order.key}
    from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from ${source} where ${where}`) : undefined);
}

export interface BalanceTotals {
  readonly balances: number;
  /** Minor units. */
  readonly value: Money;
}

/** What all the balances of a list come to, not only those of its page. */
export async function balanceTotals(actor: Actor, filter: BalanceFilter): Promise<BalanceTotals> {
  permit(actor, "stock:read");
  const source = sql`stock_balance balance join item on item.id = balance.item_id`;
  return readTotals(source, balanceWhere(actor, filter));
}

/** The same of balances from elsewhere. */
export async function readTotals(source: Sql, where: Sql): Promise<BalanceTotals> {
  const [found] = await rows<{ balances: bigint; value: Money }>(sql`
    select count(*) as balances, coalesce(sum(balance.value), 0)::bigint as value
    from ${source} where ${where}`);
  return { balances: Number(found?.balances ?? 0), value: found?.value ?? 0n };
}

export interface LotRow {
  readonly id: string;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly lotId: string;
  /** Its label says it: see `lotBarcode`. */
  readonly lotNumber: bigint;
  readonly lotCode: string | null;
  readonly expiresOn: string | null;
  readonly onHand: Quantity;
}

/** One row per place and lot, without reserved and available: a reservation names no lot. */
export async function listLots(
  actor: Actor,
  { lotId, ...filter }: BalanceFilter & { readonly lotId?: string | undefined },
  request: PageRequest,
): Promise<Page<LotRow>> {
  permit(actor, "stock:read");
  const sorts = {
    item: { column: sql`item.name || ' ' || balance.place_id::text`, type: "text" },
    expiresOn: { column: sql`coalesce(lot.expires_on, date '9999-12-31')`, type: "date" },
  } satisfies Sorts;
  const id = pairId(sql`balance.place_id`, sql`lot.id`);
  const order = orderPage(request, { sorts, byDefault: "item", id });
  const where = allOf([balanceWhere(actor, filter), lotId && sql`lot.id = ${lotId}::uuid`]);
  const source = sql`lot_balance balance join lot on lot.id = balance.lot_id join item on item.id = balance.item_id`;
  const found = await rows<LotRow & Keyed>(sql`
    select ${id} as id, balance.place_type as "placeType", balance.place_id as "placeId",
           ${placeName(sql`balance.place_type`, sql`balance.place_id`)} as place,
           balance.item_id as "itemId", item.name as item, item.unit, lot.id as "lotId",
           lot.number as "lotNumber", nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", balance.on_hand as "onHand", ${order.key}
    from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from ${source} where ${where}`) : undefined);
}

export interface Move {
  readonly id: string;
  readonly postingId: string;
  readonly postingNumber: bigint;
  readonly postingCause: string;
  readonly documentNumber: string | null;
  readonly channel: string;
  readonly cause: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly lotCode: string | null;
  /** YYYY-MM-DD. */
  readonly expiresOn: string | null;
  /** Its place in the posting, from 1. */
  readonly line: number;
  readonly quantity: Quantity;
  readonly value: Money;
  readonly fromType: PlaceType;
  readonly fromId: string | null;
  readonly from: string;
  readonly toType: PlaceType;
  readonly toId: string | null;
  readonly to: string;
  readonly reason: string | null;
  /** The picture that its posting came with. */
  readonly photoId: string | null;
  readonly machineId: string | null;
  readonly taskId: string | null;
  readonly taskNumber: bigint | null;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly reversesId: string | null;
  readonly reversesPosting: PostingRef | null;
  readonly reversedById: string | null;
  readonly reversedByPosting: PostingRef | null;
  readonly businessTime: Date;
  readonly businessDay: string;
  readonly postedAt: Date;
}

export interface PostingRef {
  readonly id: string;
  readonly number: number;
}

/** The posting of a move, as JSON. */
const postingOf = (moveId: Sql): Sql => sql`
  (select jsonb_build_object('id', p.id, 'number', p.number)
   from stock_move m join stock_posting p on p.id = m.posting_id where m.id = ${moveId})`;

export interface MoveFilter {
  readonly id?: string | undefined;
  readonly itemId?: string | undefined;
  readonly cause?: string | undefined;
  readonly taskId?: string | undefined;
  readonly machineId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly postingId?: string | undefined;
  /** Moves that touch this place, at either end. */
  readonly placeType?: string | undefined;
  readonly placeId?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

const moveSorts = { postedAt: { column: sql`move.id`, type: "uuid" } } satisfies Sorts;

/** A place is named by both; one of the two alone finds moves that touch any such place. */
function placeConditions(
  { placeType, placeId }: MoveFilter,
  touches: (type: Sql, placeId: Sql) => Sql,
): (Sql | undefined)[] {
  if (placeType && placeId) return [touches(sql`${placeType}`, sql`${placeId}::uuid`)];
  return [
    placeType && sql`${placeType} in (move.from_type, move.to_type)`,
    placeId && sql`${placeId}::uuid in (move.from_id, move.to_id)`,
  ].map((condition) => condition || undefined);
}

/** What moves of goods that the actor may be counting blindly is kept from him; a posting of his own he may read. */
function shownMoves(actor: Actor, { postingId }: MoveFilter): Sql | false {
  const from = unlessBlind(actor, sql`move.from_type`, sql`move.from_id`, sql`move.item_id`);
  const to = unlessBlind(actor, sql`move.to_type`, sql`move.to_id`, sql`move.item_id`);
  if (!from || !to) return false;
  return postingId
    ? sql`(move.actor_id = ${actor.userId}::uuid or (${from} and ${to}))`
    : sql`${from} and ${to}`;
}

/** Moves, the newest first: ids are in the order of posting. */
export async function listMoves(actor: Actor, filter: MoveFilter, request: PageRequest): Promise<Page<Move>> {
  permit(actor, "stock:read");
  const order = orderPage(request, { sorts: moveSorts, byDefault: "-postedAt", id: sql`move.id` });
  const touches = (type: Sql, placeId: Sql): Sql =>
    sql`((move.from_type, move.from_id) = (${type}, ${placeId}) or (move.to_type, move.to_id) = (${type}, ${placeId}))`;
  const where = allOf([
    !seesAllStock(actor) && touches(sql`'operator'`, sql`${actor.userId}::uuid`),
    shownMoves(actor, filter),
    ...placeConditions(filter, touches),
    filter.id && sql`move.id = ${filter.id}::uuid`,
    filter.itemId && sql`move.item_id = ${filter.itemId}::uuid`,
    filter.cause && sql`move.cause = ${filter.cause}`,
    filter.taskId && sql`move.task_id = ${filter.taskId}::uuid`,
    filter.machineId && sql`move.machine_id = ${filter.machineId}::uuid`,
    filter.actorId && sql`move.actor_id = ${filter.actorId}::uuid`,
    filter.postingId && sql`move.posting_id = ${filter.postingId}::uuid`,
    filter.from && sql`move.business_time >= ${filter.from}`,
    filter.until && sql`move.business_time < ${filter.until}`,
  ]);
  const found = await rows<Move & Keyed>(sql`
    select move.id, move.posting_id as "postingId", posting.number as "postingNumber", posting.cause as "postingCause", posting.document_number as "documentNumber",
           posting.channel, move.cause, move.item_id as "itemId", item.name as item, item.unit, nullif(lot.code, '') as "lotCode",
           lot.expires_on as "expiresOn",
           (select count(*) from stock_move other where other.posting_id = move.posting_id and other.id <= move.id)::int as line,
           move.quantity, move.value, move.from_type as "fromType", move.from_id as "fromId",
           ${placeName(sql`move.from_type`, sql`move.from_id`)} as "from",
           move.to_type as "toType", move.to_id as "toId", ${placeName(sql`move.to_type`, sql`move.to_id`)} as "to",
           move.reason, posting.photo_id as "photoId", move.machine_id as "machineId", move.task_id as "taskId", task.number as "taskNumber",
           move.actor_id as "actorId", actor.full_name as actor, move.reverses_id as "reversesId",
           ${postingOf(sql`move.reverses_id`)} as "reversesPosting",
           (select undone.id from stock_move undone where undone.reverses_id = move.id limit 1) as "reversedById",
           ${postingOf(sql`(select undone.id from stock_move undone where undone.reverses_id = move.id limit 1)`)} as "reversedByPosting",
           move.business_time as "businessTime", move.business_day as "businessDay", move.posted_at as "postedAt", ${order.key}
    from stock_move move join stock_posting posting on posting.id = move.posting_id join item on item.id = move.item_id
    join lot on lot.id = move.lot_id left join task on task.id = move.task_id left join app_user actor on actor.id = move.actor_id
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from stock_move move where ${where}`) : undefined,
  );
}

export interface ReservationRow {
  readonly id: string;
  readonly taskId: string;
  readonly taskNumber: bigint;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly fulfilled: Quantity;
  readonly status: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ReservationFilter {
  readonly id?: string | undefined;
  readonly taskId?: string | undefined;
  readonly placeType?: string | undefined;
  readonly placeId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly status?: string | undefined;
}

const reservationSorts = { createdAt: { column: sql`r.id`, type: "uuid" } } satisfies Sorts;

export async function listReservations(
  actor: Actor,
  filter: ReservationFilter,
  request: PageRequest,
): Promise<Page<ReservationRow>> {
  permit(actor, "reservation:read");
  const order = orderPage(request, { sorts: reservationSorts, byDefault: "-createdAt", id: sql`r.id` });
  const where = allOf([
    !seesAllStock(actor) && sql`task.assignee_id = ${actor.userId}::uuid`,
    filter.id && sql`r.id = ${filter.id}::uuid`,
    filter.taskId && sql`r.task_id = ${filter.taskId}::uuid`,
    filter.placeType && sql`r.place_type = ${filter.placeType}`,
    filter.placeId && sql`r.place_id = ${filter.placeId}::uuid`,
    filter.itemId && sql`r.item_id = ${filter.itemId}::uuid`,
    filter.status && sql`r.status = ${filter.status}`,
  ]);
  const source = sql`reservation r join task on task.id = r.task_id`;
  const found = await rows<ReservationRow & Keyed>(sql`
    select r.id, r.task_id as "taskId", task.number as "taskNumber", r.place_type as "placeType", r.place_id as "placeId",
           ${placeName(sql`r.place_type`, sql`r.place_id`)} as place, r.item_id as "itemId", item.name as item, item.unit,
           r.quantity, r.fulfilled, r.status, r.expires_at as "expiresAt", r.created_at as "createdAt", r.updated_at as "updatedAt", ${order.key}
    from ${source} join item on item.id = r.item_id
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from ${source} where ${where}`) : undefined);
}

export interface HeldLot {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly value: Money;
  readonly lots: readonly { lotCode: string | null; expiresOn: string | null; onHand: Quantity }[];
}

/** What a person answers for, by item, with its lots in the order in which they expire. */
export async function heldBy(operatorId: string): Promise<HeldLot[]> {
  const lots = await rows<{
    itemId: string;
    lotCode: string | null;
    expiresOn: string | null;
    onHand: Quantity;
  }>(sql`
    select held.item_id as "itemId", nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", held.on_hand as "onHand"
    from lot_balance held join lot on lot.id = held.lot_id
    where held.place_type = 'operator' and held.place_id = ${operatorId}::uuid and held.on_hand > 0
    order by lot.expires_on nulls last, lot.id`);
  const items = await rows<Omit<HeldLot, "lots">>(sql`
    select balance.item_id as "itemId", item.name as item, item.unit, balance.on_hand as "onHand", balance.reserved, balance.value
    from stock_balance balance join item on item.id = balance.item_id
    where balance.place_type = 'operator' and balance.place_id = ${operatorId}::uuid and balance.on_hand > 0
    order by item.name, item.id`);
  return items.map((item) => ({
    ...item,
    lots: lots.filter((lot) => lot.itemId === item.itemId).map(({ itemId: _, ...lot }) => lot),
  }));
}

/** What stands in a machine's slots now. */
export async function slotStock(
  machineId: string,
): Promise<{ slotId: string; itemId: string; onHand: Quantity; value: Money }[]> {
  return rows(sql`
    select slot.id as "slotId", balance.item_id as "itemId", balance.on_hand as "onHand", balance.value
    from slot join stock_balance balance on balance.place_type = 'slot' and balance.place_id = slot.id
    where slot.machine_id = ${machineId}::uuid and balance.on_hand > 0
    order by slot.position, slot.code`);
}
