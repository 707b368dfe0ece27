import { z } from "zod";
import { flagShort } from "#app/domain/work/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** A task lost reserved goods: it is flagged, and its assignee and planner hear of it. */
export const taskShortJob = defineJob({
  name: "task-short",
  needs: [],
  payload: z.object({ taskId: z.uuid() }),
  run: ({ taskId }, { jobId }) => flagShort(taskId, jobId),
});
