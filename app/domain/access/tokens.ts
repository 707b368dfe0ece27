import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { auditOwn } from "./audit-user.ts";
import type { Login, TokenPair, User } from "./schema.ts";
import { hashToken, randomToken } from "./secret-token.ts";
import { proveWithCode } from "./sign-in.ts";
import { forgetFailures } from "./try-counts.ts";
import { actorOf, findUser, toUser, userColumns, type UserRow } from "./users.ts";

/**
 * Signs in for the API, from an address: an access token and the first refresh token of a new family. Throws what
 * `proveWithCode` throws.
 */
export async function login(input: Login, address: string | null): Promise<TokenPair> {
  const { user, passwordHash } = await proveWithCode(input, { address, knownUserIds: [] });
  const pair = await transaction(async () => {
    const active = await lockActive(user.id, passwordHash);
    if (!active) throw new AppError("access.wrong_password");
    await auditOwn(active, "api", "session.sign_in");
    return makePair(toUser(active), newId());
  });
  await forgetFailures(input.email, address);
  return pair;
}

/**
 * A new pair for a refresh token, which works once. Throws AppError `access.token_invalid`; a token that was used
 * before is in the wrong hands, so that its whole family ends, the newest pair too.
 */
export async function refresh(refreshToken: string): Promise<TokenPair> {
  const tokenHash = hashRefreshToken(refreshToken);
  const known = await row<{ userId: string; familyId: string }>(sql`
    select user_id as "userId", family_id as "familyId" from refresh_token where token_hash = ${tokenHash}`);
  if (!known) throw new AppError("access.token_invalid");
  const pair = await transaction(async () => {
    const active = await lockActive(known.userId);
    if (!active || !(await useUp(tokenHash))) return null;
    await auditOwn(active, "api", "session.refresh");
    return makePair(toUser(active), known.familyId);
  });
  if (pair) return pair;
  await revokeReused(tokenHash);
  throw new AppError("access.token_invalid");
}

/** Ends the family of the access token that the call carries. Throws AppError `access.token_invalid`. */
export async function logout(accessToken: string): Promise<void> {
  const { userId, familyId } = await readAccessToken(accessToken);
  await transaction(async () => {
    const ended = await execute(sql`
      update refresh_token set revoked_at = ${now()}
      where family_id = ${familyId}::uuid and revoked_at is null`);
    if (ended > 0) await auditOwn(await findUser(userId), "api", "session.sign_out");
  });
}

/**
 * Who acts by this access token; null when it is not ours, too old, signed out, or its user is blocked.
 */
export async function actorOfBearer(
  accessToken: string,
  requestId: string,
): Promise<{ actor: Actor; user: User } | null> {
  const claims = await readAccessToken(accessToken).catch(nullIfInvalid);
  if (!claims) return null;
  const found = await row<UserRow>(sql`
    select ${userColumns} from app_user u
    where u.id = ${claims.userId}::uuid and u.status = 'active' and exists (
      select 1 from refresh_token r
      where r.family_id = ${claims.familyId}::uuid and r.user_id = u.id and r.revoked_at is null)`);
  if (!found) return null;
  const user = toUser(found);
  return { actor: actorOf(user, "api", requestId), user };
}

/** Locks the user against being blocked before the pair is written; null when he is not active any more. */
function lockActive(userId: string, passwordHash: string | null = null): Promise<UserRow | null> {
  return row<UserRow>(sql`
    select ${userColumns} from app_user u
    where u.id = ${userId}::uuid and u.status = 'active'
      and u.password_hash = coalesce(${passwordHash}, u.password_hash)
    for share`);
}

/** The one act that decides who of several uses a refresh token. */
async function useUp(tokenHash: string): Promise<boolean> {
  const at = now();
  const used = await execute(sql`
    update refresh_token set used_at = ${at}
    where token_hash = ${tokenHash} and used_at is null and revoked_at is null and expires_at > ${at}`);
  return used === 1;
}

async function revokeReused(tokenHash: string): Promise<void> {
  await execute(sql`
    update refresh_token set revoked_at = ${now()}
    where revoked_at is null and family_id = (
      select family_id from refresh_token where token_hash = ${tokenHash} and used_at is not null)`);
}

async function makePair(user: User, familyId: string): Promise<TokenPair> {
  const { expiresInSeconds, refreshExpiresInSeconds } = settings().jwt;
  const at = now();
  const refreshToken = randomToken(256);
  await execute(sql`
    insert into refresh_token (id, family_id, token_hash, user_id, created_at, expires_at)
    values (${newId()}::uuid, ${familyId}::uuid, ${hashRefreshToken(refreshToken)}, ${user.id}::uuid, ${at},
            ${new Date(at.getTime() + refreshExpiresInSeconds * 1000)})`);
  const { id, email, fullName, role, language } = user;
  return {
    accessToken: await signAccessToken(id, familyId, at, expiresInSeconds),
    refreshToken,
    tokenType: "Bearer",
    expiresIn: expiresInSeconds,
    user: { id, email, fullName, role, language },
  };
}

const algorithm = "HS256";
const key = (): Uint8Array => new TextEncoder().encode(settings().jwt.secret);
const hashRefreshToken = (token: string): string => hashToken(token, settings().jwt.refreshSecret);

function signAccessToken(userId: string, familyId: string, at: Date, seconds: number): Promise<string> {
  const issuedAt = Math.floor(at.getTime() / 1000);
  return new SignJWT({ fam: familyId })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(key());
}

const claimsSchema = z
  .object({ sub: z.uuid(), fam: z.uuid() })
  .transform(({ sub, fam }) => ({ userId: sub, familyId: fam }));

async function readAccessToken(token: string): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(token, key(), { algorithms: [algorithm], currentDate: now() });
    return claimsSchema.parse(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError)
      throw new AppError("access.token_invalid");
    throw error;
  }
}

function nullIfInvalid(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}
