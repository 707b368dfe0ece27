import { Link, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { KeyFigures } from "#app/components/figures.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { MoneyText, QuantityText, useFormat } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { expiringTotals, listExpiring, type ExpiringRow } from "#app/domain/stock/index.server.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import {
  daysAhead,
  expiringAsked,
  expiringFilter,
  expiryStates,
  insideTypes,
  placeValue,
} from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("expiry:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async (page) => {
  const { actor, company } = page;
  const { filter, request, sort = "expiresOn" } = readList(page.url, expiringFilter);
  const asked = expiringAsked(filter, company);
  const [list, totals, places] = await Promise.all([
    listExpiring(actor, asked, { ...request, sort }),
    expiringTotals(actor, asked),
    placeOptions(page),
  ]);
  return {
    list,
    totals,
    places,
    sort,
    until: businessDay(new Date(now().getTime() + asked.days * 86_400_000), company.timeZone),
    mayWriteOff: may(actor.role, "stock:write_off"),
    mayIssue: may(actor.role, "stock:issue"),
    mayReturn: may(actor.role, "stock:return"),
    mayPlan: may(actor.role, "task:create"),
  };
});

export default function Expiring() {
  const { list, totals, sort, until } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const filters = useFilters();
  return (
    <>
      <PageHeader
        title={t("expiry:title")}
        facts={t("expiry:facts", { date: format.date(until) })}
        acts={<CsvLink to="/stock/expiring.csv" />}
      />
      <StockViews current="expiring" />
      <FilterBar search={t("stock:balances.search")} filters={filters} sorts={useSorts()} />
      <KeyFigures
        label={t("expiry:totals")}
        figures={[
          {
            label: t("expiry:expired"),
            value: <MoneyText minor={totals.expired} />,
            note: count(t, "lot", totals.expiredLots),
            ...(totals.expiredLots > 0 ? { tone: "bad" as const } : {}),
          },
          {
            label: t("expiry:expiring"),
            value: <MoneyText minor={totals.expiring} />,
            note: count(t, "lot", totals.expiringLots),
          },
        ]}
      />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("expiry:caption")}
        columns={useColumns()}
        rowKey={(row) => `${row.placeType}${row.id}`}
        sort={sort}
        empty={<EmptyState title={t("expiry:empty")}>{t("expiry:emptyText")}</EmptyState>}
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { places } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    {
      name: "state",
      label: t("expiry:state"),
      options: expiryStates.map((state) => ({ value: state, label: t(`expiry:${state}`) })),
    },
    {
      name: "days",
      label: t("expiry:days"),
      options: daysAhead.map((days) => ({ value: String(days), label: String(days) })),
    },
    {
      name: "placeType",
      label: t("stock:filters.placeType"),
      options: insideTypes.map((type) => ({ value: type, label: t(`stock:placeTypes.${type}`) })),
    },
    { name: "place", label: term("noun.place"), options: places },
  ];
}

function useSorts() {
  const term = useTerm();
  return [
    { value: "", label: term("noun.expiryDate") },
    { value: "-value", label: term("noun.value") },
  ];
}

function useColumns(): Column<ExpiringRow>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: (row) => (
        <>
          <Link to={ledgerOf(row)}>{row.item}</Link>{" "}
          <span className="sub">{row.lotCode ?? t("stock:lots.unnamed")}</span>
        </>
      ),
    },
    {
      id: "expires",
      label: term("noun.expiryDate"),
      sort: "expiresOn",
      phone: "end",
      cell: (row) => (
        <>
          <span className="nowrap">{format.date(row.expiresOn)}</span>{" "}
          {row.isExpired && <StatusChip mark="bad">{term("noun.expired")}</StatusChip>}
        </>
      ),
    },
    {
      id: "place",
      label: term("noun.place"),
      phone: "full",
      cell: (row) => <Place place={{ kind: row.placeType, name: row.place }} />,
    },
    {
      id: "onHand",
      label: t("stock:onHand"),
      number: true,
      cell: (row) => <QuantityText quantity={row.onHand} unit={asUnit(row.unit)} />,
    },
    {
      id: "value",
      label: t("stock:valueIn", { currency: format.currency }),
      sort: "value",
      number: true,
      cell: (row) => format.figure(row.value),
    },
    { id: "act", label: t("expiry:act"), phone: "full", cell: (row) => <Act row={row} /> },
  ];
}

/**
 * The one thing to do: at a warehouse expired goods are written off and others issued first, a person brings his
 * back, a machine is visited.
 */
function Act({ row }: { row: ExpiringRow }) {
  const { mayWriteOff, mayIssue, mayReturn, mayPlan } = useLoaderData<typeof loader>();
  const t = useT();
  const { placeType, placeId, machineId, lotId, isExpired } = row;
  if (placeType === "operator" && mayReturn)
    return <Link to={`/stock/return?operatorId=${placeId}`}>{t("verbs:return")}</Link>;
  if (placeType === "slot" && mayPlan)
    return <Link to={`/tasks/new?type=refill&machineId=${machineId}`}>{t("expiry:planRefill")}</Link>;
  if (placeType === "warehouse" && !isExpired && mayIssue)
    return <Link to={`/stock/issue?warehouseId=${placeId}`}>{t("verbs:issue")}</Link>;
  if (placeType === "warehouse" && isExpired && mayWriteOff) {
    const goods = { place: placeValue(placeType, placeId), lotId, reason: "expired" };
    return <Link to={`/stock/write-off?${new URLSearchParams(goods)}`}>{t("verbs:writeOff")}</Link>;
  }
  return "-";
}

const ledgerOf = (row: ExpiringRow): string =>
  `/stock/ledger?${new URLSearchParams({ itemId: row.itemId, place: placeValue(row.placeType, row.placeId) })}`;
