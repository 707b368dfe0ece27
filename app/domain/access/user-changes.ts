import { systemActor, type Actor, type Role } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import type { AuditAct } from "#app/platform/audit-acts.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { newId } from "#app/platform/id.ts";
import { origin } from "#app/platform/request-origin.ts";
import { sqlState, transaction, violatedConstraint } from "#app/platform/transaction.ts";
import { refuseStale, touched } from "#app/platform/version.ts";
import { userChanges, userSubject } from "./audit-user.ts";
import { mayChangeUser } from "./matrix.ts";
import { requireGoodPassword } from "./password-rules.ts";
import { hashPassword } from "./passwords.ts";
import { permit } from "./permit.ts";
import type { CreateUser, UpdateUser, User } from "./schema.ts";
import { revokeApiTokensOf } from "./api-tokens.ts";
import { revokeSessions } from "./end-sessions.ts";
import { findUser, toUser, userColumns, type UserRow } from "./users.ts";

/** Makes a user. Throws AppError `input.invalid`: the e-mail is taken, the password too easy. */
export async function createUser(actor: Actor, input: CreateUser): Promise<User> {
  permit(actor, "user:edit");
  permitRole(actor, input.role);
  const passwordHash = await hashGiven(input.password, input);
  const at = now();
  return refuseTakenEmail(input.email, () =>
    transaction(() =>
      change(
        actor,
        "user.create",
        { before: null, passwordHash },
        sql`
        insert into app_user as u (id, email, full_name, role, language, password_hash, must_change_password,
                                   created_at, updated_at)
        values (${newId()}::uuid, ${input.email ?? null}, ${input.fullName}, ${input.role},
                ${input.language ?? null}, ${passwordHash}, ${input.mustChangePassword ?? false}, ${at}, ${at})
        returning ${userColumns}`,
      ),
    ),
  );
}

/**
 * Changes what is given. With `unchangedSince` (the `updatedAt` that was read) the edit is refused by AppError
 * `row.changed` when somebody changed the user meanwhile. A new password or a new role ends all sessions.
 */
export async function updateUser(
  actor: Actor,
  id: string,
  input: UpdateUser,
  unchangedSince?: Date,
): Promise<User> {
  permit(actor, "user:edit");
  const passwordHash = input.password ? await hashGiven(input.password, await ownerAfter(id, input)) : null;
  return refuseTakenEmail(input.email, () =>
    transaction(async () => {
      const before = await lockForChange(actor, id);
      refuseStale(before, unchangedSince);
      const role = input.role ?? before.role;
      permitRole(actor, role);
      if (role !== before.role) {
        refuseOwn(actor, id);
        await refuseLastAdmin(before);
      }
      if (role !== before.role || passwordHash) await revokeSessions(id);
      if (role !== before.role) await revokeApiTokensOf(id);
      return change(
        actor,
        "user.update",
        { before, passwordHash },
        sql`
        update app_user u
        set full_name = ${input.fullName ?? before.fullName}, role = ${role},
            email = ${input.email === undefined ? before.email : input.email},
            language = ${input.language === undefined ? before.language : input.language},
            password_hash = coalesce(${passwordHash}, password_hash),
            must_change_password = coalesce(${input.mustChangePassword ?? null}::boolean, must_change_password),
            updated_at = ${touched()}
        where id = ${id}::uuid returning ${userColumns}`,
      );
    }),
  );
}

/**
 * Blocks a user: his sessions, tokens, open invitations and his Telegram end in the same moment, and the API
 * tokens that he made. Throws
 * AppError `access.own_account` and `access.last_admin`. Repeated, it changes nothing.
 */
export async function block(actor: Actor, id: string): Promise<User> {
  permit(actor, "user:edit");
  return transaction(async () => {
    const before = await lockForChange(actor, id);
    refuseOwn(actor, id);
    if (before.status === "blocked") return toUser(before);
    await refuseLastAdmin(before);
    await revokeSessions(id);
    await revokeApiTokensOf(id);
    await revokeInvitations(id);
    return change(
      actor,
      "user.block",
      { before },
      sql`
      update app_user u
      set status = 'blocked', telegram_user_id = null, telegram_username = null, updated_at = ${touched()}
      where id = ${id}::uuid returning ${userColumns}`,
    );
  });
}

/** Lets a blocked user in again; his Telegram is linked by a new invitation. */
export async function unblock(actor: Actor, id: string): Promise<User> {
  permit(actor, "user:edit");
  return transaction(async () => {
    const before = await lockForChange(actor, id);
    if (before.status === "active") return toUser(before);
    return change(
      actor,
      "user.unblock",
      { before },
      sql`
      update app_user u set status = 'active', updated_at = ${touched()}
      where id = ${id}::uuid returning ${userColumns}`,
    );
  });
}

/** Cuts a user's Telegram off the bot at once. Repeated, it changes nothing. */
export async function unlink(actor: Actor, id: string): Promise<User> {
  permit(actor, "user:edit");
  return transaction(async () => {
    const before = await lockForChange(actor, id);
    if (before.telegramUserId === null) return toUser(before);
    return change(
      actor,
      "user.unlink",
      { before },
      sql`
      update app_user u set telegram_user_id = null, telegram_username = null, updated_at = ${touched()}
      where id = ${id}::uuid returning ${userColumns}`,
    );
  });
}

/** The actor chooses his own language. */
export async function chooseLanguage(actor: Actor, language: Language): Promise<void> {
  await transaction(async () => {
    const chosen = await row<{ id: string; fullName: string; updatedAt: Date; before: Language | null }>(sql`
      update app_user u set language = ${language}, updated_at = ${touched(sql`u.updated_at`)}
      from app_user old
      where u.id = ${actor.userId}::uuid and old.id = u.id and u.language is distinct from ${language}
      returning u.id, u.full_name as "fullName", u.updated_at as "updatedAt", old.language as before`);
    if (!chosen) return;
    const subject = { ...userSubject(chosen), at: chosen.updatedAt };
    await audit(actor, "user.language", subject, { language: [chosen.before, language] });
  });
}

/** Notes whether the bot reaches a person: false once Telegram said that he blocked it. */
export async function markReachable(telegramUserId: bigint, reachable: boolean): Promise<void> {
  await transaction(async () => {
    const noted = await row<UserRow>(sql`
      update app_user u set telegram_reachable = ${reachable}, updated_at = ${touched()}
      where telegram_user_id = ${telegramUserId} and telegram_reachable <> ${reachable} returning ${userColumns}`);
    if (!noted) return;
    const bot = { ...systemActor(origin().requestId), channel: "bot" } as const;
    const subject = { ...userSubject(noted), at: noted.updatedAt };
    await audit(bot, "user.reachable", subject, { telegramReachable: [!reachable, reachable] });
  });
}

/** Ends what a user was invited with; answers how many invitations were open. */
export async function revokeInvitations(userId: string): Promise<number> {
  return execute(sql`
    update telegram_invitation set revoked_at = ${now()}
    where user_id = ${userId}::uuid and used_at is null and revoked_at is null`);
}

/**
 * Locks the user's row before anything that hangs on it. All admins are locked first and in one order where an
 * admin is changed, so that two who block each other cannot both succeed.
 */
export async function lockForChange(actor: Actor, id: string): Promise<UserRow> {
  const { role } = await findUser(id);
  if (role === "admin")
    await execute(sql`select 1 from app_user where role = 'admin' order by id for update`);
  const found = await findUser(id, sql`for update`);
  permitRole(actor, found.role);
  return found;
}

function permitRole(actor: Actor, target: Role): void {
  if (!mayChangeUser(actor.role, target)) throw new AppError("access.forbidden", { role: target });
}

function refuseOwn(actor: Actor, id: string): void {
  if (actor.userId === id) throw new AppError("access.own_account");
}

async function refuseLastAdmin(user: UserRow): Promise<void> {
  if (user.role !== "admin" || user.status !== "active") return;
  const others = await rows(sql`
    select 1 from app_user where role = 'admin' and status = 'active' and id <> ${user.id}::uuid limit 1`);
  if (others.length === 0) throw new AppError("access.last_admin");
}

async function hashGiven(
  password: string | null | undefined,
  owner: Pick<CreateUser, "email" | "fullName">,
): Promise<string | null> {
  if (!password) return null;
  requireGoodPassword(password, owner);
  return hashPassword(password);
}

/** Whose password it will be once the change is made. */
async function ownerAfter(id: string, input: UpdateUser): Promise<Pick<CreateUser, "email" | "fullName">> {
  const { email, fullName } = await findUser(id);
  return { email: input.email ?? email, fullName: input.fullName ?? fullName };
}

async function refuseTakenEmail<T>(email: string | null | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (sqlState(error) !== "23505" || violatedConstraint(error) !== "app_user_email_key") throw error;
    throw invalid({ path: "email", key: "already_taken", params: { value: email ?? "" } });
  }
}

/** Writes a user, and who changed what about him; of a password only that there is another one. */
async function change(
  actor: Actor,
  act: AuditAct,
  { before, passwordHash = null }: { before: UserRow | null; passwordHash?: string | null },
  write: Sql,
): Promise<User> {
  const changed = await row<UserRow>(write);
  if (!changed) throw new AppError("row.not_found", { resource: "user" });
  const changes = { ...userChanges(before, changed), ...(passwordHash ? stated({ passwordHash }) : {}) };
  await audit(actor, act, { ...userSubject(changed), at: changed.updatedAt }, changes);
  return toUser(changed);
}
