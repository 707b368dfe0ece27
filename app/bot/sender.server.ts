import type { Telegram } from "telegraf";
import { z } from "zod";
import { listPeople, markReachable } from "#app/domain/access/index.server.ts";
import { notify } from "#app/domain/notices/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { today } from "#app/platform/company.ts";
import { log } from "#app/platform/log.ts";
import { settings } from "#app/platform/settings.ts";
import { transaction } from "#app/platform/transaction.ts";
import { messageIdOf, noteCardLost, noteMessageSent } from "./cards.server.ts";
import { userOfChat } from "./chats.server.ts";
import {
  type Call,
  claimCalls,
  dropCall,
  failChat,
  isSuperseded,
  markCallFailed,
  markSent,
  NOTICE,
  retryCall,
} from "./outgoing.server.ts";
import { callTelegram, failureOf } from "./telegram.server.ts";

const CHATS_AT_ONCE = 8;
const LONGEST_PAUSE_SECONDS = 60;

/** Sends what waits, each chat in its order. */
export interface Sender {
  /** Sends until nothing is ready; answers whether anything was done. */
  run(): Promise<boolean>;
}

export function createSender(telegram: Telegram): Sender {
  const allowance = noticeAllowance(settings().telegram.sendPerSecond);
  return {
    async run() {
      let worked = false;
      for (;;) {
        const calls = await claimCalls(CHATS_AT_ONCE, allowance.isLeft());
        if (calls.length === 0) return worked;
        worked = true;
        for (const call of calls) if (call.priority === NOTICE) allowance.take();
        await Promise.all(calls.map((call) => send(telegram, call)));
      }
    },
  };
}

/** How many notices may still go out in this second. */
function noticeAllowance(perSecond: number) {
  let second = 0;
  let taken = 0;
  const roll = (): void => {
    const present = Math.floor(Date.now() / 1000);
    if (present !== second) [second, taken] = [present, 0];
  };
  return {
    isLeft(): boolean {
      roll();
      return taken < perSecond;
    },
    take(): void {
      roll();
      taken += 1;
    },
  };
}

async function send(telegram: Telegram, call: Call): Promise<void> {
  if (await isSuperseded(call)) {
    await dropCall(call.id);
    return;
  }
  try {
    await make(telegram, call);
  } catch (error) {
    await settleFailure(call, error);
  }
}

const sentMessage = z.looseObject({ message_id: z.int() });

async function make(telegram: Telegram, call: Call): Promise<void> {
  const { movedText, ...payload } = call.payload;
  if (call.method === "deleteMessage") await remove(telegram, payload, movedText);
  else if (call.method === "editMessageText" && call.cardId) await editCard(telegram, call, payload);
  else {
    const whole = call.method === "sendDocument" ? withFile(payload) : payload;
    const answer = await callTelegram(telegram, call.method, whole);
    if (call.method === "sendMessage" || call.method === "sendDocument")
      return noteSent(call, sentMessage.parse(answer).message_id);
  }
  await markSent(call.id);
}

const keptFile = z.object({ filename: z.string(), content: z.base64() });

/** The call with the bytes of its document, which are kept as text. */
function withFile(payload: object): Record<string, unknown> {
  const { document, ...rest } = z.looseObject({ document: keptFile }).parse(payload);
  return {
    ...rest,
    document: { filename: document.filename, source: Buffer.from(document.content, "base64") },
  };
}

const noteSent = (call: Call, messageId: number): Promise<void> =>
  transaction(async () => {
    await markSent(call.id);
    await noteMessageSent(call.chatId, call.cardId, messageId);
  });

const NOT_MODIFIED = /message is not modified/i;
const GONE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;

/** Edits the message of a card; where it is gone, the card is sent anew. */
async function editCard(telegram: Telegram, call: Call, payload: object): Promise<void> {
  const messageId = await messageIdOf(call.cardId!);
  if (messageId === null) return sendAnew(telegram, call, payload);
  try {
    await callTelegram(telegram, "editMessageText", { ...payload, message_id: Number(messageId) });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "refused" && NOT_MODIFIED.test(failure.message)) return;
    if (failure.kind !== "refused" || !GONE.test(failure.message)) throw error;
    await noteCardLost(call.cardId!);
    await sendAnew(telegram, call, payload);
  }
}

async function sendAnew(telegram: Telegram, call: Call, payload: object): Promise<void> {
  const answer = await callTelegram(telegram, "sendMessage", { ...payload, disable_notification: true });
  await noteSent(call, sentMessage.parse(answer).message_id);
}

/** Deletes an old message; one that is too old to be deleted says where the card went and loses its buttons. */
async function remove(telegram: Telegram, payload: object, movedText: unknown): Promise<void> {
  try {
    await callTelegram(telegram, "deleteMessage", { ...payload });
  } catch (error) {
    if (failureOf(error).kind !== "refused" || typeof movedText !== "string") throw error;
    if (movedText === "") return;
    await callTelegram(telegram, "editMessageText", { ...payload, text: movedText });
  }
}

async function settleFailure(call: Call, error: unknown): Promise<void> {
  const failure = failureOf(error);
  switch (failure.kind) {
    case "wait":
      await retryCall(call.id, failure.seconds);
      return;
    case "broken":
      log.warn(
        { call: call.id.toString(), method: call.method, reason: failure.message },
        "Telegram did not answer",
      );
      await retryCall(call.id, Math.min(2 ** Math.min(call.attempts - 1, 10) / 2, LONGEST_PAUSE_SECONDS));
      return;
    case "unreachable":
      await giveUpChat(call, failure.message);
      return;
    case "refused":
      log.error(
        { call: call.id.toString(), method: call.method, reason: failure.message },
        "Telegram refused a call",
      );
      await markCallFailed(call.id, failure.message);
  }
}

/** The person has blocked the bot: nothing more is sent, and the managers are told once a day. */
const giveUpChat = (call: Call, reason: string): Promise<void> =>
  transaction(async () => {
    await failChat(call.chatId, reason);
    await noteUnreachable(call.chatId);
  });

/** Notes that a person cannot be reached, for the page of the user, and tells the managers. */
export async function noteUnreachable(chatId: bigint): Promise<void> {
  const user = await userOfChat(chatId);
  if (!user) return;
  await markReachable(chatId, false);
  const window = await today();
  for (const manager of await listPeople(systemActor("bot"), ["manager", "admin"])) {
    if (manager.id === user.id) continue;
    const params = { name: user.fullName };
    await notify({ recipientId: manager.id, kind: "user.unreachable", subject: user.id, window, params });
  }
}
