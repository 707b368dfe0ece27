import type { Actor } from "#app/platform/actor.ts";
import { sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import { box, customer, flow, postAll, type CashLine, type DatedPosting } from "./ledger.server.ts";
import { lockPeriods, savePeriods, shift, type Period } from "./periods.server.ts";
import type { ResolvedSale } from "./sale-lines.server.ts";

/** Cash sales of one machine, posting day and collection period. */
interface Group {
  readonly machineId: string;
  readonly businessDay: string;
  /** The collection that took the cash already; null while it is in the box. */
  readonly period: Period | null;
  businessTime: Date;
  amount: Money;
}

/**
 * Posts the cash of an intake's sales: customer -> box, one posting per (machine, business day, collection
 * period). Cash of a period that was taken already moves on at once to where that collection's cash is now.
 * The machines' boxes are locked by the caller.
 */
export async function postCashOfSales(
  actor: Actor,
  intakeId: string,
  sales: readonly ResolvedSale[],
): Promise<void> {
  const paid = sales.filter((sale) => sale.paymentMethod === "cash" && sale.amount > 0n);
  if (paid.length === 0) return;
  const periods = await readPeriods(paid);
  const groups = groupSales(paid, periods);
  await postAll(
    actor,
    groups.map((group) => postingOf(intakeId, group)),
  );
  await savePeriods([...new Set(groups.flatMap(({ period }) => period ?? []))]);
}

async function readPeriods(sales: readonly ResolvedSale[]): Promise<Map<string, Period[]>> {
  const machineIds = [...new Set(sales.map((sale) => sale.machineId))];
  const earliest = new Date(Math.min(...sales.map((sale) => sale.soldAt.getTime())));
  const found = await lockPeriods(sql`machine_id = any(${machineIds}::uuid[]) and taken_at >= ${earliest}`);
  const byMachine = new Map<string, Period[]>();
  for (const period of found) {
    byMachine.set(period.machineId, [...(byMachine.get(period.machineId) ?? []), period]);
  }
  return byMachine;
}

function groupSales(sales: readonly ResolvedSale[], periods: ReadonlyMap<string, Period[]>): Group[] {
  const groups = new Map<string, Group>();
  for (const { machineId, businessDay, soldAt, amount } of sales) {
    const period = periods.get(machineId)?.find((candidate) => candidate.takenAt >= soldAt) ?? null;
    const key = `${machineId}:${businessDay}:${period?.id ?? "open"}`;
    const group = groups.get(key) ?? { machineId, businessDay, period, businessTime: soldAt, amount: 0n };
    groups.set(key, group);
    group.amount += amount;
    if (soldAt > group.businessTime) group.businessTime = soldAt;
  }
  return [...groups.values()];
}

function postingOf(intakeId: string, group: Group): DatedPosting {
  const { machineId, businessDay, businessTime, period } = group;
  return {
    cause: period ? "late_sale" : "sale",
    naturalKey: `sales:${intakeId}:${machineId}:${businessDay}:${period?.id ?? "open"}`,
    businessTime,
    businessDay,
    collectionId: period?.id ?? null,
    entries: linesOf(group),
  };
}

function linesOf({ machineId, amount, period }: Group): CashLine[] {
  const moved = period ? shift(period, amount) : { lines: [], booked: 0n };
  return [...flow(amount - moved.booked, customer, box(machineId), { machineId }), ...moved.lines];
}
