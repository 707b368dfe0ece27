import type { Act } from "./button-data.ts";

/** A piece of a line that is more than plain text. */
type Piece = string | { readonly code: string } | { readonly link: string; readonly url: string };

/** A line of a message in plain text (it is escaped when it is sent), or a block. */
export type Line =
  | string
  | { readonly bold: string }
  | { readonly pieces: readonly Piece[] }
  | { readonly quote: readonly string[] };

export interface Button {
  readonly label: string;
  readonly act: Act;
  /** Index in a list that the card knows, or a short word. */
  readonly arg?: number | string;
}

export interface Message {
  readonly lines: readonly Line[];
  readonly keyboard?: readonly (readonly Button[])[];
}

/** Of Telegram's 4,096; the rest is for what nobody thought of. */
export const LONGEST_MESSAGE = 3500;
export const LONGEST_TOAST = 120;
const LONGEST_LABEL = 20;

export const esc = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** What a person reads of a message, without markup. */
export const plainOf = (message: Message): string => message.lines.map(plainLine).join("\n");

function plainLine(line: Line): string {
  if (typeof line === "string") return line;
  if ("bold" in line) return line.bold;
  if ("quote" in line) return line.quote.join("\n");
  return line.pieces
    .map((piece) => (typeof piece === "string" ? piece : "code" in piece ? piece.code : piece.link))
    .join("");
}

/** The HTML of a message. Throws where it is too long: a view has to page instead. */
export function htmlOf(message: Message): string {
  const length = plainOf(message).length;
  if (length > LONGEST_MESSAGE) throw new Error(`A message of ${length} characters`);
  return message.lines.map(htmlLine).join("\n");
}

function htmlLine(line: Line): string {
  if (typeof line === "string") return esc(line);
  if ("bold" in line) return `<b>${esc(line.bold)}</b>`;
  if ("quote" in line) return `<blockquote expandable>${line.quote.map(esc).join("\n")}</blockquote>`;
  return line.pieces.map(htmlPiece).join("");
}

function htmlPiece(piece: Piece): string {
  if (typeof piece === "string") return esc(piece);
  if ("code" in piece) return `<code>${esc(piece.code)}</code>`;
  return `<a href="${esc(piece.url)}">${esc(piece.link)}</a>`;
}

/** A text cut to a length, with a sign that something is missing. */
export const cut = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};

export const labelOf = (text: string): string => cut(text, LONGEST_LABEL);
