import { now } from "./clock.ts";
import { sql, type Sql } from "./database.ts";
import { AppError } from "./errors.ts";

/**
 * What an edit writes as a row's `updatedAt`: now, and later than before even within one millisecond or on another
 * process's slower clock, so that no two versions of a row are one. `before`: the column, where it needs its table's name.
 */
export const touched = (before: Sql = sql`updated_at`): Sql =>
  sql`greatest(${now()}::timestamptz, ${before} + interval '1 millisecond')`;

/**
 * Refuses an edit that was made from an older state of a row. Called with the row as it stands once it is locked, so
 * that of two who edit the same state only the first gets through; without `unchangedSince` the edit is applied to
 * whatever stands there. Throws `row.changed`.
 */
export function refuseStale({ updatedAt }: { readonly updatedAt: Date }, unchangedSince?: Date): void {
  if (unchangedSince && updatedAt.getTime() !== unchangedSince.getTime()) throw new AppError("row.changed");
}
