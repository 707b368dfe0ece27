import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer, Socket } from "node:net";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { accountOf } from "#app/server/postgres-binaries.ts";
import { createCluster, type Place, preparePlace, roleName } from "#app/server/postgres-cluster.ts";

export interface EmbeddedPostgres {
  /** Address of the application's database. */
  readonly url: string;
  readonly pid: number;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Ends the server within seconds; a server that another running process started is left to it. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** Default: a free one, kept for the next start. */
  readonly port?: number;
  /** False only where the data may be lost: tests. */
  readonly fsync?: boolean;
}

const databaseName = "vendhub";
const startMs = 120_000;
const logFileLimit = 10_000_000;

const stateSchema = z.object({ password: z.string(), port: z.number().int(), owner: z.number().int() });

/** Kept beside the cluster: the address of the next start and the process that answers for the server. */
type State = z.infer<typeof stateSchema>;

/**
 * Starts PostgreSQL on 127.0.0.1 with its cluster in `dataDir/postgres`, made at the first start. A server that
 * a killed process left behind is ended first; one that a living process runs is shared.
 * Throws with the end of the server's log when it does not come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(resolve(options.dataDir));
  return (await shareRunning(place)) ?? (await startOwn(place, options));
}

/** A running server may just be going down: then it is waited for, and there is none to share. */
async function shareRunning(place: Place): Promise<EmbeddedPostgres | null> {
  const state = readState(place);
  const pid = await findRunning(place, state?.owner ?? 0);
  if (!state || !pid) return null;
  const ended = untilGone(pid, place);
  const server = { url: addressOf(state), pid, ended, stop: () => Promise.resolve() };
  try {
    await waitUntilReady(server);
    return server;
  } catch (error) {
    if (isServer(pid, place)) throw error;
    return shareRunning(place);
  }
}

async function startOwn(place: Place, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const server = await start(place, options);
  try {
    await waitUntilReady(server);
    return server;
  } catch (error) {
    await server.stop();
    throw new Error(`The embedded PostgreSQL did not start. Its log ends:\n${logTail(place)}`, {
      cause: error,
    });
  }
}

async function start(place: Place, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const kept = readState(place) ?? { password: randomBytes(24).toString("hex"), port: 0, owner: 0 };
  writeState(place, kept);
  createCluster(place, kept.password);
  const port = options.port ?? (await choosePort(kept.port));
  const state = { ...kept, port, owner: process.pid };
  writeState(place, state);
  return launch(place, addressOf(state), port, options.fsync ?? true);
}

async function untilGone(pid: number, place: Place): Promise<void> {
  while (isServer(pid, place)) await pause(200, undefined, { ref: false });
}

const addressOf = ({ password, port }: State): string =>
  `postgresql://${roleName}:${password}@127.0.0.1:${port}/${databaseName}`;

function readState(place: Place): State | null {
  if (!existsSync(place.stateFile)) return null;
  return stateSchema.parse(JSON.parse(readFileSync(place.stateFile, "utf8")));
}

function writeState(place: Place, state: State): void {
  const draft = `${place.stateFile}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  renameSync(draft, place.stateFile);
}

/**
 * The process id of a server of this cluster that somebody alive answers for. A server without a keeper is ended;
 * a lock file without a server, which PostgreSQL would stumble over when its number is in use again, is removed.
 */
async function findRunning(place: Place, owner: number): Promise<number | null> {
  const lockFile = `${place.cluster}/postmaster.pid`;
  if (!existsSync(lockFile)) return null;
  const pid = Number.parseInt(readFileSync(lockFile, "utf8"), 10);
  if (isServer(pid, place)) {
    if (isAlive(owner)) return pid;
    await endServer(pid, place);
  }
  rmSync(lockFile, { force: true });
  return null;
}

/** A process that ended and was not reaped yet is not alive: it has no command line any more. */
const isAlive = (pid: number): boolean =>
  pid > 0 && (process.platform === "win32" || commandLine(pid) !== "");

/** Numbers of processes come again, so that the command line decides. */
function isServer(pid: number, place: Place): boolean {
  const command = pid > 0 ? commandLine(pid) : "";
  return (
    command.includes(place.cluster) || (process.platform === "win32" && command.includes("postgres.exe"))
  );
}

const asText = { encoding: "utf8" } as const;

function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32")
      return execFileSync("tasklist", ["/nh", "/fo", "csv", "/fi", `PID eq ${pid}`], asText);
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], asText);
  } catch {
    // The process ended between the two looks.
    return "";
  }
}

/** Fast shutdown; when that hangs an immediate one, from which the next start recovers. */
const escalation = [
  ["SIGINT", 6_000],
  ["SIGQUIT", 2_000],
  ["SIGKILL", 1_000],
] as const;

async function endServer(pid: number, place: Place): Promise<void> {
  for (const [signal, patienceMs] of escalation) {
    if (!isServer(pid, place)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isServer(pid, place) && Date.now() < deadline) await pause(20);
  }
}

async function choosePort(remembered: number): Promise<number> {
  return (await tryPort(remembered)) ?? (await tryPort(0)) ?? remembered;
}

/** The port, or a free one for 0; null when it is taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen(port, "127.0.0.1", () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => done(found));
    });
  });
}

/** In a session of its own: Ctrl-C on the terminal reaches the application, which ends the server last. */
function launch(place: Place, url: string, port: number, fsync: boolean): EmbeddedPostgres {
  const logFile = openLog(place);
  const child = spawn(place.binaries.postgres, serverArguments(place, port, fsync), {
    ...accountOf(place.user),
    cwd: place.cluster,
    detached: true,
    stdio: ["ignore", logFile, logFile],
  });
  closeSync(logFile);
  child.unref();
  const pid = child.pid ?? 0;
  const release = keepWatch(pid, place);
  const ended = new Promise<void>((done) => {
    child.once("error", () => done());
    child.once("exit", () => done());
  }).then(release);
  const stop = async () => {
    await endServer(pid, place);
    release();
  };
  return { url, pid, ended, stop };
}

function openLog(place: Place): number {
  const size = statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(place.logFile, size > logFileLimit ? "w" : "a", 0o600);
}

function serverArguments(place: Place, port: number, fsync: boolean): string[] {
  const parameters = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(fsync ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  return ["-D", place.cluster, "-p", String(port), ...parameters.flatMap((parameter) => ["-c", parameter])];
}

/**
 * A shell that waits on a pipe from this process: should this process die without a word, the pipe breaks and the
 * shell ends the server. Returns what calls the watch off.
 */
function keepWatch(pid: number, place: Place): () => void {
  if (process.platform === "win32" || !pid) return () => undefined;
  const watch = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(pid)], {
    ...accountOf(place.user),
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.unref();
  // A pipe of a child is a socket, which must not keep this process alive either.
  if (watch.stdin instanceof Socket) watch.stdin.unref();
  return () => void watch.kill("SIGKILL");
}

/** Waits until the server takes connections, and makes the application's database at the first start. */
async function waitUntilReady(server: EmbeddedPostgres): Promise<void> {
  const maintenance = new URL(server.url);
  maintenance.pathname = "/postgres";
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  for (const deadline = Date.now() + startMs; ; await pause(50)) {
    try {
      return await createDatabase(maintenance.toString());
    } catch (error) {
      if (hasEnded || Date.now() > deadline) throw error;
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

const logTail = (place: Place): string =>
  readFileSync(place.logFile, "utf8").split("\n").slice(-12).join("\n");
