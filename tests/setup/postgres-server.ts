import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#app/platform/migrations.ts";
import { startEmbeddedPostgres } from "#app/server/embedded-postgres.ts";
import { administer, at } from "#tests/setup/database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the server's maintenance database and name of the migrated template. */
    database: { serverUrl: string; template: string };
    /** Folder of this run; each worker's DATA_DIR lies in it. */
    runFolder: string;
  }
}

const folderPrefix = "vendhub-test-";

/** A server with one migrated template database, from which each test takes its own. */
export interface TestServer {
  /** Address of the server's maintenance database. */
  readonly serverUrl: string;
  readonly template: string;
  readonly runFolder: string;
  stop(): Promise<void>;
}

/** Before the first test of vitest. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, template, runFolder, stop } = await startTestServer();
  project.provide("database", { serverUrl, template });
  project.provide("runFolder", runFolder);
  return stop;
}

/** The server is TEST_DATABASE_URL, whose role may make databases, else an embedded one without fsync. */
export async function startTestServer(): Promise<TestServer> {
  removeLeftovers();
  const runFolder = join(tmpdir(), `${folderPrefix}${process.pid}`);
  mkdirSync(runFolder, { mode: 0o755 });
  const server = await startServer(runFolder);
  const template = `vendhub_test_${process.pid}`;
  await administer(server.url, `create database ${template} template template0 encoding 'UTF8'`);
  await migrate(at(server.url, template));
  const stop = async () => {
    await dropDatabases(server.url, template);
    await server.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
  return { serverUrl: server.url, template, runFolder, stop };
}

async function startServer(runFolder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const outside = process.env["TEST_DATABASE_URL"];
  if (outside) return { url: outside, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir: join(runFolder, "server"), fsync: false });
  return { url: at(server.url, "postgres"), stop: () => server.stop() };
}

async function dropDatabases(serverUrl: string, template: string): Promise<void> {
  const found = await administer<{ datname: string }>(
    serverUrl,
    `select datname from pg_database where datname like '${template}%'`,
  );
  for (const { datname } of found) await administer(serverUrl, `drop database "${datname}" with (force)`);
}

/** A run that was killed leaves its folder; its name tells the process. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(folderPrefix) ? Number(name.slice(folderPrefix.length)) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
