import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { Telegram, TelegramError } from "telegraf";
import { settings } from "#app/platform/settings.ts";

/** A call that hangs is a call that failed; milliseconds. Shorter than a sender's claim on it. */
const CALL_TIMEOUT_MS = 10_000;

/** The client of the Bot API; null without a token: the bot is off. */
export function connectTelegram(): Telegram | null {
  const { botToken, apiRoot } = settings().telegram;
  if (!botToken) return null;
  const agent = apiRoot.startsWith("http:")
    ? new HttpAgent({ keepAlive: true })
    : new HttpsAgent({ keepAlive: true });
  return new Telegram(botToken, { apiRoot, agent, webhookReply: false });
}

/** Calls a method of the Bot API by its name. Throws `TelegramError` for a refusal, anything else for a broken line. */
export async function callTelegram(
  telegram: Telegram,
  method: string,
  payload: Readonly<Record<string, unknown>>,
  timeoutMs = CALL_TIMEOUT_MS,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  return telegram.callApi(method as never, payload as never, { signal: signal as never });
}

/** Why a call failed, as far as it decides what happens next. */
export type CallFailure =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "unreachable"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "broken"; readonly message: string };

/** Sorts an error of `callTelegram`. The message never holds the token. */
export function failureOf(error: unknown): CallFailure {
  if (!(error instanceof TelegramError)) return { kind: "broken", message: withoutToken(error) };
  const { code, description, parameters } = error;
  if (code === 429) return { kind: "wait", seconds: parameters?.retry_after ?? 1 };
  if (code === 403) return { kind: "unreachable", message: description };
  if (code >= 400 && code < 500) return { kind: "refused", message: description };
  return { kind: "broken", message: `${code}: ${description}` };
}

/** The text of an error without the bot's token, which stands in every address of the Bot API. */
export function withoutToken(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\/bot\d+:[\w-]+/g, "/bot…");
}
