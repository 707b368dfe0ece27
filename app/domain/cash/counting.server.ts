import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import { transaction } from "#app/platform/transaction.ts";
import { getCollection, type Collection } from "./collection-list.server.ts";
import { reversalsOf } from "./collections.server.ts";
import {
  bag,
  box,
  customer,
  flow,
  lockBoxes,
  office,
  postCash,
  variance as varianceAccount,
  type CashLine,
} from "./ledger.server.ts";
import { cashSales, collectionSubject, lockCollection, type Period } from "./periods.server.ts";
import type { AcceptInput, CollectionStatus, CountInput, DisputeInput } from "./schema.ts";
import { isWithinThreshold } from "./threshold.ts";
import { followVariance } from "./variance-incident.server.ts";

/**
 * The count of a sealed bag, by another person than the taker: bag -> office of what was counted; the rest goes to
 * variance once what is expected is final. A count without expectation is booked as the sale itself. A disputed
 * collection is counted anew by someone else: the first count's entries are reversed. The same count by the same
 * person again changes nothing.
 * Throws `cash.taker_counts`, `cash.already_counted`, `cash.second_person`, `cash.invalid_transition`, `day.closed`.
 */
export async function countCollection(actor: Actor, id: string, input: CountInput): Promise<Collection> {
  permit(actor, "collection:count");
  return transaction(async () => {
    const collection = await lockWithBox(id);
    if (collection.operatorId === actor.userId) throw new AppError("cash.taker_counts");
    if (isRepeat(actor, collection, input.amount)) return getCollection(actor, id);
    refuseCount(actor, collection);
    await postCount(actor, collection, input);
    return getCollection(actor, id);
  });
}

async function lockWithBox(id: string): Promise<Period> {
  const found = await row<{ machineId: string }>(sql`
    select machine_id as "machineId" from collection where id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  await lockBoxes([found.machineId]);
  const collection = await lockCollection(id);
  if (!collection) throw new AppError("row.not_found");
  return collection;
}

const isRepeat = (actor: Actor, { status, counted, countedBy }: Period, amount: Money): boolean =>
  ["counted", "accepted"].includes(status) && counted === amount && countedBy === actor.userId;

function refuseCount(actor: Actor, collection: Period): void {
  const { status, countedBy } = collection;
  if (status === "counted" || status === "accepted") throw new AppError("cash.already_counted");
  if (status === "reversed") throw wrongState(status, "count");
  if (status === "disputed" && countedBy === actor.userId) throw new AppError("cash.second_person");
}

const wrongState = (status: CollectionStatus, verb: string): AppError =>
  new AppError("cash.invalid_transition", { status, verb });

async function postCount(actor: Actor, collection: Period, { amount, comment }: CountInput): Promise<void> {
  const undone = await reversalsOf(collection.id, ["count", "accept"]);
  const { lines, absorbed } =
    collection.expected === null
      ? await linesOfSale(collection, amount)
      : { lines: await linesOfCount(collection, amount, undone), absorbed: 0n };
  const isFinal = collection.expected !== null && !collection.provisional;
  const variance = isFinal ? amount - collection.expected! : null;
  const status = await statusAfter(collection.expected, variance);
  await postCash({
    actor,
    cause: "count",
    naturalKey: `collection:${collection.id}:count:${await countNumber(collection.id)}`,
    businessTime: now(),
    field: false,
    taskId: collection.taskId,
    collectionId: collection.id,
    reason: comment || null,
    entries: [...undone, ...lines],
  });
  await execute(sql`
    update collection set status = ${status}, counted = ${amount}, counted_by = ${actor.userId}::uuid,
                          counted_at = ${now()}, absorbed = ${absorbed}, variance = ${variance},
                          provisional = provisional and expected is not null,
                          reason = ${notes(comment)}, updated_at = ${now()}
    where id = ${collection.id}::uuid`);
  const before = { status: collection.status, counted: collection.counted, variance: collection.variance };
  const told = { ...changesBetween(before, { status, counted: amount, variance }), ...stated({ comment }) };
  await audit(actor, "collection.count", collectionSubject(collection), told);
  await followVariance(actor, { ...collection, variance }, status, comment);
}

/** Reasons and comments follow each other, one a line: the next one does not wipe out the one before. */
const notes = (added: string | undefined) =>
  sql`nullif(concat_ws(E'\n', reason, ${added || null}::text), '')`;

async function countNumber(collectionId: string): Promise<bigint> {
  const found = await row<{ number: bigint }>(sql`
    select count(*) + 1 as number from cash_posting where collection_id = ${collectionId}::uuid and cause = 'count'`);
  return found?.number ?? 1n;
}

/** A bag without expectation: what sales of its period have put into the box already is not booked a second time. */
async function linesOfSale(
  collection: Period,
  amount: Money,
): Promise<{ lines: CashLine[]; absorbed: Money }> {
  const { machineId, operatorId, periodFrom, takenAt } = collection;
  const tags = tagsOf(collection);
  const sold = await cashSales(machineId, periodFrom, takenAt);
  const absorbed = sold < amount ? sold : amount;
  return {
    absorbed,
    lines: [
      ...flow(amount - absorbed, customer, box(machineId), tags),
      ...flow(amount, box(machineId), bag(operatorId), tags),
      ...flow(amount, bag(operatorId), office, tags),
    ],
  };
}

async function linesOfCount(
  collection: Period,
  amount: Money,
  undone: readonly CashLine[],
): Promise<CashLine[]> {
  const tags = tagsOf(collection);
  const lines = flow(amount, bag(collection.operatorId), office, tags);
  if (collection.provisional) return lines;
  const rest = (await restInBag(collection.id)) + bagEffect(undone) - amount;
  return [...lines, ...flow(rest, bag(collection.operatorId), varianceAccount, tags)];
}

export const tagsOf = ({ machineId, operatorId, id }: Period) => ({
  machineId,
  operatorId,
  collectionId: id,
});

const bagEffect = (lines: readonly CashLine[]): Money =>
  lines.reduce(
    (sum, line) =>
      sum + (line.to.type === "bag" ? line.amount : 0n) - (line.from.type === "bag" ? line.amount : 0n),
    0n,
  );

/** What one collection still has in its operator's bag. */
export async function restInBag(collectionId: string): Promise<Money> {
  const found = await row<{ amount: Money }>(sql`
    select coalesce(sum(case when to_type = 'bag' then amount else 0 end
                      - case when from_type = 'bag' then amount else 0 end), 0)::bigint as amount
    from cash_entry where collection_id = ${collectionId}::uuid`);
  return found?.amount ?? 0n;
}

/** Nothing expected is accepted at once; a provisional count waits; else the threshold decides. */
export async function statusAfter(expected: Money | null, variance: Money | null): Promise<CollectionStatus> {
  if (expected === null) return "accepted";
  if (variance === null) return "counted";
  return isWithinThreshold(variance, expected, await company()) ? "accepted" : "counted";
}

/** A count that is doubted: someone else counts again, or a manager accepts it. Throws `cash.invalid_transition`. */
export async function disputeCollection(actor: Actor, id: string, input: DisputeInput): Promise<Collection> {
  permit(actor, "collection:dispute");
  return transaction(async () => {
    const collection = await lockWithBox(id);
    if (collection.status !== "counted") throw wrongState(collection.status, "dispute");
    await execute(sql`
      update collection set status = 'disputed', reason = ${notes(input.reason)}, updated_at = ${now()}
      where id = ${id}::uuid`);
    await audit(actor, "collection.dispute", collectionSubject(collection), {
      status: ["counted", "disputed"],
      ...stated({ reason: input.reason }),
    });
    return getCollection(actor, id);
  });
}

/**
 * A manager takes a variance beyond the threshold, or a disputed count, as it is; the latter with a reason. Taker
 * and counter don't decide on their own figures unless nobody else can. Nothing is posted: the variance stands.
 * Throws `cash.invalid_transition` (also while expected is provisional) and `cash.second_person`.
 */
export async function acceptCollection(actor: Actor, id: string, input: AcceptInput): Promise<Collection> {
  permit(actor, "collection:accept");
  return transaction(async () => {
    const collection = await lockWithBox(id);
    const { status, provisional } = collection;
    if (!["counted", "disputed"].includes(status) || provisional) throw wrongState(status, "accept");
    if (status === "disputed" && !input.reason) throw invalid({ path: "reason", key: "required" });
    await requireSecondPerson(actor, collection);
    await execute(sql`
      update collection set status = 'accepted', decided_by = ${actor.userId}::uuid, decided_at = ${now()},
                            reason = ${notes(input.reason)}, updated_at = ${now()}
      where id = ${id}::uuid`);
    await audit(actor, "collection.accept", collectionSubject(collection), {
      status: [status, "accepted"],
      ...stated({ reason: input.reason }),
    });
    await followVariance(actor, collection, "accepted", input.reason);
    return getCollection(actor, id);
  });
}

async function requireSecondPerson(actor: Actor, { operatorId, countedBy }: Period): Promise<void> {
  if (actor.userId === null || (actor.userId !== operatorId && actor.userId !== countedBy)) return;
  const other = await row(sql`
    select 1 from app_user where role in ('admin', 'manager') and status = 'active'
      and id <> all(${[actor.userId, operatorId, countedBy].filter((person) => person !== null)}::uuid[]) limit 1`);
  if (other) throw new AppError("cash.second_person");
}
