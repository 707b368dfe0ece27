import { parse as parseCsv } from "csv-parse/sync";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { foldSearch } from "#app/platform/i18n/fold.ts";
import { moneyFromText, type Money } from "#app/platform/money.ts";
import { quantityFromText, type Quantity } from "#app/platform/quantity.ts";
import { foldCode } from "./planogram-plan.ts";
import type { SlotKind } from "./schema.ts";

/** What is wrong or doubtful in a line of the file; an error keeps the file from being applied, a warning does not. */
export interface RowProblem extends FieldError {
  /** Line of the file; the header is line 1. */
  readonly row: number;
  readonly level: "error" | "warning";
}

export interface CsvRow {
  readonly row: number;
  readonly model: string;
  readonly code: string;
  readonly kind: SlotKind | null;
  readonly name: string;
  readonly sku: string;
  /** In hundredths of the file's currency. */
  readonly price: Money | null;
  readonly capacity: Quantity | null;
  readonly par: Quantity | null;
  readonly critical: Quantity | null;
  readonly problems: readonly RowProblem[];
}

export interface PlanogramCsv {
  /** Machine models that the file names, in its order; empty where it has no such column. */
  readonly models: readonly string[];
  readonly rows: readonly CsvRow[];
}

type Column =
  "model" | "code" | "kind" | "name" | "sku" | "price" | "priceMinor" | "capacity" | "par" | "critical";

/** Headings as files have them, folded: English, Russian and Uzbek. Other columns are left alone. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  model: ["machine model", "model", "модель", "модель автомата", "avtomat modeli"],
  code: [
    ...["selection", "slot", "code", "slot code", "selection code"],
    ...[
      "ячейка",
      "код",
      "код ячейки",
      "кнопка",
      "кнопка выбора",
      "yacheyka",
      "kod",
      "yacheyka kodi",
      "tanlov tugmasi",
    ],
  ],
  kind: ["kind", "slot kind", "вид", "вид ячейки", "тип", "turi", "yacheyka turi"],
  name: [
    ...["product", "name", "item", "item name", "product name", "product as the machine names it"],
    ...["позиция", "товар", "название", "наименование", "pozitsiya", "tovar", "nomi", "mahsulot"],
  ],
  sku: ["sku", "item sku", "артикул", "artikul"],
  price: ["price", "цена", "narx", "narxi"],
  priceMinor: ["price minor units"],
  capacity: ["capacity", "вместимость", "sigim", "sigimi"],
  par: ["par", "par level", "норма", "meyor", "meyori"],
  critical: ["critical", "critical level", "критический остаток", "kritik qoldiq"],
};

const kinds: Readonly<Record<SlotKind, readonly string[]>> = {
  column: ["column", "колонка", "ustun"],
  canister: ["canister", "контейнер", "konteyner"],
  selection: ["selection", "кнопка выбора", "кнопка", "tanlov tugmasi"],
};

const MOST_LINES = 5_000;

/**
 * Reads a planogram as a machine, a colleague or a spreadsheet writes it: with or without a byte order mark, with
 * comma, semicolon or tab, prices in major units ("price") or in hundredths ("price_minor_units").
 * Throws `file.not_csv` for what is no table, `file.column_missing` without a column of codes.
 */
export function parsePlanogramCsv(file: string | Buffer): PlanogramCsv {
  const text = typeof file === "string" ? file : decodePlanogramFile(file);
  const [header, ...lines] = readLines(text);
  if (!header) throw new AppError("file.not_csv");
  if (lines.length > MOST_LINES) throw invalid({ path: "csv", key: "too_many", params: { max: MOST_LINES } });
  const columns = findColumns(header.record);
  if (!columns.has("code")) throw new AppError("file.column_missing", { column: "code" });
  const decimalComma = delimiterOf(text) !== ",";
  const rows = lines.map((line) => readRow(line, columns, decimalComma));
  return {
    models: [...new Set(rows.map((row) => row.model).filter((model) => model !== ""))],
    rows: flagTwins(rows),
  };
}

/** The text of an uploaded file: UTF-8 where it is that; a Russian spreadsheet may still write Windows-1251. */
export function decodePlanogramFile(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder("utf-16le").decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1251").decode(file);
  }
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

function readLines(text: string): Line[] {
  if (text.includes("\u0000")) throw new AppError("file.not_csv");
  try {
    const lines: Line[] = [];
    parseCsv(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (record: string[], context) => {
        lines.push({ record, line: context.lines });
        return null;
      },
    });
    return lines;
  } catch {
    throw new AppError("file.not_csv");
  }
}

/** The mark that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string): number => header.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** "Price (UZS)" and "price_minor_units" are read without their brackets and joints. */
const foldHeading = (text: string): string =>
  foldSearch(text.replace(/[,(].*$/u, "").replace(/[_.\-/]+/g, " "));

function findColumns(header: readonly string[]): Map<Column, number> {
  const folded = header.map(foldHeading);
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(headings) as [Column, readonly string[]][]) {
    const index = folded.findIndex((heading) => names.includes(heading));
    if (index >= 0) found.set(column, index);
  }
  return found;
}

type Columns = ReadonlyMap<Column, number>;

/** Takes the cells of one line, and notes what is wrong with them. */
class LineReader {
  readonly problems: RowProblem[] = [];

  constructor(
    readonly line: Line,
    private readonly columns: Columns,
    private readonly decimalComma: boolean,
  ) {}

  report(level: RowProblem["level"], path: string, key: string, params?: RowProblem["params"]): null {
    this.problems.push({ row: this.line.line, path, key, level, ...(params ? { params } : {}) });
    return null;
  }

  text(column: Column, max: number): string {
    const text = this.line.record[this.columns.get(column) ?? -1] ?? "";
    if (text.length > max) this.report("error", column, "too_long", { max });
    return text;
  }

  number<T>(column: Column, path: string, read: (text: string) => T | null): T | null {
    const text = plainNumber(this.text(column, 40), this.decimalComma);
    if (text === "") return null;
    if (text.startsWith("-")) return this.report("error", path, "negative");
    if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return this.report("error", path, "ambiguous", { value: text });
    return read(text) ?? this.report("error", path, "not_a_number");
  }

  code(): string {
    const code = this.text("code", 40);
    if (code === "") this.report("error", "code", "required");
    return code;
  }

  kind(): SlotKind | null {
    const text = this.text("kind", 40);
    if (text === "") return null;
    const found = Object.entries(kinds).find(([, names]) => names.includes(foldSearch(text)));
    return found ? (found[0] as SlotKind) : this.report("error", "kind", "invalid_choice");
  }

  price(): Money | null {
    return (
      this.number("price", "price", moneyFromText) ?? this.number("priceMinor", "price", wholeHundredths)
    );
  }
}

function readRow(line: Line, columns: Columns, decimalComma: boolean): CsvRow {
  const reader = new LineReader(line, columns, decimalComma);
  const row = {
    row: line.line,
    model: reader.text("model", 120),
    code: reader.code(),
    kind: reader.kind(),
    name: reader.text("name", 120),
    sku: reader.text("sku", 60),
    price: reader.price(),
    capacity: reader.number("capacity", "capacity", quantityFromText),
    par: reader.number("par", "par", quantityFromText),
    critical: reader.number("critical", "critical", quantityFromText),
    problems: reader.problems,
  };
  if (row.name === "" && row.sku === "") reader.report("warning", "name", "slot_without_item");
  const isPriceWrong = reader.problems.some((problem) => problem.path === "price");
  if (row.price === null && row.kind !== "canister" && !isPriceWrong)
    reader.report("warning", "price", "slot_without_price");
  return row;
}

/** "1 200,50" -> "1200.50": blanks group; the comma is a decimal mark where it does not divide the columns. */
const plainNumber = (text: string, decimalComma: boolean): string =>
  (decimalComma ? text.replace(",", ".") : text).replace(/\s/gu, "");

const wholeHundredths = (text: string): Money | null => (/^\d{1,15}$/.test(text) ? BigInt(text) : null);

/** A code stands once in a machine. */
function flagTwins(rows: readonly CsvRow[]): CsvRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = JSON.stringify([row.model, foldCode(row.code)]);
    const isTwin = row.code !== "" && seen.has(key);
    seen.add(key);
    if (!isTwin) return row;
    return {
      ...row,
      problems: [...row.problems, { row: row.row, path: "code", key: "duplicate", level: "error" }],
    };
  });
}
