import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify";
import type { z } from "zod";
import { capitalise } from "#app/platform/i18n/format.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Page, PageRequest } from "#app/platform/paging.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import type { OpenPage } from "#app/server/page.server.ts";

const pageLimit = 50;
/** Rows of an export are fetched in portions of this size. */
const csvLimit = 200;

export interface ListRequest<Filter> {
  readonly filter: Filter;
  /** 50 rows, with the total counted. */
  readonly request: PageRequest;
  /** As the URL has it, for the head of the table; undefined: the list's own order. */
  readonly sort: string | undefined;
}

/**
 * What the address of a list asks for: `q`, the filters that the module's own schema knows, `sort` and `after`.
 * Empty parameters are no filters, parameters that the schema does not know belong to other parts of the page.
 * Throws AppError `request.invalid_parameter`, a page of status 400, for a value that does not fit.
 *
 *     export const loader = onPage("machine:read", async ({ actor, url }) => {
 *       const { filter, request, sort } = readList(url, machineFilter);
 *       return { page: await listMachines(actor, filter, request), sort };
 *     });
 */
export function readList<Schema extends z.ZodObject>(
  url: URL,
  schema: Schema,
): ListRequest<z.output<Schema>> {
  const given = [...url.searchParams].filter(([name, value]) => value.trim() !== "" && name in schema.shape);
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    throw new AppError("request.invalid_parameter", { name: String(parsed.error.issues[0]?.path[0]) });
  }
  const sort = url.searchParams.get("sort") || undefined;
  const request = { limit: pageLimit, cursor: url.searchParams.get("after") || null, count: true };
  return { filter: parsed.data, request: sort ? { ...request, sort } : request, sort };
}

export interface CsvColumn<Row> {
  readonly head: string;
  /** Plain values: `moneyToText`, `quantityToText`, a day, an ISO instant. */
  readonly cell: (row: Row) => string | number | bigint | boolean | Date | null | undefined;
}

/**
 * A whole list as a CSV file, fetched page by page while it is sent. A byte order mark tells a spreadsheet that it
 * is UTF-8; a text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 *     export const loader = onPage("machine:read", async (page) => {
 *       const { filter, sort } = readList(page.url, machineFilter);
 *       return csvResponse(page, {
 *         name: "machines",
 *         columns: [{ head: page.reader.t("terms:noun.code"), cell: (machine) => machine.code }],
 *         fetch: (request) => listMachines(page.actor, filter, { ...request, sort }),
 *       });
 *     });
 */
export async function csvResponse<Row>(
  page: OpenPage,
  list: {
    /** Begins the file's name; the day is put behind it. */
    readonly name: string;
    readonly columns: readonly CsvColumn<Row>[];
    readonly fetch: (request: PageRequest) => Promise<Page<Row>>;
  },
): Promise<Response> {
  // The first portion is fetched before the answer begins, so that a refusal can still be said.
  const first = await list.fetch({ limit: csvLimit, cursor: null });
  const lines = Readable.from(csvLines(first, list));
  const file = lines.pipe(stringify({ bom: true, record_delimiter: "windows" }));
  lines.once("error", (error) => file.destroy(error));
  file.once("close", () => lines.destroy());
  const day = businessDay(now(), page.company.timeZone);
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${list.name}-${day}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

async function* csvLines<Row>(
  first: Page<Row>,
  { columns, fetch }: Pick<Parameters<typeof csvResponse<Row>>[1], "columns" | "fetch">,
): AsyncGenerator<string[]> {
  yield columns.map(({ head }) => capitalise(head));
  for (let portion = first; ;) {
    for (const each of portion.items) yield columns.map(({ cell }) => csvCell(cell(each)));
    if (portion.nextCursor === null) return;
    portion = await fetch({ limit: csvLimit, cursor: portion.nextCursor });
  }
}

/** The text of a cell: never the start of a formula, unless it is a number. */
export function csvCell(value: ReturnType<CsvColumn<never>["cell"]>): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  const text = String(value);
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}
