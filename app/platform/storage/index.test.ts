import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startS3, type S3Double } from "#tests/doubles/s3.ts";

const KEY = `ab/ab${"0".repeat(62)}`;
const LIFE = { expiresInSeconds: 300, baseUrl: "https://vend.example" };

let directory: string;
let s3: S3Double;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "data-"));
  s3 = await startS3();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await s3.stop();
  await rm(directory, { recursive: true });
});
beforeEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

it("files go to the data folder where no S3 is set, and their addresses are the application's own", async () => {
  vi.stubEnv("DATA_DIR", directory);
  const { storage, signFileUrl, verifyFileUrl } = await import("./index.server.ts");
  await storage().put(KEY, Buffer.from("on disk"), { contentType: "text/plain" });
  expect(await readFile(path.join(directory, "files", KEY), "utf8")).toBe("on disk");

  const { origin, pathname, searchParams } = new URL(await signFileUrl(KEY, LIFE));
  expect(origin + pathname).toBe(`https://vend.example/files/${KEY}`);
  expect(verifyFileUrl({ key: KEY, exp: searchParams.get("exp"), sig: searchParams.get("sig") })).toBe(true);
  await expect(signFileUrl(KEY, { ...LIFE, expiresInSeconds: 601 })).rejects.toThrow(RangeError);
});

it("files go to S3 where it is set, and their addresses are on its public host only if it has one", async () => {
  stubS3();
  const own = await import("./index.server.ts");
  await own.storage().put(KEY, Buffer.from("in the bucket"), { contentType: "text/plain" });
  expect((await buffer((await own.storage().get(KEY)).stream)).toString()).toBe("in the bucket");
  expect(await own.signFileUrl(KEY, LIFE)).toMatch(/^https:\/\/vend\.example\/files\/ab\//);

  vi.resetModules();
  vi.stubEnv("S3_PUBLIC_URL", "https://files.vend.example");
  const publicly = await import("./index.server.ts");
  expect(await publicly.signFileUrl(KEY, LIFE)).toMatch(
    /^https:\/\/files\.vend\.example\/.*X-Amz-Expires=300/,
  );
  await expect(publicly.signFileUrl(KEY, { ...LIFE, expiresInSeconds: 601 })).rejects.toThrow(RangeError);
});

function stubS3(): void {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = s3.settings;
  vi.stubEnv("DATA_DIR", directory);
  vi.stubEnv("S3_ENDPOINT", endpoint);
  vi.stubEnv("S3_BUCKET", bucket);
  vi.stubEnv("S3_ACCESS_KEY_ID", accessKeyId);
  vi.stubEnv("S3_SECRET_ACCESS_KEY", secretAccessKey);
}
