import { now } from "#app/platform/clock.ts";
import { writeButtonData } from "./button-data.ts";
import { type Card, forgetMessage, keyOf, saveCard } from "./cards.server.ts";
import { htmlOf, labelOf, type Message } from "./message.ts";
import { dropWaitingEdits, enqueue, type NewCall, NOTICE, replaceWaitingMessage } from "./outgoing.server.ts";
import type { Turn } from "./turn.server.ts";

/** When more messages than these stand below a card, it is sent anew, to be in sight. */
const MOST_BELOW = 4;
const OLDEST_MS = 40 * 3_600_000;

interface Where {
  readonly chatId: bigint;
  /** Position of the newest message of the chat. */
  readonly messageSeq: number;
}

export interface ShowOptions {
  /** What is kept with the card. */
  readonly state: object;
  /** Milliseconds by which an edit waits for more of the same. */
  readonly delayMs?: number;
  /** Sent as a new message below, whatever stands there. */
  readonly anew?: boolean;
  /** With sound: only for what others cause. */
  readonly loud?: boolean;
  /** Others caused it: it waits behind answers to the person's own acts. */
  readonly notice?: boolean;
  /** What stays of the old message where it cannot be deleted. */
  readonly movedText: string;
}

/** Shows the present state of a card: edits its message, or sends it anew where it is out of sight. */
export async function showCard(
  where: Where,
  card: Card,
  message: Message,
  options: ShowOptions,
): Promise<Card> {
  const saved = await saveCard(card, options.state);
  const payload = payloadOf(where.chatId, message, { card: saved, loud: options.loud });
  await dropWaitingEdits(card.id);
  if (card.messageId === null) {
    if (await replaceWaitingMessage(card.id, payload)) return saved;
    // A card whose first message is on its way gets an edit behind it; one without any is sent by that edit.
    const method = card.version === 1 ? "sendMessage" : "editMessageText";
    await enqueue({ chatId: where.chatId, method, payload, cardId: card.id, ...delayOf(options) });
    return saved;
  }
  if (options.anew || isOutOfSight(where, card)) return moveDown(where, saved, payload, options);
  await enqueue({
    chatId: where.chatId,
    method: "editMessageText",
    payload,
    cardId: card.id,
    ...delayOf(options),
  });
  return saved;
}

const delayOf = ({ delayMs, notice }: ShowOptions): Pick<NewCall, "delayMs" | "priority"> => ({
  ...(delayMs === undefined ? {} : { delayMs }),
  ...(notice ? { priority: NOTICE } : {}),
});

function isOutOfSight(where: Where, card: Card): boolean {
  const isOld = card.sentAt !== null && now().getTime() - card.sentAt.getTime() > OLDEST_MS;
  return isOld || where.messageSeq - card.messageSeq > MOST_BELOW;
}

async function moveDown(where: Where, card: Card, payload: object, options: ShowOptions): Promise<Card> {
  await forgetMessage(card);
  await enqueue({ chatId: where.chatId, method: "sendMessage", payload: { ...payload }, cardId: card.id });
  const old = { chat_id: Number(where.chatId), message_id: Number(card.messageId) };
  await enqueue({
    chatId: where.chatId,
    method: "deleteMessage",
    payload: { ...old, movedText: options.movedText },
  });
  return { ...card, messageId: null };
}

export interface PayloadOptions {
  readonly card?: Card;
  readonly loud?: boolean | undefined;
  readonly replyTo?: number | null;
}

/** A message as the Bot API takes it. Own answers are silent. */
export function payloadOf(
  chatId: bigint,
  message: Message,
  options: PayloadOptions = {},
): Record<string, unknown> {
  const { card, loud = false, replyTo } = options;
  return {
    chat_id: Number(chatId),
    text: htmlOf(message),
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    ...(loud ? {} : { disable_notification: true }),
    ...(replyTo ? { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } } : {}),
    ...(card && message.keyboard?.length
      ? { reply_markup: { inline_keyboard: keyboardOf(card, message) } }
      : {}),
  };
}

const keyboardOf = (card: Card, message: Message) =>
  (message.keyboard ?? [])
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map(({ label, act, arg }) => ({
        text: labelOf(label),
        callback_data: writeButtonData(keyOf(card.id), card.version, act, arg),
      })),
    );

/** Sends a plain answer to the person's own act. */
export async function say(turn: Turn, message: Message | string, { reply = false } = {}): Promise<void> {
  const whole = typeof message === "string" ? { lines: [message] } : message;
  const payload = payloadOf(turn.chat.id, whole, { replyTo: reply ? turn.messageId : null });
  await enqueue({ chatId: turn.chat.id, method: "sendMessage", payload });
}

/** Where a turn shows its cards; its own message stands below them already. */
export const whereOf = (turn: Turn): Where => ({
  chatId: turn.chat.id,
  messageSeq: turn.chat.messageSeq + (turn.messageId === null ? 0 : 1),
});
