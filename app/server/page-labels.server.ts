import { labelsPdf, MOST_LABELS, type Label, type LabelSheet } from "#app/paper/labels.ts";
import type { Page, PageRequest } from "#app/platform/paging.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { paperReader, pdfResponse } from "#app/server/page-paper.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** The address of a list without what only its labels have, and the sheet that was asked for. */
export function labelsAsked({ url }: OpenPage): { list: URL; sheet: LabelSheet } {
  const list = new URL(url);
  const asked = list.searchParams.get("sheet") ?? "";
  list.searchParams.delete("sheet");
  return { list, sheet: asked === "65" ? "65" : "24" };
}

/** Labels of the first rows of a filtered list, as many as are printed at once. */
export async function labelsResponse<Row>(
  page: OpenPage,
  sheet: LabelSheet,
  fetch: (request: PageRequest) => Promise<Page<Row>>,
  labelOf: (row: Row) => Label,
): Promise<Response> {
  const found = (await everyRow(fetch, MOST_LABELS)).slice(0, MOST_LABELS);
  return pdfResponse(page, "labels", await labelsPdf(paperReader(page), found.map(labelOf), sheet));
}
