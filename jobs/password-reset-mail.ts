import { z } from "zod";
import { mailPasswordReset } from "#app/domain/access/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** The link to a new password, for who asked for it and is known. */
export const passwordResetMailJob = defineJob({
  name: "password-reset-mail",
  needs: [],
  payload: z.object({ resetId: z.uuid() }),
  attempts: 8,
  run: ({ resetId }) => mailPasswordReset(resetId),
});
