import { type ChildProcess, fork, spawn } from "node:child_process";
import cluster from "node:cluster";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { log } from "#app/platform/log.ts";
import { migrate } from "#app/platform/migrations.ts";
import type { Settings } from "#app/platform/settings.ts";
import { type Database, provideDatabase } from "#app/server/database-provider.ts";
import { createSupervisor, type Supervisor } from "#app/server/supervisor.ts";

export interface Parts {
  readonly web: boolean;
  readonly worker: boolean;
  /** Migrate and make the first admin before. */
  readonly prepare: boolean;
  /** Runs once the database is migrated, before anybody is let in; a throw ends everything. */
  readonly seed?: (environment: NodeJS.ProcessEnv, stopping: AbortSignal) => Promise<void>;
  /** Called once the first web process takes requests. */
  readonly onListening?: () => void;
  readonly webProcesses?: number;
}

const isFromSource = import.meta.url.endsWith(".ts");
const here = dirname(fileURLToPath(import.meta.url));
const execArgv = isFromSource ? ["--import", "tsx"] : [];

/** Programs lie side by side in the build; this module may stand in a folder of shared chunks below. */
const program = (source: string, built: string): string =>
  isFromSource ? join(here, "..", "..", source) : join(here.replace(/[/\\]chunks$/, ""), built);

/** Runs web and worker under one supervisor until a signal comes or one of them dies again and again. */
export async function run(settings: Settings, parts: Parts): Promise<number> {
  if (parts.web && (await isTaken(settings.host, settings.port))) {
    log.fatal(`Port ${settings.port} on ${settings.host} is taken: end what uses it, or set PORT`);
    return 1;
  }
  const supervisor = createSupervisor();
  hearSignals(supervisor);
  const database = await provideDatabase(settings);
  void database.ended.then(() => supervisor.giveUp("the embedded PostgreSQL has ended"));
  const environment = { ...process.env, ...database.environment };
  void startParts(settings, parts, database, environment, supervisor).catch((error: unknown) => {
    supervisor.giveUp(error instanceof Error ? error.message : String(error));
  });
  const exitCode = await supervisor.ended;
  await database.stop();
  log.info("Stopped");
  return exitCode;
}

/** Ctrl-C on a terminal reaches the children too; they take the second signal as the first. */
function hearSignals(supervisor: Supervisor): void {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      log.info(`Stopping on ${signal}`);
      supervisor.stop();
    });
  }
}

/**
 * The database first, then web and worker. Where it is not reached the web process starts all the same and says so
 * on its health page; the rest follows when it is back.
 */
async function startParts(
  settings: Settings,
  parts: Parts,
  database: Database,
  environment: NodeJS.ProcessEnv,
  supervisor: Supervisor,
): Promise<void> {
  const prepared = parts.prepare
    ? prepare(settings, database, environment, supervisor.stopping)
    : Promise.resolve();
  await Promise.race([prepared, pause(5_000)]);
  if (parts.seed) await prepared.then(() => parts.seed?.(environment, supervisor.stopping));
  if (parts.web) addWeb(settings, parts, environment, supervisor);
  await prepared;
  if (parts.worker) {
    const file = program("jobs/worker.ts", "worker.js");
    const env = { ...environment, PROCESS_NAME: "worker" };
    supervisor.add({ name: "worker", launch: () => fork(file, [], { env, execArgv }) });
  }
}

async function prepare(
  settings: Settings,
  database: Database,
  environment: NodeJS.ProcessEnv,
  stopping: AbortSignal,
): Promise<void> {
  await migrateWhenReached(database.url);
  if (settings.admin) await runOwnCommand(["admin", "first"], environment, stopping);
}

/** A database that is away is waited for; a migration that fails is not. */
async function migrateWhenReached(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await migrate(url, (line) => log.info(line));
      return;
    } catch (error) {
      // What comes from the connection carries a code; what is wrong with a migration is told in words.
      if (!(error instanceof Error) || !("code" in error)) throw error;
      if (attempt === 0) log.error({ err: error }, "The database is not reached; trying on");
      await pause(2_000);
    }
  }
}

/** In a process of its own, so that the supervisor stays as small as it is. */
export async function runOwnCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stopping: AbortSignal,
): Promise<void> {
  const file = program("app/server/main.ts", "main.js");
  const child = spawn(process.execPath, [...execArgv, file, ...args], {
    env,
    stdio: "inherit",
    signal: stopping,
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`${args.join(" ")} failed`);
}

function addWeb(
  settings: Settings,
  parts: Parts,
  environment: NodeJS.ProcessEnv,
  supervisor: Supervisor,
): void {
  cluster.setupPrimary({ exec: program("app/server/web.ts", "web.js"), args: [], execArgv });
  let announce = parts.onListening;
  cluster.on("listening", () => {
    announce?.();
    announce = undefined;
  });
  // Vite serves one process.
  const processes = isFromSource ? 1 : (parts.webProcesses ?? settings.webConcurrency);
  for (let number = 1; number <= processes; number++) {
    const name = processes > 1 ? `web-${number}` : "web";
    supervisor.add({ name, launch: () => forkWeb(name, environment) });
  }
}

/** Processes forked this way share one port. */
function forkWeb(name: string, environment: NodeJS.ProcessEnv): ChildProcess {
  return cluster.fork({ ...environment, PROCESS_NAME: name }).process;
}

async function isTaken(host: string, port: number): Promise<boolean> {
  if (port === 0) return false;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(true);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}
