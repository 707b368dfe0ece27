import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import { emit } from "#app/platform/outbox.ts";
import { newId } from "#app/platform/id.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { touched } from "#app/platform/version.ts";
import { balanceKey, isInside, type InsidePlace, type InsidePlaceType } from "./places.ts";
import type { BalanceState, PlanLine, ReservationUse } from "./plan.ts";

/** A reservation still holds stock while it is active or partly fulfilled. */
export const openStatuses = sql`('active', 'partly_fulfilled')`;

/** Notes on locked balances what the posting's own task still has reserved there. */
export async function ownReservations(
  balances: Map<string, BalanceState>,
  lines: readonly PlanLine[],
  taskId: string | null,
): Promise<void> {
  if (!taskId || !lines.some((line) => line.reservation)) return;
  const own = await rows<{ type: InsidePlaceType; id: string; itemId: string; remaining: bigint }>(sql`
    select place_type as type, place_id as id, item_id as "itemId", quantity - fulfilled as remaining
    from reservation where task_id = ${taskId}::uuid and status in ${openStatuses}`);
  for (const { type, id, itemId, remaining } of own) {
    const balance = balances.get(balanceKey({ type, id }, itemId));
    if (balance) balance.own = remaining;
  }
}

/** Brings the rows of the task's own reservations in line with what was loaded or issued. */
export async function applyUses(taskId: string | null, uses: readonly ReservationUse[]): Promise<void> {
  if (!taskId) return;
  await fulfil(
    taskId,
    uses.filter((use) => use.effect === "fulfil"),
  );
  await follow(
    taskId,
    uses.filter((use) => use.effect === "follow"),
  );
  await cutOwn(
    taskId,
    uses.filter((use) => use.effect === "cut"),
  );
}

interface Part {
  readonly place: InsidePlace;
  readonly itemId: string;
  readonly quantity: Quantity;
}

function summed(parts: readonly Part[]): Part[] {
  const byKey = new Map<string, Part>();
  for (const part of parts) {
    const key = balanceKey(part.place, part.itemId);
    byKey.set(key, { ...part, quantity: part.quantity + (byKey.get(key)?.quantity ?? 0n) });
  }
  return [...byKey.values()];
}

/** As rows of (place_type, place_id, item_id, quantity). */
const unnested = (parts: readonly Part[]): Sql => sql`
  unnest(${parts.map(({ place }) => place.type)}::text[], ${parts.map(({ place }) => place.id)}::uuid[],
         ${parts.map(({ itemId }) => itemId)}::uuid[], ${parts.map(({ quantity }) => quantity)}::bigint[])`;

const openOf = (taskId: string): Sql => sql`
  held.task_id = ${taskId}::uuid and held.status in ${openStatuses}
  and (held.place_type, held.place_id, held.item_id) = (used.place_type, used.place_id, used.item_id)`;

async function fulfil(taskId: string, uses: readonly ReservationUse[]): Promise<void> {
  if (uses.length === 0) return;
  await execute(sql`
    update reservation held set fulfilled = fulfilled + used.quantity, updated_at = ${now()},
      status = case when fulfilled + used.quantity = held.quantity then 'fulfilled' else 'partly_fulfilled' end
    from ${unnested(summed(uses))} as used (place_type, place_id, item_id, quantity)
    where ${openOf(taskId)}`);
}

/** Goods that never came are no longer promised to the task. */
async function cutOwn(taskId: string, uses: readonly ReservationUse[]): Promise<void> {
  for (const used of summed(uses)) {
    const held = await row<{ id: string }>(sql`
      select id from reservation where task_id = ${taskId}::uuid and status in ${openStatuses}
        and (place_type, place_id, item_id) = (${used.place.type}, ${used.place.id}::uuid, ${used.itemId}::uuid)`);
    if (held) await cutOne(held.id, taskId, used.quantity);
  }
}

/** The goods went to the operator: so does what was promised of them. */
async function follow(taskId: string, uses: readonly ReservationUse[]): Promise<void> {
  if (uses.length === 0) return;
  const sources = await rows<{ expiresAt: Date }>(sql`
    update reservation held set quantity = held.quantity - used.quantity, updated_at = ${now()},
      status = case when held.quantity - used.quantity = fulfilled then 'released' else status end
    from ${unnested(summed(uses))} as used (place_type, place_id, item_id, quantity)
    where ${openOf(taskId)}
    returning held.expires_at as "expiresAt"`);
  const arrived = summed(
    uses.flatMap(({ to, itemId, quantity }) => (isInside(to) ? { place: to, itemId, quantity } : [])),
  );
  const [source] = sources;
  if (!source || arrived.length === 0) return;
  await execute(sql`
    insert into reservation (id, task_id, place_type, place_id, item_id, quantity, expires_at, created_at, updated_at)
    select moved.id, ${taskId}::uuid, place_type, place_id, item_id, quantity, ${source.expiresAt}::timestamptz,
           ${now()}::timestamptz, ${now()}::timestamptz
    from unnest(${arrived.map(() => newId())}::uuid[], ${arrived.map(({ place }) => place.type)}::text[],
                ${arrived.map(({ place }) => place.id)}::uuid[], ${arrived.map(({ itemId }) => itemId)}::uuid[],
                ${arrived.map(({ quantity }) => quantity)}::bigint[]) as moved (id, place_type, place_id, item_id, quantity)
    on conflict (task_id, place_type, place_id, item_id) where status in ('active', 'partly_fulfilled')
    do update set quantity = reservation.quantity + excluded.quantity, updated_at = ${now()}`);
}

/**
 * More is promised than can be kept, since a fact took goods or their date has passed: the reservations with the
 * latest due time give way, and their tasks are flagged `short`. That flag is the one column of the work module that
 * stock writes: it must change with the cut.
 */
export async function cutReservations(
  balances: readonly BalanceState[],
  mostOf: (balance: BalanceState) => Quantity = ({ onHand }) => onHand,
): Promise<void> {
  for (const balance of balances) {
    const open = await rows<{ id: string; taskId: string; remaining: bigint }>(sql`
      select r.id, r.task_id as "taskId", r.quantity - r.fulfilled as remaining
      from reservation r join task on task.id = r.task_id
      where r.place_type = ${balance.place.type} and r.place_id = ${balance.place.id}::uuid
        and r.item_id = ${balance.itemId}::uuid and r.status in ${openStatuses}
      order by task.due_at desc, r.id desc`);
    let over = balance.reserved - mostOf(balance);
    for (const reservation of open) {
      if (over <= 0n) break;
      const cut = reservation.remaining < over ? reservation.remaining : over;
      over -= cut;
      balance.reserved -= cut;
      await cutOne(reservation.id, reservation.taskId, cut);
    }
  }
}

async function cutOne(reservationId: string, taskId: string, cut: bigint): Promise<void> {
  await execute(sql`
    update reservation set quantity = quantity - ${cut}, updated_at = ${now()},
      status = case when quantity - ${cut} > fulfilled then status when fulfilled > 0 then 'fulfilled' else 'released' end
    where id = ${reservationId}::uuid`);
  await execute(sql`
    update task set short = true, updated_at = ${touched()}
    where id = ${taskId}::uuid`);
  await emit("task-short", { taskId });
}
