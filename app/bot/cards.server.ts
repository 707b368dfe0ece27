import type { Access } from "#app/domain/access/index.server.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";

/** Kinds of messages with buttons, and what each asks of whoever taps one of its buttons. */
export const cardNeeds = {
  link: "open",
  language: "open",
  notice: "task:take",
  home: "task:take",
  visit: "task:take",
  tasks: "task:take",
  which: "task:take",
  answer: "task:take",
  stock: "stock:confirm",
  issue: "stock:confirm",
  return: "stock:announce_return",
  request: "user:edit",
} as const satisfies Readonly<Record<string, Access>>;
export type CardKind = keyof typeof cardNeeds;

/** A message of the bot that lives on: it is edited, and its buttons name it. */
export interface Card {
  readonly id: string;
  readonly chatId: bigint;
  readonly kind: CardKind;
  readonly subject: string;
  readonly messageId: bigint | null;
  /** Position of the message in its chat. */
  readonly messageSeq: number;
  readonly version: number;
  readonly state: unknown;
  readonly sentAt: Date | null;
}

const columns = sql`
  id, chat_id as "chatId", kind, subject, message_id as "messageId", message_seq as "messageSeq", version, state,
  sent_at as "sentAt"`;

/** The card of a kind about a subject in a chat; made when there is none. */
export async function cardFor(
  chatId: bigint,
  kind: CardKind,
  subject: string,
  state: object = {},
): Promise<Card> {
  await execute(sql`
    insert into telegram_card (id, chat_id, kind, subject, state)
    values (${newId()}::uuid, ${chatId}, ${kind}, ${subject}, ${JSON.stringify(state)}::jsonb)
    on conflict (chat_id, kind, subject) do nothing`);
  const found = await findCard(chatId, kind, subject);
  if (!found) throw new Error(`The card ${kind} ${subject} vanished`);
  return found;
}

export const findCard = (chatId: bigint, kind: CardKind, subject: string): Promise<Card | null> =>
  row<Card>(sql`
    select ${columns} from telegram_card where chat_id = ${chatId} and kind = ${kind} and subject = ${subject}`);

export const cardById = (chatId: bigint, cardId: string): Promise<Card | null> =>
  row<Card>(sql`select ${columns} from telegram_card where chat_id = ${chatId} and id = ${cardId}::uuid`);

/** The card that a button names; null in any chat but its own. */
export const cardByKey = (chatId: bigint, key: string): Promise<Card | null> =>
  row<Card>(sql`
    select ${columns} from telegram_card
    where chat_id = ${chatId} and right(replace(id::text, '-', ''), 15) = ${hexOfKey(key)}`);

/** The cards of a kind about a subject in some chats, as far as they have one. */
export const cardsAbout = (kind: CardKind, subject: string, chatIds: readonly bigint[]): Promise<Card[]> =>
  rows<Card>(sql`
    select ${columns} from telegram_card
    where chat_id = any(${[...chatIds]}::bigint[]) and kind = ${kind} and subject = ${subject}
    order by chat_id`);

/** The cards of visits that show a task. */
export const cardsOfTask = (taskId: string): Promise<Card[]> =>
  rows<Card>(sql`
    select ${columns} from telegram_card
    where kind = 'visit' and state -> 'taskIds' @> ${JSON.stringify([taskId])}::jsonb and message_id is not null
    order by chat_id, id`);

/** A short opaque name of a card for its buttons: 60 random bits of its id, 10 characters. */
export const keyOf = (cardId: string): string =>
  Buffer.from(`0${cardId.replaceAll("-", "").slice(-15)}`, "hex")
    .toString("base64url")
    .slice(0, 11);

const hexOfKey = (key: string): string => Buffer.from(key, "base64url").toString("hex").slice(-15);

/** Keeps what a card now shows; its version rises, so that older buttons are known as such. */
export async function saveCard(card: Card, state: object): Promise<Card> {
  const saved = await row<Card>(sql`
    update telegram_card set version = version + 1, state = ${JSON.stringify(state)}::jsonb, updated_at = now()
    where id = ${card.id}::uuid returning ${columns}`);
  if (!saved) throw new Error(`The card ${card.id} vanished`);
  return saved;
}

/** Frees a subject for a new card: the old message stays as it is. */
export async function retireCard(card: Card): Promise<void> {
  await execute(
    sql`update telegram_card set subject = ${`${card.subject}:${card.id}`} where id = ${card.id}::uuid`,
  );
}

/** The message of a card is another one from now on: the old one is about to be deleted. */
export async function forgetMessage(card: Card): Promise<void> {
  await execute(sql`update telegram_card set message_id = null, sent_at = null where id = ${card.id}::uuid`);
}

/** The id of a card's message; null while it is not sent. */
export async function messageIdOf(cardId: string): Promise<bigint | null> {
  const found = await row<{ messageId: bigint | null }>(
    sql`select message_id as "messageId" from telegram_card where id = ${cardId}::uuid`,
  );
  return found?.messageId ?? null;
}

/** The message of a card is gone: the next state is sent as a new one. */
export const noteCardLost = (cardId: string): Promise<number> =>
  execute(sql`update telegram_card set message_id = null where id = ${cardId}::uuid`);

/** Counts a message of the bot, and ties it to its card. The chat is locked before the card, as everywhere. */
export async function noteMessageSent(
  chatId: bigint,
  cardId: string | null,
  messageId: number,
): Promise<void> {
  const chat = await row<{ seq: number }>(sql`
    insert into telegram_chat (id, message_seq) values (${chatId}, 1)
    on conflict (id) do update set message_seq = telegram_chat.message_seq + 1
    returning message_seq as seq`);
  if (!cardId || !chat) return;
  await execute(sql`
    update telegram_card set message_id = ${messageId}, message_seq = ${chat.seq}, sent_at = now()
    where id = ${cardId}::uuid`);
}
