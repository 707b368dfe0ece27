import { createHash, createHmac, randomBytes } from "node:crypto";

/** A new random token of so many bits, in letters that stand in any address. */
export const randomToken = (bits: 128 | 256): string => randomBytes(bits / 8).toString("base64url");

/** What is stored of a token: whoever reads the database cannot use it. With a key, only its owner can look it up. */
export const hashToken = (token: string, key?: string): string =>
  (key === undefined ? createHash("sha256") : createHmac("sha256", key)).update(token).digest("base64url");
