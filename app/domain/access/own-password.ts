import type { Actor } from "#app/platform/actor.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { audit } from "#app/platform/audit.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { userSubject } from "./audit-user.ts";
import { revokeSessions } from "./end-sessions.ts";
import { requireGoodPassword } from "./password-rules.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import type { ChangeOwnPassword } from "./schema.ts";
import { guardTry } from "./try-counts.ts";

/**
 * The actor changes his own password; all his tokens end, and his sessions but `sessionId`. Throws AppError
 * `input.invalid` for a wrong current password (which counts as a failure to sign in) and a new one that is not good
 * enough, and `access.locked`.
 */
export async function changeOwnPassword(
  actor: Actor,
  { currentPassword, newPassword }: ChangeOwnPassword,
  sessionId: string | null,
): Promise<void> {
  const owner = await row<{ id: string; email: string; fullName: string; passwordHash: string }>(sql`
    select id, coalesce(email, '') as email, full_name as "fullName", password_hash as "passwordHash"
    from app_user where id = ${actor.userId}::uuid and password_hash is not null`);
  if (!owner) throw new AppError("access.forbidden");
  requireGoodPassword(newPassword, owner, "newPassword");
  if (newPassword === currentPassword) throw invalid({ path: "newPassword", key: "password_same" });
  await requireCurrent(currentPassword, owner, actor.address);
  const passwordHash = await hashPassword(newPassword);
  await transaction(async () => {
    const changed = await execute(sql`
      update app_user set password_hash = ${passwordHash}, must_change_password = false, updated_at = ${touched()}
      where id = ${owner.id}::uuid and password_hash = ${owner.passwordHash}`);
    if (changed === 0) throw new AppError("row.changed");
    await revokeSessions(owner.id, sessionId);
    await audit(actor, "user.password", userSubject(owner));
  });
}

async function requireCurrent(
  password: string,
  owner: { email: string; passwordHash: string },
  address: string | null,
): Promise<void> {
  const prove = async () => {
    if (!(await verifyPassword(password, owner.passwordHash))) throw new AppError("access.wrong_password");
  };
  try {
    await guardTry({ email: owner.email, address, isKnownBrowser: true }, prove);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "access.wrong_password") throw error;
    throw invalid({ path: "currentPassword", key: "wrong_password" });
  }
}
