import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList, type CsvColumn } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter } from "../_app.stock/filters.ts";
import { shownBalances, type ShownBalance } from "../_app.stock/shown-balances.server.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, balanceFilter);
  const { t } = page.reader;
  const promised: CsvColumn<ShownBalance>[] = [
    { head: t("terms:noun.reserved"), cell: (row) => quantityToText(row.reserved ?? 0n) },
    { head: t("terms:noun.available"), cell: (row) => quantityToText(row.available ?? 0n) },
  ];
  return csvResponse(page, {
    name: filter.on ? `stock-of-${filter.on}` : "stock",
    fetch: (request) => shownBalances(page.actor, filter, sort ? { ...request, sort } : request),
    columns: [
      { head: "SKU", cell: (row) => row.sku },
      { head: t("terms:noun.item"), cell: (row) => row.item },
      { head: t("stock:filters.placeType"), cell: (row) => t(`terms:placeType.${row.placeType}`) },
      { head: t("terms:noun.place"), cell: (row) => row.place },
      { head: t("terms:noun.unit"), cell: (row) => t(`terms:unit.${row.unit}`) },
      { head: t("stock:onHand"), cell: (row) => quantityToText(row.onHand) },
      ...(filter.on ? [] : promised),
      { head: t("terms:noun.value"), cell: (row) => moneyToText(row.value) },
    ],
  });
});
