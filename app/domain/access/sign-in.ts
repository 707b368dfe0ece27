import { row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { verifyPassword } from "./passwords.ts";
import { toUser, userColumns, type UserRow } from "./users.ts";
import type { User } from "./schema.ts";

/** A user whose password was right, with the hash that it was compared with. */
export interface Proven {
  readonly user: User;
  readonly passwordHash: string;
}

/**
 * Proves who signs in. Throws AppError `access.wrong_password`, the same and after the same time for an unknown
 * e-mail and a wrong password; `access.blocked` only to who knows the password; `request.rate_limited` when too
 * many sign in at once.
 */
export async function provePassword(email: string, password: string): Promise<Proven> {
  const found = await findByEmail(email.trim());
  const fits = await verifyPassword(password, found?.passwordHash ?? null);
  if (!fits || !found?.passwordHash) throw new AppError("access.wrong_password");
  if (found.status === "blocked") throw new AppError("access.blocked");
  return { user: toUser(found), passwordHash: found.passwordHash };
}

/** The database takes no zero character, so that no e-mail has one. */
async function findByEmail(email: string): Promise<(UserRow & { passwordHash: string | null }) | null> {
  if (email.includes("\0")) return null;
  return row<UserRow & { passwordHash: string | null }>(sql`
    select ${userColumns}, u.password_hash as "passwordHash" from app_user u
    where lower(u.email) = lower(${email})`);
}
