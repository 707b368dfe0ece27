import { listLots } from "#app/domain/stock/index.server.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter, balancesAsked } from "../_app.stock/filters.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, balanceFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "lots",
    fetch: (request) =>
      listLots(page.actor, balancesAsked(filter), { ...request, sort: sort ?? "expiresOn" }),
    columns: [
      { head: t("terms:noun.item"), cell: (row) => row.item },
      { head: t("terms:noun.place"), cell: (row) => row.place },
      { head: t("terms:noun.lot"), cell: (row) => row.lotCode },
      { head: t("terms:noun.expiryDate"), cell: (row) => row.expiresOn },
      { head: t("terms:noun.unit"), cell: (row) => t(`terms:unit.${row.unit}`) },
      { head: t("stock:onHand"), cell: (row) => quantityToText(row.onHand) },
    ],
  });
});
