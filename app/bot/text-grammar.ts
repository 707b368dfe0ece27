import type { WriteOffReason } from "#app/domain/stock/schema.ts";
import { parseQuantity, type Pack, type ParsedQuantity } from "#app/platform/i18n/parse.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { cutWord, foldCode, wordOf, type Word } from "./words.ts";

/** A slot as the grammar needs it. */
export interface TypedSlot {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly packs: readonly Pack[];
}

/** A figure with two readings: the person is asked, neither is taken. */
export interface Ambiguous {
  readonly text: string;
  readonly readings: readonly [Quantity, Quantity];
  /** The statement that it stands in: parsed again with the reading that was chosen. */
  readonly statement: string;
}

/** Which reading of ambiguous figures counts; undefined: they are asked back. */
export type Reading = 0 | 1 | undefined;

export type Command = "start" | "startAll" | "complete" | "completeAll" | "undo" | "postpone";

export interface SlotEntry {
  readonly kind: "slot";
  readonly slot: TypedSlot;
  readonly loaded?: Quantity;
  /** The pack that was typed, where there was one. */
  readonly pack?: Pack;
  readonly asPlanned?: boolean;
  readonly found?: Quantity;
  /** `reason` undefined: where it goes is to be asked; null: it stays with the person. */
  readonly out?: { readonly quantity: Quantity; readonly reason?: WriteOffReason | null };
}

/** What one statement means. */
export type Statement =
  | SlotEntry
  | { readonly kind: "allAsPlanned" }
  | { readonly kind: "bag"; readonly number: string }
  | { readonly kind: "sum"; readonly text: string }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "photoSide"; readonly side: "before" | "after" }
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "ambiguous"; readonly ambiguous: Ambiguous }
  | { readonly kind: "wrong"; readonly text: string; readonly why: "bad" | "fraction" }
  | { readonly kind: "unknownSlot"; readonly text: string }
  /** A number without a slot: only an open question gives it a meaning. */
  | { readonly kind: "bare"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

/** Statements stand one a line, or are split by semicolons. */
export const parseTyped = (text: string, slots: readonly TypedSlot[], reading?: Reading): Statement[] =>
  text
    .split(/[\n;]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => parseStatement(part, slots, reading));

const commandWords = ["start", "complete", "undo", "postpone"] as const;

function parseStatement(text: string, slots: readonly TypedSlot[], reading: Reading): Statement {
  const slot = cutSlot(text, slots);
  if (slot) return parseSlot(slot.slot, slot.rest, text, reading);
  return parseWords(text) ?? parseRest(text, slots);
}

function parseWords(text: string): Statement | null {
  const command = cutWord(text, commandWords);
  if (command && (command.rest === "" || wordOf(command.rest, ["all"])))
    return commandOf(command.word, command.rest);
  if (isAllAsPlanned(text)) return { kind: "allAsPlanned" };
  const lead = cutWord(text, ["bag", "sum", "comment", "photo"]);
  if (lead && lead.rest !== "") return leadOf(lead.word, lead.rest);
  const side = cutWord(text, ["before", "after"]);
  return side && wordOf(side.rest, ["photo"]) ? { kind: "photoSide", side: side.word } : allCommand(text);
}

/** "Hammasini boshlash", «все начать»: the whole first, the verb behind it. */
function allCommand(text: string): Statement | null {
  const [first = "", ...others] = text.split(/\s+/u);
  if (!/^(hammasi|все|всё|all)/iu.test(first)) return null;
  const word = wordOf(others.join(" "), ["start", "complete"]);
  return word && commandOf(word, "all");
}

function commandOf(word: (typeof commandWords)[number], rest: string): Statement {
  const isAll = rest !== "";
  if (isAll && word === "start") return { kind: "command", command: "startAll" };
  if (isAll && word === "complete") return { kind: "command", command: "completeAll" };
  return { kind: "command", command: word };
}

/** "all as planned", «всё по плану», "hammasi reja boʻyicha", or the button's own words. */
function isAllAsPlanned(text: string): boolean {
  const tokens = text.split(/\s+/u).filter((token) => !/^(as|по|boʻyicha|bo.?yicha)$/iu.test(token));
  if (tokens.length === 1) return tokens.length < text.split(/\s+/u).length && isPlan(tokens[0]!);
  return tokens.length === 2 && wordOf(tokens[0]!, ["all"]) !== null && isPlan(tokens[1]!);
}

const isPlan = (token: string): boolean => wordOf(token, ["plan"]) !== null;

function leadOf(word: "bag" | "sum" | "comment" | "photo", rest: string): Statement | null {
  switch (word) {
    case "bag":
      return { kind: "bag", number: rest };
    case "sum":
      return { kind: "sum", text: rest };
    case "comment":
      return { kind: "comment", text: rest };
    case "photo": {
      const side = wordOf(rest, ["before", "after"]);
      return side && { kind: "photoSide", side };
    }
  }
}

/** A text that is no statement of a slot or word: a number without a slot, a slot that is not there, or neither. */
function parseRest(text: string, slots: readonly TypedSlot[]): Statement {
  if (/^\d/.test(text) && !("bad" in parseQuantity(text, { unit: "g", packs: packsOf(slots) }))) {
    return { kind: "bare", text };
  }
  const [first = "", second = ""] = text.split(/\s+/u);
  const looksLikeSlot = /^[\p{L}\d-]{1,12}$/u.test(first) && /\d/.test(first) && /^[\d=−+-]/.test(second);
  return looksLikeSlot ? { kind: "unknownSlot", text: first } : { kind: "unknown", text };
}

const packsOf = (slots: readonly TypedSlot[]): Pack[] => slots.flatMap(({ packs }) => packs).slice(0, 20);

/** The slot at the beginning of a statement: the longest code that fits. */
function cutSlot(text: string, slots: readonly TypedSlot[]): { slot: TypedSlot; rest: string } | null {
  const folded = foldCode(text);
  const fitting = slots
    .filter(({ code }) => folded === foldCode(code) || folded.startsWith(`${foldCode(code)} `))
    .sort((one, other) => other.code.length - one.code.length)[0];
  if (!fitting) return null;
  const parts = foldCode(fitting.code).split(" ").length;
  return { slot: fitting, rest: text.trim().split(/\s+/u).slice(parts).join(" ") };
}

type Part = "loaded" | "found" | "out";

/** What stands behind a slot: [quantity] [found n] [taken out n [reason]], or "plan"; signs =n and -n as well. */
function parseSlot(slot: TypedSlot, rest: string, whole: string, reading: Reading): Statement {
  if (rest === "") return { kind: "wrong", text: whole, why: "bad" };
  if (isPlan(rest) || isPlan(rest.replace(/^(as|по)\s+/iu, "").replace(/\s+bo\S*yicha$/iu, ""))) {
    return { kind: "slot", slot, asPlanned: true };
  }
  const parts = splitParts(rest);
  let entry: SlotEntry = { kind: "slot", slot };
  for (const { part, text } of parts) {
    const { figure, reason } = part === "out" ? cutReason(text) : { figure: text, reason: undefined };
    const read = chosen(parseQuantity(figure, slot), reading);
    if ("ambiguous" in read) {
      return { kind: "ambiguous", ambiguous: { text: figure, readings: read.ambiguous, statement: whole } };
    }
    if ("fraction" in read) return { kind: "wrong", text: figure, why: "fraction" };
    if ("bad" in read) return { kind: "wrong", text: figure || whole, why: "bad" };
    entry = withPart(entry, part, read, reason);
  }
  return entry;
}

/** One reading of an ambiguous figure, where it was chosen. */
export function chosen(read: ParsedQuantity, reading: Reading): ParsedQuantity {
  if (!("ambiguous" in read) || reading === undefined) return read;
  return { ok: read.ambiguous[reading], ...(read.pack ? { pack: read.pack } : {}) };
}

function withPart(
  entry: SlotEntry,
  part: Part,
  read: { ok: Quantity; pack?: Pack },
  reason: WriteOffReason | null | undefined,
): SlotEntry {
  if (part === "loaded") return { ...entry, loaded: read.ok, ...(read.pack ? { pack: read.pack } : {}) };
  if (part === "found") return { ...entry, found: read.ok };
  return { ...entry, out: { quantity: read.ok, ...(reason === undefined ? {} : { reason }) } };
}

function splitParts(rest: string): { part: Part; text: string }[] {
  const found: { part: Part; words: string[] }[] = [];
  const tokens = rest.split(/\s+/u);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const sign = /^([=−-])(\d.*)$/u.exec(token);
    const next = keywordAt(tokens, at);
    if (sign) found.push({ part: sign[1] === "=" ? "found" : "out", words: [sign[2]!] });
    else if (next) {
      found.push({ part: next.part, words: [] });
      at += next.length - 1;
    } else if (found.length === 0) found.push({ part: "loaded", words: [token] });
    else found.at(-1)!.words.push(token);
  }
  return found.map(({ part, words }) => ({ part, text: words.join(" ") }));
}

function keywordAt(tokens: readonly string[], at: number): { part: Part; length: number } | null {
  const token = tokens[at]!;
  if (/\d/.test(token)) return null;
  if (/^taken$/iu.test(token) && /^out$/iu.test(tokens[at + 1] ?? "")) return { part: "out", length: 2 };
  const word = wordOf(token, ["found", "out"]);
  return word && { part: word, length: 1 };
}

const reasonWords = [
  "keep",
  "expired",
  "damaged",
  "quality",
  "contamination",
  "theft",
  "obsolete",
  "other",
] as const;

/** "3 damaged" -> the figure, and where it goes. */
function cutReason(text: string): { figure: string; reason: WriteOffReason | null | undefined } {
  const tokens = text.split(/\s+/u);
  const at = tokens.findIndex((token, index) => index > 0 && wordOf(token, reasonWords) !== null);
  if (at < 0) return { figure: text, reason: undefined };
  const word: Word | null = wordOf(tokens[at]!, reasonWords);
  const reason = word === "keep" ? null : (word as WriteOffReason);
  return { figure: tokens.slice(0, at).join(" "), reason };
}
