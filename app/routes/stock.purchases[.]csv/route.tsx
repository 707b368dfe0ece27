import { listPurchases } from "#app/domain/stock/index.server.ts";
import { moneyToText } from "#app/platform/money.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { purchaseFilter, purchasesAsked } from "../_app.stock/filters.ts";

export const loader = onPage("purchase:read", async (page) => {
  const { filter, sort } = readList(page.url, purchaseFilter);
  const { t } = page.reader;
  const { currency, timeZone } = page.company;
  return csvResponse(page, {
    name: "purchases",
    fetch: (request) =>
      listPurchases(page.actor, purchasesAsked(filter, timeZone), sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.number"), cell: (row) => row.number },
      { head: t("stock:purchases.kind"), cell: (row) => t(`terms:purchaseKind.${row.kind}`) },
      { head: t("terms:noun.time"), cell: (row) => row.businessTime },
      { head: t("terms:noun.supplier"), cell: (row) => row.supplier },
      { head: t("stock:receive.document"), cell: (row) => row.documentNumber },
      { head: t("stock:receive.documentDate"), cell: (row) => row.documentDate },
      { head: t("terms:noun.warehouse"), cell: (row) => row.warehouse },
      { head: t("stock:purchases.amount", { currency }), cell: (row) => moneyToText(row.amount) },
      { head: t("stock:purchases.vat", { currency }), cell: (row) => moneyToText(row.vatAmount) },
      { head: t("stock:purchases.value", { currency }), cell: (row) => moneyToText(row.value) },
    ],
  });
});
