import { listBalances } from "#app/domain/stock/index.server.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter, balancesAsked } from "../_app.stock/filters.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, balanceFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "stock",
    fetch: (request) =>
      listBalances(page.actor, balancesAsked(filter), sort ? { ...request, sort } : request),
    columns: [
      { head: "SKU", cell: (row) => row.sku },
      { head: t("terms:noun.item"), cell: (row) => row.item },
      { head: t("stock:filters.placeType"), cell: (row) => t(`terms:placeType.${row.placeType}`) },
      { head: t("terms:noun.place"), cell: (row) => row.place },
      { head: t("terms:noun.unit"), cell: (row) => t(`terms:unit.${row.unit}`) },
      { head: t("stock:onHand"), cell: (row) => quantityToText(row.onHand) },
      { head: t("terms:noun.reserved"), cell: (row) => quantityToText(row.reserved) },
      { head: t("terms:noun.available"), cell: (row) => quantityToText(row.available) },
      { head: t("terms:noun.value"), cell: (row) => moneyToText(row.value) },
    ],
  });
});
