import type { ItemPack } from "#app/domain/catalogue/index.server.ts";
import { parseQuantity } from "#app/platform/i18n/parse.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { ButtonData } from "../button-data.ts";
import { cardById } from "../cards.server.ts";
import type { HandOverState } from "../chat-state.ts";
import { itemName, withUnit } from "../figures.ts";
import { tell } from "../refusal.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { stepOf } from "./slots.server.ts";

/** One line of an issue or a return, with what may be said of it. */
export interface HandLine {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly packs: readonly ItemPack[];
  readonly stated: Quantity;
  readonly most: Quantity;
  /** Of an issue: what is no longer held cannot be disputed, so that no less can have been received. */
  readonly least: Quantity;
}

/** The lines in the order in which they were shown; null for one that is gone since. */
export type HandLines = readonly (HandLine | null)[];

/** A tap on what issues and returns have in common. False: it is something else. */
export async function tapLines(
  turn: OwnTurn,
  state: HandOverState,
  lines: HandLines,
  { act, arg }: ButtonData,
): Promise<boolean> {
  const open = openOf(state, lines);
  switch (act) {
    case "handLine":
      openLine(state, lines[Number(arg)] ?? null);
      return true;
    case "handPage":
      Object.assign(state, { view: "lines", page: Number(arg) });
      return true;
    case "handBack":
      Object.assign(state, { view: state.view === "check" ? "reason" : "lines", ambiguous: null });
      return true;
    case "handSet":
      if (open) await press(turn, state, open, arg);
      else turn.toast = turn.reader.t("bot:card.changed");
      return true;
    case "handReading":
      if (open && state.ambiguous)
        await enter(turn, state, open, BigInt(state.ambiguous.readings[arg === "1" ? 1 : 0]));
      else turn.toast = turn.reader.t("bot:card.changed");
      return true;
    default:
      return false;
  }
}

const openOf = ({ view, itemId }: HandOverState, lines: HandLines): HandLine | null =>
  view === "line" ? (lines.find((line) => line?.itemId === itemId) ?? null) : null;

function openLine(state: HandOverState, line: HandLine | null): void {
  if (line) Object.assign(state, { view: "line", itemId: line.itemId, ambiguous: null });
}

async function press(turn: OwnTurn, state: HandOverState, line: HandLine, arg: string): Promise<void> {
  const step = stepOf(line.unit);
  switch (arg) {
    case "less":
      return enter(turn, state, line, line.stated > step ? line.stated - step : 0n, "line");
    case "more":
      return enter(turn, state, line, line.stated + step, "line");
    case "all":
      return enter(turn, state, line, line.most);
    case "none":
      return enter(turn, state, line, 0n);
    default:
      return enter(turn, state, line, line.stated);
  }
}

/** Keeps a figure, where it is one that can be. What was refused is told, and the line stays open. */
async function enter(
  turn: OwnTurn,
  state: HandOverState,
  line: HandLine,
  quantity: Quantity,
  next: "lines" | "line" = "lines",
): Promise<void> {
  state.ambiguous = null;
  const refused = refusalOf(turn, line, quantity);
  if (refused) return tell(turn, refused);
  state.stated[line.itemId] = quantity.toString();
  state.view = next;
}

export function refusalOf({ reader }: OwnTurn, line: HandLine, quantity: Quantity): string | null {
  const item = itemName(line.item, 40);
  if (quantity > line.most)
    return reader.t("bot:hand.most", { item, most: withUnit(reader, line.most, line.unit) });
  if (quantity >= line.least) return null;
  return reader.t("bot:issue.dispute.max", {
    item,
    max: withUnit(reader, line.most - line.least, line.unit),
  });
}

/** What was typed: a figure for the open line, or a line's number and its figure. False: it is neither. */
export async function typeLines(
  turn: OwnTurn,
  state: HandOverState,
  lines: HandLines,
  text: string,
): Promise<boolean> {
  const open = openOf(state, lines);
  if (open && (await typeFigure(turn, state, open, text))) return true;
  const [, order = "", figure = ""] = /^(\d{1,3})\s+(\S.*)$/u.exec(text.trim()) ?? [];
  const line = lines[Number(order) - 1];
  return line ? typeFigure(turn, state, line, figure) : false;
}

async function typeFigure(
  turn: OwnTurn,
  state: HandOverState,
  line: HandLine,
  text: string,
): Promise<boolean> {
  const read = parseQuantity(text, line);
  if ("bad" in read) return false;
  if ("fraction" in read) await tell(turn, turn.reader.t("bot:quantity.fraction", { text }));
  else if ("ambiguous" in read) {
    openLine(state, line);
    const [first, second] = read.ambiguous;
    state.ambiguous = { itemId: line.itemId, text, readings: [first.toString(), second.toString()] };
  } else await enter(turn, state, line, read.ok);
  return true;
}

/** The card of the issue or return that is being answered. */
export async function handOverCard({ chat }: OwnTurn) {
  const { handOverCardId } = chat.state;
  return handOverCardId === null ? null : cardById(chat.id, handOverCardId);
}
