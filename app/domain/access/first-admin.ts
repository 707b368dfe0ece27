import { systemActor } from "#app/platform/actor.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { FirstAdmin, User } from "./schema.ts";
import { createUser } from "./user-changes.ts";

/**
 * Makes the first admin when there is none, at start or by the set-up page; of several at once one does. Null when
 * there was one already.
 */
export async function ensureFirstAdmin(given: FirstAdmin): Promise<User | null> {
  return transaction(async () => {
    await execute(sql`select pg_advisory_xact_lock(hashtext('first admin'))`);
    if (await hasAdmin()) return null;
    return createUser(systemActor("start"), { ...given, role: "admin" });
  });
}

/** Whether there is an admin, blocked or not. The last active one cannot go, so that a yes stays one. */
export const hasAdmin = async (): Promise<boolean> =>
  (await row(sql`select 1 from app_user where role = 'admin' limit 1`)) !== null;
