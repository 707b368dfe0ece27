import type { Telegram } from "telegraf";
import type { Update } from "telegraf/types";
import { actorOf } from "#app/domain/access/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { log, withLogContext } from "#app/platform/log.ts";
import { withOrigin } from "#app/platform/request-origin.ts";
import { transaction } from "#app/platform/transaction.ts";
import { type Chat, lockChat, saveChat, userOfChat } from "./chats.server.ts";
import {
  chatsWithUpdates,
  hasUpdateAfter,
  markUpdateDone,
  noteUpdateFailure,
  oldestUpdate,
  type WaitingUpdate,
} from "./inbox.server.ts";
import { LONGEST_TOAST, cut } from "./message.ts";
import { readerFor } from "./reader.server.ts";
import { type BotIdentity, route } from "./router.server.ts";
import { say } from "./show.server.ts";
import { callTelegram, failureOf } from "./telegram.server.ts";
import type { Turn } from "./turn.server.ts";

const CHATS_AT_ONCE = 6;
const MOST_CHATS = 100;
const MOST_ATTEMPTS = 3;
/** A message that waited longer than this for us counts as late, and the person is told. */
const LATE_MS = 120_000;
/** For how long a tap waits for the words it is answered with. */
const TOAST_WAIT_MS = 300;

export interface Pump {
  /** Works off what waits, many chats at once, each in its order; answers whether anything was done. */
  run(): Promise<boolean>;
}

export function createPump(parts: BotIdentity): Pump {
  const busy = new Set<bigint>();
  return {
    async run() {
      const chats = (await chatsWithUpdates(MOST_CHATS)).filter((chatId) => !busy.has(chatId));
      const queue = [...chats];
      let worked = false;
      const work = async (): Promise<void> => {
        for (let chatId = queue.shift(); chatId !== undefined; chatId = queue.shift()) {
          busy.add(chatId);
          try {
            while (await workOne(parts, chatId)) worked = true;
          } finally {
            busy.delete(chatId);
          }
        }
      };
      await Promise.all(Array.from({ length: Math.min(CHATS_AT_ONCE, chats.length) }, work));
      return worked;
    },
  };
}

/** Works off the oldest update of a chat; false when there is none, another worker has the chat, or it failed. */
async function workOne(parts: BotIdentity, chatId: bigint): Promise<boolean> {
  const claimed: { update: WaitingUpdate | null } = { update: null };
  const answer = tapAnswer(parts.telegram);
  try {
    const toast = await transaction(async () => {
      const chat = await lockChat(chatId);
      const update = chat && (await oldestUpdate(chatId));
      if (!chat || !update) return undefined;
      claimed.update = update;
      answer.expect(update);
      return withLogContext({ updateId: update.id.toString() }, () =>
        withOrigin({ requestId: `update-${update.id}`, address: null }, () => workOff(parts, chat, update)),
      );
    });
    answer.finish(toast ?? null);
    return claimed.update !== null;
  } catch (error) {
    answer.finish(null);
    if (claimed.update) await settleFailure(chatId, claimed.update, error);
    else log.error({ err: error }, "The bot's inbox could not be read");
    return false;
  }
}

/** One update, whole: its effect, its answers and its mark are one transaction. Answers the toast of a tap. */
async function workOff(parts: BotIdentity, chat: Chat, waiting: WaitingUpdate): Promise<string | null> {
  const update = waiting.payload as Update;
  const turn = await turnOf(chat, update);
  await route(parts, update, turn);
  await tellLate(turn, waiting);
  await saveChat(chat, turn.messageId === null ? 0 : 1);
  await markUpdateDone(waiting.id);
  return turn.toast;
}

async function turnOf(chat: Chat, update: Update): Promise<Turn> {
  const { from, date, messageId } = factsOf(update);
  const user = from && BigInt(from.id) === chat.id ? await userOfChat(chat.id) : null;
  const reader = await readerFor({ user, chosen: chat.language, spoken: from?.language_code });
  const updateId = update.update_id;
  const actor = user && actorOf(user, "bot", `update-${updateId}`);
  const at = date === null ? now() : new Date(Math.min(date * 1000, now().getTime()));
  const turn = { updateId, chat, reader, at, messageId, toast: null };
  return user && actor ? Object.assign(turn, { user, actor }) : turn;
}

interface UpdateFacts {
  readonly from: { readonly id: number; readonly language_code?: string | undefined } | undefined;
  /** Unix time. */
  readonly date: number | null;
  readonly messageId: number | null;
}

function factsOf(update: Update): UpdateFacts {
  if ("message" in update) {
    const { from, date, message_id: messageId } = update.message;
    return { from, date, messageId };
  }
  if ("edited_message" in update) {
    const { from, date, edit_date: edited } = update.edited_message;
    return { from, date: edited ?? date, messageId: null };
  }
  const from = "callback_query" in update ? update.callback_query.from : undefined;
  return {
    from: "my_chat_member" in update ? update.my_chat_member.from : from,
    date: null,
    messageId: null,
  };
}

/** Counts what came late; once all of it is worked off, one word says so. */
async function tellLate(turn: Turn, waiting: WaitingUpdate): Promise<void> {
  const { chat, reader } = turn;
  if (turn.messageId !== null && now().getTime() - turn.at.getTime() > LATE_MS) chat.state.late += 1;
  if (chat.state.late === 0 || (await hasUpdateAfter(chat.id, waiting.id))) return;
  if ("user" in turn) await say(turn, reader.t("bot:late", { n: chat.state.late }));
  chat.state.late = 0;
}

/** A fault of ours: tried again, and after the third time told and left, so that the chat goes on. */
async function settleFailure(chatId: bigint, update: WaitingUpdate, error: unknown): Promise<void> {
  log.error({ err: error, updateId: update.id.toString() }, "An update could not be worked off");
  const message = error instanceof Error ? error.message.slice(0, 1000) : "unknown";
  const attempts = await noteUpdateFailure(update.id, message);
  if (attempts < MOST_ATTEMPTS) return;
  await transaction(async () => {
    const chat = await lockChat(chatId);
    if (!chat) return;
    const turn = await turnOf(chat, update.payload as Update);
    const [before = "", after = ""] = turn.reader.t("bot:error", { id: "\u0000" }).split("\u0000");
    await say(turn, { lines: [{ pieces: [before, { code: update.id.toString() }, after] }] });
    await markUpdateDone(update.id, message);
  });
}

/**
 * The answer to a tap, which Telegram wants at once: with the words of the result where they are known soon, empty
 * otherwise. It never waits in the table, and never fails the update.
 */
function tapAnswer(telegram: Telegram) {
  let queryId: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  const give = (text: string | null): void => {
    clearTimeout(timer);
    if (queryId === null) return;
    const payload = { callback_query_id: queryId, ...(text ? { text: cut(text, LONGEST_TOAST) } : {}) };
    queryId = null;
    callTelegram(telegram, "answerCallbackQuery", payload).catch((error: unknown) => {
      const failure = failureOf(error);
      // After an outage the tap still counts, though nobody waits for its answer any more.
      if (failure.kind === "refused" && /query is too old/i.test(failure.message)) return;
      log.warn({ reason: "message" in failure ? failure.message : failure.kind }, "A tap was not answered");
    });
  };
  return {
    expect({ payload }: WaitingUpdate): void {
      const update = payload as Update;
      if (!("callback_query" in update)) return;
      queryId = update.callback_query.id;
      clearTimeout(timer);
      timer = setTimeout(() => give(null), TOAST_WAIT_MS);
    },
    finish: give,
  };
}
