import type { HeldLot } from "#app/domain/stock/index.server.ts";
import { businessDay } from "#app/platform/clock.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { itemName, total, withUnit } from "../figures.ts";
import { cut, type Button, type Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";

export const STOCK_LINES_A_PAGE = 20;

export interface StockData {
  readonly held: readonly HeldLot[];
  /** Numbers of sealed bags that nobody has counted yet. */
  readonly bags: readonly string[];
  readonly page: number;
  readonly now: Date;
}

/** What a person answers for, what expires first at the top. */
export function stockView(reader: BotReader, { held, bags, page, now }: StockData): Message {
  const lines = held
    .flatMap((item) => item.lots.map((lot, index) => ({ item, lot, isFirst: index === 0 })))
    .sort((one, other) => (one.lot.expiresOn ?? "9999").localeCompare(other.lot.expiresOn ?? "9999"));
  const pages = Math.max(1, Math.ceil(lines.length / STOCK_LINES_A_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = lines.slice(at * STOCK_LINES_A_PAGE, (at + 1) * STOCK_LINES_A_PAGE);
  const today = businessDay(now, reader.timeZone);
  const items = `${count(reader.t, "item", held.length)}, ${total(
    reader,
    held.map(({ onHand, unit }) => ({ quantity: onHand, unit })),
  )}`;
  return {
    lines: [
      { bold: held.length > 0 ? reader.t("bot:stock.head", { items }) : reader.t("bot:stock.none") },
      ...shown.map((line) => lotLine(reader, line, today)),
      ...(bags.length > 0 ? [reader.t("bot:stock.bags", { list: cut(bags.join(", "), 400) })] : []),
    ],
    keyboard: [
      ...(pages > 1
        ? [
            [
              { label: "‹", act: "stockPage", arg: (at + pages - 1) % pages } satisfies Button,
              { label: `${at + 1}/${pages}`, act: "stockPage", arg: at } satisfies Button,
              { label: "›", act: "stockPage", arg: (at + 1) % pages } satisfies Button,
            ],
          ]
        : []),
      [
        ...(held.length > 0 ? [{ label: reader.t("bot:b.return"), act: "returnNew" } satisfies Button] : []),
        { label: reader.t("bot:b.statement"), act: "statement" },
        { label: reader.t("bot:b.refresh"), act: "refresh" },
      ],
    ],
  };
}

interface LotLine {
  readonly item: HeldLot;
  readonly lot: HeldLot["lots"][number];
  readonly isFirst: boolean;
}

function lotLine(reader: BotReader, { item, lot, isFirst }: LotLine, today: string): string {
  const isExpired = lot.expiresOn !== null && lot.expiresOn < today;
  const facts = [
    withUnit(reader, lot.onHand, item.unit),
    ...(isFirst && item.reserved > 0n
      ? [reader.t("bot:stock.reserved", { quantity: withUnit(reader, item.reserved, item.unit) })]
      : []),
    ...lotFact(reader, lot),
    ...(isExpired ? [reader.t("bot:stock.returnonly")] : []),
  ].join(" · ");
  return reader.t("bot:stock.line", { item: itemName(item.item), facts });
}

function lotFact(reader: BotReader, { lotCode, expiresOn }: LotLine["lot"]): string[] {
  if (lotCode && expiresOn)
    return [reader.t("bot:stock.lot", { lot: lotCode, date: formatDate(expiresOn, reader) })];
  if (lotCode) return [reader.t("bot:stock.lot.nodate", { lot: lotCode })];
  return expiresOn ? [formatDate(expiresOn, reader)] : [];
}
