import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { emit } from "#app/platform/outbox.ts";
import { newId } from "#app/platform/id.ts";
import { balanceKey, isInside, type InsidePlaceType } from "./places.ts";
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
  for (const use of merged(uses)) {
    if (use.effect === "fulfil") await fulfil(taskId, use);
    else await follow(taskId, use);
  }
}

function merged(uses: readonly ReservationUse[]): ReservationUse[] {
  const byKey = new Map<string, ReservationUse>();
  for (const use of uses) {
    const key = `${balanceKey(use.place, use.itemId)}/${use.to.id}`;
    const earlier = byKey.get(key);
    byKey.set(key, earlier ? { ...earlier, quantity: earlier.quantity + use.quantity } : use);
  }
  return [...byKey.values()];
}

async function fulfil(taskId: string, use: ReservationUse): Promise<void> {
  await execute(sql`
    update reservation set fulfilled = fulfilled + ${use.quantity}, updated_at = ${now()},
      status = case when fulfilled + ${use.quantity} = quantity then 'fulfilled' else 'partly_fulfilled' end
    where task_id = ${taskId}::uuid and place_type = ${use.place.type} and place_id = ${use.place.id}::uuid
      and item_id = ${use.itemId}::uuid and status in ${openStatuses}`);
}

/** The goods went to the operator: so does what was promised of them. */
async function follow(taskId: string, use: ReservationUse): Promise<void> {
  const [source] = await rows<{ expiresAt: Date }>(sql`
    update reservation set quantity = quantity - ${use.quantity}, updated_at = ${now()},
      status = case when quantity - ${use.quantity} = fulfilled then 'released' else status end
    where task_id = ${taskId}::uuid and place_type = ${use.place.type} and place_id = ${use.place.id}::uuid
      and item_id = ${use.itemId}::uuid and status in ${openStatuses}
    returning expires_at as "expiresAt"`);
  if (!source || !isInside(use.to)) return;
  await execute(sql`
    insert into reservation (id, task_id, place_type, place_id, item_id, quantity, expires_at, created_at, updated_at)
    values (${newId()}::uuid, ${taskId}::uuid, ${use.to.type}, ${use.to.id}::uuid, ${use.itemId}::uuid, ${use.quantity},
            ${source.expiresAt}, ${now()}, ${now()})
    on conflict (task_id, place_type, place_id, item_id) where status in ('active', 'partly_fulfilled')
    do update set quantity = reservation.quantity + excluded.quantity, updated_at = ${now()}`);
}

/**
 * A fact took more than was left free: the reservations with the latest due time give way, and their tasks are
 * flagged `short`. That flag is the one column of the work module that stock writes: it must change with the cut.
 */
export async function cutReservations(balances: readonly BalanceState[]): Promise<void> {
  for (const balance of balances) {
    const open = await rows<{ id: string; taskId: string; remaining: bigint }>(sql`
      select r.id, r.task_id as "taskId", r.quantity - r.fulfilled as remaining
      from reservation r join task on task.id = r.task_id
      where r.place_type = ${balance.place.type} and r.place_id = ${balance.place.id}::uuid
        and r.item_id = ${balance.itemId}::uuid and r.status in ${openStatuses}
      order by task.due_at desc, r.id desc`);
    let over = balance.reserved - balance.onHand;
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
  await execute(sql`update task set short = true, updated_at = ${now()} where id = ${taskId}::uuid`);
  await emit("task-short", { taskId });
}
