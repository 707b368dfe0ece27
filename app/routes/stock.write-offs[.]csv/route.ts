import { listWriteOffs } from "#app/domain/stock/index.server.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { writeOffFilter, writeOffsAsked } from "../_app.stock/filters.ts";

export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, writeOffFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "write-offs",
    fetch: (request) =>
      listWriteOffs(page.actor, writeOffsAsked(filter), sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.time"), cell: (row) => row.businessTime },
      { head: t("terms:noun.item"), cell: (row) => row.item },
      { head: t("terms:noun.lot"), cell: (row) => row.lotCode },
      { head: t("terms:noun.expiryDate"), cell: (row) => row.expiresOn },
      { head: t("terms:noun.reason"), cell: (row) => t(`terms:writeOffReason.${row.reason}`) },
      { head: t("writeoff:list.from"), cell: (row) => row.place },
      { head: t("terms:noun.quantity"), cell: (row) => quantityToText(row.quantity) },
      { head: t("terms:noun.unit"), cell: (row) => t(`terms:unit.${row.unit}`) },
      {
        head: t("stock:valueIn", { currency: page.company.currency }),
        cell: (row) => moneyToText(row.value),
      },
      { head: t("stock:filters.actor"), cell: (row) => row.actor },
      {
        head: t("writeoff:list.reversed"),
        cell: (row) => (row.isReversed ? t("writeoff:list.isReversed") : ""),
      },
    ],
  });
});
