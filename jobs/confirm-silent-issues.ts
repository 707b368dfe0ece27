import { z } from "zod";
import { confirmSilentIssues } from "#app/domain/stock/index.server.ts";
import { log } from "#app/platform/log.ts";
import { defineJob } from "#jobs/definition.ts";

export const confirmSilentIssuesJob = defineJob({
  name: "confirm-silent-issues",
  needs: [],
  payload: z.object({}),
  schedule: "*/10 * * * *",
  run: (_payload, { jobId }) => {
    log.info("Checking for unconfirmed issues...");
    return confirmSilentIssues(jobId);
  },
});
