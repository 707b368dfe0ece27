import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, inject, it } from "vitest";
import { startEmbeddedPostgres } from "#app/server/embedded-postgres.ts";
import { administer } from "#tests/setup/database.ts";

const dataDir = join(inject("runFolder"), "embedded");
mkdirSync(dataDir, { recursive: true });

const start = () => startEmbeddedPostgres({ dataDir, fsync: false });
const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill("SIGKILL")));

/** A process that starts the server and then does nothing; resolves with the server's address. */
async function startInChild(): Promise<{ child: ChildProcess; url: string }> {
  const code = `
    import { startEmbeddedPostgres } from "#app/server/embedded-postgres.ts";
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, fsync: false });
    console.log(server.url);
    setInterval(() => undefined, 1000);`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [url] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, url };
}

it("makes its cluster once and keeps data, address and password; the password is for the owner only", async () => {
  const first = await start();
  await administer(first.url, "create table kept as select 'шоколад ʻ'::text as word");
  await first.stop();
  await first.ended;
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await administer(second.url, "select upper(word) as word from kept")).toEqual([
    { word: "ШОКОЛАД ʻ" },
  ]);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  await second.stop();
});

it("starts again after its process was killed, with what was committed", async () => {
  const { child, url } = await startInChild();
  await administer(url, "create table survivor as select 1 as n");
  child.kill("SIGKILL");
  const server = await start();
  expect(await administer(server.url, "select n from survivor")).toEqual([{ n: 1 }]);
  await server.stop();
});

it("shares a server that a living process runs, and leaves it running", async () => {
  const { child, url } = await startInChild();
  const shared = await start();
  expect(shared.url).toBe(url);
  await shared.stop();
  expect(await administer(url, "select 1 as n")).toEqual([{ n: 1 }]);
  child.kill("SIGKILL");
});

it("starts over a lock file whose process number belongs to somebody else now", async () => {
  const server = await start();
  const lockFile = join(dataDir, "postgres", "postmaster.pid");
  const lock = readFileSync(lockFile, "utf8");
  await server.stop();
  writeFileSync(lockFile, lock.replace(/^\d+/, String(process.pid)));
  const again = await start();
  await again.stop();
  rmSync(dataDir, { recursive: true });
});
