import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startS3, type S3Double } from "#tests/doubles/s3.ts";
import { diskStorage } from "./disk.ts";
import { s3Storage } from "./s3.ts";
import { contentKey, sha256Of, type Storage } from "./storage.ts";

const MEGABYTE = 1024 * 1024;
const PNG = { contentType: "image/png" };

let directory: string;
let s3: S3Double;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "storage-"));
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await rm(directory, { recursive: true });
});

const stores: [string, () => Storage][] = [
  ["disk", () => diskStorage(path.join(directory, "files"))],
  ["S3", () => s3Storage(s3.settings)],
];

describe.each(stores)("files on %s", (_name, open) => {
  it("gives back exactly the bytes, the size and the type that were stored", async () => {
    const body = randomBytes(1000);
    const key = contentKey(sha256Of(body));
    await open().put(key, body, PNG);
    const file = await open().get(key);
    expect(file).toMatchObject({ size: 1000, contentType: "image/png" });
    expect((await buffer(file.stream)).equals(body)).toBe(true);
    expect(await open().exists(key)).toBe(true);
  });

  it("keeps a large stream intact", async () => {
    const body = randomBytes(23 * MEGABYTE);
    const key = contentKey(sha256Of(body));
    await open().put(key, Readable.from(pieces(body)), { contentType: "text/csv", size: body.length });
    const file = await open().get(key);
    expect(file).toMatchObject({ size: body.length, contentType: "text/csv" });
    expect(sha256Of(await buffer(file.stream))).toBe(sha256Of(body));
  });

  it("stores an empty file", async () => {
    await open().put("empty/one", Readable.from([]), PNG);
    expect((await buffer((await open().get("empty/one")).stream)).length).toBe(0);
  });

  it("stores whole content under one key however many write it at once", async () => {
    const body = randomBytes(2 * MEGABYTE);
    const key = contentKey(sha256Of(body));
    await Promise.all(Array.from({ length: 12 }, () => open().put(key, Readable.from(pieces(body)), PNG)));
    expect(sha256Of(await buffer((await open().get(key)).stream))).toBe(sha256Of(body));
  });

  it("leaves nothing behind when a stream breaks off", async () => {
    await expect(open().put("broken/stream", Readable.from(breakingOff()), PNG)).rejects.toThrow("line cut");
    expect(await open().exists("broken/stream")).toBe(false);
  });

  it("refuses a stream that is shorter than promised", async () => {
    const short = open().put("short/stream", Readable.from([Buffer.alloc(10)]), { ...PNG, size: 11 });
    await expect(short).rejects.toThrow("10 bytes where 11 were promised");
    expect(await open().exists("short/stream")).toBe(false);
  });

  it("says that a missing file is not there, and removes it twice without complaint", async () => {
    await open().put("gone/file", Buffer.from("x"), PNG);
    await open().remove("gone/file");
    await open().remove("gone/file");
    expect(await open().exists("gone/file")).toBe(false);
    await expect(open().get("gone/file")).rejects.toMatchObject({ code: "file.not_found" });
  });

  it.each([
    "../secret",
    "a/../../secret",
    "/etc/passwd",
    "a//b",
    "a/./b",
    ".types/x",
    "a\\..\\b",
    "a\0b",
    "",
    "a/",
  ])("refuses the key %j", async (key) => {
    await expect(open().put(key, Buffer.from("x"), PNG)).rejects.toMatchObject({ code: "file.not_found" });
    await expect(open().get(key)).rejects.toMatchObject({ code: "file.not_found" });
    await expect(open().remove(key)).rejects.toMatchObject({ code: "file.not_found" });
  });

  it("answers a ping", async () => {
    await expect(open().ping()).resolves.toBeUndefined();
  });
});

describe("files on disk", () => {
  it("leave no partial file in the incoming folder", async () => {
    const root = path.join(directory, "tidy");
    const store = diskStorage(root);
    await store.put("ab/one", Buffer.from("x"), PNG);
    await expect(store.put("ab/two", Readable.from(breakingOff()), PNG)).rejects.toThrow();
    expect(await readdir(path.join(root, ".incoming"))).toEqual([]);
  });

  it("fail the ping where the directory can't be written", async () => {
    const file = path.join(directory, "a-file");
    await writeFile(file, "");
    await expect(diskStorage(file).ping()).rejects.toThrow();
  });
});

describe("files on S3", () => {
  it("name the bucket that is missing and do not make it", async () => {
    const store = s3Storage({ ...s3.settings, bucket: "not-there" });
    const message = /S3 bucket "not-there" does not exist at http.*correct S3_BUCKET/;
    await expect(store.ping()).rejects.toThrow(message);
    await expect(store.put("a/b", Buffer.from("x"), PNG)).rejects.toThrow(message);
    await expect(store.put("a/b", Readable.from(["x"]), PNG)).rejects.toThrow(message);
    await expect(store.get("a/b")).rejects.toThrow(message);
  });

  it("fail, rather than wait, where the service is gone", async () => {
    const store = s3Storage({ ...s3.settings, endpoint: "http://127.0.0.1:1" });
    await expect(store.ping()).rejects.toThrow();
    await expect(store.put("a/b", Readable.from(pieces(randomBytes(MEGABYTE))), PNG)).rejects.toThrow();
  });
});

function* pieces(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += 65_000) yield body.subarray(at, at + 65_000);
}

function* breakingOff(): Generator<Buffer> {
  yield Buffer.alloc(100_000);
  throw new Error("line cut");
}
