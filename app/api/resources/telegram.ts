import { z } from "zod";
import { receiveUpdate } from "#app/bot/intake.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { openOperation } from "../registry.ts";

export const telegramOperations = [
  openOperation({
    method: "post",
    path: "/telegram/webhook",
    tag: "telegram",
    summary: "Telegram's updates, with the secret in X-Telegram-Bot-Api-Secret-Token",
    body: z.looseObject({ update_id: z.int() }),
    // The secret is asked before anything that a stranger could send is looked at.
    rawBody: true,
    answer: { status: 200, schema: z.strictObject({ ok: z.literal(true) }) },
    errors: ["access.unauthenticated"],
    handle: async ({ body, headers }) => {
      const secretHeader = headers["x-telegram-bot-api-secret-token"];
      const status = await receiveUpdate({
        secretHeader: typeof secretHeader === "string" ? secretHeader : null,
        body,
      });
      if (status === 401) throw new AppError("access.unauthenticated");
      if (status === 400) throw new AppError("request.malformed");
      return { ok: true };
    },
  }),
];
