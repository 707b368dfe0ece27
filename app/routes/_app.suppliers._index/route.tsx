import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listSuppliers, type Supplier } from "#app/domain/stock/index.server.ts";
import { supplierFilter, supplierStatuses } from "#app/domain/stock/schema.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:suppliers.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("supplier:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, supplierFilter);
  return {
    list: await listSuppliers(actor, filter, request),
    sort,
    mayEdit: may(actor.role, "supplier:edit"),
  };
});

export default function Suppliers() {
  const { list, sort, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const columns = useColumns();
  const filters: Filter[] = [
    {
      name: "status",
      label: term("noun.status"),
      options: supplierStatuses.map((value) => ({ value, label: term(`supplierStatus.${value}`) })),
    },
  ];
  const add = mayEdit && (
    <LinkButton to="/suppliers/new" kind="main" icon="plus">
      {t("stock:suppliers.add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("stock:suppliers.title")}
        facts={t("stock:suppliers.facts")}
        acts={
          <>
            <CsvLink to="/suppliers.csv" />
            {add}
          </>
        }
      />
      <StockViews current="suppliers" />
      <FilterBar
        search={t("stock:suppliers.search")}
        filters={filters}
        sorts={[
          { value: "", label: term("noun.name") },
          { value: "-createdAt", label: t("stock:suppliers.newest") },
        ]}
      />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:suppliers.caption")}
        columns={columns}
        rowKey={({ id }) => id}
        sort={sort ?? "name"}
        empty={
          <EmptyState title={t("stock:suppliers.empty")} act={add}>
            {t("stock:suppliers.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(): Column<Supplier>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "name",
      label: term("noun.name"),
      sort: "name",
      phone: "identity",
      cell: ({ id, name }) => (
        <Link className="r" to={`/suppliers/${id}`}>
          {name}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: ({ status }) => term(`supplierStatus.${status}`),
    },
    { id: "taxId", label: t("stock:suppliers.taxId"), cell: ({ taxId }) => taxId || "-" },
    { id: "contact", label: term("noun.contact"), cell: ({ contact }) => contact || "-" },
  ];
}
