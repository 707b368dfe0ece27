import { businessDay } from "./clock.ts";
import { company } from "./company.ts";
import { execute, row, sql } from "./database.ts";
import { AppError } from "./errors.ts";
import { nextDay } from "./local-time.ts";

/**
 * Whoever posts holds the days, shared, until the commit, and takes them before any balance: what a posting has read
 * about them holds for as long as it works. Asked again in the same transaction it costs nothing but the question.
 */
export async function holdDays(): Promise<void> {
  await execute(sql`select pg_advisory_xact_lock_shared(hashtext('business days'))`);
}

/** Waits until every posting under way has committed, and lets none begin until the transaction around has ended. */
export async function holdDaysAlone(): Promise<void> {
  await execute(sql`select pg_advisory_xact_lock(hashtext('business days'))`);
}

/** The last closed day (YYYY-MM-DD): it and all before it are closed. Null: none is. */
export async function closedThrough(): Promise<string | null> {
  const last = await row<{ day: string }>(
    sql`select closed_through as day from day_closing order by number desc limit 1`,
  );
  return last?.day ?? null;
}

/**
 * The business day (YYYY-MM-DD, company's zone) on which something that happened at `instant` is posted. A
 * closed day refuses a desk command with `day.closed`; a field act or a sale goes to the first open day after
 * it, because what happened in the field can't be refused. Run it inside the posting's transaction.
 */
export async function postingDay(instant: Date, { field }: { field: boolean }): Promise<string> {
  await holdDays();
  const day = businessDay(instant, (await company()).timeZone);
  const closed = await closedThrough();
  if (isOpen(day, closed)) return day;
  if (!field) throw new AppError("day.closed", { date: day });
  return nextDay(closed!);
}

/** The posting day of each of these business days, for a sale or a field act: a map from day to first open day. */
export async function openDays(days: readonly string[]): Promise<Map<string, string>> {
  await holdDays();
  const closed = await closedThrough();
  return new Map(days.map((day) => [day, isOpen(day, closed) ? day : nextDay(closed!)]));
}

const isOpen = (day: string, closed: string | null): boolean => closed === null || day > closed;
