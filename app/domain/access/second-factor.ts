import { generateSecret, generateURI, verifySync } from "otplib";
import type { Actor } from "#app/platform/actor.ts";
import { audit } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { log } from "#app/platform/log.ts";
import { seal, unseal } from "#app/platform/secrets.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { userSubject } from "./audit-user.ts";
import { verifyPassword } from "./passwords.ts";
import { permit } from "./permit.ts";
import { makeRecoveryCodes, useRecoveryCode } from "./recovery-codes.ts";
import type { TurnOffSecondFactor, User } from "./schema.ts";
import { tellOwner } from "./security-notices.ts";
import { guardTry } from "./try-counts.ts";
import { lockForChange } from "./user-changes.ts";
import { findUser, getUser } from "./users.ts";

/** The codes of an authenticator app (TOTP, RFC 6238: 6 digits, 30 seconds), and recovery codes beside them. */

const stepSeconds = 30;

/** What an authenticator app is to be told: the secret as text and as the address of a QR code. */
export interface PendingFactor {
  readonly secret: string;
  readonly uri: string;
}

/** Makes a new secret that counts once a code confirms it. Throws AppError `access.second_factor_on`. */
export async function beginSecondFactor(actor: Actor): Promise<void> {
  const userId = ownId(actor);
  const sealed = seal(generateSecret(), settings().storageSecret, contextOf(userId));
  const begun = await execute(sql`
    insert into second_factor as f (user_id, secret, created_at) values (${userId}::uuid, ${sealed}, ${now()})
    on conflict (user_id) do update set secret = excluded.secret, created_at = excluded.created_at
    where f.confirmed_at is null`);
  if (begun === 0) throw new AppError("access.second_factor_on");
}

/** How far the actor's own second factor is: off, begun (with its secret), or on. */
export async function ownSecondFactor(
  actor: Actor,
): Promise<{ isOn: boolean; pending: PendingFactor | null; recoveryCodes: number }> {
  const user = await findUser(ownId(actor));
  const found = await row<{ secret: string; isOn: boolean; codes: number }>(sql`
    select f.secret, f.confirmed_at is not null as "isOn",
           (select count(*)::int from recovery_code r where r.user_id = f.user_id and r.used_at is null) as codes
    from second_factor f where f.user_id = ${user.id}::uuid`);
  if (!found) return { isOn: false, pending: null, recoveryCodes: 0 };
  const secret = found.isOn ? null : open(found.secret, user.id);
  const pending = secret === null ? null : await describe(secret, user.email ?? user.fullName);
  return { isOn: found.isOn, pending, recoveryCodes: found.codes };
}

async function describe(secret: string, label: string): Promise<PendingFactor> {
  const issuer = (await company()).name || "VendHub";
  return { secret, uri: generateURI({ issuer, label, secret }) };
}

/**
 * Turns the second factor on by a first code, and answers the recovery codes, which are shown this once. Throws
 * AppError `access.wrong_code`.
 */
export async function confirmSecondFactor(actor: Actor, code: string): Promise<string[]> {
  const userId = ownId(actor);
  return transaction(async () => {
    const user = await findUser(userId, sql`for update`);
    const pending = await row<{ secret: string }>(sql`
      select secret from second_factor where user_id = ${userId}::uuid and confirmed_at is null`);
    const step = pending && stepOf(open(pending.secret, userId), code);
    if (step == null) throw new AppError("access.wrong_code");
    await execute(sql`
      update second_factor set confirmed_at = ${now()}, last_step = ${step} where user_id = ${userId}::uuid`);
    await audit(actor, "user.two_factor_on", userSubject(user));
    return makeRecoveryCodes(userId);
  });
}

/**
 * Turns the actor's own second factor off, by his password and a code. Throws AppError `access.wrong_password` and
 * `access.wrong_code`, which count as failures to sign in, and `access.locked`.
 */
export async function turnOffSecondFactor(
  actor: Actor,
  { currentPassword, code }: TurnOffSecondFactor,
): Promise<void> {
  const userId = ownId(actor);
  const found = await row<{ email: string | null; passwordHash: string | null }>(sql`
    select email, password_hash as "passwordHash" from app_user where id = ${userId}::uuid`);
  await guardTry({ email: found?.email ?? "", address: actor.address, isKnownBrowser: true }, async () => {
    const fits = await verifyPassword(currentPassword, found?.passwordHash ?? null);
    if (!fits) throw new AppError("access.wrong_password");
    await requireCode(userId, code);
  });
  await transaction(async () => {
    if (!(await removeSecondFactor(userId))) return;
    await audit(actor, "user.two_factor_off", userSubject(await findUser(userId)));
  });
}

/** Takes a user's second factor away, for who has lost phone and recovery codes; he is told. */
export async function resetSecondFactor(actor: Actor, userId: string): Promise<User> {
  permit(actor, "user:edit");
  return transaction(async () => {
    const user = await lockForChange(actor, userId);
    if (await removeSecondFactor(userId)) {
      await audit(actor, "user.two_factor_reset", userSubject(user));
      await tellOwner(userId, "user.second_factor_reset");
    }
    return getUser(actor, userId);
  });
}

async function removeSecondFactor(userId: string): Promise<boolean> {
  return transaction(async () => {
    await execute(sql`delete from recovery_code where user_id = ${userId}::uuid`);
    return (await execute(sql`delete from second_factor where user_id = ${userId}::uuid`)) > 0;
  });
}

/**
 * Uses a code of the app or a recovery code up, once whatever the number of uses at once. Throws AppError
 * `access.wrong_code`, also for a code that was used.
 */
export async function requireCode(userId: string, typed: string): Promise<void> {
  const code = typed.replace(/[\s-]/g, "");
  const isUsed = /^\d{6}$/.test(code) ? await useAppCode(userId, code) : await useRecoveryCode(userId, code);
  if (!isUsed) throw new AppError("access.wrong_code");
}

/** The last used step is kept: a code counts for a step later than that one only. */
async function useAppCode(userId: string, code: string): Promise<boolean> {
  const found = await row<{ secret: string }>(sql`
    select secret from second_factor where user_id = ${userId}::uuid and confirmed_at is not null`);
  const step = found && stepOf(open(found.secret, userId), code);
  if (step == null) return false;
  const used = await execute(sql`
    update second_factor set last_step = ${step}
    where user_id = ${userId}::uuid and confirmed_at is not null and (last_step is null or last_step < ${step})`);
  return used === 1;
}

/** The step that a code is of, the one before and the one after counted in; null for a wrong code. */
function stepOf(secret: string | null, typed: string): number | null {
  const token = typed.replace(/\s/g, "");
  if (secret === null || !/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now().getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: stepSeconds });
  return result.valid ? Math.floor(epoch / stepSeconds) + result.delta : null;
}

/** Null when another key sealed it: then an admin has to reset the second factor. */
function open(sealed: string, userId: string): string | null {
  try {
    return unseal(sealed, settings().storageSecret, contextOf(userId));
  } catch (error) {
    log.error(
      { userId, err: error },
      "A second factor cannot be read: ENCRYPTION_SECRET or JWT_SECRET was changed",
    );
    return null;
  }
}

const contextOf = (userId: string): string => `second factor ${userId}`;

function ownId(actor: Actor): string {
  if (actor.userId === null) throw new AppError("access.forbidden");
  return actor.userId;
}
