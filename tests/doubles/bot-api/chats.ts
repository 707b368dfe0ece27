import type { Chat, Document, Message, PhotoSize, User } from "telegraf/types";
import { Refusal } from "./faults.ts";
import type { Button, ReplyMarkup } from "./markup.ts";

/** A message as it stands in a chat now. */
export interface ChatMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly from: "bot" | "person";
  readonly date: Date;
  /** What a reader sees (text or caption), without markup. */
  text: string;
  /** As it was sent, with HTML. */
  html: string;
  /** The inline keyboard on it now, by rows. */
  buttons: Button[][];
  /** Inline keyboards that were on it before: a phone without network still shows one of them. */
  readonly earlierButtons: Button[][][];
  /** Reply keyboard and the like, as sent. */
  markup: ReplyMarkup | undefined;
  readonly photo?: readonly PhotoSize[];
  readonly document?: Document;
  readonly isSilent: boolean;
  readonly replyTo: number | null;
  editedAt: Date | null;
  deletedAt: Date | null;
}

export type NewMessage = Pick<ChatMessage, "chatId" | "from" | "date" | "text"> & Partial<ChatMessage>;

const TWO_DAYS_MS = 48 * 3600 * 1000;

/** Who writes with the bot and what stands in each chat. Message ids run over all chats, as a bot's do. */
export class Chats {
  readonly #chats = new Map<number, Chat>();
  readonly #messages = new Map<number, ChatMessage[]>();
  readonly #blocked = new Set<number>();
  #nextId = 1;

  open(chat: Chat): void {
    this.#chats.set(chat.id, chat);
  }

  setBlocked(chatId: number, isBlocked: boolean): void {
    if (isBlocked) this.#blocked.add(chatId);
    else this.#blocked.delete(chatId);
  }

  /** The chat, where the bot may write to it. */
  writable(chatId: number): Chat {
    const chat = this.#chats.get(chatId);
    if (!chat) throw new Refusal(400, "Bad Request: chat not found");
    if (this.#blocked.has(chatId)) throw new Refusal(403, "Forbidden: bot was blocked by the user");
    return chat;
  }

  add(message: NewMessage): ChatMessage {
    const added: ChatMessage = {
      ...BLANK,
      html: message.text,
      earlierButtons: [],
      ...message,
      messageId: this.#nextId++,
    };
    this.#messages.set(added.chatId, [...this.all(added.chatId), added]);
    return added;
  }

  /** Every message of a chat, oldest first, deleted ones too. */
  all(chatId: number): ChatMessage[] {
    return this.#messages.get(chatId) ?? [];
  }

  find(chatId: number, messageId: number): ChatMessage | undefined {
    return this.all(chatId).find((message) => message.messageId === messageId && !message.deletedAt);
  }

  /** New text (null: leave it) and keyboard on a message of the bot; refuses what Telegram refuses. */
  edit(
    chatId: number,
    messageId: number,
    text: { plain: string; html: string } | null,
    change: Edit,
  ): ChatMessage {
    this.writable(chatId);
    const message = this.find(chatId, messageId);
    if (!message) throw new Refusal(400, "Bad Request: message to edit not found");
    if (message.from !== "bot") throw new Refusal(400, "Bad Request: message can't be edited");
    const html = text?.html ?? message.html;
    if (html === message.html && isEqual(change.buttons, message.buttons))
      throw new Refusal(400, NOT_MODIFIED);
    if (message.buttons.length > 0) message.earlierButtons.push(message.buttons);
    Object.assign(message, {
      html,
      text: text?.plain ?? message.text,
      buttons: change.buttons,
      editedAt: change.at,
    });
    return message;
  }

  delete(chatId: number, messageId: number, at: Date): void {
    this.writable(chatId);
    const message = this.find(chatId, messageId);
    if (!message) throw new Refusal(400, "Bad Request: message to delete not found");
    if (at.getTime() - message.date.getTime() > TWO_DAYS_MS)
      throw new Refusal(400, "Bad Request: message can't be deleted");
    message.deletedAt = at;
  }

  /** The Message object of the Bot API for a message of the bot. */
  onWire(message: ChatMessage, bot: User): Message {
    const chat = this.#chats.get(message.chatId) ?? { id: message.chatId, type: "private", first_name: "" };
    const head = { message_id: message.messageId, date: seconds(message.date), chat, from: bot };
    const edited = message.editedAt ? { edit_date: seconds(message.editedAt) } : {};
    const keyboard =
      message.buttons.length > 0 ? { reply_markup: { inline_keyboard: onWire(message.buttons) } } : {};
    const common = { ...head, ...edited, ...keyboard };
    const caption = message.text === "" ? {} : { caption: message.text };
    if (message.photo) return { ...common, ...caption, photo: [...message.photo] };
    if (message.document) return { ...common, ...caption, document: message.document };
    return { ...common, text: message.text };
  }
}

export interface Edit {
  readonly buttons: Button[][];
  readonly at: Date;
}

/** Unix time as Telegram counts it. */
export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const NOT_MODIFIED =
  "Bad Request: message is not modified: specified new message content and reply markup are exactly the " +
  "same as a current content and reply markup of the message";

const BLANK = {
  buttons: [] as Button[][],
  markup: undefined,
  isSilent: false,
  replyTo: null,
  editedAt: null,
  deletedAt: null,
};

const onWire = (buttons: readonly (readonly Button[])[]) =>
  buttons.map((row) =>
    row.map(({ text, data, url }) =>
      url === undefined ? { text, callback_data: data ?? "" } : { text, url },
    ),
  );

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
