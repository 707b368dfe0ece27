import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { execute, join, rows, sql } from "#app/platform/database.ts";
import { log } from "#app/platform/log.ts";
import { OUTBOX_CHANNEL } from "#app/platform/outbox.ts";
import type { JobRequest } from "#app/platform/queue/index.server.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { JobDefinition, QueueName } from "#jobs/definition.ts";

export interface RelayParts {
  readonly databaseUrl: string;
  readonly definitions: readonly JobDefinition[];
  /** All or an error; a job whose id is known already is not added again. */
  readonly add: (queue: QueueName, requests: readonly JobRequest[]) => Promise<void>;
}

export interface Relay {
  /** Ends after the batch at work. */
  stop(): Promise<void>;
}

const batchSize = 200;
const sweepMs = 1_000;
const longestRetryMs = 15_000;

interface OutboxRow {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
}

/**
 * Hands waiting outbox rows to the queue, woken by their announcement and by a sweep each second. A row is marked
 * in the same transaction after the queue has it: a crash in between hands it over again, under the same job id.
 * While the queue is away the rows wait. Rows of jobs that this version does not know are left to one that does.
 */
export function startRelay(parts: RelayParts): Relay {
  const stopping = new AbortController();
  const bell = createBell();
  const listening = listen(parts.databaseUrl, bell.ring, stopping.signal);
  const working = work(parts, bell, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      await Promise.all([listening, working]);
    },
  };
}

interface Bell {
  readonly ring: () => void;
  /** Resolves at the next ring, at once when one was missed, or after `ms`. */
  readonly wait: (ms: number) => Promise<void>;
}

function createBell(): Bell {
  let wasRung = false;
  let wake: (() => void) | null = null;
  const ring = () => {
    wasRung = true;
    wake?.();
  };
  const wait = async (ms: number) => {
    if (!wasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    wake = null;
    wasRung = false;
  };
  return { ring, wait };
}

async function work(parts: RelayParts, bell: Bell, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    try {
      while ((await handOver(parts)) === batchSize && !stopping.aborted);
      if (failures > 0) log.info("The outbox relay works again");
      failures = 0;
      await bell.wait(sweepMs);
    } catch (error) {
      failures += 1;
      const level = failures === 1 ? "warn" : "debug";
      log[level]({ err: error }, "The outbox relay waits: the queue or the database is not reached");
      await pause(Math.min(500 * 2 ** failures, longestRetryMs), undefined, { signal: stopping }).catch(
        noteAbort,
      );
    }
  }
}

/** Hands one batch over and answers its size. Several relays share the work: each takes rows that no other holds. */
export function handOver({ definitions, add }: Omit<RelayParts, "databaseUrl">): Promise<number> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  return transaction(async () => {
    const waiting = await rows<OutboxRow>(sql`
      select id, name, payload from outbox
      where dispatched_at is null and available_at <= now() and name in (${join([...byName.keys()])})
      order by available_at, id limit ${batchSize} for update skip locked`);
    for (const [queue, requests] of group(waiting, byName)) await add(queue, requests);
    if (waiting.length > 0) {
      await execute(sql`
        update outbox set dispatched_at = clock_timestamp() where id = any(${waiting.map(({ id }) => id)}::uuid[])`);
    }
    return waiting.length;
  });
}

function group(
  waiting: readonly OutboxRow[],
  byName: ReadonlyMap<string, JobDefinition>,
): Map<QueueName, JobRequest[]> {
  const groups = new Map<QueueName, JobRequest[]>();
  for (const { id, name, payload } of waiting) {
    const definition = byName.get(name);
    if (!definition) continue;
    const { queue, attempts, backoffMs } = definition;
    const request = { name, id: `outbox-${id}`, payload, attempts, backoffMs };
    groups.set(queue, [...(groups.get(queue) ?? []), request]);
  }
  return groups;
}

/** Hears announcements on a connection of its own, made anew when it breaks; until then the sweep does. */
async function listen(databaseUrl: string, ring: () => void, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: "vendhub outbox",
    });
    const broken = new Promise<void>((resolve) => {
      client.once("end", resolve);
      client.on("error", () => resolve());
      stopping.addEventListener("abort", () => resolve(), { once: true });
    });
    try {
      client.on("notification", ring);
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      ring();
      await broken;
    } catch (error) {
      log.debug({ err: error }, "The outbox relay cannot listen");
    }
    await client.end().catch((error: unknown) => log.debug({ err: error }, "Closing a broken connection"));
    await pause(1_000, undefined, { signal: stopping }).catch(noteAbort);
  }
}

/** A pause cut short by the stop is no error. */
function noteAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === "AbortError")) throw error;
}
