import { spawnSync } from "node:child_process";
import { startTestServer } from "#tests/setup/postgres-server.ts";

/** What every process of the run gets from its first one. */
export interface RunEnvironment {
  /** Address of the PostgreSQL server's maintenance database. */
  readonly serverUrl: string;
  /** A migrated database to make others from. */
  readonly template: string;
  /** Folder of the run, removed at its end. */
  readonly runFolder: string;
}

const variable = "WHOLE_SYSTEM_RUN";

/** Before the first test of Playwright: the build as the sources are now, and a PostgreSQL server. */
export default async function setUp(): Promise<() => Promise<void>> {
  buildIfStale();
  const { stop, ...run } = await startTestServer();
  process.env[variable] = JSON.stringify(run satisfies RunEnvironment);
  return stop;
}

/** Brings `build/` up to the sources. */
export function buildIfStale(): void {
  const code = 'import { build, isBuilt } from "./app/server/build.mjs"; if (!isBuilt()) await build();';
  const args = ["--input-type=module", "--eval", code];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed");
}

export function runEnvironment(): RunEnvironment {
  const text = process.env[variable];
  if (!text) throw new Error("The global set-up has not run");
  return JSON.parse(text) as RunEnvironment;
}
