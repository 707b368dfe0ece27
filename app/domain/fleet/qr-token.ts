import { randomBytes } from "node:crypto";

/** 128 random bits: a sticker's address cannot be guessed. */
export const newQrToken = (): string => randomBytes(16).toString("base64url");
