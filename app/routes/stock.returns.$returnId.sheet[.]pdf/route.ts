import { returnSheet } from "#app/domain/stock/index.server.ts";
import { handOverPdf } from "#app/paper/hand-over.ts";
import { paperReader, pdfResponse } from "#app/server/page-paper.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** A return to be printed and signed by both. */
export const loader = onPage("stock:read", async (page) => {
  const found = await returnSheet(page.actor, page.params["returnId"]!);
  return pdfResponse(page, `return-${found.number}`, await handOverPdf(paperReader(page), found));
});
