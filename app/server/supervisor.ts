import type { ChildProcess } from "node:child_process";
import { log } from "#app/platform/log.ts";

export interface ChildPlan {
  readonly name: string;
  /** Starts the process. It ends on SIGTERM, and by itself when its channel to this process breaks. */
  readonly launch: () => ChildProcess;
}

export interface SupervisorOptions {
  /** What has not ended by itself this long after the stop is killed. */
  readonly graceMs?: number;
  /** Pause before the first restart; doubled for each further death. */
  readonly backoffMs?: number;
  /** A child that has lived this long is well again. */
  readonly healthyMs?: number;
  /** Deaths in a row after which everything is given up. */
  readonly mostDeaths?: number;
}

export interface Supervisor {
  add(plan: ChildPlan): void;
  /** Ends all children, those that hang by force; repeated, it ends them by force at once. */
  stop(): void;
  /** Ends all children because of `reason`. */
  giveUp(reason: string): void;
  /** Aborted as soon as everything stops. */
  readonly stopping: AbortSignal;
  /** Resolves when all have ended: 0 after `stop`, 1 after giving up. */
  readonly ended: Promise<0 | 1>;
}

interface Child {
  readonly plan: ChildPlan;
  process: ChildProcess | null;
  restart: NodeJS.Timeout | null;
  deaths: number;
}

const longestPauseMs = 10_000;

/** Keeps processes running: one that dies is started again, ever later, until it has died too often in a row. */
export function createSupervisor(options: SupervisorOptions = {}): Supervisor {
  const { graceMs = 7_000, backoffMs = 500, healthyMs = 60_000, mostDeaths = 5 } = options;
  const children: Child[] = [];
  const stopping = new AbortController();
  let exitCode: 0 | 1 = 0;
  let resolveEnded: (code: 0 | 1) => void = () => undefined;
  const ended = new Promise<0 | 1>((resolve) => (resolveEnded = resolve));

  function start(child: Child): void {
    const startedAt = Date.now();
    const running = child.plan.launch();
    child.process = running;
    const finish = once((how: string) => {
      child.process = null;
      if (stopping.signal.aborted) return endWhenEmpty();
      child.deaths = Date.now() - startedAt >= healthyMs ? 1 : child.deaths + 1;
      startAgain(child, how);
    });
    running.once("exit", (code, signal) => finish(signal ?? `exit code ${code}`));
    running.once("error", (error) => finish(error.message));
  }

  function startAgain(child: Child, how: string): void {
    const { name } = child.plan;
    if (child.deaths >= mostDeaths)
      return giveUp(`${name} ended ${child.deaths} times in a row, last by ${how}`);
    const pauseMs = Math.min(backoffMs * 2 ** (child.deaths - 1), longestPauseMs);
    log.error({ child: name, deaths: child.deaths, restartInMs: pauseMs }, `${name} ended by ${how}`);
    child.restart = setTimeout(() => start(child), pauseMs);
  }

  function endWhenEmpty(): void {
    if (children.every((child) => child.process === null)) resolveEnded(exitCode);
  }

  function signalAll(signal: NodeJS.Signals): void {
    for (const child of children) child.process?.kill(signal);
  }

  function stop(): void {
    if (stopping.signal.aborted) return signalAll("SIGKILL");
    stopping.abort();
    for (const child of children) if (child.restart) clearTimeout(child.restart);
    signalAll("SIGTERM");
    setTimeout(() => signalAll("SIGKILL"), graceMs).unref();
    endWhenEmpty();
  }

  function giveUp(reason: string): void {
    if (stopping.signal.aborted) return;
    log.fatal(`Giving up: ${reason}`);
    exitCode = 1;
    stop();
  }

  return {
    add: (plan) => {
      if (stopping.signal.aborted) return;
      const child: Child = { plan, process: null, restart: null, deaths: 0 };
      children.push(child);
      start(child);
    },
    stop,
    giveUp,
    stopping: stopping.signal,
    ended,
  };
}

function once<A>(act: (argument: A) => void): (argument: A) => void {
  let isDone = false;
  return (argument) => {
    if (!isDone) act(argument);
    isDone = true;
  };
}
