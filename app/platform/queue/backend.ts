import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  UnrecoverableError,
  withBackend,
} from "bullmq";
import pg from "pg";
import { log } from "#app/platform/log.ts";
import { settings } from "#app/platform/settings.ts";

/** Where jobs are kept: on Redis, else in a schema of the application's database. */
export type QueueStore = {
  /** To be called when all queues and workers on it are closed. */
  readonly close: () => Promise<void>;
} & ({ readonly redisUrl: string } | { readonly redisUrl: null; readonly pool: pg.Pool });

/** Thrown by a job that no repetition can mend: it fails at once. */
export class PermanentFailure extends UnrecoverableError {}

export const onRedis = withBackend(createRedisBackend);
export const onPostgres = withBackend(createPostgresBackend);

const connectMs = 5_000;
const schema = "bullmq";

/** Opens the store of the settings, or of the addresses given. On PostgreSQL its tables are made where they are missing. */
export async function openQueueStore(
  place: { redisUrl: string | null; databaseUrl: string | null } = {
    redisUrl: settings().redis?.url ?? null,
    databaseUrl: settings().database.url,
  },
): Promise<QueueStore> {
  if (place.redisUrl) return { redisUrl: place.redisUrl, close: () => Promise.resolve() };
  if (!place.databaseUrl) throw new Error("The queue has neither Redis nor a database");
  const pool = openPool(place.databaseUrl);
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
  return { redisUrl: null, pool, close: () => pool.end() };
}

/** One pool for all queues; each worker holds one of its connections to listen on. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    options: `-c search_path=${schema}`,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: connectMs,
    application_name: "vendhub queue",
  });
  // Whoever uses a connection that breaks hears it from his query, and nobody else needs to.
  const note = (error: Error) => log.debug({ err: error }, "A connection of the queue broke");
  // Each queue and worker listens too.
  pool.setMaxListeners(100).on("error", note);
  pool.on("connect", (client) => client.on("error", note));
  return pool;
}

/** `patient` waits for a Redis that is away, as a worker must; the other kind fails quickly and tries again later. */
export const redisConnection = (url: string, patient: boolean) => ({
  url,
  connectTimeout: connectMs,
  maxRetriesPerRequest: patient ? null : 1,
  retryStrategy: (times: number) => Math.min(250 * 2 ** times, 5_000),
});
