import { setTimeout as pause } from "node:timers/promises";
import { needsSetUp, setUpAddress } from "#app/domain/setup/index.server.ts";
import { log } from "#app/platform/log.ts";

/** Says in the log where the company is set up, once the database is there, and nothing when there is an admin. */
export async function announceSetUp(): Promise<void> {
  while (!(await wasLookedAt())) await pause(2_000, undefined, { ref: false });
}

/** False while the database is away or not migrated, which others report. */
async function wasLookedAt(): Promise<boolean> {
  try {
    if (await needsSetUp()) log.warn(`No admin yet. Open ${setUpAddress()} to set the company up`);
    return true;
  } catch (error) {
    log.debug({ err: error }, "Whether there is an admin is not known yet");
    return false;
  }
}
