import { code128, ean13 } from "#app/platform/barcode.ts";
import { cutText } from "#app/platform/cut-text.ts";
import { isEan13 } from "#app/platform/ean.ts";
import { renderPdf, type PdfContent } from "#app/platform/pdf.ts";
import { paper, type PaperReader } from "./parts.ts";

/** What one label says: a name, a line or two below it, and a code to scan, which is printed in letters too. */
export interface Label {
  readonly title: string;
  readonly facts: readonly string[];
  readonly code: string;
}

/** Sheets of A4 as they are sold, by how many labels are on one. Points; the edges are those of the sheet. */
export const labelSheets = {
  "24": {
    columns: 3,
    rows: 8,
    width: 198.4,
    height: 105.2,
    edge: [0, 0],
    letters: 60,
    fontSize: 9,
    bars: 34,
  },
  "65": {
    ...{ columns: 5, rows: 13, width: 108, height: 60.1, edge: [27.6, 30.3] },
    ...{ letters: 30, fontSize: 6, bars: 16 },
  },
} as const;
export type LabelSheet = keyof typeof labelSheets;

/** As many as a person sticks on in a day; a longer list is filtered. */
export const MOST_LABELS = 500;

export async function labelsPdf(
  reader: PaperReader,
  labels: readonly Label[],
  sheet: LabelSheet,
): Promise<Buffer> {
  const { columns, rows, width, height, edge } = labelSheets[sheet];
  const cells = await Promise.all(labels.map((label) => cellOf(label, sheet)));
  const blanks = (columns - (cells.length % columns)) % columns;
  const all = [...cells, ...Array.from({ length: blanks }, () => ({ text: "" }))];
  const body = Array.from({ length: all.length / columns }, (_, row) =>
    all.slice(row * columns, (row + 1) * columns),
  );
  const pages = Array.from({ length: Math.ceil(body.length / rows) }, (_, page) => ({
    table: {
      widths: Array.from({ length: columns }, () => width),
      heights: height,
      body: body.slice(page * rows, (page + 1) * rows),
    },
    layout: { ...noLines, ...noPadding },
    ...(page > 0 ? { pageBreak: "before" as const } : {}),
  }));
  return renderPdf({
    ...paper(reader, reader.t("paper:labels.title"), pages),
    pageMargins: [edge[0], edge[1], 0, 0],
    footer: () => "",
  });
}

const noLines = { hLineWidth: () => 0, vLineWidth: () => 0 };
const noPadding = {
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

async function cellOf({ title, facts, code }: Label, sheet: LabelSheet) {
  const { width, fontSize, letters, bars } = labelSheets[sheet];
  const content: PdfContent[] = [
    { text: cut(title, letters), bold: true, fontSize },
    { text: cut(facts.join(" · "), letters), fontSize: fontSize - 1, margin: [0, 0, 0, 3] },
    await drawn(code, [width - 24, bars]),
    { text: code, fontSize: fontSize - 1 },
  ];
  return { stack: content, margin: [12, 6, 12, 0] as [number, number, number, number] };
}

/** Bars hold no letters but Latin ones; a square does. */
async function drawn(code: string, fit: [number, number]): Promise<PdfContent> {
  if (!/^[ -~]+$/.test(code)) return { qr: code, fit: fit[1] };
  return { svg: await (isEan13(code) ? ean13(code) : code128(code)), fit };
}

const cut = (text: string, letters: number): string =>
  text.length > letters ? `${cutText(text, letters - 1)}…` : text;
