import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { today } from "#app/platform/company.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
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
import type { InsidePlaceType } from "./places.ts";
import { pairId, placeName, seesAllStock } from "./queries.server.ts";

/** A lot at a place, expired or soon to be. */
export interface ExpiringRow {
  /** Made of the place's and the lot's id. */
  readonly id: string;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly machineId: string | null;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly lotId: string;
  readonly lotCode: string | null;
  readonly expiresOn: string;
  readonly isExpired: boolean;
  readonly onHand: Quantity;
  /** Its share of what the item is worth at the place, minor units. */
  readonly value: Money;
}

export interface ExpiringFilter {
  readonly q?: string | undefined;
  readonly placeType?: string | undefined;
  readonly placeId?: string | undefined;
  readonly itemId?: string | undefined;
  readonly state?: string | undefined;
  /** How many days ahead, today not counted. */
  readonly days: number;
}

const share = sql`round(balance.value::numeric * held.on_hand / balance.on_hand)::bigint`;

const sorts = {
  expiresOn: { column: sql`lot.expires_on`, type: "date" },
  value: { column: share, type: "bigint" },
} satisfies Sorts;

const source = sql`
  lot join lot_balance held on held.lot_id = lot.id and held.on_hand > 0
  join stock_balance balance on (balance.place_type, balance.place_id, balance.item_id)
    = (held.place_type, held.place_id, held.item_id)
  join item on item.id = lot.item_id`;

const whereOf = (actor: Actor, day: string, { days, ...filter }: ExpiringFilter): Sql =>
  allOf([
    sql`lot.expires_on <= ${day}::date + ${days}::int`,
    !seesAllStock(actor) && sql`held.place_type = 'operator' and held.place_id = ${actor.userId}::uuid`,
    filter.state === "expired" && sql`lot.expires_on < ${day}::date`,
    filter.state === "expiring" && sql`lot.expires_on >= ${day}::date`,
    filter.placeType && sql`held.place_type = ${filter.placeType}`,
    filter.placeId && sql`held.place_id = ${filter.placeId}::uuid`,
    filter.itemId && sql`lot.item_id = ${filter.itemId}::uuid`,
    filter.q && matches(sql`item.sku || ' ' || item.name`, filter.q),
  ]);

/** Lots that are expired or expire within so many days, wherever they are, the first to expire first. */
export async function listExpiring(
  actor: Actor,
  filter: ExpiringFilter,
  request: PageRequest,
): Promise<Page<ExpiringRow>> {
  permit(actor, "stock:read");
  const day = await today();
  const id = pairId(sql`held.place_id`, sql`lot.id`);
  const order = orderPage(request, { sorts, byDefault: "expiresOn", id });
  const where = whereOf(actor, day, filter);
  const found = await rows<ExpiringRow & Keyed>(sql`
    select ${id} as id, held.place_type as "placeType", held.place_id as "placeId",
           ${placeName(sql`held.place_type`, sql`held.place_id`)} as place,
           case held.place_type when 'slot' then (select machine_id from slot where slot.id = held.place_id) end as "machineId",
           lot.item_id as "itemId", item.name as item, item.unit, lot.id as "lotId", nullif(lot.code, '') as "lotCode",
           lot.expires_on as "expiresOn", lot.expires_on < ${day}::date as "isExpired", held.on_hand as "onHand",
           ${share} as value, ${order.key}
    from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from ${source} where ${where}`) : undefined);
}

export interface ExpiringTotals {
  readonly expiredLots: number;
  readonly expired: Money;
  readonly expiringLots: number;
  readonly expiring: Money;
}

/** What the lots of a list are worth, apart by whether their date has passed. */
export async function expiringTotals(actor: Actor, filter: ExpiringFilter): Promise<ExpiringTotals> {
  permit(actor, "stock:read");
  const day = await today();
  const found = await row<ExpiringTotals>(sql`
    select count(*) filter (where is_over)::int as "expiredLots",
           coalesce(sum(value) filter (where is_over), 0)::bigint as expired,
           count(*) filter (where not is_over)::int as "expiringLots",
           coalesce(sum(value) filter (where not is_over), 0)::bigint as expiring
    from (select lot.expires_on < ${day}::date as is_over, ${share} as value
          from ${source} where ${whereOf(actor, day, filter)}) listed`);
  return found ?? { expiredLots: 0, expired: 0n, expiringLots: 0, expiring: 0n };
}
