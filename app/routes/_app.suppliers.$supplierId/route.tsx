import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, EmptyState, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getSupplier, listPurchases } from "#app/domain/stock/index.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { usePurchaseColumns } from "../_app.stock/purchase-columns.tsx";

export const meta = titled<typeof loader>((t, data) => data?.supplier.name ?? t("stock:suppliers.title"));
export const ErrorBoundary = ErrorPanel;

const mostPurchases = 20;

export const loader = onPage("supplier:read", async ({ actor, params }) => {
  const supplierId = params["supplierId"]!;
  const seesPurchases = may(actor.role, "purchase:read");
  const [supplier, purchases] = await Promise.all([
    getSupplier(actor, supplierId),
    seesPurchases ? listPurchases(actor, { supplierId }, { limit: mostPurchases, cursor: null }) : null,
  ]);
  return {
    supplier,
    purchases: purchases?.items ?? null,
    mayEdit: may(actor.role, "supplier:edit"),
    seesHistory: may(actor.role, "audit:read"),
  };
});

export default function SupplierPage() {
  const { supplier, purchases, mayEdit, seesHistory } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const about = [
    { label: t("stock:suppliers.taxId"), value: supplier.taxId },
    { label: term("noun.contact"), value: supplier.contact },
    { label: term("noun.status"), value: term(`supplierStatus.${supplier.status}`) },
  ];
  return (
    <>
      <PageHeader
        title={supplier.name}
        status={
          supplier.status === "archived" && (
            <StatusChip mark="off">{term("supplierStatus.archived")}</StatusChip>
          )
        }
        up={{ to: "/suppliers", label: t("stock:suppliers.title") }}
        acts={
          <>
            {seesHistory && <HistoryLink of={supplier.id} />}
            {mayEdit && (
              <LinkButton to={`/suppliers/${supplier.id}/edit`} icon="edit">
                {t("verbs:edit")}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns
        main={purchases && <Purchases />}
        side={
          <Panel title={t("stock:suppliers.about")}>
            <KeyValue rows={about.filter(({ value }) => value !== "")} />
          </Panel>
        }
      />
    </>
  );
}

function Purchases() {
  const { supplier, purchases } = useLoaderData<typeof loader>();
  const t = useT();
  const columns = usePurchaseColumns().filter(({ id }) => id !== "supplier");
  return (
    <Panel
      title={t("stock:suppliers.purchases")}
      aside={
        <Link to={`/stock/purchases?supplierId=${supplier.id}`}>{t("stock:suppliers.allPurchases")}</Link>
      }
      plain
    >
      {purchases && purchases.length > 0 ? (
        <Table
          caption={t("stock:suppliers.purchases")}
          columns={columns.map(({ sort: _, ...column }) => column)}
          rows={purchases}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState title={t("stock:purchases.empty")}>{t("stock:purchases.emptyText")}</EmptyState>
      )}
    </Panel>
  );
}
