import { AppError } from "./errors.ts";

/**
 * Refuses an edit that was made from an older state of a row. Called with the row as it stands once it is locked, so
 * that of two who edit the same state only the first gets through; without `unchangedSince` the edit is applied to
 * whatever stands there. Throws `row.changed`.
 */
export function refuseStale({ updatedAt }: { readonly updatedAt: Date }, unchangedSince?: Date): void {
  if (unchangedSince && updatedAt.getTime() !== unchangedSince.getTime()) throw new AppError("row.changed");
}
