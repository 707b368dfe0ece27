import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import { transaction } from "#app/platform/transaction.ts";
import {
  bag,
  box,
  customer,
  flow,
  lockBoxes,
  postCash,
  type Account,
  type CashLine,
} from "./ledger.server.ts";
import {
  cashSales,
  collectionSubject,
  lockCollection,
  lockPeriods,
  savePeriods,
  shift,
  type Period,
} from "./periods.server.ts";

/** A machine's cash as its sales tell it. */
export interface ExpectedCash {
  /** Minor units; null where the machine has no sales feed. */
  readonly expected: Money | null;
  /** Sales are not in up to that moment: the sum can still grow. */
  readonly provisional: boolean;
  /** When the box was emptied last; null if never. */
  readonly since: Date | null;
  readonly salesUntil: Date | null;
}

/**
 * What a collection at `at` would find in the box: cash sales since the one before it. Throws `row.not_found`.
 * Who counts cash or takes it may not ask: a seen figure is copied, not counted.
 */
export async function expectedInBox(
  actor: Actor,
  machineId: string,
  at: Date = now(),
): Promise<ExpectedCash> {
  permit(actor, "cash:read");
  return cashInBox(machineId, at);
}

async function cashInBox(machineId: string, at: Date): Promise<ExpectedCash> {
  const machine = await row<{ feed: string; salesUntil: Date | null; since: Date | null }>(sql`
    select feed, sales_until as "salesUntil",
           (select max(taken_at) from collection where machine_id = machine.id and status <> 'reversed'
              and taken_at <= ${at}) as since
    from machine where id = ${machineId}::uuid`);
  if (!machine) throw new AppError("row.not_found");
  const { feed, since, salesUntil } = machine;
  if (feed === "none") return { expected: null, provisional: false, since, salesUntil };
  const provisional = !salesUntil || salesUntil < at;
  return { expected: await cashSales(machineId, since, at), provisional, since, salesUntil };
}

export interface Taking {
  readonly taskId: string;
  readonly attempt: number;
  readonly machineId: string;
  readonly operatorId: string;
  readonly bagNumber: string;
  /** What the operator typed: evidence, never a posting. */
  readonly amount: Money | null;
  readonly takenAt: Date;
}

/**
 * The cash of a machine goes into a sealed bag: box -> bag of what is expected. Called by the completion of a
 * collection task, in its transaction and under its permission; the same attempt again answers the first one.
 * Throws `cash.bag_in_use` with bag and machine.
 */
export async function takeCollection(actor: Actor, taking: Taking): Promise<{ id: string }> {
  return transaction(async () => {
    await lockBoxes([taking.machineId]);
    const repeat = await collectionOf(taking.taskId, taking.attempt);
    if (repeat) return { id: repeat.id };
    const found = await cashInBox(taking.machineId, taking.takenAt);
    const id = await insertCollection(taking, found);
    const following = await splitFollowing(taking, found.since);
    const tags = { machineId: taking.machineId, operatorId: taking.operatorId, collectionId: id };
    const moved = flow(found.expected ?? 0n, box(taking.machineId), bag(taking.operatorId), tags);
    await postCash({
      actor,
      cause: "collection",
      naturalKey: `collection:${id}`,
      businessTime: taking.takenAt,
      field: true,
      taskId: taking.taskId,
      collectionId: id,
      entries: [...following, ...moved],
    });
    const { machineId, operatorId, bagNumber, amount, takenAt, taskId } = taking;
    const told = stated({ status: "taken", machineId, operatorId, taken: amount, takenAt, taskId });
    await audit(actor, "collection.take", collectionSubject({ id, bagNumber }), told);
    return { id };
  });
}

async function collectionOf(taskId: string, attempt: number): Promise<{ id: string } | null> {
  return row<{ id: string }>(sql`
    select id from collection where task_id = ${taskId}::uuid and attempt = ${attempt}`);
}

async function insertCollection(taking: Taking, found: ExpectedCash): Promise<string> {
  const inserted = await row<{ id: string }>(sql`
    insert into collection (id, task_id, attempt, machine_id, operator_id, bag_number, period_from, taken_at, expected,
                            provisional, taken, created_at, updated_at)
    values (${newId()}::uuid, ${taking.taskId}::uuid, ${taking.attempt}, ${taking.machineId}::uuid,
            ${taking.operatorId}::uuid, ${taking.bagNumber}, ${found.since}, ${taking.takenAt}, ${found.expected},
            ${found.provisional}, ${taking.amount}, ${now()}, ${now()})
    on conflict (bag_number) where status = 'taken' do nothing
    returning id`);
  if (inserted) return inserted.id;
  const holder = await row<{ machine: string }>(sql`
    select machine.code as machine from collection join machine on machine.id = collection.machine_id
    where bag_number = ${taking.bagNumber} and collection.status = 'taken'`);
  throw new AppError("cash.bag_in_use", { bag: taking.bagNumber, machine: holder?.machine ?? "" });
}

/**
 * A collection told of late, after the next one of that machine: it cuts the next one's period in two. What it
 * takes over goes back from the other's bag or variance to the box, so that each sale is expected once.
 */
async function splitFollowing(taking: Taking, since: Date | null): Promise<CashLine[]> {
  const [next] = await lockPeriods(
    sql`machine_id = ${taking.machineId}::uuid and taken_at > ${taking.takenAt}`,
  );
  if (!next) return [];
  await execute(sql`update collection set period_from = ${taking.takenAt} where id = ${next.id}::uuid`);
  const { lines, booked } =
    next.expected === null
      ? shift(next, await freedOf(next, taking.takenAt))
      : shift(next, -(await cashSales(taking.machineId, since, taking.takenAt)));
  await savePeriods([next]);
  const tags = { machineId: taking.machineId };
  return [...lines, ...flow(-booked, customer, box(taking.machineId), tags)];
}

/** By how much the sales that a count without expectation has used up change with its shorter period. */
async function freedOf(next: Period, from: Date): Promise<Money> {
  if (next.counted === null) return 0n;
  const left = await cashSales(next.machineId, from, next.takenAt);
  return (left < next.counted ? left : next.counted) - next.absorbed;
}

/**
 * Takes a collection back (undo or rejection of its task): what went from the box to the bag returns. Called by
 * the task's own verb, in its transaction. Does nothing if that attempt took no cash or was reversed before.
 * Throws `work.already_moved_on` once it is counted or followed by a later collection of that machine.
 */
export async function reverseCollection(
  actor: Actor,
  { taskId, attempt, reason }: { taskId: string; attempt: number; reason?: string | null },
): Promise<void> {
  await transaction(async () => {
    const found = await row<{ id: string; machineId: string }>(sql`
      select id, machine_id as "machineId" from collection where task_id = ${taskId}::uuid and attempt = ${attempt}`);
    if (!found) return;
    await lockBoxes([found.machineId]);
    const collection = await lockCollection(found.id);
    if (!collection || collection.status === "reversed") return;
    await refuseMovedOn(collection);
    await execute(sql`
      update collection set status = 'reversed', provisional = false, decided_by = ${actor.userId}::uuid,
                            decided_at = ${now()}, reason = ${reason ?? null}, updated_at = ${now()}
      where id = ${collection.id}::uuid`);
    await postCash({
      actor,
      cause: "reverse",
      naturalKey: `collection:${collection.id}:reverse`,
      businessTime: now(),
      field: true,
      taskId,
      collectionId: collection.id,
      reason: reason ?? null,
      entries: await reversalsOf(collection.id),
    });
    const told = { status: [collection.status, "reversed"] as const, ...stated({ reason }) };
    await audit(actor, "collection.reverse", collectionSubject(collection), told);
  });
}

async function refuseMovedOn(collection: Period): Promise<void> {
  const later = await row<{ id: string; bagNumber: string }>(sql`
    select id, bag_number as "bagNumber" from collection
    where machine_id = ${collection.machineId}::uuid and status <> 'reversed'
      and (taken_at, id) > (${collection.takenAt}::timestamptz, ${collection.id}::uuid)
    limit 1`);
  if (collection.status === "taken" && !later) return;
  throw new AppError("work.already_moved_on", {
    what: later?.bagNumber ?? collection.bagNumber,
    collectionId: later?.id ?? collection.id,
  });
}

interface EntryRow {
  id: string;
  amount: Money;
  fromType: Account["type"];
  fromId: string | null;
  toType: Account["type"];
  toId: string | null;
  machineId: string | null;
  operatorId: string | null;
}

/**
 * The other way round: every entry of a collection (of some causes) that is not reversed yet. A reversal itself is
 * never reversed: a third count would bring the first one back.
 */
export async function reversalsOf(
  collectionId: string,
  causes: readonly string[] = ["collection", "late_sale"],
): Promise<CashLine[]> {
  const entries = await rows<EntryRow>(sql`
    select id, amount, from_type as "fromType", from_id as "fromId", to_type as "toType", to_id as "toId",
           machine_id as "machineId", operator_id as "operatorId"
    from cash_entry
    where collection_id = ${collectionId}::uuid and cause = any(${causes}::text[]) and reverses_id is null
      and not exists (select 1 from cash_entry reversal where reversal.reverses_id = cash_entry.id)
    order by id`);
  return entries.map((entry) => ({
    amount: entry.amount,
    from: { type: entry.toType, id: entry.toId },
    to: { type: entry.fromType, id: entry.fromId },
    machineId: entry.machineId,
    operatorId: entry.operatorId,
    collectionId,
    reversesId: entry.id,
  }));
}
