import type { UserFromGetMe } from "telegraf/types";
import { z } from "zod";
import type { ChatMessage, Chats } from "./chats.ts";
import { Refusal } from "./faults.ts";
import type { Files } from "./files.ts";
import { keyboardOf, plainText, replyMarkup } from "./markup.ts";
import type { Parameters, Upload } from "./request.ts";
import type { Updates } from "./updates.ts";

/** An answer to a tap: the toast or alert that the person sees. */
export interface CallbackAnswer {
  readonly queryId: string;
  readonly chatId: number;
  readonly text: string;
  readonly isAlert: boolean;
}

export interface CommandList {
  readonly scope: unknown;
  readonly languageCode: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

/** What the methods of the Bot API work on. */
export interface World {
  readonly bot: UserFromGetMe;
  readonly chats: Chats;
  readonly files: Files;
  readonly updates: Updates;
  /** Chat of each callback query that the bot may answer. */
  readonly queries: Map<string, number>;
  readonly answers: CallbackAnswer[];
  readonly commandLists: CommandList[];
  clock(): Date;
}

type Method = (world: World, parameters: Parameters) => unknown;

const id = z.coerce.number();
/** Forms send booleans as words. */
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);
const dressing = {
  parse_mode: z.string().optional(),
  reply_markup: replyMarkup.optional(),
  disable_notification: flag.default(false),
  reply_parameters: z.looseObject({ message_id: id }).optional(),
};
const forChat = z.object({ chat_id: id, ...dressing });
const textMessage = forChat.extend({ text: z.string().default("") });
const mediaMessage = forChat.extend({ caption: z.string().default("") });
const message = z.object({ chat_id: id, message_id: id });
const commandList = z.object({
  commands: z.array(z.object({ command: z.string(), description: z.string() })).default([]),
  scope: z.unknown().optional(),
  language_code: z.string().default(""),
});

/** The methods that the application uses; any other is answered 404, as Telegram does. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: ({ bot }) => bot,

  sendMessage(world, { payload }) {
    const input = parse(textMessage, payload);
    return send(world, input, { html: input.text, limit: 4096, name: "message" });
  },

  async sendPhoto(world, { payload, uploads }) {
    const input = parse(mediaMessage, payload);
    const body = uploads["photo"]?.body ?? world.files.read(String(payload["photo"]));
    if (!body) throw new Refusal(400, "Bad Request: there is no photo in the request");
    return send(
      world,
      input,
      { html: input.caption, limit: 1024, name: "message caption" },
      {
        photo: await world.files.keepPhoto(body),
      },
    );
  },

  sendDocument(world, { payload, uploads }) {
    const input = parse(mediaMessage, payload);
    const document = world.files.keepDocument(
      documentOf(world, payload, uploads),
      "application/octet-stream",
    );
    return send(world, input, { html: input.caption, limit: 1024, name: "message caption" }, { document });
  },

  editMessageText(world, { payload }) {
    const input = parse(textMessage.extend({ message_id: id }), payload);
    const text = checkedText(input.text, input.parse_mode, 4096, "message");
    const edit = { buttons: keyboardOf(input.reply_markup), at: world.clock() };
    const edited = world.chats.edit(input.chat_id, input.message_id, { plain: text, html: input.text }, edit);
    return world.chats.onWire(edited, world.bot);
  },

  editMessageReplyMarkup(world, { payload }) {
    const input = parse(forChat.extend({ message_id: id }), payload);
    const edit = { buttons: keyboardOf(input.reply_markup), at: world.clock() };
    return world.chats.onWire(world.chats.edit(input.chat_id, input.message_id, null, edit), world.bot);
  },

  deleteMessage(world, { payload }) {
    const input = parse(message, payload);
    world.chats.delete(input.chat_id, input.message_id, world.clock());
    return true;
  },

  answerCallbackQuery(world, { payload }) {
    const schema = z.object({
      callback_query_id: z.string(),
      text: z.string().default(""),
      show_alert: flag.default(false),
    });
    const { callback_query_id: queryId, text, show_alert: isAlert } = parse(schema, payload);
    const chatId = world.queries.get(queryId);
    if (chatId === undefined)
      throw new Refusal(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
      );
    if (text.length > 200) throw new Refusal(400, "Bad Request: MESSAGE_TOO_LONG");
    world.answers.push({ queryId, chatId, text, isAlert });
    return true;
  },

  sendChatAction(world, { payload }) {
    world.chats.writable(parse(z.object({ chat_id: id }), payload).chat_id);
    return true;
  },

  setMyCommands(world, { payload }) {
    const { commands, scope, language_code: languageCode } = parse(commandList, payload);
    forgetCommands(world, scope, languageCode);
    world.commandLists.push({ scope, languageCode, commands });
    return true;
  },

  deleteMyCommands(world, { payload }) {
    const { scope, language_code: languageCode } = parse(commandList, payload);
    forgetCommands(world, scope, languageCode);
    return true;
  },

  getFile: ({ files }, { payload }) => files.describe(String(payload["file_id"])),

  setWebhook({ updates }, { payload }) {
    const schema = z.object({
      url: z.string().default(""),
      secret_token: z.string().optional(),
      allowed_updates: z.array(z.string()).optional(),
      drop_pending_updates: flag.default(false),
    });
    const input = parse(schema, payload);
    if (input.drop_pending_updates) updates.dropPending();
    const { url, secret_token: secret, allowed_updates: allowedUpdates } = input;
    const options = {
      ...(secret === undefined ? {} : { secret }),
      ...(allowedUpdates ? { allowedUpdates } : {}),
    };
    updates.deliverTo(url === "" ? null : { url, ...options });
    return true;
  },

  deleteWebhook({ updates }, { payload }) {
    if (parse(z.object({ drop_pending_updates: flag.default(false) }), payload).drop_pending_updates)
      updates.dropPending();
    updates.deliverTo(null);
    return true;
  },

  getWebhookInfo: ({ updates }) => ({
    url: updates.webhook?.url ?? "",
    has_custom_certificate: false,
    pending_update_count: updates.pendingCount,
    allowed_updates: updates.webhook?.allowedUpdates ?? [],
  }),

  getUpdates({ updates }, { payload }) {
    const schema = z.object({ offset: id.default(0), limit: id.default(100), timeout: id.default(0) });
    const { offset, limit, timeout } = parse(schema, payload);
    return updates.poll(offset, limit, timeout);
  },
};

interface Words {
  readonly html: string;
  /** Characters after parsing. */
  readonly limit: number;
  readonly name: string;
}

function send(
  world: World,
  input: z.infer<typeof forChat>,
  { html, limit, name }: Words,
  media: Pick<ChatMessage, "photo"> | Pick<ChatMessage, "document"> = {},
): unknown {
  world.chats.writable(input.chat_id);
  const sent = world.chats.add({
    chatId: input.chat_id,
    from: "bot",
    date: world.clock(),
    text: checkedText(html, input.parse_mode, limit, name),
    html,
    buttons: keyboardOf(input.reply_markup),
    markup: input.reply_markup,
    isSilent: input.disable_notification,
    replyTo: input.reply_parameters?.message_id ?? null,
    ...media,
  });
  return world.chats.onWire(sent, world.bot);
}

function checkedText(html: string, parseMode: string | undefined, limit: number, name: string): string {
  const text = plainText(html, parseMode);
  if (name === "message" && text.trim() === "") throw new Refusal(400, "Bad Request: message text is empty");
  if (text.length > limit) throw new Refusal(400, `Bad Request: ${name} is too long`);
  return text;
}

function documentOf(
  { files }: World,
  payload: Record<string, unknown>,
  uploads: Record<string, Upload>,
): Upload {
  const upload = uploads["document"];
  if (upload) return upload;
  const body = files.read(String(payload["document"]));
  if (!body) throw new Refusal(400, "Bad Request: there is no document in the request");
  return { name: "document", body };
}

function forgetCommands({ commandLists }: World, scope: unknown, languageCode: string): void {
  const place = JSON.stringify(scope);
  const at = commandLists.findIndex(
    (list) => list.languageCode === languageCode && JSON.stringify(list.scope) === place,
  );
  if (at !== -1) commandLists.splice(at, 1);
}

function parse<Schema extends z.ZodType>(schema: Schema, payload: Record<string, unknown>): z.infer<Schema> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal(400, `Bad Request: parameter ${issue?.path.join(".")}: ${issue?.message}`);
}
