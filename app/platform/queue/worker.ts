import { type Job, WaitingError } from "bullmq";
import { log } from "#app/platform/log.ts";
import { onPostgres, onRedis, type QueueStore, redisConnection } from "./backend.ts";

export interface RunningJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly attempts: number;
}

export interface WorkerOptions {
  /** Jobs at once. */
  readonly concurrency: number;
  /** A job whose worker says nothing for this long is given to another one. */
  readonly lockMs?: number;
}

export interface JobWorker {
  /** Takes no more jobs, lets those at work finish, and gives back to the queue those that do not in `graceMs`. */
  close(graceMs: number): Promise<void>;
}

/** Takes jobs out of a queue. A job whose handler throws is repeated as its request says. */
export function openWorker(
  name: string,
  handler: (job: RunningJob) => Promise<void>,
  store: QueueStore,
  options: WorkerOptions,
): JobWorker {
  const atWork = new Set<() => void>();
  const process = (job: Job, token?: string) => runOrGiveBack(job, token, handler, atWork);
  const common = {
    concurrency: options.concurrency,
    lockDuration: options.lockMs ?? 30_000,
    stalledInterval: options.lockMs ?? 30_000,
    // A job whose worker was killed is never given up for that.
    maxStalledCount: 1_000,
  };
  const worker =
    store.redisUrl === null
      ? new onPostgres.Worker(name, process, { ...common, connection: store.pool })
      : new onRedis.Worker(name, process, { ...common, connection: redisConnection(store.redisUrl, true) });
  reportErrors(name, worker);
  return {
    close: async (graceMs) => {
      const timer = setTimeout(() => atWork.forEach((giveBack) => giveBack()), graceMs);
      await worker.close();
      clearTimeout(timer);
    },
  };
}

async function runOrGiveBack(
  job: Job,
  token: string | undefined,
  handler: (job: RunningJob) => Promise<void>,
  atWork: Set<() => void>,
): Promise<void> {
  const isDone = await new Promise<boolean>((resolve, reject) => {
    const giveBack = () => resolve(false);
    atWork.add(giveBack);
    handler(describe(job))
      .then(() => resolve(true), reject)
      .finally(() => atWork.delete(giveBack));
  });
  if (isDone) return;
  await job.moveToWait(token);
  throw new WaitingError();
}

const describe = (job: Job): RunningJob => ({
  id: job.id ?? "",
  name: job.name,
  payload: job.data,
  attempt: job.attemptsMade + 1,
  attempts: job.opts.attempts ?? 1,
});

/** Losing the store is told once; while it is away, each try is the same news. */
function reportErrors(
  name: string,
  worker: { on(event: "error", hear: (error: Error) => void): unknown },
): void {
  let lastTold = 0;
  worker.on("error", (error) => {
    const level = Date.now() - lastTold > 60_000 ? "warn" : "debug";
    if (level === "warn") lastTold = Date.now();
    log[level]({ queue: name, err: error }, "The queue is not reached");
  });
}
