import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const fileSchema = z.object({ jwtSecret: z.string().min(32), refreshSecret: z.string().min(32) });

/** Secrets that the installation made for itself. */
export type OwnSecrets = z.infer<typeof fileSchema>;

/**
 * The installation's own secrets: made once, kept in `secrets.json` of the data folder with mode 600.
 * Throws when the folder cannot be written or the file is damaged.
 */
export function ownSecrets(dataDir: string): OwnSecrets {
  const file = join(dataDir, "secrets.json");
  return readSecrets(file) ?? makeSecrets(dataDir, file);
}

/** A secret for one purpose derived from another, so that one setting is enough and neither reveals the other. */
export function deriveSecret(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

const cipher = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts what the database is to keep. `context` names whose it is: moved to another row it does not open. */
export function seal(text: string, secret: string, context: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyOf(secret), nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed. Throws when it was sealed with another secret, for another context, or changed since. */
export function unseal(text: string, secret: string, context: string): string {
  const bytes = Buffer.from(text, "base64url");
  const opening = createDecipheriv(cipher, keyOf(secret), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  opening.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const sealed = bytes.subarray(nonceBytes + tagBytes);
  return Buffer.concat([opening.update(sealed), opening.final()]).toString("utf8");
}

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync("sha256", secret, "", "seal", 32));

function readSecrets(file: string): OwnSecrets | null {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw new Error(`${file} is damaged or unreadable: restore it, or remove it to sign everybody out`, {
      cause: error,
    });
  }
}

/** Several processes may start at once: linking a finished file makes exactly one of them the maker. */
function makeSecrets(dataDir: string, file: string): OwnSecrets {
  const secrets = { jwtSecret: randomSecret(), refreshSecret: randomSecret() };
  mkdirSync(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
    return readSecrets(file) ?? secrets;
  } finally {
    rmSync(draft, { force: true });
  }
}

const randomSecret = (): string => randomBytes(32).toString("base64url");

const isErrno = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
