import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { assertKey, expectSize, type FileAbout, type Storage, type StoredFile } from "./storage.ts";

const UNKNOWN_TYPE = "application/octet-stream";

/**
 * Files below one directory, each under its key. A file appears by rename after its bytes are on the disk,
 * so that no reader and no power cut ever meets half of one. Names with a leading dot are the store's own:
 * `.incoming` holds what is being written, `.types` the content types (a key has no part with such a name).
 */
export function diskStorage(directory: string): Storage {
  const root = path.resolve(directory);
  const incoming = path.join(root, ".incoming");
  const fileOf = (key: string): string => path.join(root, checked(key));
  const typeOf = (key: string): string => path.join(root, ".types", checked(key));

  async function writeWhole(target: string, body: Buffer | Readable, size?: number): Promise<void> {
    await mkdir(incoming, { recursive: true });
    const partial = path.join(incoming, newId());
    try {
      await writeDurably(partial, body, size);
      await mkdir(path.dirname(target), { recursive: true });
      await rename(partial, target);
      await syncDirectory(path.dirname(target));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  return {
    async put(key: string, body: Buffer | Readable, { contentType, size }: FileAbout) {
      const target = fileOf(key);
      // The type goes first: a file that can be read has its type beside it.
      await writeWhole(typeOf(key), Buffer.from(contentType));
      await writeWhole(target, body, size);
    },

    async get(key: string): Promise<StoredFile> {
      const file = await openForReading(fileOf(key), key);
      const [{ size }, contentType] = await Promise.all([file.stat(), readType(typeOf(key))]);
      return { stream: file.createReadStream(), size, contentType };
    },

    async exists(key: string) {
      return (await orNullIfMissing(stat(fileOf(key))))?.isFile() ?? false;
    },

    async remove(key: string) {
      await rm(fileOf(key), { force: true });
      await rm(typeOf(key), { force: true });
    },

    async ping() {
      const probe = path.join(incoming, newId());
      await mkdir(incoming, { recursive: true });
      await writeDurably(probe, Buffer.from("ok"));
      await rm(probe);
    },
  };
}

/** Removes what uploads that were cut off left in `.incoming`, last written before that moment. Returns how many. */
export async function removeCutOff(directory: string, before: Date): Promise<number> {
  const incoming = path.join(path.resolve(directory), ".incoming");
  let removed = 0;
  for (const name of (await orNullIfMissing(readdir(incoming))) ?? []) {
    const file = path.join(incoming, name);
    const found = await orNullIfMissing(stat(file));
    if (!found || found.mtime >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

function checked(key: string): string {
  assertKey(key);
  return key;
}

async function writeDurably(file: string, body: Buffer | Readable, size?: number): Promise<void> {
  const source = Buffer.isBuffer(body) ? Readable.from([body]) : body;
  await pipeline(source, expectSize(size), createWriteStream(file, { flags: "wx", flush: true }));
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openForReading(file: string, key: string): Promise<FileHandle> {
  const handle = await orNullIfMissing(open(file, "r"));
  if (handle && (await handle.stat()).isFile()) return handle;
  await handle?.close();
  throw new AppError("file.not_found", { key });
}

async function readType(file: string): Promise<string> {
  return (await orNullIfMissing(readFile(file, "utf8"))) ?? UNKNOWN_TYPE;
}

async function orNullIfMissing<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return null;
    throw error;
  }
}
