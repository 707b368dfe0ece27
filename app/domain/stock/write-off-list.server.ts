import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { InsidePlaceType } from "./places.ts";
import { placeName, seesAllStock } from "./queries.server.ts";
import type { WriteOffReason } from "./schema.ts";

/** One move to loss: a write-off of the desk, of a task, of a planogram. */
export interface WriteOffRow {
  readonly id: string;
  readonly postingId: string;
  readonly cause: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly lotCode: string | null;
  readonly expiresOn: string | null;
  readonly quantity: Quantity;
  readonly value: Money;
  readonly placeType: InsidePlaceType;
  readonly placeId: string;
  readonly place: string;
  readonly reason: WriteOffReason;
  readonly photoId: string | null;
  readonly actor: string | null;
  readonly isReversed: boolean;
  readonly businessTime: Date;
}

export interface WriteOffFilter {
  readonly reason?: string | undefined;
  readonly itemId?: string | undefined;
  readonly placeType?: string | undefined;
  readonly placeId?: string | undefined;
  readonly machineId?: string | undefined;
  /** Business days, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const sorts = {
  postedAt: { column: sql`move.id`, type: "uuid" },
  value: { column: sql`move.value`, type: "bigint" },
} satisfies Sorts;

const reversal = sql`exists (select 1 from stock_move undone where undone.reverses_id = move.id)`;

/** What a reversal brings back to loss is no write-off. */
const whereOf = (actor: Actor, filter: WriteOffFilter): Sql =>
  allOf([
    sql`move.to_type = 'loss' and move.reverses_id is null`,
    !seesAllStock(actor) && sql`move.from_type = 'operator' and move.from_id = ${actor.userId}::uuid`,
    filter.reason && sql`move.reason = ${filter.reason}`,
    filter.itemId && sql`move.item_id = ${filter.itemId}::uuid`,
    filter.placeType && sql`move.from_type = ${filter.placeType}`,
    filter.placeId && sql`move.from_id = ${filter.placeId}::uuid`,
    filter.machineId && sql`move.machine_id = ${filter.machineId}::uuid`,
    filter.from && sql`move.business_day >= ${filter.from}::date`,
    filter.until && sql`move.business_day <= ${filter.until}::date`,
  ]);

/** Every move to loss, the newest first; those that were taken back say so. */
export async function listWriteOffs(
  actor: Actor,
  filter: WriteOffFilter,
  request: PageRequest,
): Promise<Page<WriteOffRow>> {
  permit(actor, "stock:read");
  const order = orderPage(request, { sorts, byDefault: "-postedAt", id: sql`move.id` });
  const where = whereOf(actor, filter);
  const found = await rows<WriteOffRow & Keyed>(sql`
    select move.id, move.posting_id as "postingId", move.cause, move.item_id as "itemId", item.name as item, item.unit,
           nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", move.quantity, move.value,
           move.from_type as "placeType", move.from_id as "placeId",
           ${placeName(sql`move.from_type`, sql`move.from_id`)} as place, coalesce(move.reason, 'other') as reason,
           posting.photo_id as "photoId", actor.full_name as actor, ${reversal} as "isReversed",
           move.business_time as "businessTime", ${order.key}
    from stock_move move join stock_posting posting on posting.id = move.posting_id
    join item on item.id = move.item_id join lot on lot.id = move.lot_id
    left join app_user actor on actor.id = move.actor_id
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from stock_move move where ${where}`) : undefined,
  );
}

export interface WriteOffSum {
  readonly reason: WriteOffReason;
  readonly moves: number;
  /** Minor units, at cost. */
  readonly value: Money;
}

/** What the write-offs of a list cost, by reason, the dearest first; those that were taken back cost nothing. */
export async function writeOffSums(actor: Actor, filter: WriteOffFilter): Promise<WriteOffSum[]> {
  permit(actor, "stock:read");
  return rows<WriteOffSum>(sql`
    select coalesce(move.reason, 'other') as reason, count(*)::int as moves, sum(move.value)::bigint as value
    from stock_move move where ${whereOf(actor, filter)} and not ${reversal}
    group by 1 order by 3 desc, 1`);
}
