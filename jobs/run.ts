import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Bot } from "#app/bot/index.server.ts";
import { company } from "#app/platform/company.ts";
import { log, withLogContext } from "#app/platform/log.ts";
import {
  type JobWorker,
  openQueue,
  openWorker,
  PermanentFailure,
  type Queue,
  type QueueStore,
  type RunningJob,
} from "#app/platform/queue/index.server.ts";
import { type JobDefinition, type QueueName, queueNames } from "#jobs/definition.ts";
import { startRelay } from "#jobs/relay.ts";

export interface JobParts {
  readonly store: QueueStore;
  /** Of the outbox. */
  readonly databaseUrl: string;
  readonly definitions: readonly JobDefinition[];
  readonly bot: Bot | null;
  /** False: jobs that come by themselves do not; the queue works on. */
  readonly schedules: boolean;
}

export interface JobRunner {
  /** Lets the jobs at work finish and gives back those that take too long. */
  stop(): Promise<void>;
}

const concurrency: Readonly<Record<QueueName, number>> = { jobs: 10, photos: 2 };
const graceMs = 5_000;
/** The set-up page may choose another time zone while the worker runs. */
const zoneLookMs = 5_000;

/** Starts the relay, the workers of all queues and the schedules. The stop closes the store too. */
export function startJobs(parts: JobParts): JobRunner {
  const queues = new Map(queueNames.map((name) => [name, openQueue(name, parts.store)]));
  const workers = queueNames.map((name) => startWorker(name, parts));
  const relay = startRelay({
    databaseUrl: parts.databaseUrl,
    definitions: parts.definitions,
    add: (name, requests) => queueOf(queues, name).add(requests),
  });
  const stopping = new AbortController();
  void keepSchedules(queues, parts, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([relay.stop(), ...workers.map((worker) => worker.close(graceMs))]);
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await parts.store.close();
    },
  };
}

function queueOf(queues: ReadonlyMap<QueueName, Queue>, name: QueueName): Queue {
  const queue = queues.get(name);
  if (!queue) throw new Error(`No queue ${name}`);
  return queue;
}

function startWorker(name: QueueName, { store, definitions, bot }: JobParts): JobWorker {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const handle = (job: RunningJob) =>
    withLogContext({ jobId: job.id }, () => runJob(job, byName.get(job.name), bot));
  return openWorker(name, handle, store, { concurrency: concurrency[name] });
}

/** One log line for each run. An error is told with its stack at the last try only; before that it is a delay. */
async function runJob(
  job: RunningJob,
  definition: JobDefinition | undefined,
  bot: Bot | null,
): Promise<void> {
  const startedAt = performance.now();
  const line = () => ({ job: job.name, attempt: job.attempt, ms: Math.round(performance.now() - startedAt) });
  try {
    if (!definition) throw new Error(`This version knows no job ${job.name}`);
    await definition.perform(job.payload, { jobId: job.id, bot });
    log.info(line(), "Job done");
  } catch (error) {
    if (error instanceof z.ZodError) {
      log.error({ ...line(), err: error }, "Job failed: its payload does not fit");
      throw new PermanentFailure(error.message);
    }
    if (job.attempt >= job.attempts) log.error({ ...line(), err: error }, "Job failed for good");
    else log.warn({ ...line(), reason: String(error) }, "Job failed, to be repeated");
    throw error;
  }
}

/** Sets the schedules as soon as the queue's store is there, and anew when the company has got another time zone. */
async function keepSchedules(
  queues: ReadonlyMap<QueueName, Queue>,
  parts: JobParts,
  stopping: AbortSignal,
): Promise<void> {
  let zone: string | null = null;
  for (let attempt = 0; !stopping.aborted; attempt++) {
    try {
      const { timeZone } = await company();
      if (timeZone !== zone) await setSchedules(queues, parts, timeZone);
      zone = timeZone;
    } catch (error) {
      if (attempt === 0) log.warn({ err: error }, "The schedules wait for the queue");
    }
    await pause(zone === null ? 2_000 : zoneLookMs, undefined, { ref: false });
  }
}

async function setSchedules(
  queues: ReadonlyMap<QueueName, Queue>,
  { definitions, schedules }: JobParts,
  timeZone: string,
): Promise<void> {
  for (const name of queueNames) {
    const own = schedules ? definitions.filter((definition) => definition.queue === name) : [];
    await queueOf(queues, name).setSchedules(
      own.flatMap(({ schedule, ...rest }) => (schedule ? [{ ...rest, pattern: schedule, timeZone }] : [])),
    );
  }
}
