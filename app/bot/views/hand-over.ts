import type { ItemPack } from "#app/domain/catalogue/index.server.ts";
import { formatQuantity } from "#app/platform/i18n/format.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { HandOverState } from "../chat-state.ts";
import { figure, itemName, withUnit } from "../figures.ts";
import type { Button } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { inRows } from "./visit-data.ts";

export interface ShownLines<Line> {
  /** With the number that the person reads and types. */
  readonly lines: readonly { readonly line: Line; readonly order: number }[];
  readonly page: number;
  readonly pages: number;
}

/** One page of the lines of an issue or a return. */
export function shownLines<Line>(lines: readonly Line[], wanted: number, perPage: number): ShownLines<Line> {
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const numbered = lines.map((line, index) => ({ line, order: index + 1 }));
  return { lines: numbered.slice(page * perPage, (page + 1) * perPage), page, pages };
}

/** A button for each line by its number, and those that turn pages. */
export const lineButtons = ({ lines, page, pages }: ShownLines<unknown>): Button[][] => [
  ...inRows(
    lines.map(({ order }): Button => ({ label: String(order), act: "handLine", arg: order - 1 })),
    3,
  ),
  ...(pages > 1
    ? [
        [
          { label: "‹", act: "handPage", arg: (page + pages - 1) % pages } satisfies Button,
          { label: `${page + 1}/${pages}`, act: "handPage", arg: page } satisfies Button,
          { label: "›", act: "handPage", arg: (page + 1) % pages } satisfies Button,
        ],
      ]
    : []),
];

/** The figure of the open line: one less, one more, everything or nothing; and back to the lines. */
export const figureButtons = (reader: BotReader, quantity: Quantity, unit: string): Button[][] => [
  [
    { label: "−", act: "handSet", arg: "less" },
    { label: figure(reader, quantity, unit), act: "handSet", arg: "keep" },
    { label: "+", act: "handSet", arg: "more" },
  ],
  [
    { label: reader.t("bot:b.all"), act: "handSet", arg: "all" },
    { label: reader.t("bot:b.none"), act: "handSet", arg: "none" },
  ],
  backRow(reader),
];

export const backRow = (reader: BotReader): Button[] => [{ label: reader.t("bot:b.back"), act: "handBack" }];

/** A figure with two readings: which one is meant. */
export function readingQuestion(
  reader: BotReader,
  { ambiguous }: HandOverState,
  unit: string,
): { text: string; keyboard: Button[][] } | null {
  if (!ambiguous) return null;
  const [first, second] = ambiguous.readings.map((reading) => figure(reader, BigInt(reading), unit)) as [
    string,
    string,
  ];
  return {
    text: reader.t("bot:number.ask", { text: ambiguous.text, first, second }),
    keyboard: [
      [
        { label: first, act: "handReading", arg: 0 },
        { label: second, act: "handReading", arg: 1 },
      ],
      backRow(reader),
    ],
  };
}

/** A line of which nothing was said yet, in packs too where it is a whole number of one. */
export function plainLine(
  reader: BotReader,
  { order, item, quantity, unit }: { order: number; item: string; quantity: Quantity; unit: string },
  packs: readonly ItemPack[] = [],
): string {
  const figures = { order, item: itemName(item), quantity: withUnit(reader, quantity, unit) };
  const inPacks = packed(reader, quantity, packs);
  return inPacks
    ? reader.t("bot:issue.line.packs", { ...figures, packs: inPacks })
    : reader.t("bot:issue.line", figures);
}

const MOST_TOLD = 20;

/** As many as a message has room for. */
export const told = (parts: readonly string[]): string[] => [
  ...parts.slice(0, MOST_TOLD),
  ...(parts.length > MOST_TOLD ? ["…"] : []),
];

/** "3 boxes": a quantity in its largest pack; null where it is no whole number of any. */
function packed(reader: BotReader, quantity: Quantity, packs: readonly ItemPack[]): string | null {
  const whole = packs.filter((pack) => quantity >= pack.quantity && quantity % pack.quantity === 0n).at(-1);
  if (!whole) return null;
  return `${formatQuantity((quantity * 1000n) / whole.quantity, reader.language)} ${whole.name}`;
}
