import type { Telegram } from "telegraf";
import { z } from "zod";
import { log } from "#app/platform/log.ts";
import { settings } from "#app/platform/settings.ts";
import { storeUpdates, updateShape } from "./intake.server.ts";
import { callTelegram, withoutToken } from "./telegram.server.ts";

/** What Telegram is asked for; anything else would only be thrown away. */
const ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"];

/**
 * Tells Telegram where to bring updates. It is told at every start: whether the address there has our secret can't
 * be asked, and telling it again changes nothing.
 */
export async function setWebhook(telegram: Telegram, url: string): Promise<void> {
  await callTelegram(telegram, "setWebhook", {
    url,
    secret_token: settings().telegram.webhookSecret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: 40,
  });
}

/** Takes the webhook away; updates wait at Telegram until somebody asks for them. */
export const deleteWebhook = (telegram: Telegram): Promise<unknown> =>
  callTelegram(telegram, "deleteWebhook", {});

const POLL_SECONDS = 25;
const PAUSE_MS = 2_000;

/** Asks Telegram for updates again and again, into the same inbox: for development, without a public address. */
export async function pollUpdates(telegram: Telegram, signal: AbortSignal): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    try {
      const payload = { offset, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
      const answer = await Promise.race([
        callTelegram(telegram, "getUpdates", payload, (POLL_SECONDS + 10) * 1000),
        ended(signal),
      ]);
      if (answer === null) return;
      const updates = z.array(updateShape).parse(answer);
      await storeUpdates(updates);
      offset = Math.max(offset, ...updates.map((update) => update.update_id + 1));
    } catch (error) {
      log.warn({ reason: withoutToken(error) }, "Telegram could not be asked for updates");
      await Promise.race([new Promise((resolve) => setTimeout(resolve, PAUSE_MS)), ended(signal)]);
    }
  }
}

const ended = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener("abort", () => resolve(null), { once: true });
  });
