import { z } from "zod";
import { defineJob } from "#jobs/definition.ts";

/** A request for access was decided: the chats of the managers say by whom, and the person is told. */
export const accessRequestChangedJob = defineJob({
  name: "access-request-changed",
  needs: [],
  payload: z.object({ requestId: z.uuid() }),
  attempts: 10,
  run: async ({ requestId }, { bot }) => bot?.redrawRequest(requestId),
});
