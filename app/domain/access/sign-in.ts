import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { now } from "#app/platform/clock.ts";
import { row, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { deriveSecret } from "#app/platform/secrets.ts";
import { settings } from "#app/platform/settings.ts";
import { verifyPassword } from "./passwords.ts";
import type { User } from "./schema.ts";
import { requireCode } from "./second-factor.ts";
import { hashToken } from "./secret-token.ts";
import { guardTry } from "./try-counts.ts";
import { toUser, userColumns, type UserRow } from "./users.ts";

/** A user whose password was right, with the hash that it was compared with. */
export interface Proven {
  readonly user: User;
  readonly passwordHash: string;
}

/** From where somebody signs in. */
export interface SignInOrigin {
  readonly address: string | null;
  /** Users to whom this browser has signed in before. */
  readonly knownUserIds: readonly string[];
}

/**
 * Proves who signs in, up to the second factor (`user.twoFactor`). Throws AppError `access.wrong_password`, the same
 * and after the same time for an unknown e-mail and a wrong password; `access.locked` after too many of them, for
 * known and unknown alike and without a hash; `access.blocked` only to who knows the password;
 * `request.rate_limited` when too many sign in at once.
 */
export async function provePassword(email: string, password: string, origin: SignInOrigin): Promise<Proven> {
  const found = await findByEmail(email.trim());
  return guardTry(triedBy(email, found, origin), () => checkPassword(found, password));
}

/**
 * The same together with the code, for the API. Throws AppError `access.totp_required` to who knows the password and
 * sends no code, and `access.wrong_code`.
 */
export async function proveWithCode(
  { email, password, totp }: { email: string; password: string; totp?: string | undefined },
  origin: SignInOrigin,
): Promise<Proven> {
  const found = await findByEmail(email.trim());
  return guardTry(triedBy(email, found, origin), async () => {
    const proven = await checkPassword(found, password);
    if (!proven.user.twoFactor) return proven;
    if (totp === undefined) throw new AppError("access.totp_required");
    await requireCode(proven.user.id, totp);
    return proven;
  });
}

const halfSeconds = 5 * 60;

/** A token that says, for five minutes, that the password was right; it opens nothing but the step of the code. */
export function makeHalf({ user, passwordHash }: Proven): Promise<string> {
  const at = Math.floor(now().getTime() / 1000);
  return new SignJWT({ pwd: hashToken(passwordHash) })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(user.id)
    .setExpirationTime(at + halfSeconds)
    .sign(halfKey());
}

/** Whether a token of the first step is still good. */
export const isHalf = async (half: string): Promise<boolean> => (await readHalf(half)) !== null;

/**
 * The second step, by a code of the app or a recovery code. Null when the first step is too old, or the user was
 * blocked or got another password since. Throws AppError `access.wrong_code` and `access.locked`.
 */
export async function proveCode(half: string, code: string, origin: SignInOrigin): Promise<Proven | null> {
  const found = await readHalf(half);
  if (!found?.passwordHash) return null;
  const proven = { user: toUser(found), passwordHash: found.passwordHash };
  await guardTry(triedBy(found.email ?? "", found, origin), () => requireCode(found.id, code));
  return proven;
}

const algorithm = "HS256";
const halfKey = (): Uint8Array =>
  new TextEncoder().encode(deriveSecret(settings().sessionSecret, "second step of sign-in"));
const claimsSchema = z.object({ sub: z.uuid(), pwd: z.string() });

async function readHalf(half: string): Promise<FoundUser | null> {
  try {
    const { payload } = await jwtVerify(half, halfKey(), { algorithms: [algorithm], currentDate: now() });
    const { sub, pwd } = claimsSchema.parse(payload);
    const found = await find(sql`u.id = ${sub}::uuid and u.status = 'active'`);
    return found?.passwordHash && hashToken(found.passwordHash) === pwd ? found : null;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
    throw error;
  }
}

type FoundUser = UserRow & { readonly passwordHash: string | null };

const triedBy = (email: string, found: FoundUser | null, { address, knownUserIds }: SignInOrigin) => ({
  email,
  address,
  isKnownBrowser: found !== null && knownUserIds.includes(found.id),
});

async function checkPassword(found: FoundUser | null, password: string): Promise<Proven> {
  const fits = await verifyPassword(password, found?.passwordHash ?? null);
  if (!fits || !found?.passwordHash) throw new AppError("access.wrong_password");
  if (found.status === "blocked") throw new AppError("access.blocked");
  return { user: toUser(found), passwordHash: found.passwordHash };
}

/** The database takes no zero character, so that no e-mail has one. */
async function findByEmail(email: string): Promise<FoundUser | null> {
  return email.includes("\0") ? null : find(sql`lower(u.email) = lower(${email})`);
}

const find = (where: Sql): Promise<FoundUser | null> =>
  row<FoundUser>(sql`
    select ${userColumns}, u.password_hash as "passwordHash" from app_user u where ${where}`);
