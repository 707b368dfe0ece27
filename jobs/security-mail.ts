import { z } from "zod";
import { mailSecurityNotice } from "#app/domain/access/index.server.ts";
import { defineJob } from "#jobs/definition.ts";

/** The owner of an account hears by mail what was done to it. */
export const securityMailJob = defineJob({
  name: "security-mail",
  needs: [],
  payload: z.object({
    userId: z.uuid(),
    kind: z.enum(["user.password_reset", "user.second_factor_reset"]),
    at: z.iso.datetime(),
  }),
  attempts: 8,
  run: ({ userId, kind, at }) => mailSecurityNotice(userId, kind, at),
});
