import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { newId } from "#app/platform/id.ts";
import { sqlState, transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { auditOwn, userChanges, userSubject } from "./audit-user.ts";
import { closeRequestOf } from "./access-requests.ts";
import { mayChangeUser } from "./matrix.ts";
import { permit } from "./permit.ts";
import type { Invitation, User } from "./schema.ts";
import { hashToken, randomToken } from "./secret-token.ts";
import { revokeInvitations } from "./user-changes.ts";
import { findUser, toUser, userColumns, type UserRow } from "./users.ts";

const hourMs = 3_600_000;

/**
 * A one-time link by which a person links his Telegram to this user; an earlier open one ends. Throws AppError
 * `access.bot_off` while the bot's name is not known and `access.blocked` for a blocked user.
 */
export async function invite(actor: Actor, userId: string): Promise<Invitation & { token: string }> {
  permit(actor, "user:invite");
  const { telegramBotUsername, invitationHours } = await company();
  if (!telegramBotUsername) throw new AppError("access.bot_off");
  const token = randomToken(128);
  const at = now();
  const expiresAt = new Date(at.getTime() + invitationHours * hourMs);
  await transaction(async () => {
    const user = await lockInvited(actor, userId);
    if (user.status !== "active") throw new AppError("access.blocked");
    await revokeInvitations(userId);
    await execute(sql`
      insert into telegram_invitation (id, user_id, token_hash, created_by, created_at, expires_at)
      values (${newId()}::uuid, ${userId}::uuid, ${hashToken(token)}, ${actor.userId}::uuid, ${at}, ${expiresAt})`);
    await audit(actor, "user.invite", userSubject(user), stated({ expiresAt }));
  });
  return { token, url: `https://t.me/${telegramBotUsername}?start=${token}`, expiresAt };
}

/** Takes a user's open invitation back. Repeated, it changes nothing. */
export async function revokeInvitation(actor: Actor, userId: string): Promise<void> {
  permit(actor, "user:invite");
  await transaction(async () => {
    const user = await lockInvited(actor, userId);
    const revoked = await revokeInvitations(userId);
    if (revoked > 0) await audit(actor, "user.revoke_invitation", userSubject(user));
  });
}

async function lockInvited(actor: Actor, userId: string): Promise<UserRow> {
  const user = await findUser(userId, sql`for update`);
  if (!mayChangeUser(actor.role, user.role)) throw new AppError("access.forbidden", { role: user.role });
  return user;
}

/** An invitation that waits to be used. */
export interface OpenInvitation {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Null: the system. */
  readonly invitedByName: string | null;
}

/** A user's open invitation, of which there is one at most; null without one. Its link is not kept anywhere. */
export async function openInvitation(actor: Actor, userId: string): Promise<OpenInvitation | null> {
  permit(actor, "user:read");
  return row<OpenInvitation>(sql`
    select i.created_at as "createdAt", i.expires_at as "expiresAt", m.full_name as "invitedByName"
    from telegram_invitation i left join app_user m on m.id = i.created_by
    where i.user_id = ${userId}::uuid and i.used_at is null and i.revoked_at is null and i.expires_at > ${now()}`);
}

/** Whom an invitation is for, and the id of who made it (null: the system). */
export interface Invited {
  readonly user: User;
  readonly invitedBy: string | null;
}

/** Whom an open invitation is for; null when it is unknown, used, revoked or too old. */
export async function findInvitation(token: string): Promise<Invited | null> {
  const found = await row<UserRow & { invitedBy: string | null }>(sql`
    select ${userColumns}, i.created_by as "invitedBy"
    from telegram_invitation i join app_user u on u.id = i.user_id
    where i.token_hash = ${hashToken(token)} and i.used_at is null and i.revoked_at is null
      and i.expires_at > ${now()} and u.status = 'active'`);
  return found && { user: toUser(found), invitedBy: found.invitedBy };
}

/** Who confirmed an invitation in the chat. */
export interface Acceptance {
  readonly token: string;
  readonly telegramUserId: bigint;
  /** Without the @; null when the person has none. */
  readonly username: string | null;
  /** A language that he chose in the chat; it counts when the user has not chosen one. */
  readonly language?: Language | null;
}

/**
 * Links a Telegram to the user whom the invitation is for, once whatever the number of taps. Throws AppError
 * `access.invitation_over`, and `access.already_linked` (the invitation stays open) when this Telegram is
 * another user's. The caller tells `invitedBy`.
 */
export async function acceptInvitation(acceptance: Acceptance): Promise<Invited> {
  try {
    return await transaction(() => accept(acceptance));
  } catch (error) {
    // The other unique key is the e-mail's, which is not written here.
    if (sqlState(error) === "23505") throw new AppError("access.already_linked");
    throw error;
  }
}

/** The user is locked before the invitation, as in every change of a user. */
async function accept({ token, telegramUserId, username, language }: Acceptance): Promise<Invited> {
  const invited = await findInvitation(token);
  if (!invited) throw new AppError("access.invitation_over");
  const before = await findUser(invited.user.id, sql`for update`);
  if (before.status !== "active" || !(await useUp(token))) throw new AppError("access.invitation_over");
  const linked = await row<UserRow>(sql`
    update app_user u
    set telegram_user_id = ${telegramUserId}, telegram_username = ${username}, telegram_reachable = true,
        language = coalesce(language, ${language ?? null}), updated_at = ${touched()}
    where id = ${invited.user.id}::uuid returning ${userColumns}`);
  if (!linked) throw new AppError("access.invitation_over");
  await auditOwn(linked, "bot", "user.link", userChanges(before, linked), linked.updatedAt);
  await closeRequestOf(telegramUserId, linked.id, invited.invitedBy);
  return { user: toUser(linked), invitedBy: invited.invitedBy };
}

async function useUp(token: string): Promise<boolean> {
  const at = now();
  const used = await execute(sql`
    update telegram_invitation set used_at = ${at}
    where token_hash = ${hashToken(token)} and used_at is null and revoked_at is null and expires_at > ${at}`);
  return used === 1;
}
