import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { userSubject } from "./audit-user.ts";
import { type Device, readDevice } from "./device.ts";
import { permit } from "./permit.ts";
import { endFamily, revokeSessions } from "./end-sessions.ts";
import { findUser } from "./users.ts";

/** One sign-in that is good at present. */
export interface OpenSession {
  readonly id: string;
  /** A browser's session, or the family of tokens of a login to the API. */
  readonly kind: "browser" | "api";
  readonly device: Device;
  readonly address: string | null;
  readonly createdAt: Date;
  /** Of a browser exact to a minute, of an API client its last login or refresh. */
  readonly lastSeenAt: Date;
}

type SessionRow = Omit<OpenSession, "device"> & { readonly userAgent: string | null };

/** Nobody reads more of them, and the oldest end by themselves. */
const mostShown = 100;

/** The open sessions of a user, the last used first; another's are for an admin. */
export async function listSessions(actor: Actor, userId: string): Promise<OpenSession[]> {
  if (userId !== actor.userId) permit(actor, "session:edit");
  const at = now();
  const found = await rows<SessionRow>(sql`
    select id, 'browser' as kind, user_agent as "userAgent", address, created_at as "createdAt",
           last_seen_at as "lastSeenAt"
    from session where user_id = ${userId}::uuid and revoked_at is null and expires_at > ${at}
    union all
    select open.family_id, 'api', open.user_agent, open.address,
           (select min(created_at) from refresh_token where family_id = open.family_id), open.created_at
    from refresh_token open
    where open.user_id = ${userId}::uuid and open.used_at is null and open.revoked_at is null
      and open.expires_at > ${at}
    order by 6 desc, 1 limit ${mostShown}`);
  return found.map(({ userAgent, ...session }) => ({ ...session, device: readDevice(userAgent) }));
}

/** Ends one session of a user. Repeated, it changes nothing. Throws AppError `row.not_found` for another's. */
export async function revokeSession(actor: Actor, userId: string, sessionId: string): Promise<void> {
  if (userId !== actor.userId) permit(actor, "session:edit");
  if (!isId(sessionId)) throw new AppError("row.not_found", { resource: "session" });
  const known = await row(sql`
    select 1 from session where id = ${sessionId}::uuid and user_id = ${userId}::uuid
    union all
    select 1 from refresh_token where family_id = ${sessionId}::uuid and user_id = ${userId}::uuid limit 1`);
  if (!known) throw new AppError("row.not_found", { resource: "session" });
  await transaction(async () => {
    const user = await findUser(userId, sql`for update`);
    const ended = await execute(sql`
      update session set revoked_at = ${now()}
      where id = ${sessionId}::uuid and user_id = ${userId}::uuid and revoked_at is null`);
    const isNews = (await endFamily(userId, sessionId)) || ended > 0;
    if (isNews) await audit(actor, "session.revoke", userSubject(user), stated({ sessionId }));
  });
}

/**
 * Signs a user out everywhere, API clients included; `except` is the session that stays. Locked against a sign-in
 * or refresh that is under way.
 */
export async function signOutEverywhere(
  actor: Actor,
  userId: string,
  except: string | null = null,
): Promise<void> {
  if (userId !== actor.userId) permit(actor, "session:edit");
  await transaction(async () => {
    const user = await findUser(userId, sql`for update`);
    await revokeSessions(userId, except);
    await audit(actor, "session.sign_out_everywhere", userSubject(user));
  });
}
