import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listReturns, type ReturnRow } from "#app/domain/stock/index.server.ts";
import { returnStatuses } from "#app/domain/stock/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { returnFilter } from "../_app.stock/filters.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:returns.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, returnFilter);
  const [list, warehouses, people] = await Promise.all([
    listReturns(actor, filter, request),
    warehouseChoices(actor),
    peopleChoices(actor),
  ]);
  return {
    list,
    sort,
    warehouses: warehouses.map(({ id, name }) => ({ value: id, label: name })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
    mayReceive: may(actor.role, "stock:return"),
  };
});

export default function Returns() {
  const { list, sort, mayReceive } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("stock:returns.title")}
        facts={t("stock:returns.facts")}
        acts={
          mayReceive && (
            <LinkButton to="/stock/return" kind="main">
              {t("verbs:return")}
            </LinkButton>
          )
        }
      />
      <StockViews current="returns" />
      <FilterBar filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:returns.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "-createdAt"}
        empty={<EmptyState title={t("stock:returns.empty")}>{t("stock:returns.emptyText")}</EmptyState>}
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { warehouses, people } = useLoaderData<typeof loader>();
  const term = useTerm();
  return [
    {
      name: "status",
      label: term("noun.status"),
      options: returnStatuses.map((status) => ({ value: status, label: term(`returnStatus.${status}`) })),
    },
    { name: "warehouseId", label: term("noun.warehouse"), options: warehouses },
    { name: "operatorId", label: term("role.operator"), options: people },
  ];
}

function useColumns(): Column<ReturnRow>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "number",
      label: term("noun.return"),
      phone: "identity",
      cell: (row) => (
        <Link to={`/stock/returns/${row.id}`}>
          {t("stock:returns.number", { number: String(row.number) })}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => (
        <StatusChip mark={row.status === "received" ? "tick" : "half"} quiet={row.status === "received"}>
          {term(`returnStatus.${row.status}`)}
        </StatusChip>
      ),
    },
    {
      id: "created",
      label: term("noun.time"),
      sort: "createdAt",
      cell: (row) => <Time at={row.createdAt} as="dateTime" />,
    },
    { id: "operator", label: term("role.operator"), cell: (row) => row.operator },
    { id: "warehouse", label: term("noun.warehouse"), cell: (row) => row.warehouse },
    { id: "items", label: t("stock:returns.items"), number: true, cell: (row) => format.number(row.items) },
    {
      id: "differing",
      label: t("stock:returns.differing"),
      number: true,
      cell: (row) =>
        row.status === "announced" ? (
          "-"
        ) : row.differing > 0 ? (
          <b className="warn">{count(t, "line", row.differing)}</b>
        ) : (
          "0"
        ),
    },
  ];
}
