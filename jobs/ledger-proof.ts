import { z } from "zod";
import { proveNightly } from "#app/domain/proof/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { log } from "#app/platform/log.ts";
import { defineJob } from "#jobs/definition.ts";

/** Keeps the closings of the days that are over, proves and keeps what it found: one more, by a repeat, does no harm. */
export const ledgerProofJob = defineJob({
  name: "ledger-proof",
  needs: ["stock:prove"],
  payload: z.object({}),
  schedule: "30 2 * * *",
  run: async (_payload, { jobId }) => {
    log.info("Proving ledgers...");
    const { id, checked, differences } = await proveNightly(systemActor(jobId));
    const found = { proof: id, checked, differences: differences.length };
    if (differences.length > 0) log.error(found, "The ledgers do not add up");
    else log.info(found, "The ledgers add up");
  },
});
