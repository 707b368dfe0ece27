import { z } from "zod";
import { noticeOverdue } from "#app/domain/work/index.server.ts";
import { log } from "#app/platform/log.ts";
import { defineJob } from "#jobs/definition.ts";

export const overdueTasksJob = defineJob({
  name: "overdue-tasks",
  needs: [],
  payload: z.object({}),
  schedule: "*/10 * * * *",
  run: (_payload, { jobId }) => {
    log.info("Checking for overdue tasks...");
    return noticeOverdue(jobId);
  },
});
