import { createHash } from "node:crypto";
import { Transform, type Readable } from "node:stream";
import { AppError } from "#app/platform/errors.ts";

/** Where files lie: a disk or an S3 bucket, under keys that the caller chooses (mostly `contentKey`). */
export interface Storage {
  /**
   * Stores the bytes whole or not at all; the same key again replaces them.
   * Throws when a stream breaks off or its length is not `size` (bytes).
   */
  put(key: string, body: Buffer | Readable, about: FileAbout): Promise<void>;
  /** Throws `file.not_found`. The caller reads the stream to its end or destroys it. */
  get(key: string): Promise<StoredFile>;
  exists(key: string): Promise<boolean>;
  /** A key that is not there is no error. */
  remove(key: string): Promise<void>;
  /** Throws with a message for the health page when files can't be stored right now. */
  ping(): Promise<void>;
}

export interface FileAbout {
  readonly contentType: string;
  /** Bytes, where the caller knows them. */
  readonly size?: number;
}

export interface StoredFile {
  readonly stream: Readable;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

/** `ab/abcdef…` of a SHA-256 in hex: equal content has one key and is stored once. */
export const contentKey = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}`;

/** SHA-256 of the bytes, in lower-case hex. */
export const sha256Of = (body: Buffer): string => createHash("sha256").update(body).digest("hex");

const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const LONGEST_KEY = 200;

/**
 * Refuses keys that could leave the store (`..`, absolute, empty or hidden parts, back-slashes, NUL) with
 * `file.not_found`: to whoever asked for such an address there is nothing there.
 */
export function assertKey(key: string): void {
  const isSafe = key.length <= LONGEST_KEY && key.split("/").every((segment) => SEGMENT.test(segment));
  if (!isSafe) throw new AppError("file.not_found", { key: key.slice(0, LONGEST_KEY) });
}

/** Passes a stream on and breaks it off when its length turns out not to be the promised number of bytes. */
export function expectSize(size: number | undefined): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      const isShort = size !== undefined && seen !== size;
      done(isShort ? new Error(`Stream of ${seen} bytes where ${size} were promised`) : null);
    },
  });
}
