import { liability } from "#app/domain/reports/index.server.ts";
import { statementPdf } from "#app/paper/statement.ts";
import { paperReader, pdfResponse } from "#app/server/page-paper.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** What a person answers for, to be printed and signed. */
export const loader = onPage("stock:read", async (page) => {
  const found = await liability(page.actor, page.params["userId"]!);
  return pdfResponse(page, "statement", await statementPdf(paperReader(page), found));
});
