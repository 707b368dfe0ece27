import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  findOnPath,
  installPackages,
  isProgram,
  report,
  reportMissing,
} from "#tests/setup/system-packages.ts";

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** How to run a server on a port. */
interface Launcher {
  readonly name: string;
  launch(port: number): ChildProcess;
}

/**
 * A Redis for tests: TEST_REDIS_URL, else `redis-server` on the path, else the system's packages when root, else
 * the npm package js-redis-server. It says which it took. Null (under CI an error) when none can be had.
 */
export async function startRedis(): Promise<RedisServer | null> {
  const given = process.env["TEST_REDIS_URL"];
  if (given) {
    report("Redis: TEST_REDIS_URL");
    return { url: given, stop: () => Promise.resolve() };
  }
  const launcher = findRedis();
  return launcher ? startServer(launcher) : null;
}

/** Finds or gets a Redis without starting it; `verify` calls it before the tests. */
export function findRedis(): Launcher | null {
  const launcher = onPath() ?? fromPackages() ?? fromNpm();
  if (!launcher) return reportMissing("Redis", "Install redis-server, or set TEST_REDIS_URL.");
  report(`Redis: ${launcher.name}`);
  return launcher;
}

function onPath(): Launcher | null {
  const program = findOnPath("redis-server", "valkey-server");
  return program ? { name: program, launch: (port) => launchServer(program, port) } : null;
}

/** Debian's redis-tools hold the server too, without the system service that redis-server would start. */
function fromPackages(): Launcher | null {
  const program = "/usr/bin/redis-check-rdb";
  if (!isProgram(program) && !installPackages("redis-tools")) return null;
  return isProgram(program) ? { name: "redis-tools", launch: (port) => launchServer(program, port) } : null;
}

/** The name by which it is called makes the program a server. */
function launchServer(program: string, port: number): ChildProcess {
  const settings = [
    "--save",
    "",
    "--appendonly",
    "no",
    "--maxmemory-policy",
    "noeviction",
    "--dir",
    tmpdir(),
  ];
  const args = ["--bind", "127.0.0.1", "--port", String(port), ...settings];
  return spawn(program, args, { argv0: "redis-server", stdio: "ignore" });
}

/** It passes BullMQ's calls, slowly. Installed apart, since its neighbours must not be ours. */
function fromNpm(): Launcher | null {
  const name = "js-redis-server@0.3.0";
  const folder = join("node_modules", ".cache", "js-redis-server");
  const program = join(folder, "node_modules", "js-redis-server", "dist", "cli.js");
  if (!existsSync(program)) {
    report(`Installing ${name}`);
    spawnSync("npm", ["install", "--no-save", "--no-package-lock", "--prefix", folder, name], {
      stdio: "ignore",
    });
  }
  const launch = (port: number) =>
    spawn(process.execPath, [program, "--port", String(port)], { stdio: "ignore" });
  return existsSync(program) ? { name, launch } : null;
}

async function startServer(launcher: Launcher): Promise<RedisServer> {
  const port = await freePort();
  const child = launcher.launch(port);
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  for (const deadline = Date.now() + 15_000; !(await answers(port)); await pause(50)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${launcher.name} does not answer`);
  }
  const stop = async () => {
    process.off("exit", kill);
    if (child.exitCode !== null || !child.kill("SIGTERM")) return;
    await once(child, "exit");
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => socket.write("PING\r\n"));
    socket.once("data", (reply) => {
      socket.destroy();
      done(reply.toString().startsWith("+PONG"));
    });
    socket.once("error", () => done(false));
  });
}
