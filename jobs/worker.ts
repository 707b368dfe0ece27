import { setTimeout as pause } from "node:timers/promises";
import { type Bot, startBot } from "#app/bot/index.server.ts";
import { closeDatabase, row, sql } from "#app/platform/database.ts";
import { logFaults } from "#app/platform/faults.ts";
import { log } from "#app/platform/log.ts";
import { evictionWarning, openQueueStore } from "#app/platform/queue/index.server.ts";
import { settings } from "#app/platform/settings.ts";
import { definitions } from "#jobs/definitions.ts";
import { type JobRunner, startJobs } from "#jobs/run.ts";

/** Ends within this, so that the supervisor never has to kill a worker that is well. */
const exitMs = 8_000;

/** The worker process: queue, relay, schedules and the bot. Ends on SIGTERM, SIGINT or when its supervisor is gone. */
async function main(): Promise<void> {
  const stopping = stopSignal();
  await waitForDatabase(stopping);
  if (stopping.aborted) return;
  const { redis, scheduledTasks, database } = settings();
  if (redis) await warnOfEviction(redis.url);
  const bot = await startBot();
  const jobs = startJobs({
    store: await openQueueStore(),
    databaseUrl: database.url ?? "",
    definitions,
    bot,
    schedules: scheduledTasks,
  });
  log.info(
    { queue: redis ? "redis" : "postgresql", schedules: scheduledTasks, bot: bot !== null },
    "Worker ready",
  );
  await aborted(stopping);
  setTimeout(() => process.exit(1), exitMs).unref();
  await stop(jobs, bot);
}

async function stop(jobs: JobRunner, bot: Bot | null): Promise<void> {
  await jobs.stop();
  await bot?.stop();
  await closeDatabase();
  log.info("Worker stopped");
}

function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on("SIGTERM", stop).on("SIGINT", stop).on("disconnect", stop);
  return stopping.signal;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

/** A database that is away, or not migrated yet, is waited for: dying over it would only be noise. */
async function waitForDatabase(stopping: AbortSignal): Promise<void> {
  for (let attempt = 0; !stopping.aborted; attempt++) {
    try {
      await row(sql`select 1 from outbox limit 1`);
      return;
    } catch (error) {
      if (attempt === 0) log.warn({ err: error }, "The worker waits for the database");
      await Promise.race([pause(1_000), aborted(stopping)]);
    }
  }
}

async function warnOfEviction(url: string): Promise<void> {
  try {
    const warning = await evictionWarning(url);
    if (warning) log.warn(warning);
  } catch (error) {
    log.warn({ err: error }, "Redis does not answer: jobs wait in the database");
  }
}

logFaults();
await main();
process.exit(0);
