import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { waitUntil } from "./wait.ts";

/** A program of the build as a process of its own, with the log that it wrote. */
export interface Program {
  readonly name: string;
  readonly pid: number;
  /** Lines of standard output and error, oldest first. */
  readonly log: readonly string[];
  /** Whether it still runs. */
  isRunning(): boolean;
  /** Sends a signal to this process alone. */
  signal(signal: NodeJS.Signals): void;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** The first line that holds the text. */
  waitForLog(text: string, timeoutMs?: number): Promise<string>;
  /** SIGTERM, and SIGKILL for what is left after 10 s. */
  stop(): Promise<void>;
  /** SIGKILL for it and everything below it. */
  killAll(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const longestLog = 5_000;

/** Runs `node build/main.js <args>`; `env` is all that it gets beside the path and the home folder. */
export function runProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, [join(root, "build", "main.js"), ...args], {
    cwd: root,
    env: { NODE_ENV: "production", PATH: process.env["PATH"], HOME: process.env["HOME"], TZ: "UTC", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killWithUs = () => void killTree(child);
  process.once("exit", killWithUs);
  const log = collect(child);
  const ended = once(child, "close").then(([code, signal]) => {
    process.off("exit", killWithUs);
    return (signal ?? code) as number | NodeJS.Signals;
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid: child.pid ?? 0,
    log,
    isRunning,
    signal: (signal) => void child.kill(signal),
    ended,
    waitForLog: (text, timeoutMs = 30_000) =>
      waitUntil(
        () => {
          const line = log.find((each) => each.includes(text));
          if (!line && !isRunning()) throw new Error(`${name} has ended:\n${log.slice(-40).join("\n")}`);
          return line;
        },
        { what: () => `"${text}" in the log of ${name}:\n${log.slice(-40).join("\n")}`, timeoutMs },
      ),
    async stop() {
      if (isRunning()) child.kill("SIGTERM");
      const timer = setTimeout(() => killTree(child), 10_000);
      await ended;
      clearTimeout(timer);
    },
    async killAll() {
      killTree(child);
      await ended;
    },
  };
}

function collect(child: ChildProcess): string[] {
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on("line", (line) => {
      log.push(line);
      if (log.length > longestLog) log.shift();
    });
  }
  return log;
}

function killTree(child: ChildProcess): void {
  for (const pid of [...descendantsOf(child.pid ?? 0), child.pid ?? 0].filter(isAlive)) kill(pid);
}

/** A process that ends between look and signal is what was wanted. */
function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

/** All processes below one, the nearest first, as /proc knows them. */
export function descendantsOf(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = statOf(Number(name));
      return stat ? [{ pid: Number(name), parent: stat.parent }] : [];
    });
  const found: number[] = [];
  for (let level = [pid]; level.length > 0;) {
    const above = level;
    level = parents.filter(({ parent }) => above.includes(parent)).map((each) => each.pid);
    found.push(...level);
  }
  return found;
}

/** Runs, and is not only waiting for its parent to take note of its end. */
export const isAlive = (pid: number): boolean => {
  const stat = statOf(pid);
  return stat !== null && stat.state !== "Z";
};

/** `<pid> (<name>) <state> <parent> …`; the name may hold blanks and brackets. Null: there is no such process. */
function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", parent = ""] = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** The file name of the program that a process runs. */
export const programOf = (pid: number): string => basename(readlinkSync(`/proc/${pid}/exe`));
