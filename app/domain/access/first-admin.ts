import { systemActor } from "#app/platform/actor.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import { createUserSchema, type User } from "./schema.ts";
import { createUser } from "./user-changes.ts";

/**
 * Makes the first admin when there is none, at start; processes that start together make one. Null when there
 * was one already. Throws ZodError when the e-mail or the password does not fit.
 */
export async function ensureFirstAdmin(given: { email: string; password: string }): Promise<User | null> {
  const input = createUserSchema.parse({ ...given, fullName: "Admin", role: "admin" });
  return transaction(async () => {
    await execute(sql`select pg_advisory_xact_lock(hashtext('first admin'))`);
    if (await row(sql`select 1 from app_user where role = 'admin' limit 1`)) return null;
    return createUser(systemActor("start"), input);
  });
}
