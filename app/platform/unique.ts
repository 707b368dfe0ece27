import { AppError } from "./errors.ts";
import { sqlState, violatedConstraint } from "./transaction.ts";

const UNIQUE_VIOLATION = "23505";

/** The field that a unique index guards, and what was typed into it. */
export interface Guarded {
  readonly path: string;
  readonly value: string;
}

/**
 * Runs a change in SQL; a violated unique index (named in `guards`) becomes `row.already_taken`, at the field
 * that it guards. The index decides, not a query before: two people can type the same code at once.
 */
export async function refusingTaken<T>(
  guards: Readonly<Record<string, Guarded>>,
  change: () => Promise<T>,
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    const guarded =
      sqlState(error) === UNIQUE_VIOLATION ? guards[violatedConstraint(error) ?? ""] : undefined;
    if (!guarded) throw error;
    const { path, value } = guarded;
    throw new AppError("row.already_taken", {
      value,
      errors: [{ path, key: "already_taken", params: { value } }],
    });
  }
}
