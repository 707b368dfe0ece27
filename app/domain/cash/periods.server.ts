import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import { bag, box, flow, variance, type CashLine } from "./ledger.server.ts";
import type { CollectionStatus } from "./schema.ts";

/**
 * The period of a collection: sales with soldAt after `periodFrom` (the collection before; null for the first) up
 * to and with `takenAt`. A reversed collection has no period: what it took belongs to the next one again.
 */
export interface Period {
  readonly id: string;
  readonly taskId: string;
  readonly machineId: string;
  readonly operatorId: string;
  readonly bagNumber: string;
  readonly periodFrom: Date | null;
  readonly takenAt: Date;
  readonly status: CollectionStatus;
  readonly provisional: boolean;
  /** Cash sales of the period; null where the machine had no sales feed when it was emptied. */
  expected: Money | null;
  readonly counted: Money | null;
  readonly countedBy: string | null;
  /** How much of a count without expectation the period's sales have used up. */
  absorbed: Money;
  /** counted - expected, once both are final: below zero is a shortage. */
  variance: Money | null;
}

const columns = sql`
  id, task_id as "taskId", machine_id as "machineId", operator_id as "operatorId", bag_number as "bagNumber", period_from as "periodFrom",
  taken_at as "takenAt", status, provisional, expected, counted, counted_by as "countedBy", absorbed, variance`;

/** A collection as the subject of an act. */
export const collectionSubject = ({ id, bagNumber }: Pick<Period, "id" | "bagNumber">) =>
  ({ type: "collection", id, label: bagNumber }) as const;

/** Periods that satisfy a condition on `collection`, in the order in which they follow each other, locked. */
export async function lockPeriods(condition: Sql): Promise<Period[]> {
  return rows<Period>(sql`
    select ${columns} from collection where status <> 'reversed' and (${condition})
    order by machine_id, taken_at, id for update`);
}

/** One collection, whatever its status, locked; null if there is none. */
export async function lockCollection(id: string): Promise<Period | null> {
  return row<Period>(sql`select ${columns} from collection where id = ${id}::uuid for update`);
}

/** Cash sales of a machine with soldAt after `after` up to and with `upTo`. */
export async function cashSales(machineId: string, after: Date | null, upTo: Date): Promise<Money> {
  const found = await row<{ amount: Money }>(sql`
    select coalesce(sum(amount), 0)::bigint as amount from sale
    where machine_id = ${machineId}::uuid and payment_method = 'cash'
      and sold_at > coalesce(${after}::timestamptz, '-infinity') and sold_at <= ${upTo}`);
  return found?.amount ?? 0n;
}

/** What a late sale, or one that went to another period, changes in the ledger. */
export interface Shift {
  readonly lines: readonly CashLine[];
  /** Of the amount, what the count of a period without expectation had booked as a sale already. */
  readonly booked: Money;
}

/**
 * Lets a period follow its sales by a signed amount, and says what moves on from the box: to the bag while the
 * cash is uncounted, else to the variance; nothing where no expectation is kept.
 */
export function shift(period: Period, amount: Money): Shift {
  if (period.expected === null) return { lines: [], booked: absorb(period, amount) };
  const { machineId, operatorId, id: collectionId } = period;
  period.expected += amount;
  if (period.variance !== null) period.variance -= amount;
  const to = period.status === "taken" ? bag(operatorId) : variance;
  return { lines: flow(amount, box(machineId), to, { machineId, operatorId, collectionId }), booked: 0n };
}

/** Sales that come in after the count use it up first; what is more stays in the box. */
function absorb(period: Period, amount: Money): Money {
  if (period.counted === null) return 0n;
  const free = period.counted - period.absorbed;
  const absorbed = amount < free ? amount : free;
  period.absorbed += absorbed;
  return absorbed;
}

/** Saves what `shift` has changed. */
export async function savePeriods(periods: readonly Period[]): Promise<void> {
  if (periods.length === 0) return;
  const column = <Value>(pick: (period: Period) => Value): Value[] => periods.map(pick);
  await execute(sql`
    update collection set expected = changed.expected, absorbed = changed.absorbed, variance = changed.variance,
                          updated_at = ${now()}
    from unnest(${column(({ id }) => id)}::uuid[], ${column(({ expected }) => expected)}::bigint[],
                ${column(({ absorbed }) => absorbed)}::bigint[], ${column((period) => period.variance)}::bigint[])
      as changed (id, expected, absorbed, variance)
    where collection.id = changed.id`);
}
