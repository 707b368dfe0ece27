import { taskNumber } from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { auditAll } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql, type Sql } from "#app/platform/database.ts";
import { emitAll } from "#app/platform/outbox.ts";
import { newId } from "#app/platform/id.ts";
import type { Quantity } from "#app/platform/quantity.ts";
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
export async function applyUses(
  actor: Actor,
  taskId: string | null,
  uses: readonly ReservationUse[],
): Promise<void> {
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
    actor,
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
async function cutOwn(actor: Actor, taskId: string, uses: readonly ReservationUse[]): Promise<void> {
  if (uses.length === 0) return;
  const parts = await rows<OpenReservation & { cut: Quantity }>(sql`
    select ${openColumns}, used.quantity as cut
    from ${unnested(summed(uses))} as used (place_type, place_id, item_id, quantity)
    join reservation held on ${openOf(taskId)} join task on task.id = held.task_id order by held.id`);
  await cut(actor, parts);
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

interface OpenReservation {
  readonly id: string;
  readonly taskId: string;
  readonly taskNumber: bigint;
  readonly dueAt: Date;
  readonly type: InsidePlaceType;
  readonly placeId: string;
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly fulfilled: Quantity;
}

const openColumns = sql`
  held.id, held.task_id as "taskId", task.number as "taskNumber", task.due_at as "dueAt", held.place_type as type,
  held.place_id as "placeId", held.item_id as "itemId", held.quantity, held.fulfilled`;

/**
 * More is promised than can be kept, since a fact took goods or their date has passed: the reservations with the
 * latest due time give way. Their tasks are flagged `short` after that, by the event `task-short`: a task is locked
 * before any balance, and which tasks are concerned is known only behind the balances.
 */
export async function cutReservations(
  actor: Actor,
  balances: readonly BalanceState[],
  mostOf: (balance: BalanceState) => Quantity = ({ onHand }) => onHand,
): Promise<void> {
  const over = balances.filter((balance) => balance.reserved > mostOf(balance));
  if (over.length === 0) return;
  // In the order of their ids, as whoever moves their expiry locks them.
  const open = await rows<OpenReservation>(sql`
    select ${openColumns} from reservation held join task on task.id = held.task_id
    where held.status in ${openStatuses} and (held.place_type, held.place_id, held.item_id) in (
      select * from unnest(${over.map(({ place }) => place.type)}::text[], ${over.map(({ place }) => place.id)}::uuid[],
                           ${over.map(({ itemId }) => itemId)}::uuid[]))
    order by held.id for update of held`);
  open.sort((one, other) => other.dueAt.getTime() - one.dueAt.getTime() || (one.id < other.id ? 1 : -1));
  const cuts = over.flatMap((balance) => {
    const key = balanceKey(balance.place, balance.itemId);
    let left = balance.reserved - mostOf(balance);
    balance.reserved -= left;
    return open
      .filter(({ type, placeId, itemId }) => balanceKey({ type, id: placeId }, itemId) === key)
      .flatMap((reservation) => {
        const remaining = reservation.quantity - reservation.fulfilled;
        const part = remaining < left ? remaining : left;
        left -= part;
        return part > 0n ? [{ ...reservation, cut: part }] : [];
      });
  });
  await cut(actor, cuts);
}

async function cut(actor: Actor, cuts: readonly (OpenReservation & { cut: Quantity })[]): Promise<void> {
  if (cuts.length === 0) return;
  await execute(sql`
    update reservation held set quantity = held.quantity - part.cut, cut_at = ${now()}, updated_at = ${now()},
      status = case when held.quantity - part.cut > fulfilled then status when fulfilled > 0 then 'fulfilled' else 'released' end
    from unnest(${cuts.map(({ id }) => id)}::uuid[], ${cuts.map((part) => part.cut)}::bigint[]) as part (id, cut)
    where held.id = part.id`);
  await auditAll(
    actor,
    "task.cut_reservation",
    cuts.map(({ taskId, taskNumber: number, type, placeId, itemId, quantity, cut: part }) => ({
      type: "task",
      id: taskId,
      label: taskNumber(number),
      changes: {
        [type === "warehouse" ? "warehouseId" : "operatorId"]: [null, placeId],
        itemId: [null, itemId],
        quantity: [quantity, quantity - part],
      },
    })),
  );
  const taskIds = [...new Set(cuts.map(({ taskId }) => taskId))];
  await emitAll(
    "task-short",
    taskIds.map((taskId) => ({ taskId })),
  );
}
