import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter, insideTypes, placeValue } from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";
import { shownPage, type ShownBalance } from "../_app.stock/shown-balances.server.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:balances.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async (page) => {
  const { filter, request, sort } = readList(page.url, balanceFilter);
  const [{ list, totals }, places] = await Promise.all([
    shownPage(page.actor, filter, request),
    placeOptions(page),
  ]);
  const { role } = page.actor;
  const { on = null } = filter;
  return {
    list,
    totals,
    places,
    sort,
    on,
    // What stood there on a day of the past is there to be read.
    mayReceive: !on && may(role, "stock:receive"),
    mayIssue: !on && may(role, "stock:issue"),
    mayTransfer: !on && may(role, "stock:transfer"),
  };
});

export default function Balances() {
  const { list, totals, sort, on, mayReceive, mayIssue, mayTransfer } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const filters = useFilters();
  const columns = useColumns();
  const sorts = useSorts();
  const figures = {
    balances: count(t, "balance", totals.balances),
    value: format.money(totals.value),
    ...(on && { date: format.date(on) }),
  };
  return (
    <>
      <PageHeader
        title={t("stock:balances.title")}
        facts={t(on ? "stock:balances.factsOn" : "stock:balances.facts", figures)}
        acts={
          <>
            <CsvLink to="/stock.csv" />
            {mayTransfer && (
              <LinkButton to="/stock/transfer" icon="arrow">
                {t("verbs:transfer")}
              </LinkButton>
            )}
            {mayIssue && (
              <LinkButton to="/stock/issue" icon="issue">
                {t("verbs:issue")}
              </LinkButton>
            )}
            {mayReceive && (
              <LinkButton to="/stock/receive" kind="main" icon="receive">
                {t("verbs:receive")}
              </LinkButton>
            )}
          </>
        }
      />
      <StockViews current="balances" />
      <FilterBar search={t("stock:balances.search")} filters={filters} sorts={sorts} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:balances.caption")}
        columns={columns}
        rowKey={(row) => `${row.placeType}${row.placeId}${row.itemId}`}
        sort={sort ?? "item"}
        empty={
          <EmptyState
            title={t("stock:balances.empty")}
            act={mayReceive && <LinkButton to="/stock/receive">{t("stock:receive.title")}</LinkButton>}
          >
            {t("stock:balances.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { places } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    { name: "on", label: t("stock:filters.on") },
    {
      name: "placeType",
      label: t("stock:filters.placeType"),
      options: insideTypes.map((type) => ({ value: type, label: t(`stock:placeTypes.${type}`) })),
    },
    { name: "place", label: term("noun.place"), options: places },
    {
      name: "empty",
      label: t("stock:filters.empty"),
      options: [{ value: "true", label: t("stock:filters.shown") }],
    },
  ];
}

function useSorts() {
  const t = useT();
  const term = useTerm();
  return [
    { value: "", label: term("noun.item") },
    { value: "-onHand", label: t("stock:onHand") },
    { value: "-value", label: term("noun.value") },
  ];
}

function useColumns(): Column<ShownBalance>[] {
  const { totals, on } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const promised: Column<ShownBalance>[] = [
    {
      id: "reserved",
      label: term("noun.reserved"),
      number: true,
      cell: (row) => format.quantity(row.reserved ?? 0n),
    },
    {
      id: "available",
      label: term("noun.available"),
      number: true,
      cell: (row) => <b>{format.quantity(row.available ?? 0n)}</b>,
    },
  ];
  return [
    {
      id: "item",
      label: term("noun.item"),
      sort: "item",
      phone: "identity",
      cell: (row) => (
        <>
          <Link to={ledgerOf(row, on)}>{row.item}</Link> <span className="sub">{row.sku}</span>
        </>
      ),
      total: t("stock:total"),
    },
    {
      id: "place",
      label: term("noun.place"),
      phone: "end",
      cell: (row) => <Place place={{ kind: row.placeType, name: row.place }} />,
    },
    {
      id: "onHand",
      label: t("stock:onHand"),
      sort: "onHand",
      number: true,
      cell: (row) => <QuantityText quantity={row.onHand} unit={asUnit(row.unit)} />,
    },
    ...(on ? [] : promised),
    {
      id: "value",
      label: t("stock:valueIn", { currency: format.currency }),
      sort: "value",
      number: true,
      cell: (row) => format.figure(row.value),
      total: format.figure(totals.value),
    },
  ];
}

/** The moves that make up the figure. */
const ledgerOf = (row: ShownBalance, on: string | null): string =>
  `/stock/ledger?${new URLSearchParams({
    itemId: row.itemId,
    place: placeValue(row.placeType, row.placeId),
    ...(on && { until: on }),
  })}`;
