import { userByTelegramId } from "#app/domain/access/index.server.ts";
import type { User } from "#app/domain/access/schema.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { chatState, type ChatState } from "./chat-state.ts";

export interface Chat {
  readonly id: bigint;
  /** Chosen in the chat by whoever has no user yet. */
  language: Language | null;
  readonly state: ChatState;
  /** How many messages stand in it, the bot's and the person's. */
  readonly messageSeq: number;
}

interface ChatRow {
  id: bigint;
  language: Language | null;
  state: unknown;
  messageSeq: number;
}

/**
 * Locks a chat for the transaction around, so that its updates are worked off one after the other. Null: another
 * worker has it, unless `wait`.
 */
export async function lockChat(chatId: bigint, { wait = false } = {}): Promise<Chat | null> {
  await execute(sql`insert into telegram_chat (id) values (${chatId}) on conflict do nothing`);
  const found = await row<ChatRow>(sql`
    select id, language, state, message_seq as "messageSeq" from telegram_chat where id = ${chatId}
    for update ${wait ? sql`` : sql`skip locked`}`);
  return found && { ...found, state: chatState.parse(found.state) };
}

/** Keeps the state of the conversation. `messages` came in with this update. */
export async function saveChat(chat: Chat, messages: number): Promise<void> {
  await execute(sql`
    update telegram_chat
    set state = ${JSON.stringify(chat.state)}::jsonb, language = ${chat.language}, updated_at = now(),
        message_seq = message_seq + ${messages}
    where id = ${chat.id}`);
}

/** The user whose private chat this is; ids of private chats are the ids of their people. */
export const userOfChat = (chatId: bigint): Promise<User | null> => userByTelegramId(chatId);
