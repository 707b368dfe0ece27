import type { Reader } from "#app/platform/i18n/error-text.ts";
import { asUnit, capitalise, formatDate, formatQuantityWithUnit } from "#app/platform/i18n/format.ts";
import type { PdfContent, PdfDocument } from "#app/platform/pdf.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** What all papers are made of: a head, tables, a place to sign. */

/** Who reads a paper, and whose it is. */
export interface PaperReader extends Reader {
  readonly currency: string;
  /** The company's name. */
  readonly company: string;
}

/** "24 pcs". */
export const quantityWords = (
  { language }: Reader,
  { quantity, unit }: { readonly quantity: Quantity; readonly unit: string },
): string => formatQuantityWithUnit(quantity, asUnit(unit), language);

/** Code and expiry date of a lot, below each other. */
export const lotWords = (
  reader: Reader,
  { lotCode, expiresOn }: { readonly lotCode: string | null; readonly expiresOn: string | null },
): string => [lotCode, expiresOn && formatDate(expiresOn, reader)].filter(Boolean).join("\n");

/** A word of the vocabulary as it begins a label. */
export const term = ({ t }: Reader, key: string): string => capitalise(t(`terms:${key}`));

const thinLine = "#8a949c";
const faint = "#464e57";

export interface PaperColumn<Row> {
  readonly label: string;
  /** Points; without it the column takes a share of what is left. */
  readonly width?: number;
  readonly number?: true;
  readonly cell: (row: Row) => string;
  readonly total?: string;
}

/** A table whose head stands on every page; a row is never cut by one. */
export function paperTable<Row>(columns: readonly PaperColumn<Row>[], rows: readonly Row[]): PdfContent {
  const cellOf = ({ number }: PaperColumn<Row>, text: string, bold = false) => ({
    text,
    bold,
    ...(number ? { alignment: "right" as const } : {}),
  });
  const hasTotal = columns.some(({ total }) => total !== undefined);
  return {
    margin: [0, 4, 0, 12],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width ?? "*"),
      body: [
        columns.map((column) => ({ ...cellOf(column, column.label, true), color: faint })),
        ...rows.map((row) => columns.map((column) => cellOf(column, column.cell(row)))),
        ...(hasTotal ? [columns.map((column) => cellOf(column, column.total ?? "", true))] : []),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => thinLine,
      paddingLeft: (index) => (index === 0 ? 0 : 4),
      paddingRight: (index, { table }) => (index === (table.widths?.length ?? 0) - 1 ? 0 : 4),
    },
  };
}

/** The company, the paper's name, what it is about; a code to scan at the right where it has one. */
export function paperHead(
  { company }: PaperReader,
  { title, facts, code }: { title: string; facts: readonly string[]; code?: PdfContent },
): PdfContent {
  return {
    columns: [
      {
        width: "*",
        stack: [
          { text: company, color: faint },
          { text: title, fontSize: 16, bold: true, margin: [0, 2, 0, 4] },
          ...facts.map((text) => ({ text })),
        ],
      },
      ...(code ? [{ width: "auto", stack: [code] }] : []),
    ],
    margin: [0, 0, 0, 12],
  };
}

export const heading = (text: string): PdfContent => ({
  text,
  bold: true,
  fontSize: 11,
  margin: [0, 4, 0, 0],
});

/** Two people sign, beside each other: under what they are to the paper stands the name, or room for it. */
export function signatures(
  reader: PaperReader,
  people: readonly { as: string; name: string | null }[],
): PdfContent {
  const line = (label: string): PdfContent => ({
    stack: [
      { canvas: [{ type: "line", x1: 0, y1: 24, x2: 220, y2: 24, lineWidth: 0.5, lineColor: thinLine }] },
      { text: label, fontSize: 8, color: faint },
    ],
  });
  return {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    columnGap: 32,
    columns: people.map(({ as, name }) => ({
      stack: [
        { text: as, bold: true },
        name ? { text: name } : line(reader.t("paper:sign.name")),
        line(reader.t("paper:sign.signature")),
      ],
    })),
  };
}

/** A whole paper in the reader's language; its title is that of the window in which it opens. */
export const paper = ({ language }: PaperReader, title: string, content: PdfContent): PdfDocument => ({
  info: { title },
  language,
  content,
});
