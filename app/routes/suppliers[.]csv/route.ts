import { listSuppliers } from "#app/domain/stock/index.server.ts";
import { supplierFilter } from "#app/domain/stock/schema.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const loader = onPage("supplier:read", async (page) => {
  const { filter, sort } = readList(page.url, supplierFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "suppliers",
    fetch: (request) => listSuppliers(page.actor, filter, sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.name"), cell: ({ name }) => name },
      { head: t("stock:suppliers.taxId"), cell: ({ taxId }) => taxId },
      { head: t("terms:noun.contact"), cell: ({ contact }) => contact },
      { head: t("terms:noun.status"), cell: ({ status }) => t(`terms:supplierStatus.${status}`) },
    ],
  });
});
