import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
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
import type { CollectionFilter, CollectionStatus } from "./schema.ts";

/** A collection as one person may see it; money in minor units. */
export interface Collection {
  readonly id: string;
  readonly taskId: string;
  readonly taskNumber: bigint;
  readonly machineId: string;
  readonly machineCode: string;
  readonly machineName: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly bagNumber: string;
  readonly periodFrom: Date | null;
  readonly takenAt: Date;
  /** Null where no sales feed tells it, and where this person may not see it yet (`concealed`). */
  readonly expected: Money | null;
  readonly provisional: boolean;
  /** What the operator typed. */
  readonly taken: Money | null;
  readonly counted: Money | null;
  readonly countedBy: string | null;
  readonly countedByName: string | null;
  readonly countedAt: Date | null;
  /** counted - expected: below zero is a shortage; null until both are final. */
  readonly variance: Money | null;
  readonly status: CollectionStatus;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** The count is blind and still to come: the figures are left out. */
  readonly concealed: boolean;
}

type CollectionRow = Omit<Collection, "concealed">;

const columns = sql`
  c.id, c.task_id as "taskId", task.number as "taskNumber", c.machine_id as "machineId", machine.code as "machineCode",
  machine.name as "machineName", c.operator_id as "operatorId", operator.full_name as "operatorName",
  c.bag_number as "bagNumber", c.period_from as "periodFrom", c.taken_at as "takenAt", c.expected, c.provisional,
  c.taken, c.counted, c.counted_by as "countedBy", counter.full_name as "countedByName", c.counted_at as "countedAt",
  c.variance, c.status, c.decided_by as "decidedBy", decider.full_name as "decidedByName",
  c.decided_at as "decidedAt", c.reason, c.created_at as "createdAt", c.updated_at as "updatedAt"`;

const source = sql`
  from collection c
  join task on task.id = c.task_id
  join machine on machine.id = c.machine_id
  join app_user operator on operator.id = c.operator_id
  left join app_user counter on counter.id = c.counted_by
  left join app_user decider on decider.id = c.decided_by`;

const sorts = { takenAt: { column: sql`c.taken_at`, type: "timestamptz" } } satisfies Sorts;

/** Collections, newest first unless asked otherwise (`takenAt`: the queue of the counting desk). */
export async function listCollections(
  actor: Actor,
  filter: CollectionFilter,
  request: PageRequest,
): Promise<Page<Collection>> {
  permit(actor, "collection:read");
  const order = orderPage(request, { sorts, byDefault: "-takenAt", id: sql`c.id` });
  const where = conditionOf(filter);
  const found = await rows<CollectionRow & Keyed>(sql`
    select ${columns}, ${order.key} ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const total = request.count ? await countRows(sql`from collection c where ${where}`) : undefined;
  const { blindCashCount } = await company();
  return order.page(
    found.map((each) => ({ ...conceal(actor, each, blindCashCount), sortKey: each.sortKey })),
    total,
  );
}

function conditionOf(filter: CollectionFilter): Sql {
  return allOf([
    filter.id && sql`c.id = ${filter.id}::uuid`,
    filter.status && sql`c.status = ${filter.status}`,
    filter.machineId && sql`c.machine_id = ${filter.machineId}::uuid`,
    filter.operatorId && sql`c.operator_id = ${filter.operatorId}::uuid`,
    filter.taskId && sql`c.task_id = ${filter.taskId}::uuid`,
    filter.q && matches(sql`c.bag_number`, filter.q),
  ]);
}

/** Throws `row.not_found`. */
export async function getCollection(actor: Actor, id: string): Promise<Collection> {
  permit(actor, "collection:read");
  const found = await row<CollectionRow>(sql`select ${columns} ${source} where c.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return conceal(actor, found, (await company()).blindCashCount);
}

/**
 * A seen figure is copied, not counted: until the count is saved (and again while a disputed one waits for its
 * second count) neither the expected sum nor the operator's figure leaves the server for a cashier.
 */
function conceal<Row extends CollectionRow>(
  actor: Actor,
  found: Row,
  blind: boolean,
): Row & { concealed: boolean } {
  const isOpen = found.status === "taken" || found.status === "disputed";
  const didCount = found.countedBy !== null && found.countedBy === actor.userId;
  if (!blind || !isOpen || didCount || actor.role !== "cashier") return { ...found, concealed: false };
  return { ...found, expected: null, taken: null, counted: null, variance: null, concealed: true };
}

export interface OpenBag {
  readonly id: string;
  readonly bagNumber: string;
  readonly machineCode: string;
  readonly takenAt: Date;
}

/** The sealed bags that a person has taken and nobody has counted yet: no sum, also not to himself. */
export const openBagsOf = (operatorId: string): Promise<OpenBag[]> =>
  rows(sql`
    select collection.id, collection.bag_number as "bagNumber", machine.code as "machineCode",
           collection.taken_at as "takenAt"
    from collection join machine on machine.id = collection.machine_id
    where collection.operator_id = ${operatorId}::uuid and collection.status = 'taken'
    order by collection.taken_at, collection.id limit 100`);
