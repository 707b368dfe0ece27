import { z } from "zod";
import { defineJob } from "#jobs/definition.ts";

/** The operator's card in the chat shows the task as it now is. */
export const taskChangedJob = defineJob({
  name: "task-changed",
  needs: [],
  payload: z.object({ taskId: z.uuid() }),
  run: async ({ taskId }, { bot }) => bot?.redrawTask(taskId),
});
