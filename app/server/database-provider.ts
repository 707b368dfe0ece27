import type { Settings } from "#app/platform/settings.ts";

export interface Database {
  readonly url: string;
  /** What another process needs to use the same database with the same secrets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves when the embedded server has ended; never for an outside database. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const never = new Promise<void>(() => undefined);

/** The database of the settings; the embedded one is started where none is named. */
export async function provideDatabase(settings: Settings): Promise<Database> {
  const { url } = settings.database;
  if (url) return { url, environment: {}, ended: never, stop: () => Promise.resolve() };
  const { startEmbeddedPostgres } = await import("#app/server/embedded-postgres.ts");
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir });
  return {
    url: server.url,
    // A process that is given a database counts as one with an outside database, which needs its secrets given too.
    environment: {
      DATABASE_URL: server.url,
      JWT_SECRET: settings.jwt.secret,
      REFRESH_TOKEN_SECRET: settings.jwt.refreshSecret,
    },
    ended: server.ended,
    stop: () => server.stop(),
  };
}
