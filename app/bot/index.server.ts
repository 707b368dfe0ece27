import pg from "pg";
import type { Telegram } from "telegraf";
import type { UserFromGetMe } from "telegraf/types";
import { recordBotUsername } from "#app/platform/company.ts";
import { log } from "#app/platform/log.ts";
import { settings } from "#app/platform/settings.ts";
import { redrawRequest } from "./acts/requests.server.ts";
import { registerCommands } from "./commands.server.ts";
import { fetchPhoto } from "./fetch-photo.server.ts";
import { UPDATE_CHANNEL } from "./intake.server.ts";
import { createLoop, type Loop } from "./loop.ts";
import { deliverNotice } from "./notices.server.ts";
import { OUTGOING_CHANNEL, untilNextCall } from "./outgoing.server.ts";
import { createPump } from "./pump.server.ts";
import { redrawTask } from "./redraw.server.ts";
import { createSender } from "./sender.server.ts";
import { callTelegram, connectTelegram, withoutToken } from "./telegram.server.ts";
import { deleteWebhook, pollUpdates, setWebhook } from "./webhook.server.ts";

export { forgetDoneUpdates } from "./inbox.server.ts";
export { receiveUpdate } from "./intake.server.ts";
export { forgetEndedCalls } from "./outgoing.server.ts";

/** The bot as the worker drives it. */
export interface Bot {
  /** Works through the updates that wait in the inbox. */
  pump(): Promise<void>;
  /** Puts a notice into its reader's chat, once. */
  deliverNotice(noticeId: string): Promise<void>;
  /** Brings the bytes of a photo into the storage; throws while Telegram does not give them. */
  fetchPhoto(photoId: string): Promise<void>;
  /** Shows a decision on a request for access to whoever may decide, and tells the person. */
  redrawRequest(requestId: string): Promise<void>;
  /** Redraws the cards that show a task. */
  redrawTask(taskId: string): Promise<void>;
  /** Ends the loops; what is being done is finished. */
  stop(): Promise<void>;
}

/** A sweep finds what nobody announced. */
const SWEEP_MS = 1_000;
const RETRY_MS = 3_000;

/**
 * Starts the bot; null without a token: it is off, said once in the log. It works off the inbox and sends what
 * waits as soon as the database announces it, and sweeps each second. What Telegram must be told first (webhook,
 * commands) is tried again until Telegram answers; nothing waits for it.
 */
export async function startBot({ signal }: { readonly signal?: AbortSignal } = {}): Promise<Bot | null> {
  const telegram = connectTelegram();
  if (!telegram) {
    log.info("The bot is off: TELEGRAM_BOT_TOKEN is not set");
    return null;
  }
  const ending = new AbortController();
  const parts = { telegram, me: placeholderOf(settings().telegram.botToken ?? "") };
  const pump = createPump(parts);
  const sender = createSender(telegram);
  const pumping = createLoop("inbox", { run: () => pump.run(), sweepMs: SWEEP_MS });
  const sending = createLoop("outgoing", {
    run: () => sender.run(),
    sweepMs: SWEEP_MS,
    untilNext: untilNextCall,
  });
  const listening = listen({ [UPDATE_CHANNEL]: pumping, [OUTGOING_CHANNEL]: sending }, ending.signal);
  const introducing = introduce(telegram, parts, ending.signal);
  const stop = async (): Promise<void> => {
    ending.abort();
    await Promise.all([pumping.stop(), sending.stop(), listening, introducing]);
  };
  signal?.addEventListener("abort", () => void stop(), { once: true });
  return {
    async pump() {
      await pump.run();
    },
    deliverNotice,
    fetchPhoto: (photoId) => fetchPhoto(telegram, photoId),
    redrawTask,
    redrawRequest,
    stop,
  };
}

/** What is known of the bot before Telegram has told its name: the id stands in the token. */
const placeholderOf = (token: string): UserFromGetMe => ({
  id: Number(token.split(":")[0]),
  is_bot: true,
  first_name: "VendHub",
  username: "",
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
});

/** Learns the bot's name, registers its commands, and begins to get updates. */
async function introduce(
  telegram: Telegram,
  parts: { me: UserFromGetMe },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      parts.me = (await callTelegram(telegram, "getMe", {})) as UserFromGetMe;
      await recordBotUsername(parts.me.username);
      await registerCommands(telegram);
      const { webhookUrl } = settings().telegram;
      if (webhookUrl) return await setWebhook(telegram, webhookUrl);
      await deleteWebhook(telegram);
      return await pollUpdates(telegram, signal);
    } catch (error) {
      log.warn({ reason: withoutToken(error) }, "Telegram does not answer; the bot tries again");
      await new Promise<void>((resolve) => {
        setTimeout(resolve, RETRY_MS);
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }
}

/** Hears what the database announces; a lost connection is opened anew, and the sweep bridges the gap. */
async function listen(loops: Readonly<Record<string, Loop>>, signal: AbortSignal): Promise<void> {
  const ended = new Promise<void>((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: settings().database.url ?? "" });
    const lost = new Promise<void>((resolve) => client.on("end", resolve).on("error", () => resolve()));
    try {
      await client.connect();
      client.on("notification", ({ channel }) => loops[channel]?.wake());
      for (const channel of Object.keys(loops)) await client.query(`listen ${channel}`);
      await Promise.race([ended, lost]);
      await client.end();
    } catch (error) {
      log.warn({ err: error }, "The bot does not hear the database");
    }
    if (!signal.aborted) await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, RETRY_MS))]);
  }
}
