import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { auditOwn } from "./audit-user.ts";
import type { User } from "./schema.ts";
import { tellNewDevice } from "./new-device.ts";
import { hashToken, randomToken } from "./secret-token.ts";
import { makeHalf, proveCode, provePassword, type Proven, type SignInOrigin } from "./sign-in.ts";
import { forgetFailures } from "./try-counts.ts";
import { actorOf, toUser, userColumns, type UserRow } from "./users.ts";

const dayMs = 86_400_000;
/** A session ends when it was not used for this long. */
const idleMs = 30 * dayMs;
/** Use is noted at most this often, so that reading pages costs no writes. */
const noteEveryMs = 60_000;

/** From where somebody signs in, as he sees it in the list of his sessions. */
export interface SignInPlace extends SignInOrigin {
  readonly userAgent: string | null;
}

/** The beginning of what a browser or program calls itself; no sane one is longer. */
export const cutUserAgent = (userAgent: string | null): string | null => userAgent?.slice(0, 400) ?? null;

/** A session, whose token goes into the cookie. */
export interface NewSession {
  readonly token: string;
  readonly user: User;
}

/**
 * Signs in for pages: a session, or `half`, which the step of the code needs. A user whom this browser does not know
 * yet is told about it. Throws what `provePassword` throws.
 */
export async function signIn(
  email: string,
  password: string,
  place: SignInPlace,
): Promise<NewSession | { readonly half: string }> {
  const proven = await provePassword(email, password, place);
  if (proven.user.twoFactor) return { half: await makeHalf(proven) };
  const session = await openSession(proven, place);
  await forgetFailures(email, place.address);
  return session;
}

/** The second step: null when the first one is over. Throws what `proveCode` throws. */
export async function signInWithCode(
  half: string,
  code: string,
  place: SignInPlace,
): Promise<NewSession | null> {
  const proven = await proveCode(half, code, place);
  if (!proven) return null;
  const session = await openSession(proven, place);
  await forgetFailures(proven.user.email ?? "", place.address);
  return session;
}

async function openSession(proven: Proven, place: SignInPlace): Promise<NewSession> {
  const token = randomToken(256);
  await transaction(async () => {
    const sessionId = await insertSession(proven, token, place);
    await auditOwn(proven.user, "web", "session.sign_in");
    if (!place.knownUserIds.includes(proven.user.id)) await tellNewDevice(proven.user.id, sessionId, place);
  });
  return { token, user: proven.user };
}

async function insertSession(
  { user, passwordHash }: Proven,
  token: string,
  place: SignInPlace,
): Promise<string> {
  const id = newId();
  const at = now();
  // Who is blocked, or gets another password, while this sign-in is under way does not slip in.
  const made = await execute(sql`
    insert into session (id, token_hash, user_id, user_agent, address, created_at, last_seen_at, expires_at)
    select ${id}::uuid, ${hashToken(token)}, u.id, ${cutUserAgent(place.userAgent)}, ${place.address},
           ${at}, ${at}, ${new Date(at.getTime() + idleMs)}
    from app_user u
    where u.id = ${user.id}::uuid and u.status = 'active' and u.password_hash = ${passwordHash}
    for share`);
  if (made === 0) throw new AppError("access.wrong_password");
  return id;
}

/** Who acts by this session; null when it has ended or the user is blocked. */
export async function actorOfSession(
  token: string,
  requestId: string,
): Promise<{ actor: Actor; user: User; sessionId: string } | null> {
  const at = now();
  const found = await row<UserRow & { sessionId: string; lastSeenAt: Date }>(sql`
    select ${userColumns}, s.id as "sessionId", s.last_seen_at as "lastSeenAt"
    from session s join app_user u on u.id = s.user_id
    where s.token_hash = ${hashToken(token)} and s.revoked_at is null and s.expires_at > ${at}
      and u.status = 'active'`);
  if (!found) return null;
  if (at.getTime() - found.lastSeenAt.getTime() >= noteEveryMs) await noteUse(found.sessionId, at);
  const user = toUser(found);
  return { actor: actorOf(user, "web", requestId), user, sessionId: found.sessionId };
}

/** Several requests of one page note the use once. */
async function noteUse(sessionId: string, at: Date): Promise<void> {
  await execute(sql`
    update session set last_seen_at = ${at}, expires_at = ${new Date(at.getTime() + idleMs)}
    where id = ${sessionId}::uuid and revoked_at is null
      and last_seen_at <= ${new Date(at.getTime() - noteEveryMs)}`);
}

/** Ends a session. Repeated or unknown, it changes nothing. */
export async function signOut(token: string): Promise<void> {
  await transaction(async () => {
    const ended = await row<UserRow>(sql`
      update session s set revoked_at = ${now()} from app_user u
      where u.id = s.user_id and s.token_hash = ${hashToken(token)} and s.revoked_at is null
      returning ${userColumns}`);
    if (ended) await auditOwn(ended, "web", "session.sign_out");
  });
}
