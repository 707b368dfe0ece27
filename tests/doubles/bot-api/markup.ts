import { z } from "zod";
import { Refusal } from "./faults.ts";

const TAGS = new Set(
  "b strong i em u ins s strike del span tg-spoiler tg-emoji a code pre blockquote".split(" "),
);
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** What a reader sees of a text; refuses HTML that Telegram can't parse. */
export function plainText(text: string, parseMode: string | undefined): string {
  if (parseMode?.toUpperCase() !== "HTML") return text;
  const open: string[] = [];
  const seen = text.replace(/<(\/?)([a-z-]*)([^<>]*)>|<|&(?:amp|lt|gt|quot);/gi, (token, ...parts) => {
    if (token.startsWith("&")) return ENTITIES[token.toLowerCase()] ?? token;
    takeTag(open, String(parts[0] ?? ""), String(parts[1] ?? "").toLowerCase());
    return "";
  });
  const unclosed = open.at(-1);
  if (unclosed) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed}"`);
  return seen;
}

function takeTag(open: string[], slash: string, tag: string): void {
  if (!TAGS.has(tag)) throw unparsable(`Unsupported start tag "${tag}"`);
  if (slash === "") open.push(tag);
  else if (open.pop() !== tag) throw unparsable(`Unexpected end tag "${tag}"`);
}

const unparsable = (reason: string): Refusal =>
  new Refusal(400, `Bad Request: can't parse entities: ${reason}`);

const button = z.looseObject({
  text: z.string().min(1),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  web_app: z.object({ url: z.string() }).optional(),
});

export const replyMarkup = z.looseObject({ inline_keyboard: z.array(z.array(button)).optional() });

export type ReplyMarkup = z.infer<typeof replyMarkup>;

/** A button as the person sees it. */
export interface Button {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
}

/** The inline keyboard of a message by rows; refuses buttons that Telegram refuses. */
export function keyboardOf(markup: ReplyMarkup | undefined): Button[][] {
  const rows = markup?.inline_keyboard ?? [];
  return rows.filter((row) => row.length > 0).map((row) => row.map(toButton));
}

function toButton({ text, callback_data: data, url, web_app: page }: z.infer<typeof button>): Button {
  const acts = [data, url, page].filter((act) => act !== undefined);
  if (acts.length !== 1) throw new Refusal(400, "Bad Request: can't parse inline keyboard button");
  if (data !== undefined && (data === "" || Buffer.byteLength(data) > 64))
    throw new Refusal(400, "Bad Request: BUTTON_DATA_INVALID");
  return { text, ...(data === undefined ? {} : { data }), ...(url === undefined ? {} : { url }) };
}
