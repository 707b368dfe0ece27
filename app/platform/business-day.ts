import { businessDay } from "./clock.ts";
import { company } from "./company.ts";
import { row, rows, sql } from "./database.ts";
import { AppError } from "./errors.ts";

/**
 * The business day (YYYY-MM-DD, company's zone) on which something that happened at `instant` is posted. A
 * closed day refuses a desk command with `day.closed`; a field act or a sale goes to the first open day after
 * it, because what happened in the field can't be refused. Run it inside the posting's transaction.
 */
export async function postingDay(instant: Date, { field }: { field: boolean }): Promise<string> {
  const day = businessDay(instant, (await company()).timeZone);
  const open = await firstOpenDay(day);
  if (open !== day && !field) throw new AppError("day.closed", { date: day });
  return open;
}

/** The posting day of each of these business days, for a sale or a field act: a map from day to first open day. */
export async function openDays(days: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(days)];
  const closed = await rows<{ day: string }>(sql`
    select day from closed_day where day >= (select min(d) from unnest(${wanted}::date[]) d) order by day`);
  const closedDays = new Set(closed.map(({ day }) => day));
  return new Map(wanted.map((day) => [day, skipClosed(day, closedDays)]));
}

function skipClosed(day: string, closed: ReadonlySet<string>): string {
  let open = day;
  while (closed.has(open)) {
    const next = new Date(`${open}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    open = next.toISOString().slice(0, 10);
  }
  return open;
}

async function firstOpenDay(day: string): Promise<string> {
  const found = await row<{ day: string }>(sql`
    select candidate::date as day
    from generate_series(${day}::date::timestamp,
      ${day}::date + (select count(*) from closed_day where day >= ${day}::date) * interval '1 day',
      interval '1 day') candidate
    where not exists (select 1 from closed_day where closed_day.day = candidate::date)
    order by candidate limit 1`);
  if (!found) throw new Error(`No open day after ${day}`);
  return found.day;
}
