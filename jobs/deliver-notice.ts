import { z } from "zod";
import { markFailed } from "#app/domain/notices/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** Without a bot nobody can be told: the notice is closed as such, so that a bot set up later does not tell old news. */
export const deliverNoticeJob = defineJob({
  name: "deliver-notice",
  needs: [],
  payload: z.object({ noticeId: z.uuid() }),
  attempts: 10,
  run: ({ noticeId }, { bot }) => (bot ? bot.deliverNotice(noticeId) : markFailed(noticeId, "no_bot")),
});
