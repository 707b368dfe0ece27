import { actorOf } from "#app/domain/access/index.server.ts";
import type { User } from "#app/domain/access/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import type { Reader } from "#app/platform/i18n/error-text.ts";
import { type Chat, userOfChat } from "./chats.server.ts";
import { readerFor } from "./reader.server.ts";

/** Who reads, with the company's currency for money. */
export interface BotReader extends Reader {
  readonly currency: string;
}

/** One update while it is worked off: all of it happens in one transaction, with the chat locked. */
export interface Turn {
  readonly updateId: number;
  readonly chat: Chat;
  readonly reader: BotReader;
  /** When Telegram got it. */
  readonly at: Date;
  /** The person's own message; null for a tap. */
  readonly messageId: number | null;
  /** What the tapped button is answered with. */
  toast: string | null;
}

/** A turn of a person who has access. */
export interface OwnTurn extends Turn {
  readonly user: User;
  readonly actor: Actor & { readonly userId: string };
}

/** A turn that nobody's message caused: what others did comes into a person's chat. Null: nobody has access there. */
export async function ownTurnOf(chat: Chat, requestId: string): Promise<OwnTurn | null> {
  const user = await userOfChat(chat.id);
  if (!user) return null;
  const actor = { ...actorOf(user, "bot", requestId), userId: user.id };
  const reader = await readerFor({ user, chosen: chat.language });
  return { updateId: 0, chat, reader, at: now(), messageId: null, toast: null, user, actor };
}
