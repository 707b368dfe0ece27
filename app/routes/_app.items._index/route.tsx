import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { useFormat } from "#app/components/format.tsx";
import { LabelsLinks } from "#app/components/labels-links.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listCategories, listItems, type Item } from "#app/domain/catalogue/index.server.ts";
import { itemFilter, itemKinds } from "#app/domain/catalogue/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const meta = titled((t) => t("items:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("item:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, itemFilter);
  const [list, categories] = await Promise.all([listItems(actor, filter, request), listCategories(actor)]);
  return { list, sort, categories, mayEdit: may(actor.role, "item:edit") };
});

export default function Items() {
  const { list, sort, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  const add = mayEdit && (
    <LinkButton to="/items/new" kind="main" icon="plus">
      {t("items:add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("items:title")}
        facts={t("items:list.facts", { items: count(t, "item", list.total ?? 0) })}
        acts={
          <>
            <LabelsLinks to="/items/labels.pdf" />
            <CsvLink to="/items.csv" />
            {add}
          </>
        }
      />
      <FilterBar search={t("items:list.search")} filters={filters} sorts={useSorts()} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("items:list.caption")}
        columns={columns}
        rowKey={(item) => item.id}
        sort={sort ?? "name"}
        empty={
          <EmptyState title={t("items:list.empty")} act={add}>
            {t("items:list.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useSorts() {
  const t = useT();
  return [
    { value: "", label: t("items:list.byName") },
    { value: "sku", label: t("items:list.bySku") },
    { value: "-createdAt", label: t("items:list.newest") },
  ];
}

function useFilters(): Filter[] {
  const { categories } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    {
      name: "kind",
      label: term("noun.type"),
      options: itemKinds.map((value) => ({ value, label: term(`itemKind.${value}`) })),
    },
    ...(categories.length > 0
      ? [
          {
            name: "category",
            label: term("noun.category"),
            options: categories.map((value) => ({ value, label: value })),
          },
        ]
      : []),
    {
      name: "archived",
      label: t("items:list.archived"),
      options: [{ value: "true", label: t("items:list.inArchive") }],
    },
  ];
}

function useColumns(): Column<Item>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "name",
      label: term("noun.name"),
      sort: "name",
      phone: "identity",
      cell: ({ id, name }) => (
        <Link className="r" to={`/items/${id}`}>
          {name}
        </Link>
      ),
    },
    {
      id: "sku",
      label: t("items:sku"),
      sort: "sku",
      phone: "end",
      cell: ({ sku }) => sku,
    },
    { id: "kind", label: term("noun.type"), cell: ({ kind }) => term(`itemKind.${kind}`) },
    { id: "category", label: term("noun.category"), cell: ({ category }) => category || "-" },
    {
      id: "unit",
      label: term("noun.unit"),
      deskOnly: true,
      phone: "hide",
      cell: ({ unit }) => format.unit(unit),
    },
    {
      id: "packs",
      label: t("items:list.packs"),
      deskOnly: true,
      cell: ({ packs, unit }) =>
        packs.map(({ name, quantity }) => `${name}: ${format.quantityWithUnit(quantity, unit)}`).join(", ") ||
        "-",
    },
    {
      id: "price",
      label: t("items:list.price", { currency: format.currency }),
      number: true,
      cell: ({ price }) => (price === null ? "-" : format.figure(price)),
    },
  ];
}
