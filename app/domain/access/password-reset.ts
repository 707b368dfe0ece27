import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { emit } from "#app/platform/outbox.ts";
import { deriveSecret } from "#app/platform/secrets.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { auditOwn, userSubject } from "./audit-user.ts";
import { requireGoodPassword } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import { permit } from "./permit.ts";
import type { ResetLink, User } from "./schema.ts";
import { hashToken } from "./secret-token.ts";
import { tellOwner } from "./security-notices.ts";
import { countAsk, forgetAllFailures } from "./try-counts.ts";
import { revokeSessions } from "./end-sessions.ts";
import { lockForChange } from "./user-changes.ts";
import { findUser, toUser, userColumns, type UserRow } from "./users.ts";

const lifeMs = 3_600_000;

/**
 * Sends a link to a new password to an e-mail, if it is somebody's. Whether it is makes no difference to the answer
 * nor to the time: the worker finds out. Throws AppError `request.rate_limited`.
 */
export async function askForPasswordReset(email: string, address: string | null): Promise<void> {
  const typed = email.trim().replaceAll("\0", "");
  await countAsk(typed, address);
  const owner = sql`(select id from app_user where lower(email) = lower(${typed}) and status = 'active')`;
  await transaction(async () => {
    const { id } = await insertReset(owner, null);
    await emit("password-reset-mail", { resetId: id });
  });
}

/** A link to a new password, to hand over; it is shown this once. Throws AppError `access.blocked`, `access.no_email`. */
export async function makeResetLink(actor: Actor, userId: string): Promise<ResetLink> {
  return transaction(() => newLink(actor, userId));
}

/** Sends a user a link to a new password. Throws AppError as `makeResetLink`, and `access.mail_off`. */
export async function sendResetLink(actor: Actor, userId: string): Promise<void> {
  permit(actor, "user:edit");
  if (!settings().mail) throw new AppError("access.mail_off");
  await transaction(async () => {
    const { id } = await newLink(actor, userId);
    await emit("password-reset-mail", { resetId: id });
  });
}

async function newLink(actor: Actor, userId: string): Promise<ResetLink & { id: string }> {
  permit(actor, "user:edit");
  const user = await lockForChange(actor, userId);
  if (user.status !== "active") throw new AppError("access.blocked");
  if (user.email === null) throw new AppError("access.no_email");
  const { id, expiresAt } = await insertReset(sql`${userId}::uuid`, actor.userId);
  await audit(actor, "user.reset_link", userSubject(user), stated({ expiresAt }));
  return { id, url: resetAddress(id), expiresAt };
}

async function insertReset(userId: ReturnType<typeof sql>, createdBy: string | null) {
  const id = newId();
  const at = now();
  const expiresAt = new Date(at.getTime() + lifeMs);
  await execute(sql`
    insert into password_reset (id, user_id, token_hash, created_by, created_at, expires_at)
    values (${id}::uuid, ${userId}, ${hashToken(tokenOf(id))}, ${createdBy}::uuid, ${at}, ${expiresAt})`);
  return { id, expiresAt };
}

/**
 * The token is made from the row's id by a key that the database does not have: the worker can make it again for a
 * mail that has to be repeated, and nobody who reads the database can.
 */
const tokenOf = (resetId: string): string =>
  deriveSecret(settings().storageSecret, `password reset ${resetId}`);

const resetAddress = (resetId: string): string => `${settings().baseUrl}/reset-password/${tokenOf(resetId)}`;

const isOpen = () => sql`r.used_at is null and r.revoked_at is null and r.expires_at > ${now()}`;

/** What the mail of a reset says, and to whom; null when there is nobody to write to, or the link is over. */
export async function resetMailOf(resetId: string): Promise<{ user: User; url: string } | null> {
  const found = await row<UserRow>(sql`
    select ${userColumns} from password_reset r join app_user u on u.id = r.user_id
    where r.id = ${resetId}::uuid and ${isOpen()} and u.status = 'active' and u.email is not null`);
  return found && { user: toUser(found), url: resetAddress(resetId) };
}

/** Whose password a link sets; null when it is unknown, used, revoked or too old. */
export async function findReset(token: string): Promise<User | null> {
  const found = await row<UserRow>(sql`
    select ${userColumns} from password_reset r join app_user u on u.id = r.user_id
    where r.token_hash = ${hashToken(token)} and ${isOpen()} and u.status = 'active'`);
  return found && toUser(found);
}

/**
 * Sets the password of a link's user, once whatever the number of uses. All his sessions, tokens and other links
 * end, his e-mail is unlocked, and he is told. Throws AppError `access.reset_over`, `input.invalid`.
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  const user = await findReset(token);
  if (!user) throw new AppError("access.reset_over");
  requireGoodPassword(password, user, "newPassword");
  const passwordHash = await hashPassword(password);
  await transaction(async () => {
    const { status, email } = await findUser(user.id, sql`for update`);
    if (status !== "active" || !(await useUp(token))) throw new AppError("access.reset_over");
    await execute(sql`
      update app_user set password_hash = ${passwordHash}, must_change_password = false, updated_at = ${touched()}
      where id = ${user.id}::uuid`);
    await revokeSessions(user.id);
    await revokeResets(user.id);
    if (email) await forgetAllFailures(email);
    await auditOwn(user, "web", "user.password_reset");
    await tellOwner(user.id, "user.password_reset");
  });
}

async function useUp(token: string): Promise<boolean> {
  const used = await execute(sql`
    update password_reset r set used_at = ${now()} where r.token_hash = ${hashToken(token)} and ${isOpen()}`);
  return used === 1;
}

async function revokeResets(userId: string): Promise<void> {
  await execute(sql`
    update password_reset set revoked_at = ${now()}
    where user_id = ${userId}::uuid and used_at is null and revoked_at is null`);
}
