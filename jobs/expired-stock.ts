import { z } from "zod";
import { cutExpiredReservations } from "#app/domain/stock/index.server.ts";
import { log } from "#app/platform/log.ts";
import { defineJob } from "#jobs/definition.ts";

/** The first run after midnight in the company's zone finds what the new day lets expire; a missed one is caught up. */
export const expiredStockJob = defineJob({
  name: "expired-stock",
  needs: [],
  payload: z.object({}),
  schedule: "2-59/10 * * * *",
  run: () => {
    log.info("Checking for expired stock that is reserved...");
    return cutExpiredReservations();
  },
});
