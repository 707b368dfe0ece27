import { listProofs } from "#app/domain/proof/index.server.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { proofPageFilter } from "../_app.stock/filters.ts";

export const loader = onPage("proof:read", async (page) => {
  const { filter } = readList(page.url, proofPageFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "proofs",
    fetch: (request) => listProofs(page.actor, filter, request),
    columns: [
      { head: t("proof:began"), cell: (row) => row.startedAt },
      { head: t("proof:ended"), cell: (row) => row.finishedAt },
      { head: t("proof:who"), cell: (row) => row.actorName ?? t("proof:night") },
      { head: t("proof:moves"), cell: (row) => row.stockMoves },
      { head: t("proof:entries"), cell: (row) => row.cashEntries },
      { head: t("proof:checked"), cell: (row) => row.checked },
      { head: t("proof:differences"), cell: (row) => row.differences },
    ],
  });
});
