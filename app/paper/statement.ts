import type { Liability } from "#app/domain/reports/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { formatDate, formatDateTime, formatMoney } from "#app/platform/i18n/format.ts";
import { renderPdf, type PdfContent } from "#app/platform/pdf.ts";
import {
  heading,
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

/** What a person answers for, to be signed by him and by whoever checked it. */
export function statementPdf(reader: PaperReader, found: Liability): Promise<Buffer> {
  const { t } = reader;
  const title = t("paper:statement.title");
  const facts = [found.operator, t("paper:statement.at", { time: formatDateTime(found.at, reader) })];
  return renderPdf(
    paper(reader, `${title}: ${found.operator}`, [
      paperHead(reader, { title, facts }),
      found.lines.length > 0 ? goods(reader, found) : { text: t("paper:statement.nothing") },
      ...(found.withheld > 0 ? [{ text: t("paper:statement.withheld", { n: found.withheld }) }] : []),
      ...section(t("paper:statement.promised"), found.promised, promised(reader, found)),
      ...section(t("paper:statement.disputed"), found.disputed, disputed(reader, found)),
      ...section(t("paper:statement.bags"), found.bags, bags(reader, found)),
      { text: t("paper:statement.declares"), margin: [0, 8, 0, 0] },
      signatures(reader, [
        { as: t("paper:statement.answers"), name: found.operator },
        { as: t("paper:statement.checked"), name: null },
      ]),
    ]),
  );
}

const section = (title: string, rows: readonly unknown[], table: PdfContent): PdfContent[] =>
  rows.length > 0 ? [heading(title), table] : [];

const plainMoney = ({ language, currency }: PaperReader, amount: bigint): string =>
  formatMoney(amount, { language, currency, unit: false });

function goods(reader: PaperReader, { lines, value }: Liability): PdfContent {
  const { t, currency } = reader;
  return paperTable(
    [
      {
        label: term(reader, "noun.item"),
        cell: ({ item, sku }) => `${item}\n${sku}`,
        total: t("paper:total"),
      },
      { label: t("paper:lot"), width: 80, cell: (line) => lotWords(reader, line) },
      {
        label: t("paper:statement.since"),
        width: 56,
        cell: ({ since }) => formatDate(since, reader),
      },
      {
        label: term(reader, "noun.quantity"),
        width: 52,
        number: true,
        cell: (line) => quantityWords(reader, line),
      },
      {
        label: t("paper:statement.unconfirmed"),
        width: 80,
        number: true,
        cell: ({ unconfirmed, unit }) =>
          unconfirmed > 0n ? quantityWords(reader, { quantity: unconfirmed, unit }) : "",
      },
      {
        label: t("paper:statement.value", { currency }),
        width: 64,
        number: true,
        cell: (line) => plainMoney(reader, line.value),
        total: plainMoney(reader, value),
      },
    ],
    lines,
  );
}

type Goods = Pick<Liability["promised"][number], "item" | "quantity" | "unit">;

const itemAndQuantity = (reader: PaperReader): PaperColumn<Goods>[] => [
  { label: term(reader, "noun.item"), cell: ({ item }) => item },
  {
    label: term(reader, "noun.quantity"),
    width: 80,
    number: true,
    cell: (line) => quantityWords(reader, line),
  },
];

const promised = (reader: PaperReader, { promised: rows }: Liability): PdfContent =>
  paperTable(
    [
      {
        label: term(reader, "noun.task"),
        width: 80,
        cell: ({ taskNumber: number }) => taskNumber(number),
      },
      ...itemAndQuantity(reader),
    ],
    rows,
  );

const disputed = (reader: PaperReader, { disputed: rows }: Liability): PdfContent =>
  paperTable(
    [
      {
        label: term(reader, "noun.issue"),
        width: 80,
        cell: ({ issueNumber }) => issueNumber.toString(),
      },
      ...itemAndQuantity(reader),
      {
        label: reader.t("paper:statement.value", { currency: reader.currency }),
        width: 80,
        number: true,
        cell: ({ value }) => plainMoney(reader, value),
      },
    ],
    rows,
  );

const bags = (reader: PaperReader, { bags: rows }: Liability): PdfContent =>
  paperTable(
    [
      { label: term(reader, "noun.sealedBag"), cell: ({ bagNumber }) => bagNumber },
      { label: term(reader, "noun.machine"), width: 120, cell: ({ machineCode }) => machineCode },
      {
        label: reader.t("paper:statement.taken"),
        width: 120,
        cell: ({ takenAt }) => formatDateTime(takenAt, reader),
      },
    ],
    rows,
  );
