import { createHmac, timingSafeEqual } from "node:crypto";
import { now } from "#app/platform/clock.ts";
import { assertKey } from "./storage.ts";

/** Longest life of a signed address, in seconds. */
const LONGEST_LIFE_SECONDS = 600;

/** What an address under `/files/<key>` carries in its query, as strings from the URL. */
export interface AddressClaim {
  readonly key: string;
  readonly exp: string | null;
  readonly sig: string | null;
}

/**
 * `<baseUrl>/files/<key>?exp=&sig=`: opens one file without signing in, until `exp` (seconds since 1970).
 * Throws RangeError when asked for more than 10 minutes.
 */
export function signAddress(secret: string, key: string, expiresInSeconds: number, baseUrl: string): string {
  assertKey(key);
  assertLife(expiresInSeconds);
  const exp = String(epochSeconds() + Math.floor(expiresInSeconds));
  return `${baseUrl.replace(/\/$/, "")}/files/${key}?exp=${exp}&sig=${signature(secret, key, exp)}`;
}

/** Throws RangeError unless it is 1 to 600 seconds. */
export function assertLife(expiresInSeconds: number): void {
  if (expiresInSeconds >= 1 && expiresInSeconds <= LONGEST_LIFE_SECONDS) return;
  throw new RangeError(`A signed address lives 1 to ${LONGEST_LIFE_SECONDS} seconds`);
}

/** True while the address lives and was signed here for exactly this key and time. */
export function isAddressValid(secret: string, { key, exp, sig }: AddressClaim): boolean {
  if (!exp || !sig || !/^\d{1,12}$/.test(exp)) return false;
  const expected = Buffer.from(signature(secret, key, exp));
  const given = Buffer.from(sig);
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  return isSigned && Number(exp) > epochSeconds();
}

const epochSeconds = (): number => Math.floor(now().getTime() / 1000);

function signature(secret: string, key: string, exp: string): string {
  return createHmac("sha256", secret).update(`${key}\n${exp}`).digest("base64url");
}
