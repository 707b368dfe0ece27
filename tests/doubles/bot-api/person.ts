import { randomUUID } from "node:crypto";
import type { Chat, Message, Update, User } from "telegraf/types";
import { seconds, type ChatMessage } from "./chats.ts";
import type { Button } from "./markup.ts";
import type { World } from "./methods.ts";

export interface PersonFacts {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
}

export interface SendOptions {
  /** When Telegram received it; now without it. */
  readonly date?: Date;
  /** It was written by somebody else first. */
  readonly forwarded?: boolean;
  /** Message id that it answers. */
  readonly replyTo?: number;
  /** A group instead of the private chat. */
  readonly group?: { readonly id: number; readonly title: string };
}

export interface PhotoOptions extends SendOptions {
  readonly caption?: string;
  readonly mediaGroupId?: string;
  /** Sent as a file: byte for byte, with its EXIF. Otherwise Telegram compresses it and drops EXIF. */
  readonly asDocument?: boolean;
  readonly fileName?: string;
  readonly mimeType?: string;
}

/** Somebody with a phone who writes with the bot. Each act settles once the update was offered to the bot. */
export interface Person {
  readonly id: number;
  say(text: string, options?: SendOptions): Promise<Update>;
  sendPhoto(photo: Buffer, options?: PhotoOptions): Promise<Update>;
  /** Several photos as one album; the caption stands on the first. */
  album(photos: readonly Buffer[], options?: PhotoOptions): Promise<Update[]>;
  location(latitude: number, longitude: number, options?: SendOptions): Promise<Update>;
  /**
   * Taps the button with this text or callback data on the latest message that has it (or on `messageId`).
   * `isStale`: also a button that has gone since, as a phone without network still shows it.
   */
  tap(label: string, options?: { messageId?: number; isStale?: boolean }): Promise<Update>;
  /** Blocks the bot: it is told, and what it sends from now on is refused with 403. */
  block(): Promise<Update>;
  unblock(): Promise<Update>;
}

type Content =
  | Pick<Message.TextMessage, "text" | "entities">
  | Pick<Message.PhotoMessage, "photo" | "caption" | "media_group_id">
  | Pick<Message.DocumentMessage, "document" | "caption" | "media_group_id">
  | Pick<Message.LocationMessage, "location">;

type PersonMessage = Update.MessageUpdate["message"];

/** `changed` is called whenever something new stands in a chat. */
export function personIn(world: World, facts: PersonFacts, changed: () => void): Person {
  const user = userOf(facts);
  const privateChat: Chat.PrivateChat = {
    id: facts.id,
    type: "private",
    first_name: facts.firstName,
    ...(facts.username === undefined ? {} : { username: facts.username }),
  };
  world.chats.open(privateChat);

  async function deliver(update: Update): Promise<Update> {
    changed();
    await world.updates.send(update);
    return update;
  }

  async function post(content: Content, words: string, options: SendOptions): Promise<Update> {
    const chat = options.group ? groupOf(options.group) : privateChat;
    world.chats.open(chat);
    const date = options.date ?? world.clock();
    const photo = "photo" in content ? { photo: content.photo } : {};
    const kept = world.chats.add({ chatId: chat.id, from: "person", date, text: words, ...photo });
    const message: PersonMessage = {
      message_id: kept.messageId,
      date: seconds(date),
      chat,
      from: user,
      ...forwardOf(options, date),
      ...replyOf(world, chat.id, options.replyTo),
      ...content,
    };
    return deliver({ update_id: world.updates.takeId(), message });
  }

  async function sendPhoto(photo: Buffer, options: PhotoOptions = {}): Promise<Update> {
    const { caption, mediaGroupId } = options;
    const extra = {
      ...(caption === undefined ? {} : { caption }),
      ...(mediaGroupId === undefined ? {} : { media_group_id: mediaGroupId }),
    };
    const media = options.asDocument
      ? { document: keepDocument(world, photo, options) }
      : { photo: await world.files.keepPhoto(photo) };
    return post({ ...media, ...extra }, caption ?? "", options);
  }

  async function setBlocked(isBlocked: boolean): Promise<Update> {
    world.chats.setBlocked(facts.id, isBlocked);
    const [before, after] = isBlocked ? ([MEMBER, KICKED] as const) : ([KICKED, MEMBER] as const);
    const change = {
      chat: privateChat,
      from: user,
      date: seconds(world.clock()),
      old_chat_member: { ...before, user: world.bot },
      new_chat_member: { ...after, user: world.bot },
    };
    return deliver({ update_id: world.updates.takeId(), my_chat_member: change });
  }

  return {
    id: facts.id,
    say: (text, options = {}) => post({ text, ...commandsIn(text) }, text, options),
    sendPhoto,

    async album(photos, options = {}) {
      const { caption, ...rest } = options;
      const mediaGroupId = options.mediaGroupId ?? randomUUID();
      const updates: Update[] = [];
      for (const [at, photo] of photos.entries()) {
        const own = at === 0 && caption !== undefined ? { caption } : {};
        updates.push(await sendPhoto(photo, { ...rest, ...own, mediaGroupId }));
      }
      return updates;
    },

    location: (latitude, longitude, options = {}) => post({ location: { latitude, longitude } }, "", options),

    async tap(label, { messageId, isStale = false } = {}) {
      const { message, button } = findButton(world.chats.all(facts.id), label, messageId, isStale);
      const queryId = randomUUID();
      world.queries.set(queryId, facts.id);
      const query = { id: queryId, from: user, chat_instance: String(facts.id), data: button.data ?? "" };
      const shown = message.deletedAt
        ? { chat: privateChat, message_id: message.messageId, date: 0 as const }
        : world.chats.onWire(message, world.bot);
      return deliver({ update_id: world.updates.takeId(), callback_query: { ...query, message: shown } });
    },

    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
  };
}

const MEMBER = { status: "member" } as const;
const KICKED = { status: "kicked", until_date: 0 } as const;

const userOf = ({ id, firstName, lastName, username, languageCode }: PersonFacts): User => ({
  id,
  is_bot: false,
  first_name: firstName,
  ...(lastName === undefined ? {} : { last_name: lastName }),
  ...(username === undefined ? {} : { username }),
  ...(languageCode === undefined ? {} : { language_code: languageCode }),
});

const groupOf = ({ id, title }: { id: number; title: string }): Chat.SupergroupChat => ({
  id,
  type: "supergroup",
  title,
});

function forwardOf({ forwarded }: SendOptions, date: Date): Pick<Message.TextMessage, "forward_origin"> {
  if (!forwarded) return {};
  const origin = {
    type: "hidden_user",
    sender_user_name: "Somebody else",
    date: seconds(date) - 3600,
  } as const;
  return { forward_origin: origin };
}

function replyOf(world: World, chatId: number, messageId: number | undefined): object {
  const answered = messageId === undefined ? undefined : world.chats.find(chatId, messageId);
  return answered ? { reply_to_message: world.chats.onWire(answered, world.bot) } : {};
}

/** Telegram marks commands, and bots know them by the mark. */
function commandsIn(text: string): Pick<Message.TextMessage, "entities"> {
  const found = [...text.matchAll(/(?<=^|\s)\/\w+(?:@\w+)?/g)];
  if (found.length === 0) return {};
  return {
    entities: found.map(({ index, 0: word }) => ({
      type: "bot_command",
      offset: index,
      length: word.length,
    })),
  };
}

function keepDocument(
  world: World,
  body: Buffer,
  options: PhotoOptions,
): Message.DocumentMessage["document"] {
  const { fileName = "IMG_0001.jpg", mimeType = "image/jpeg" } = options;
  return world.files.keepDocument({ name: fileName, body }, mimeType);
}

function findButton(
  messages: readonly ChatMessage[],
  label: string,
  messageId: number | undefined,
  isStale: boolean,
): { message: ChatMessage; button: Button } {
  const candidates = messages.filter(
    (message) =>
      (isStale || !message.deletedAt) && (messageId === undefined || message.messageId === messageId),
  );
  for (const message of candidates.reverse()) {
    const keyboards = isStale ? [message.buttons, ...message.earlierButtons.toReversed()] : [message.buttons];
    const button = keyboards.flat(2).find(({ text, data }) => text === label || data === label);
    if (button?.url !== undefined) throw new Error(`Button "${label}" opens an address, it is no tap`);
    if (button) return { message, button };
  }
  const seen = candidates.flatMap(({ buttons }) => buttons.flat()).map(({ text }) => text);
  throw new Error(`No button "${label}"; there are: ${seen.join(", ") || "none"}`);
}
