import type { Actor } from "#app/platform/actor.ts";
import { auditAll, changesBetween, type Changes } from "#app/platform/audit.ts";
import { openDays } from "#app/platform/business-day.ts";
import { today } from "#app/platform/company.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import { restInBag, statusAfter, tagsOf } from "./counting.server.ts";
import { bag, flow, lockBoxes, postAll, variance, type DatedPosting } from "./ledger.server.ts";
import { collectionSubject, lockPeriods, type Period } from "./periods.server.ts";
import { followVariance } from "./variance-incident.server.ts";

/**
 * Makes provisional collections final whose sales are in by now: of a counted one, the rest in the bag goes to
 * variance once, and the threshold decides whether it is accepted. All machines unless some are named.
 */
export async function settleProvisional(actor: Actor, machineIds?: readonly string[]): Promise<void> {
  const due = await rows<{ id: string; machineId: string }>(sql`
    select collection.id, machine_id as "machineId"
    from collection join machine on machine.id = collection.machine_id
    where provisional and machine.sales_until >= taken_at and collection.status <> 'reversed'
      and (${machineIds ?? null}::uuid[] is null or machine_id = any(${machineIds ?? null}::uuid[]))`);
  if (due.length === 0) return;
  await transaction(async () => {
    await lockBoxes(due.map(({ machineId }) => machineId));
    const periods = await lockPeriods(sql`provisional and id = any(${due.map(({ id }) => id)}::uuid[])`);
    await settle(actor, periods);
  });
}

async function settle(actor: Actor, periods: readonly Period[]): Promise<void> {
  const day = await today();
  const businessDay = (await openDays([day])).get(day) ?? day;
  const postings: DatedPosting[] = [];
  const settled: Finished[] = [];
  for (const period of periods) {
    if (period.counted !== null) postings.push(await postingOfRest(period, businessDay));
    settled.push(await finish(period));
  }
  await postAll(actor, postings);
  await auditAll(
    actor,
    "collection.settle",
    settled.map(({ period, changes }) => ({ ...collectionSubject(period), changes })),
  );
  for (const { period } of settled)
    if (period.status === "counted") await followVariance(actor, period, period.status);
}

async function postingOfRest(period: Period, businessDay: string): Promise<DatedPosting> {
  const rest = await restInBag(period.id);
  return {
    cause: "accept",
    naturalKey: `collection:${period.id}:final`,
    businessTime: now(),
    businessDay,
    taskId: period.taskId,
    collectionId: period.id,
    entries: flow(rest, bag(period.operatorId), variance, tagsOf(period)),
  };
}

interface Finished {
  /** As it is now. */
  readonly period: Period;
  readonly changes: Changes;
}

async function finish(period: Period): Promise<Finished> {
  const { id, status, expected, counted, variance: before } = period;
  const difference = counted === null || expected === null ? null : counted - expected;
  const next = status === "counted" ? await statusAfter(expected, difference) : status;
  await execute(sql`
    update collection set provisional = false, status = ${next}, variance = ${difference}, updated_at = ${now()}
    where id = ${id}::uuid`);
  const changes = changesBetween(
    { provisional: true, status, variance: before },
    { provisional: false, status: next, variance: difference },
  );
  return { period: { ...period, status: next, variance: difference }, changes };
}
