import path from "node:path";
import { keptSince } from "#app/platform/retention.ts";
import { deriveSecret } from "#app/platform/secrets.ts";
import { settings } from "#app/platform/settings.ts";
import { diskStorage, removeCutOff } from "./disk.ts";
import type { S3Settings } from "./s3.ts";
import { assertLife, isAddressValid, signAddress, type AddressClaim } from "./signed-address.ts";
import type { Storage } from "./storage.ts";

export { contentKey, type FileAbout, type Storage, type StoredFile } from "./storage.ts";

let current: Storage | undefined;

/** This installation's files: the S3 bucket of the settings, else `files` in the data folder. */
export function storage(): Storage {
  const { s3 } = settings();
  return (current ??= s3 ? bucket(s3) : diskStorage(folder()));
}

const folder = (): string => path.join(settings().dataDir, "files");

/** Removes what uploads that were cut off left on the disk. A bucket keeps no half of an upload among its files. */
export const forgetCutOffUploads = async (): Promise<number> =>
  settings().s3 ? 0 : removeCutOff(folder(), keptSince("cutOffUpload"));

/** Amazon's client is large: only an installation that uses S3 loads it. */
function bucket(s3: S3Settings): Storage {
  let opened: Promise<Storage> | undefined;
  const open = (): Promise<Storage> => (opened ??= import("./s3.ts").then((module) => module.s3Storage(s3)));
  return {
    put: async (key, body, about) => (await open()).put(key, body, about),
    get: async (key) => (await open()).get(key),
    exists: async (key) => (await open()).exists(key),
    remove: async (key) => (await open()).remove(key),
    ping: async () => (await open()).ping(),
  };
}

let presign: ((key: string, expiresInSeconds: number) => Promise<string>) | undefined;

/**
 * An address that opens one file without signing in for `expiresInSeconds` (at most 600, else RangeError).
 * The caller has checked the permission. It is this application's own `<baseUrl>/files/<key>?exp=&sig=`;
 * with S3 and a public host in the settings it is on that host, and S3 checks it.
 */
export async function signFileUrl(
  key: string,
  { expiresInSeconds, baseUrl }: { readonly expiresInSeconds: number; readonly baseUrl: string },
): Promise<string> {
  assertLife(expiresInSeconds);
  const { s3 } = settings();
  if (!s3?.publicUrl) return signAddress(addressSecret(), key, expiresInSeconds, baseUrl);
  presign ??= (await import("./s3.ts")).publicPresigner(s3, s3.publicUrl);
  return presign(key, expiresInSeconds);
}

/** True where `exp` and `sig` of the query were made here for this key and the time has not passed. */
export const verifyFileUrl = (claim: AddressClaim): boolean => isAddressValid(addressSecret(), claim);

const addressSecret = (): string => deriveSecret(settings().jwt.secret, "file address");
