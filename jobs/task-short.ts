import { z } from "zod";
import { tellShort } from "#app/domain/work/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** Assignee and planner hear that a task lost reserved goods. */
export const taskShortJob = defineJob({
  name: "task-short",
  needs: [],
  payload: z.object({ taskId: z.uuid() }),
  run: ({ taskId }, { jobId }) => tellShort(taskId, jobId),
});
