import { issueSheet } from "#app/domain/stock/index.server.ts";
import { handOverPdf } from "#app/paper/hand-over.ts";
import { paperReader, pdfResponse } from "#app/server/page-paper.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** An issue to be printed and signed by both. */
export const loader = onPage("stock:read", async (page) => {
  const found = await issueSheet(page.actor, page.params["issueId"]!);
  return pdfResponse(page, `issue-${found.number}`, await handOverPdf(paperReader(page), found));
});
