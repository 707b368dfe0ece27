import type { JobsOptions } from "bullmq";
import { log } from "#app/platform/log.ts";
import { onPostgres, onRedis, type QueueStore, redisConnection } from "./backend.ts";

export interface JobRequest {
  readonly name: string;
  /** A job whose id is still known is not added again. No colon, no whole number. */
  readonly id: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** Milliseconds before the first repetition; doubled for each further one. */
  readonly backoffMs: number;
}

export interface Schedule {
  readonly name: string;
  /** Five-field cron pattern (six with seconds in front), read in `timeZone`. */
  readonly pattern: string;
  readonly timeZone: string;
  readonly attempts: number;
  readonly backoffMs: number;
}

export interface Queue {
  /** All or an error; repeated, it adds nothing twice. Fails within seconds when the store is away. */
  add(requests: readonly JobRequest[]): Promise<void>;
  /** Makes these the schedules of the queue and ends all others. Each due time makes one job, however many call. */
  setSchedules(schedules: readonly Schedule[]): Promise<void>;
  close(): Promise<void>;
}

/** Finished jobs are remembered this long, so that a request repeated after a crash is recognised. */
const keepFinished = { age: 3600, count: 5_000 };
/** Jobs that failed for good stay for people to look at. */
const keepFailed = { age: 30 * 86_400, count: 5_000 };

const addMs = 10_000;

/** Opens a queue to put jobs in. Connects by itself, now or when the store comes back. */
export function openQueue(name: string, store: QueueStore): Queue {
  const queue =
    store.redisUrl === null
      ? new onPostgres.Queue(name, { connection: store.pool })
      : new onRedis.Queue(name, { connection: redisConnection(store.redisUrl, false) });
  // Each operation reports its own failure; what remains is the noise of reconnecting.
  queue.on("error", (error: Error) => log.debug({ queue: name, err: error }, "Queue connection"));
  return {
    add: async (requests) => {
      const jobs = requests.map(({ name, payload, ...rest }) => ({
        name,
        data: payload,
        opts: optionsOf(rest),
      }));
      await within(addMs, queue.addBulk(jobs));
    },
    setSchedules: (schedules) => setSchedules(queue, schedules),
    close: () => queue.close(),
  };
}

function optionsOf(request: Omit<JobRequest, "name" | "payload">): JobsOptions {
  return { jobId: request.id, ...retrying(request) };
}

const retrying = ({ attempts, backoffMs }: { attempts: number; backoffMs: number }) => ({
  attempts,
  backoff: { type: "exponential", delay: backoffMs, jitter: 0.3 },
  removeOnComplete: keepFinished,
  removeOnFail: keepFailed,
});

type BullQueue = InstanceType<typeof onRedis.Queue> | InstanceType<typeof onPostgres.Queue>;

async function setSchedules(queue: BullQueue, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map((schedule) => schedule.name));
  for (const { key } of await queue.getJobSchedulers()) {
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
  for (const schedule of schedules) {
    if (await isSet(queue, schedule)) continue;
    const { name, pattern, timeZone } = schedule;
    const template = { name, data: {}, opts: retrying(schedule) };
    await queue.upsertJobScheduler(name, { pattern, tz: timeZone }, template);
  }
}

/** A schedule that stands is left alone: setting it anew would drop a run that is due since an outage. */
async function isSet(queue: BullQueue, { name, pattern, timeZone }: Schedule): Promise<boolean> {
  const found = await queue.getJobScheduler(name);
  if (found?.pattern !== pattern || found.tz !== timeZone || found.next === undefined) return false;
  const next = await queue.getJob(`repeat:${name}:${found.next}`);
  return next !== undefined && !(await next.isCompleted()) && !(await next.isFailed());
}

/** A store that hangs counts as away; what it still does is recognised by the job's id at the repetition. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The queue gave no answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
