import { listItems } from "#app/domain/catalogue/index.server.ts";
import { itemFilter } from "#app/domain/catalogue/schema.ts";
import { labelsAsked, labelsResponse } from "#app/server/page-labels.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** Labels of the items of the list as it is filtered: for shelves, and for goods that carry no code of their own. */
export const loader = onPage("item:read", async (page) => {
  const { list, sheet } = labelsAsked(page);
  const { filter, sort } = readList(list, itemFilter);
  return labelsResponse(
    page,
    sheet,
    (request) => listItems(page.actor, filter, sort ? { ...request, sort } : request),
    ({ name, sku, barcodes }) => ({
      title: name,
      facts: [sku],
      code: barcodes.find(({ pack }) => pack === null)?.code ?? sku,
    }),
  );
});
