import type { HandOver, HandOverLine } from "#app/domain/stock/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { code128 } from "#app/platform/barcode.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { formatDateTime, formatNumber } from "#app/platform/i18n/format.ts";
import { packName } from "#app/platform/i18n/pack-name.ts";
import { renderPdf } from "#app/platform/pdf.ts";
import {
  lotWords,
  paper,
  paperHead,
  paperTable,
  quantityWords,
  signatures,
  term,
  type PaperColumn,
  type PaperReader,
} from "./parts.ts";

/** The sheet of an issue or a return that both sign, with the number of the document to scan. */
export async function handOverPdf(reader: PaperReader, found: HandOver): Promise<Buffer> {
  const { t } = reader;
  const number = found.number.toString();
  const title = t(`stock:${found.kind}s.number`, { number });
  const [from, to] =
    found.kind === "issue" ? [found.warehouse, found.operator] : [found.operator, found.warehouse];
  const facts = [
    `${t("paper:sheet.from")}: ${from}`,
    `${t("paper:sheet.to")}: ${to}`,
    formatDateTime(found.at, reader),
    ...(found.taskNumber === null ? [] : [`${term(reader, "noun.task")}: ${taskNumber(found.taskNumber)}`]),
    ...(found.isAnnounced ? [t("paper:sheet.announced")] : []),
  ];
  const digits = documentNumber(found.number);
  const code = {
    stack: [
      { svg: await code128(digits), width: 120, height: 32 },
      { text: digits, alignment: "center" as const },
    ],
  };
  const people = [
    { as: t("paper:sheet.gave"), name: found.kind === "issue" ? found.keeper : found.operator },
    { as: t("paper:sheet.took"), name: found.kind === "issue" ? found.operator : found.keeper },
  ];
  return renderPdf(
    paper(reader, `${t("paper:sheet.title")}: ${title}`, [
      paperHead(reader, { title: `${t("paper:sheet.title")}. ${title}`, facts, code }),
      paperTable(columnsOf(reader, found), found.lines),
      signatures(reader, people),
    ]),
  );
}

function columnsOf(reader: PaperReader, { lines, isAnnounced }: HandOver): PaperColumn<HandOverLine>[] {
  const order = new Map(lines.map((line, index) => [line, index + 1]));
  return [
    { label: "№", width: 20, cell: (line) => String(order.get(line)) },
    { label: term(reader, "noun.item"), cell: ({ item, sku }) => `${item}\n${sku}` },
    ...(isAnnounced
      ? []
      : [
          {
            label: reader.t("paper:lot"),
            width: 90,
            cell: (line: HandOverLine) => lotWords(reader, line),
          },
        ]),
    { label: reader.t("paper:sheet.packs"), width: 90, number: true, cell: (line) => inPacks(reader, line) },
    {
      label: term(reader, "noun.quantity"),
      width: 64,
      number: true,
      cell: (line) => quantityWords(reader, line),
    },
    // Written by hand.
    ...(isAnnounced ? [{ label: term(reader, "noun.counted"), width: 80, cell: () => "" }] : []),
  ];
}

/** "2 box", "2 box + 3 pcs" in the largest pack that is full at least once; nothing where none is. */
function inPacks(reader: PaperReader, { quantity, unit, packs }: HandOverLine): string {
  const pack = packs.findLast((each) => each.quantity <= quantity);
  if (!pack) return "";
  const whole = `${formatNumber(quantity / pack.quantity, reader.language)} ${packName(reader.t, pack.name)}`;
  const rest = quantity % pack.quantity;
  return rest === 0n ? whole : `${whole} + ${quantityWords(reader, { quantity: rest, unit })}`;
}
