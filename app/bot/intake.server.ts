import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { execute, sql } from "#app/platform/database.ts";
import { settings } from "#app/platform/settings.ts";

/** Channel on which a waiting update is announced; the sweep finds what nobody heard. */
export const UPDATE_CHANNEL = "telegram";

/** Characters. Telegram's own updates are far smaller. */
const LARGEST_UPDATE = 256 * 1024;

const chat = z.looseObject({ id: z.int() });
const person = z.looseObject({ id: z.int() });
const message = z.looseObject({ message_id: z.int(), chat, date: z.int() });

/** Only what tells where an update belongs; the rest is kept as it came. */
export const updateShape = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: person, message: z.looseObject({ chat }).optional() })
    .optional(),
  my_chat_member: z.looseObject({ chat, from: person }).optional(),
});
type IncomingUpdate = z.infer<typeof updateShape>;

export interface Delivered {
  /** Value of X-Telegram-Bot-Api-Secret-Token. */
  readonly secretHeader: string | null | undefined;
  /** The body as it came, or what JSON made of it. */
  readonly body: unknown;
}

/**
 * Takes one update from Telegram's webhook into the inbox and wakes the worker: nothing else, so that nothing is
 * lost while the queue or the worker is down. The same update again is a no-op. Answers the HTTP status: 401 for
 * a wrong secret, 400 for what is no update. Throws when the database refuses, so that Telegram comes again.
 */
export async function receiveUpdate({ secretHeader, body }: Delivered): Promise<200 | 400 | 401> {
  if (!isSecret(secretHeader ?? "")) return 401;
  const update = readUpdate(body);
  if (!update) return 400;
  await storeUpdates([update]);
  return 200;
}

/** Digests have one length, so that the comparison tells nothing about the secret. */
function isSecret(given: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(settings().telegram.webhookSecret));
}

function readUpdate(body: unknown): IncomingUpdate | null {
  const content = typeof body === "string" || body instanceof Uint8Array ? parseJson(body) : body;
  const parsed = updateShape.safeParse(content);
  if (!parsed.success) return null;
  return JSON.stringify(parsed.data).length <= LARGEST_UPDATE ? parsed.data : null;
}

function parseJson(body: string | Uint8Array): unknown {
  if (body.length > LARGEST_UPDATE * 2) return null;
  try {
    return JSON.parse(typeof body === "string" ? body : Buffer.from(body).toString("utf8"));
  } catch {
    // No JSON is no update; the caller answers 400.
    return null;
  }
}

/** Puts updates into the inbox, each once however often it comes. Kinds that the bot does not handle are left out. */
export async function storeUpdates(updates: readonly IncomingUpdate[]): Promise<void> {
  const waiting = updates.flatMap((update) => {
    const chatId = chatOf(update);
    return chatId === null ? [] : [{ id: update.update_id, chatId, payload: storable(update) }];
  });
  if (waiting.length === 0) return;
  await execute(sql`
    with added as (
      insert into telegram_update (id, chat_id, payload)
      select * from unnest(${waiting.map(({ id }) => id)}::bigint[], ${waiting.map(({ chatId }) => chatId)}::bigint[],
                           ${waiting.map(({ payload }) => payload)}::jsonb[])
      on conflict (id) do nothing returning 1)
    select pg_notify(${UPDATE_CHANNEL}, '') from added limit 1`);
}

function chatOf(update: IncomingUpdate): number | null {
  const { message: sent, edited_message: edited, callback_query: tap, my_chat_member: member } = update;
  if (tap) return tap.message?.chat.id ?? tap.from.id;
  return (sent ?? edited ?? member)?.chat.id ?? null;
}

/** The database takes neither a zero character nor half a character. */
const storable = (update: IncomingUpdate): string =>
  JSON.stringify(update, (_, value: unknown) =>
    typeof value === "string" ? value.replace(/\0|\p{Surrogate}/gu, "\uFFFD") : value,
  );
