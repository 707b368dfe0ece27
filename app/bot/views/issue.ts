import type { ItemPack } from "#app/domain/catalogue/index.server.ts";
import type { Issue } from "#app/domain/stock/index.server.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatDateTime, formatTime } from "#app/platform/i18n/format.ts";
import type { IssueState } from "../chat-state.ts";
import { figure, itemName, withUnit } from "../figures.ts";
import { cut, type Button, type Line, type Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import {
  backRow,
  figureButtons,
  lineButtons,
  plainLine,
  readingQuestion,
  shownLines,
  told,
} from "./hand-over.ts";
import { inRows } from "./visit-data.ts";

export interface IssueData {
  readonly issue: Issue;
  readonly state: IssueState;
  readonly packs: ReadonlyMap<string, readonly ItemPack[]>;
  /** The number of the incident that a dispute has opened. */
  readonly incident: string | null;
}

/** Goods that were issued: to be confirmed as a whole, or disputed line by line. */
export function issueView(reader: BotReader, data: IssueData): Message {
  const { issue, state } = data;
  if (issue.status !== "issued") return answeredView(reader, data);
  if (state.view === "line") return lineView(reader, data);
  if (state.view === "reason") return reasonView(reader, data);
  return state.view === "check" ? checkView(reader, data) : linesView(reader, data);
}

const headOf = (reader: BotReader, issue: Issue): Line => ({
  bold: reader.t("bot:issue.head", {
    warehouse: issue.warehouse,
    time: formatTime(issue.createdAt, reader),
    number: documentNumber(issue.number),
  }),
});

type IssueLine = Issue["lines"][number];

const receivedOf = ({ stated }: IssueState, { itemId, quantity }: IssueLine): bigint =>
  BigInt(stated[itemId] ?? quantity);

/** The lines of which not all was received, as the person has said so far. */
export const differing = (issue: Issue, state: IssueState): IssueLine[] =>
  issue.lines.filter((line) => receivedOf(state, line) < line.quantity);

const LINES_A_PAGE = 15;

function linesView(reader: BotReader, { issue, state, packs }: IssueData): Message {
  const shown = shownLines(issue.lines, state.page, LINES_A_PAGE);
  const isDisputed = differing(issue, state).length > 0;
  const act: Button = isDisputed
    ? { label: reader.t("bot:b.dispute"), act: "dispute" }
    : { label: reader.t("bot:b.confirm"), act: "confirm" };
  return {
    lines: [
      headOf(reader, issue),
      ...shown.lines.map(({ line, order }) => lineText(reader, state, line, order, packs)),
      reader.t(isDisputed ? "bot:issue.press.dispute" : "bot:issue.press"),
      reader.t("bot:issue.until", { time: formatDateTime(issue.confirmBy, reader) }),
    ],
    keyboard: [...lineButtons(shown), [act]],
  };
}

function lineText(
  reader: BotReader,
  state: IssueState,
  line: IssueLine,
  order: number,
  packs: IssueData["packs"],
): string {
  const item = itemName(line.item);
  const received = receivedOf(state, line);
  if (received < line.quantity)
    return reader.t("bot:issue.line.differs", {
      order,
      item,
      received: figure(reader, received, line.unit),
      issued: figure(reader, line.quantity, line.unit),
      missing: figure(reader, line.quantity - received, line.unit),
    });
  return plainLine(reader, { ...line, order }, packs.get(line.itemId));
}

function lineView(reader: BotReader, { issue, state, packs }: IssueData): Message {
  const line = issue.lines.find(({ itemId }) => itemId === state.itemId) ?? issue.lines[0]!;
  const order = issue.lines.indexOf(line) + 1;
  const question = readingQuestion(reader, state, line.unit);
  const issued = withUnit(reader, line.quantity, line.unit);
  return {
    lines: [
      headOf(reader, issue),
      lineText(reader, state, line, order, packs),
      question?.text ?? reader.t("bot:issue.line.ask", { item: itemName(line.item, 40), issued }),
    ],
    keyboard: question?.keyboard ?? figureButtons(reader, receivedOf(state, line), line.unit),
  };
}

export const disputeReasons = ["counted_again", "damaged", "other_item", "other"] as const;

function reasonView(reader: BotReader, { issue, state }: IssueData): Message {
  return {
    lines: [headOf(reader, issue), missingText(reader, issue, state), reader.t("bot:issue.reason.ask")],
    keyboard: [
      ...inRows(
        disputeReasons.map((reason, index): Button => ({
          label: reader.t(`bot:b.dispute_reason.${reason}`),
          act: "disputeReason",
          arg: index,
        })),
        2,
      ),
      backRow(reader),
    ],
  };
}

/** What is about to be sent, to be read once more. */
function checkView(reader: BotReader, { issue, state }: IssueData): Message {
  const reason = cut(state.reason, 200);
  return {
    lines: [
      headOf(reader, issue),
      missingText(reader, issue, state),
      reader.t("bot:issue.check", { reason, lines: confirmedLines(reader, issue, differing(issue, state)) }),
    ],
    keyboard: [backRow(reader), [{ label: reader.t("bot:b.send"), act: "disputeSend" }]],
  };
}

const listed = (parts: readonly string[]): string => told(parts).join("; ");

const missingText = (reader: BotReader, issue: Issue, state: IssueState): string =>
  reader.t("bot:issue.missing", {
    list: listed(
      differing(issue, state).map((line) => {
        const missing = withUnit(reader, line.quantity - receivedOf(state, line), line.unit);
        return `${itemName(line.item)} ${missing}`;
      }),
    ),
  });

const confirmedLines = (reader: BotReader, issue: Issue, disputed: readonly IssueLine[]): string =>
  count(reader.t, "line", issue.lines.length - disputed.length);

function answeredView(reader: BotReader, { issue, incident }: IssueData): Message {
  return { lines: [headOf(reader, issue), ...answeredText(reader, issue, incident)] };
}

function answeredText(reader: BotReader, issue: Issue, incident: string | null): string[] {
  const number = documentNumber(issue.number);
  if (issue.status === "settled")
    return [reader.t("bot:issue.settled", { number, list: listed(settledParts(reader, issue)) })];
  if (issue.status === "disputed") {
    const missing = issue.lines.filter(({ disputed }) => disputed > 0n);
    const list = missing.map((line) =>
      reader.t("bot:issue.disputed.line", {
        item: itemName(line.item),
        missing: withUnit(reader, line.disputed, line.unit),
      }),
    );
    const lines = confirmedLines(reader, issue, missing);
    return [
      reader.t("bot:issue.disputed", { list: listed(list), lines }),
      ...(incident ? [reader.t("bot:issue.incident", { incident })] : []),
    ];
  }
  if (issue.confirmedHow === "load") return [reader.t("bot:issue.confirmed.load", { number })];
  if (issue.confirmedHow === "time") return [reader.t("bot:issue.confirmed.time", { number })];
  return [reader.t("bot:issue.confirmed", { number, lines: confirmedLines(reader, issue, []) })];
}

/** What a manager and the keeper hear of a dispute, and the operator of its settlement. */
export function disputeText(
  reader: BotReader,
  kind: "issue.disputed" | "issue.settled",
  issue: Issue,
): string {
  const number = documentNumber(issue.number);
  if (kind === "issue.settled")
    return reader.t("bot:issue.settled", { number, list: listed(settledParts(reader, issue)) });
  const missing = issue.lines
    .filter(({ disputed }) => disputed > 0n)
    .map((line) => `${itemName(line.item)} ${withUnit(reader, line.disputed, line.unit)}`);
  return reader.t("bot:issue.disputed.told", {
    number,
    operator: issue.operator,
    list: listed(missing),
    reason: cut(issue.disputeReason ?? "", 300),
  });
}

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
