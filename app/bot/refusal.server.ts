import { AppError } from "#app/platform/errors.ts";
import { errorText } from "#app/platform/i18n/error-text.ts";
import { formatDate, formatNumber, measureUnits, unitWord } from "#app/platform/i18n/format.ts";
import { quantityFromNumber } from "#app/platform/quantity.ts";
import { cardFor } from "./cards.server.ts";
import { LONGEST_TOAST, type Message } from "./message.ts";
import { say, showCard, whereOf } from "./show.server.ts";
import type { BotReader, OwnTurn } from "./turn.server.ts";

/** The words of a refusal, as an operator reads it: what is held, not what is available to whom. */
export function refusalText(error: AppError, reader: BotReader): string {
  const { code, details } = error;
  switch (code) {
    case "stock.short":
    case "stock.insufficient":
      return reader.t("bot:stock.short", {
        item: String(details["item"]),
        wanted: amount(reader, details["wanted"], details["unit"]),
        held: amount(reader, details["held"] ?? details["available"], details["unit"]),
      });
    case "stock.expired":
      return reader.t("bot:stock.expired", {
        lot: String(details["lot"]),
        date: formatDate(String(details["date"]), reader),
      });
    case "cash.bag_in_use":
      return reader.t("bot:bag.used", { bag: String(details["bag"]), machine: String(details["machine"]) });
    case "work.undo_over":
      return reader.t("bot:undo.late");
    case "input.invalid":
      return reader.t("errors:input.invalid");
    default:
      return errorText(error, reader);
  }
}

function amount(reader: BotReader, value: unknown, unit: unknown): string {
  const figure = formatNumber(Number(value ?? 0), reader.language);
  const known = measureUnits.find((candidate) => candidate === unit);
  return known && known !== "pcs" ? `${figure}\u00A0${unitWord(known, reader.language)}` : figure;
}

/**
 * Tells a refusal: a tap by its toast where it is short enough, everything else by a message. A quantity above what
 * is held comes with what is held, to be taken by one tap. Anything but a refusal is a fault and goes on.
 */
export async function refuse(turn: OwnTurn, error: unknown, visitCardId?: string): Promise<void> {
  if (!(error instanceof AppError)) throw error;
  const text = refusalText(error, turn.reader);
  if (error.code === "stock.short" && visitCardId) return offerHeld(turn, error, text, visitCardId);
  await tell(turn, text);
}

/** A short word for a tap, a message for what was typed. */
export async function tell(turn: OwnTurn, text: string): Promise<void> {
  if (turn.messageId === null && turn.toast === null && text.length <= LONGEST_TOAST) turn.toast = text;
  else await say(turn, text);
}

/** What a refusal of too much offers: the slot, and what is held for it. */
interface Offer {
  readonly visitCardId: string;
  readonly slotId: string;
  /** Thousandths. */
  readonly quantity: string;
}

async function offerHeld(turn: OwnTurn, error: AppError, text: string, visitCardId: string): Promise<void> {
  const { slot, slotId, held } = error.details;
  const quantity = quantityFromNumber(Number(held)) ?? 0n;
  const state: Offer = { visitCardId, slotId: String(slotId), quantity: quantity.toString() };
  const card = await cardFor(turn.chat.id, "answer", `short:${turn.updateId}:${String(slotId)}`, state);
  const label = `${String(slot)}: ${formatNumber(Number(held), turn.reader.language)}`;
  const message: Message = {
    lines: [text],
    keyboard: [
      [
        { label, act: "use" },
        { label: turn.reader.t("bot:b.edit"), act: "edit" },
      ],
    ],
  };
  await showCard(whereOf(turn), card, message, { state, movedText: "" });
}
