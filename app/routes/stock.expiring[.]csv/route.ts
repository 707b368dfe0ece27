import { listExpiring } from "#app/domain/stock/index.server.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { expiringAsked, expiringFilter } from "../_app.stock/filters.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, expiringFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "expiring",
    fetch: (request) =>
      listExpiring(page.actor, expiringAsked(filter, page.company), sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.expiryDate"), cell: (row) => row.expiresOn },
      { head: t("terms:noun.item"), cell: (row) => row.item },
      { head: t("terms:noun.lot"), cell: (row) => row.lotCode },
      { head: t("terms:noun.place"), cell: (row) => row.place },
      { head: t("stock:onHand"), cell: (row) => quantityToText(row.onHand) },
      { head: t("terms:noun.unit"), cell: (row) => t(`terms:unit.${row.unit}`) },
      {
        head: t("stock:valueIn", { currency: page.company.currency }),
        cell: (row) => moneyToText(row.value),
      },
      { head: t("expiry:expired"), cell: (row) => row.isExpired },
    ],
  });
});
