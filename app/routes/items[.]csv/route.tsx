import { listItems, type Item } from "#app/domain/catalogue/index.server.ts";
import { itemFilter } from "#app/domain/catalogue/schema.ts";
import { capitalise } from "#app/platform/i18n/format.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** The items of the list as it is filtered. */
export const loader = onPage("item:read", (page) => {
  const { filter, sort } = readList(page.url, itemFilter);
  const { t } = page.reader;
  const term = (key: string): string => capitalise(t(`terms:${key}`));
  return csvResponse<Item>(page, {
    name: "items",
    columns: [
      { head: t("items:sku"), cell: ({ sku }) => sku },
      { head: term("noun.name"), cell: ({ name }) => name },
      { head: term("noun.type"), cell: ({ kind }) => t(`terms:itemKind.${kind}`) },
      { head: term("noun.category"), cell: ({ category }) => category },
      { head: term("noun.unit"), cell: ({ unit }) => t(`terms:unit.${unit}`) },
      {
        head: t("items:list.packs"),
        cell: ({ packs }) =>
          packs.map(({ name, quantity }) => `${name}=${quantityToText(quantity)}`).join("; "),
      },
      {
        head: t("items:barcodes"),
        cell: ({ barcodes }) =>
          barcodes.map(({ code, pack }) => (pack ? `${code}=${pack}` : code)).join("; "),
      },
      {
        head: t("items:list.price", { currency: page.company.currency }),
        cell: ({ price }) => price && moneyToText(price),
      },
    ],
    fetch: (request) => listItems(page.actor, filter, sort ? { ...request, sort } : request),
  });
});
