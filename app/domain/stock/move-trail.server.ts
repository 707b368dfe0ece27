import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import { orderPage, type Keyed, type Page, type PageRequest, type Sorts } from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { InsidePlace, PlaceType } from "./places.ts";
import { placeName } from "./queries.server.ts";

/** A move as one place sees it, with what the moves up to it come to there. */
export interface TrailStep {
  readonly id: string;
  readonly postingId: string;
  readonly postingNumber: bigint;
  readonly cause: string;
  readonly postedAt: Date;
  readonly businessDay: string;
  readonly actor: string | null;
  readonly otherType: PlaceType;
  readonly other: string;
  readonly unit: string;
  /** What came; what went is below zero. */
  readonly quantity: Quantity;
  readonly value: Money;
  readonly sumQuantity: Quantity;
  readonly sumValue: Money;
}

/** A transaction of ours takes no longer: what it posts carries the time at which it began. */
const LONGEST_POSTING_MS = 120_000;

const sorts = { postedAt: { column: sql`step.id`, type: "uuid" } } satisfies Sorts;

/**
 * The moves of one item at one place, in the order of posting, with the running sum over all of them. `since` leaves
 * out those that were posted before it, not what they come to.
 */
export async function moveTrail(
  actor: Actor,
  { place, itemId, since }: { place: InsidePlace; itemId: string; since: Date | null },
  request: PageRequest,
): Promise<Page<TrailStep>> {
  permit(actor, "proof:read");
  const order = orderPage(request, { sorts, byDefault: "postedAt", id: sql`step.id` });
  const from = since && new Date(since.getTime() - LONGEST_POSTING_MS);
  const found = await rows<TrailStep & Keyed>(sql`
    with own as (
      select id, posting_id, cause, posted_at, business_day, actor_id, to_type as other_type, to_id as other_id,
             -quantity as quantity, -value as value
      from stock_move where (from_type, from_id) = (${place.type}, ${place.id}::uuid) and item_id = ${itemId}::uuid
      union all
      select id, posting_id, cause, posted_at, business_day, actor_id, from_type, from_id, quantity, value
      from stock_move where (to_type, to_id) = (${place.type}, ${place.id}::uuid) and item_id = ${itemId}::uuid
    ),
    step as (
      select own.*, (sum(quantity) over steps)::bigint as sum_quantity, (sum(value) over steps)::bigint as sum_value
      from own window steps as (order by id)
    )
    select step.id, step.posting_id as "postingId", posting.number as "postingNumber", step.cause,
           step.posted_at as "postedAt", step.business_day as "businessDay", actor.full_name as actor,
           step.other_type as "otherType", ${placeName(sql`step.other_type`, sql`step.other_id`)} as other,
           (select unit from item where id = ${itemId}::uuid) as unit, step.quantity, step.value,
           step.sum_quantity as "sumQuantity", step.sum_value as "sumValue", ${order.key}
    from step join stock_posting posting on posting.id = step.posting_id
    left join app_user actor on actor.id = step.actor_id
    where ${from ? sql`step.posted_at >= ${from}` : sql`true`} and ${order.after}
    order by ${order.by} limit ${order.take}`);
  return order.page(found);
}
