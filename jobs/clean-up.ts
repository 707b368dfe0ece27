import { z } from "zod";
import { forgetDoneUpdates, forgetEndedCalls } from "#app/bot/index.server.ts";
import { forgetEndedAccess } from "#app/domain/access/index.server.ts";
import { forgetOldProofs } from "#app/domain/proof/index.server.ts";
import { forgetOldAnswers } from "#app/platform/first-answer.ts";
import { log } from "#app/platform/log.ts";
import { forgetDispatched } from "#app/platform/outbox.ts";
import { forgetCutOffUploads } from "#app/platform/storage/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** Each owner removes what it keeps for a while only: see `app/platform/retention.ts`. */
export const cleanUpJob = defineJob({
  name: "clean-up",
  needs: [],
  payload: z.object({}),
  schedule: "30 3 * * *",
  run: async () => {
    log.info("Cleaning up...");
    const removed = {
      answers: await forgetOldAnswers(),
      dispatched: await forgetDispatched(),
      updates: await forgetDoneUpdates(),
      calls: await forgetEndedCalls(),
      ...(await forgetEndedAccess()),
      proofs: await forgetOldProofs(),
      uploads: await forgetCutOffUploads(),
    };
    log.info(removed, "Cleaned up");
  },
});
