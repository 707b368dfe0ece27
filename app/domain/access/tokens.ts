import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Actor } from "#app/platform/actor.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { auditOwn } from "./audit-user.ts";
import { endFamily } from "./end-sessions.ts";
import { actorOfApiToken, isApiToken } from "./api-tokens.ts";
import type { Login, TokenPair, User } from "./schema.ts";
import { hashToken, randomToken } from "./secret-token.ts";
import { cutUserAgent } from "./sessions.ts";
import { proveWithCode } from "./sign-in.ts";
import { forgetFailures } from "./try-counts.ts";
import { actorOf, findUser, toUser, userColumns, type UserRow } from "./users.ts";

/** From where a client of the API signs in, as its user sees it in the list of his sessions. */
export interface ClientPlace {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/**
 * Signs in for the API, from an address and with a program: an access token and the first refresh token of a new
 * family. Throws what `proveWithCode` throws.
 */
export async function login(
  input: Login,
  address: string | null,
  userAgent: string | null = null,
): Promise<TokenPair> {
  const { user, passwordHash } = await proveWithCode(input, { address, knownUserIds: [] });
  const pair = await transaction(async () => {
    const active = await lockActive(user.id, passwordHash);
    if (!active) throw new AppError("access.wrong_password");
    await auditOwn(active, "api", "session.sign_in");
    return makePair(toUser(active), newId(), { address, userAgent });
  });
  await forgetFailures(input.email, address);
  return pair;
}

const nowhere: ClientPlace = { address: null, userAgent: null };

/**
 * A new pair for a refresh token, which works once. Throws AppError `access.token_invalid`; a token that was used
 * before is in the wrong hands, so that its whole family ends, the newest pair too.
 */
export async function refresh(refreshToken: string, place: ClientPlace = nowhere): Promise<TokenPair> {
  const tokenHash = hashRefreshToken(refreshToken);
  const known = await row<{ userId: string; familyId: string }>(sql`
    select user_id as "userId", family_id as "familyId" from refresh_token where token_hash = ${tokenHash}`);
  if (!known) throw new AppError("access.token_invalid");
  const pair = await transaction(async () => {
    const active = await lockActive(known.userId);
    if (!active || !(await useUp(tokenHash))) return null;
    return makePair(toUser(active), known.familyId, place);
  });
  if (pair) return pair;
  if (await wasUsed(tokenHash)) await endStolen(known);
  throw new AppError("access.token_invalid");
}

/** A refresh token that comes a second time is in other hands than its owner's: who has the newest is not known. */
const endStolen = ({ userId, familyId }: { userId: string; familyId: string }): Promise<void> =>
  transaction(async () => {
    if (await endFamily(userId, familyId)) await auditOwn(await findUser(userId), "api", "session.reuse");
  });

/** Ends the family of the access token that the call carries. Throws AppError `access.token_invalid`. */
export async function logout(accessToken: string): Promise<void> {
  const { userId, familyId } = await readAccessToken(accessToken);
  await transaction(async () => {
    if (await endFamily(userId, familyId)) await auditOwn(await findUser(userId), "api", "session.sign_out");
  });
}

/** Who calls the API; an API token speaks no language of its own. */
export interface Bearer {
  readonly actor: Actor & { readonly userId: string };
  readonly language: Language | null;
  /** He may do nothing else first. */
  readonly mustChangePassword: boolean;
}

/**
 * Who acts by this access token or API token; null when it is not ours, too old, revoked, or its user is blocked.
 * One query.
 */
export async function actorOfBearer(accessToken: string, requestId: string): Promise<Bearer | null> {
  if (isApiToken(accessToken)) {
    const actor = await actorOfApiToken(accessToken, requestId);
    return actor && { actor, language: null, mustChangePassword: false };
  }
  const claims = await readAccessToken(accessToken).catch(nullIfInvalid);
  if (!claims) return null;
  const found = await row<UserRow>(sql`
    select ${userColumns} from app_user u
    where u.id = ${claims.userId}::uuid and u.status = 'active' and exists (
      select 1 from refresh_token r
      where r.family_id = ${claims.familyId}::uuid and r.user_id = u.id and r.revoked_at is null)`);
  if (!found) return null;
  return {
    mustChangePassword: found.mustChangePassword,
    actor: { ...actorOf(found, "api", requestId), userId: found.id },
    language: found.language,
  };
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

async function wasUsed(tokenHash: string): Promise<boolean> {
  const used = await row(
    sql`select 1 from refresh_token where token_hash = ${tokenHash} and used_at is not null`,
  );
  return used !== null;
}

async function makePair(user: User, familyId: string, place: ClientPlace): Promise<TokenPair> {
  const { expiresInSeconds, refreshExpiresInSeconds } = settings().jwt;
  const at = now();
  const refreshToken = randomToken(256);
  await execute(sql`
    insert into refresh_token (id, family_id, token_hash, user_id, user_agent, address, created_at, expires_at)
    values (${newId()}::uuid, ${familyId}::uuid, ${hashRefreshToken(refreshToken)}, ${user.id}::uuid,
            ${cutUserAgent(place.userAgent)}, ${place.address}, ${at}, ${new Date(at.getTime() + refreshExpiresInSeconds * 1000)})`);
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

/** Imported once: importing it anew would cost more than the signature that it makes or checks. */
const key = (): Promise<CryptoKey> =>
  (importedKey ??= crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(settings().jwt.secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  ));
let importedKey: Promise<CryptoKey> | undefined;

const hashRefreshToken = (token: string): string => hashToken(token, settings().jwt.refreshSecret);

async function signAccessToken(userId: string, familyId: string, at: Date, seconds: number): Promise<string> {
  const issuedAt = Math.floor(at.getTime() / 1000);
  return new SignJWT({ fam: familyId })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + seconds)
    .sign(await key());
}

const claimsSchema = z
  .object({ sub: z.uuid(), fam: z.uuid() })
  .transform(({ sub, fam }) => ({ userId: sub, familyId: fam }));

async function readAccessToken(token: string): Promise<z.infer<typeof claimsSchema>> {
  try {
    const { payload } = await jwtVerify(token, await key(), { algorithms: [algorithm], currentDate: now() });
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
