import { now } from "#app/platform/clock.ts";
import { today } from "#app/platform/company.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { loadBalances, saveBalances, type BalanceRef } from "./balances.server.ts";
import { balanceKey, operator, warehouse, type InsidePlace, type InsidePlaceType } from "./places.ts";
import { unexpiredOf, type BalanceState } from "./plan.ts";
import { openStatuses } from "./reservation-rows.server.ts";

export interface Need {
  readonly itemId: string;
  readonly quantity: Quantity;
}

export interface Shortage {
  readonly itemId: string;
  readonly item: string;
  readonly wanted: number;
  readonly available: number;
}

interface ReserveInput {
  readonly taskId: string;
  readonly assigneeId: string;
  readonly warehouseId: string | null;
  readonly needs: readonly Need[];
  readonly expiresAt: Date;
  readonly allowShortage: boolean;
}

/**
 * Promises goods to a task: first from what the assignee holds free, the rest from the task's warehouse. Earlier
 * reservations of the task end first. Runs in the caller's transaction, with the task's row locked.
 *
 * @throws AppError stock.insufficient with `shortages`, unless shortage is allowed; nothing is reserved then
 */
export async function reserveForTask(input: ReserveInput): Promise<{ shortages: Shortage[] }> {
  return transaction(async () => {
    const needs = summed(input.needs);
    const places = [operator(input.assigneeId), ...(input.warehouseId ? [warehouse(input.warehouseId)] : [])];
    const earlier = await openReservations(input.taskId);
    const refs = [
      ...needs.flatMap((need) => places.map((place) => ({ place, itemId: need.itemId }))),
      ...earlier,
    ];
    const balances = await loadBalances(refs);
    await endOpen(input.taskId, "released", balances);
    await forgetCuts(input.taskId);
    const day = await today();

    const promised: (BalanceRef & { quantity: Quantity })[] = [];
    const missing: { itemId: string; wanted: Quantity; available: Quantity }[] = [];
    for (const need of needs) {
      let left = need.quantity;
      for (const place of places) {
        const balance = balances.get(balanceKey(place, need.itemId))!;
        const part = minimum(left, freeOf(balance, day));
        if (part === 0n) continue;
        balance.reserved += part;
        left -= part;
        promised.push({ place, itemId: need.itemId, quantity: part });
      }
      if (left > 0n)
        missing.push({ itemId: need.itemId, wanted: need.quantity, available: need.quantity - left });
    }
    const shortages = await named(missing);
    if (shortages.length > 0 && !input.allowShortage) throw insufficient(shortages);
    await insertReservations(input.taskId, promised, input.expiresAt);
    await saveBalances([...balances.values()]);
    return { shortages };
  });
}

/** What was cut before is answered by what is reserved anew. */
const forgetCuts = (taskId: string): Promise<number> =>
  execute(sql`update reservation set cut_at = null where task_id = ${taskId}::uuid and cut_at is not null`);

/** Whether others took goods that were promised to the task since it was assigned. */
export async function wasCut(taskId: string): Promise<boolean> {
  const found = await rows(sql`
    select 1 from reservation where task_id = ${taskId}::uuid and cut_at is not null limit 1`);
  return found.length > 0;
}

function summed(needs: readonly Need[]): Need[] {
  const byItem = new Map<string, Quantity>();
  for (const need of needs) byItem.set(need.itemId, (byItem.get(need.itemId) ?? 0n) + need.quantity);
  return [...byItem]
    .filter(([, quantity]) => quantity > 0n)
    .map(([itemId, quantity]) => ({ itemId, quantity }));
}

/** Unexpired on hand less what is reserved. */
export function freeOf(balance: BalanceState, day: string): Quantity {
  const unexpired = unexpiredOf(balance, day);
  return unexpired > balance.reserved ? unexpired - balance.reserved : 0n;
}

async function named(
  missing: readonly { itemId: string; wanted: Quantity; available: Quantity }[],
): Promise<Shortage[]> {
  if (missing.length === 0) return [];
  const names = await rows<{ id: string; name: string }>(
    sql`select id, name from item where id = any(${missing.map((line) => line.itemId)}::uuid[])`,
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return missing.map((line) => ({
    itemId: line.itemId,
    item: nameOf.get(line.itemId) ?? "",
    wanted: quantityToNumber(line.wanted),
    available: quantityToNumber(line.available),
  }));
}

function insufficient(shortages: readonly Shortage[]): AppError {
  const [first] = shortages;
  return new AppError("stock.insufficient", { ...first, shortages });
}

async function insertReservations(
  taskId: string,
  promised: readonly (BalanceRef & { quantity: Quantity })[],
  expiresAt: Date,
): Promise<void> {
  if (promised.length === 0) return;
  await execute(sql`
    insert into reservation (id, task_id, place_type, place_id, item_id, quantity, expires_at, created_at, updated_at)
    select id, ${taskId}::uuid, place_type, place_id, item_id, quantity, ${expiresAt}, ${now()}::timestamptz,
           ${now()}::timestamptz
    from unnest(
      ${promised.map(() => newId())}::uuid[], ${promised.map(({ place }) => place.type)}::text[],
      ${promised.map(({ place }) => place.id)}::uuid[], ${promised.map(({ itemId }) => itemId)}::uuid[],
      ${promised.map(({ quantity }) => quantity)}::bigint[]
    ) as promised (id, place_type, place_id, item_id, quantity)`);
}

export async function openReservations(taskId: string): Promise<BalanceRef[]> {
  const found = await rows<{ type: InsidePlaceType; id: string; itemId: string }>(sql`
    select place_type as type, place_id as id, item_id as "itemId"
    from reservation where task_id = ${taskId}::uuid and status in ${openStatuses}`);
  return found.map(({ type, id, itemId }) => ({ place: { type, id } satisfies InsidePlace, itemId }));
}

/** Ends the open reservations of a task on locked balances; the caller saves the balances. Answers what they held. */
export async function endOpen(
  taskId: string,
  status: "released" | "expired",
  balances: Map<string, BalanceState>,
): Promise<{ type: InsidePlaceType; id: string; itemId: string; remaining: Quantity }[]> {
  const ended = await rows<{ type: InsidePlaceType; id: string; itemId: string; remaining: bigint }>(sql`
    update reservation set status = ${status}, updated_at = ${now()}
    where task_id = ${taskId}::uuid and status in ${openStatuses}
    returning place_type as type, place_id as id, item_id as "itemId", quantity - fulfilled as remaining`);
  for (const { type, id, itemId, remaining } of ended) {
    balances.get(balanceKey({ type, id }, itemId))!.reserved -= remaining;
  }
  return ended;
}

/** Ends the open reservations of a task; what was not fulfilled is free again. */
export async function releaseForTask(
  taskId: string,
  status: "released" | "expired" = "released",
): Promise<number> {
  return transaction(async () => {
    const balances = await loadBalances(await openReservations(taskId));
    const ended = await endOpen(taskId, status, balances);
    await saveBalances([...balances.values()]);
    return ended.length;
  });
}

/** Moves the expiry of a task's open reservations, as postponing does. Locks them as a cut of them would. */
export async function extendReservations(taskId: string, expiresAt: Date): Promise<void> {
  await execute(sql`
    with open as (
      select id from reservation where task_id = ${taskId}::uuid and status in ${openStatuses}
      order by id for update)
    update reservation set expires_at = ${expiresAt}, updated_at = ${now()}
    from open where reservation.id = open.id`);
}

/** Tasks that have open reservations past their time, oldest first. */
export async function tasksWithExpiredReservations(limit: number): Promise<string[]> {
  const found = await rows<{ taskId: string }>(sql`
    select task_id as "taskId" from reservation
    where status in ${openStatuses} and expires_at <= ${now()}
    group by task_id order by min(expires_at) limit ${limit}`);
  return found.map(({ taskId }) => taskId);
}

const minimum = (a: bigint, b: bigint): bigint => (a < b ? a : b);
