import type { ItemPack } from "#app/domain/catalogue/index.server.ts";
import type { HeldLot, StockReturn, Warehouse } from "#app/domain/stock/index.server.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { count } from "#app/platform/i18n/count.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { ReturnState } from "../chat-state.ts";
import { figure, itemName, withUnit } from "../figures.ts";
import { type Button, type Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { figureButtons, lineButtons, plainLine, readingQuestion, shownLines, told } from "./hand-over.ts";
import { inRows } from "./visit-data.ts";

/** An item that can be returned. */
export interface FreeLine {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly free: Quantity;
  readonly packs: readonly ItemPack[];
}

export interface ReturnData {
  readonly state: ReturnState;
  readonly lines: readonly FreeLine[];
  /** What is promised to tasks, and not offered. */
  readonly reserved: readonly HeldLot[];
  readonly warehouses: readonly Pick<Warehouse, "id" | "name">[];
}

export const statedOf = ({ stated }: ReturnState, { itemId }: { itemId: string }): Quantity =>
  BigInt(stated[itemId] ?? 0n);

/** What the person is about to announce: own goods line by line, and where they go. */
export function returnView(reader: BotReader, data: ReturnData): Message {
  return data.state.view === "line" ? lineView(reader, data) : linesView(reader, data);
}

/** Fewer than of an issue: the warehouses need rows of the keyboard too. */
const LINES_A_PAGE = 9;
const MOST_RESERVED = 10;

function linesView(reader: BotReader, { state, lines, reserved, warehouses }: ReturnData): Message {
  const shown = shownLines(lines, state.page, LINES_A_PAGE);
  const warehouse = warehouses.find(({ id }) => id === state.warehouseId);
  const isReady = warehouse !== undefined && lines.some((line) => statedOf(state, line) > 0n);
  return {
    lines: [
      { bold: reader.t("bot:return.head") },
      ...shown.lines.map(({ line, order }) => lineText(reader, state, line, order)),
      ...reserved.slice(0, MOST_RESERVED).map(({ item, reserved: quantity, unit }) =>
        reader.t("bot:return.reserved", {
          item: itemName(item),
          quantity: withUnit(reader, quantity, unit),
        }),
      ),
      warehouse ? reader.t("bot:return.to", { warehouse: warehouse.name }) : reader.t("bot:return.where"),
      reader.t(isReady ? "bot:return.press" : "bot:return.ask"),
    ],
    keyboard: [
      ...lineButtons(shown),
      [{ label: reader.t("bot:b.all"), act: "returnAll" }],
      ...inRows(whereButtons(state, warehouses), 2),
      ...(isReady ? [[{ label: reader.t("bot:b.return"), act: "returnSend" } satisfies Button]] : []),
    ],
  };
}

/** As many as the keyboard has room for. */
export const MOST_WAREHOUSES = 5;

/** The warehouses that are not chosen. */
const whereButtons = ({ warehouseId }: ReturnState, warehouses: ReturnData["warehouses"]): Button[] =>
  warehouses.flatMap(({ id, name }, index) =>
    id === warehouseId ? [] : [{ label: name, act: "returnTo", arg: index } satisfies Button],
  );

function lineText(reader: BotReader, state: ReturnState, line: FreeLine, order: number): string {
  const stated = statedOf(state, line);
  if (stated === 0n) return plainLine(reader, { ...line, order, quantity: line.free }, line.packs);
  return reader.t("bot:return.line.stated", {
    order,
    item: itemName(line.item),
    quantity: figure(reader, stated, line.unit),
    free: figure(reader, line.free, line.unit),
  });
}

function lineView(reader: BotReader, { state, lines }: ReturnData): Message {
  const line = lines.find(({ itemId }) => itemId === state.itemId) ?? lines[0]!;
  const question = readingQuestion(reader, state, line.unit);
  const held = withUnit(reader, line.free, line.unit);
  return {
    lines: [
      { bold: reader.t("bot:return.head") },
      lineText(reader, state, line, lines.indexOf(line) + 1),
      question?.text ?? reader.t("bot:return.line.ask", { item: itemName(line.item, 40), held }),
    ],
    keyboard: question?.keyboard ?? figureButtons(reader, statedOf(state, line), line.unit),
  };
}

/** A return that was announced, and what the keeper has counted of it. */
export const announcedView = (reader: BotReader, found: StockReturn, incident: string | null): Message => ({
  lines:
    found.status === "received"
      ? countedLines(reader, found, incident)
      : [
          {
            bold: reader.t("bot:return.announced", {
              number: documentNumber(found.number),
              lines: count(reader.t, "line", found.lines.length),
              warehouse: found.warehouse,
            }),
          },
          ...told(announcedParts(reader, found)),
        ],
  keyboard: found.status === "received" ? [] : [[{ label: reader.t("bot:b.refresh"), act: "refresh" }]],
});

const announcedParts = (reader: BotReader, { lines }: StockReturn): string[] =>
  lines.map(({ item, unit, announced }) => `${itemName(item)} ${withUnit(reader, announced, unit)}`);

/** What the keeper is told, so that he knows what comes. */
export const announcedText = (reader: BotReader, found: StockReturn): string =>
  reader.t("bot:return.announced.told", {
    number: documentNumber(found.number),
    operator: found.operator,
    warehouse: found.warehouse,
    list: told(announcedParts(reader, found)).join("; "),
  });

/** Both figures where they differ, and the number under which the manager looks into it. */
export function countedLines(reader: BotReader, found: StockReturn, incident: string | null): string[] {
  const number = documentNumber(found.number);
  const differing = found.lines.filter(({ announced, received }) => announced !== received);
  if (differing.length === 0)
    return [reader.t("bot:return.counted", { number, lines: count(reader.t, "line", found.lines.length) })];
  return [
    reader.t("bot:return.differs", { number }),
    ...told(
      differing.map(({ item, unit, announced, received }) =>
        reader.t("bot:return.differs.line", {
          item: itemName(item),
          announced: withUnit(reader, announced, unit),
          counted: withUnit(reader, received ?? 0n, unit),
        }),
      ),
    ),
    ...(incident ? [reader.t("bot:issue.incident", { incident })] : []),
  ];
}
