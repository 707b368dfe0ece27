import { z } from "zod";
import { expireTaskReservations } from "#app/domain/work/index.server.ts";
import { log } from "#app/platform/log.ts";
import { defineJob } from "#jobs/definition.ts";

export const expiredReservationsJob = defineJob({
  name: "expired-reservations",
  needs: [],
  payload: z.object({}),
  schedule: "*/10 * * * *",
  run: (_payload, { jobId }) => {
    log.info("Checking for expired inventory reservations...");
    return expireTaskReservations(jobId);
  },
});
