import type { HeldLot, Issue } from "#app/domain/stock/index.server.ts";
import type { ItemPack } from "#app/domain/catalogue/index.server.ts";
import { businessDay } from "#app/platform/clock.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatDate, formatDateTime, formatQuantity, formatTime } from "#app/platform/i18n/format.ts";
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

const MOST_ISSUE_LINES = 40;

/** Goods that were issued, to be confirmed as a whole. */
export function issueView(
  reader: BotReader,
  issue: Issue,
  packs: ReadonlyMap<string, readonly ItemPack[]>,
): Message {
  const head = reader.t("bot:issue.head", {
    warehouse: issue.warehouse,
    time: formatTime(issue.createdAt, reader),
    number: issueNumber(issue),
  });
  const lines = issue.lines
    .slice(0, MOST_ISSUE_LINES)
    .map((line, index) => issueLine(reader, line, index + 1, packs.get(line.itemId) ?? []));
  const rest = issue.lines.length - MOST_ISSUE_LINES;
  const isOpen = issue.status === "issued";
  return {
    lines: [
      { bold: head },
      ...lines,
      ...(rest > 0 ? [reader.t("bot:need.more", { list: "…", n: rest })] : []),
      ...(isOpen
        ? [
            reader.t("bot:issue.press.whole"),
            reader.t("bot:issue.until", { time: formatDateTime(issue.confirmBy, reader) }),
          ]
        : [confirmedText(reader, issue)]),
    ],
    keyboard: isOpen ? [[{ label: reader.t("bot:b.confirm"), act: "confirm" }]] : [],
  };
}

/** "000771". */
export const issueNumber = (issue: Pick<Issue, "number">): string => issue.number.toString().padStart(6, "0");

function confirmedText(reader: BotReader, issue: Issue): string {
  const number = issueNumber(issue);
  if (issue.status !== "confirmed") return reader.t(`terms:issueStatus.${issue.status}`);
  if (issue.confirmedHow === "load") return reader.t("bot:issue.confirmed.load", { number });
  if (issue.confirmedHow === "time") return reader.t("bot:issue.confirmed.time", { number });
  return reader.t("bot:issue.confirmed", { number, lines: count(reader.t, "line", issue.lines.length) });
}

function issueLine(
  reader: BotReader,
  line: Issue["lines"][number],
  order: number,
  packs: readonly ItemPack[],
): string {
  const figures = { order, item: itemName(line.item), quantity: withUnit(reader, line.quantity, line.unit) };
  const whole = packs
    .filter((pack) => line.quantity >= pack.quantity && line.quantity % pack.quantity === 0n)
    .at(-1);
  if (!whole) return reader.t("bot:issue.line", figures);
  const number = formatQuantity((line.quantity * 1000n) / whole.quantity, reader.language);
  return reader.t("bot:issue.line.packs", { ...figures, packs: `${number} ${whole.name}` });
}

const MOST_TOLD = 20;

/** What a manager and the keeper hear of a dispute, and the operator of its settlement. */
export function disputeText(
  reader: BotReader,
  kind: "issue.disputed" | "issue.settled",
  issue: Issue,
): string {
  const number = issueNumber(issue);
  if (kind === "issue.settled")
    return reader.t("bot:issue.settled", { number, list: told(settledParts(reader, issue)) });
  const missing = issue.lines
    .filter(({ disputed }) => disputed > 0n)
    .map((line) => `${itemName(line.item)} ${withUnit(reader, line.disputed, line.unit)}`);
  return reader.t("bot:issue.disputed.told", {
    number,
    operator: issue.operator,
    list: told(missing),
    reason: cut(issue.disputeReason ?? "", 300),
  });
}

const told = (parts: readonly string[]): string =>
  [...parts.slice(0, MOST_TOLD), ...(parts.length > MOST_TOLD ? ["…"] : [])].join("; ");

const settledParts = (reader: BotReader, issue: Issue): string[] =>
  issue.lines.flatMap((line) =>
    (
      [
        ["warehouse", line.toWarehouse],
        ["operator", line.toOperator],
        ["loss", line.toLoss],
      ] as const
    )
      .filter(([, quantity]) => quantity > 0n)
      .map(([place, quantity]) =>
        reader.t("bot:issue.settled.line", {
          item: itemName(line.item),
          quantity: withUnit(reader, quantity, line.unit),
          place: reader.t(`terms:placeType.${place}`),
        }),
      ),
  );
