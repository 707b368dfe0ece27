import { listLots } from "#app/domain/stock/index.server.ts";
import { lotBarcode } from "#app/platform/ean.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { labelsAsked, labelsResponse } from "#app/server/page-labels.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter, balancesAsked } from "../_app.stock/filters.ts";

/** Labels of the lots of the list as it is filtered: a scan of one is the item and the lot. */
export const loader = onPage("stock:read", async (page) => {
  const { list, sheet } = labelsAsked(page);
  const { filter, sort = "expiresOn" } = readList(list, balanceFilter);
  return labelsResponse(
    page,
    sheet,
    (request) => listLots(page.actor, balancesAsked(filter), { ...request, sort }),
    ({ item, lotCode, expiresOn, lotNumber }) => ({
      title: item,
      facts: [lotCode ?? "", expiresOn ? formatDate(expiresOn, page.reader) : ""].filter(Boolean),
      code: lotBarcode(lotNumber),
    }),
  );
});
