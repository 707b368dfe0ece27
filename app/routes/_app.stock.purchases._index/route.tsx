import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listPurchases } from "#app/domain/stock/index.server.ts";
import { purchaseKinds } from "#app/domain/stock/schema.ts";
import { supplierChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { purchaseFilter, purchasesAsked } from "../_app.stock/filters.ts";
import { usePurchaseColumns } from "../_app.stock/purchase-columns.tsx";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:purchases.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("purchase:read", async ({ actor, url, company }) => {
  const { filter, request, sort } = readList(url, purchaseFilter);
  const [list, warehouses, suppliers] = await Promise.all([
    listPurchases(actor, purchasesAsked(filter, company.timeZone), request),
    warehouseChoices(actor),
    supplierChoices(actor),
  ]);
  return {
    list,
    sort,
    warehouses: warehouses.map(({ id, name }) => ({ value: id, label: name })),
    suppliers: suppliers.map(({ id, name }) => ({ value: id, label: name })),
    mayReceive: may(actor.role, "stock:receive"),
  };
});

export default function Purchases() {
  const { list, sort, mayReceive } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = usePurchaseColumns();
  const receive = mayReceive && (
    <LinkButton to="/stock/receive" kind="main" icon="receive">
      {t("verbs:receive")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("stock:purchases.title")}
        facts={t("stock:purchases.facts")}
        acts={
          <>
            <CsvLink to="/stock/purchases.csv" />
            {receive}
          </>
        }
      />
      <StockViews current="purchases" />
      <FilterBar search={t("stock:purchases.search")} filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:purchases.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "-businessTime"}
        empty={
          <EmptyState title={t("stock:purchases.empty")} act={receive}>
            {t("stock:purchases.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { warehouses, suppliers } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    {
      name: "kind",
      label: t("stock:purchases.kind"),
      options: purchaseKinds.map((kind) => ({ value: kind, label: term(`purchaseKind.${kind}`) })),
    },
    { name: "supplierId", label: term("noun.supplier"), options: suppliers },
    { name: "warehouseId", label: term("noun.warehouse"), options: warehouses },
    { name: "from", label: t("stock:filters.from") },
    { name: "until", label: t("stock:filters.until") },
  ];
}
