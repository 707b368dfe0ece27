import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { LabelsLinks } from "#app/components/labels-links.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { listLots, type LotRow } from "#app/domain/stock/index.server.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { balanceFilter, balancesAsked, insideTypes, placeValue } from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:lots.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async (page) => {
  const { filter, request, sort = "expiresOn" } = readList(page.url, balanceFilter);
  const [list, places] = await Promise.all([
    listLots(page.actor, balancesAsked(filter), { ...request, sort }),
    placeOptions(page),
  ]);
  const { timeZone, expiringDays } = page.company;
  const today = businessDay(now(), timeZone);
  const soon = businessDay(new Date(now().getTime() + expiringDays * 86_400_000), timeZone);
  return { list, places, sort, today, soon };
});

export default function Lots() {
  const { list, sort } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  const sorts = useSorts();
  return (
    <>
      <PageHeader
        title={t("stock:lots.title")}
        facts={t("stock:lots.facts")}
        acts={
          <>
            <LabelsLinks to="/stock/lots/labels.pdf" />
            <CsvLink to="/stock/lots.csv" />
          </>
        }
      />
      <StockViews current="lots" />
      <FilterBar search={t("stock:balances.search")} filters={filters} sorts={sorts} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:lots.caption")}
        columns={columns}
        rowKey={(row) => `${row.placeType}${row.placeId}${row.id}`}
        sort={sort}
        empty={
          <EmptyState
            title={t("stock:balances.empty")}
            act={<LinkButton to="/stock">{t("stock:balances.title")}</LinkButton>}
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
    { value: "item", label: term("noun.item") },
  ];
}

function useColumns(): Column<LotRow>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "item",
      label: term("noun.item"),
      sort: "item",
      phone: "identity",
      cell: (row) => <Link to={ledgerOf(row)}>{row.item}</Link>,
    },
    {
      id: "onHand",
      label: t("stock:onHand"),
      number: true,
      phone: "end",
      cell: (row) => <QuantityText quantity={row.onHand} unit={asUnit(row.unit)} />,
    },
    {
      id: "place",
      label: term("noun.place"),
      phone: "full",
      cell: (row) => <Place place={{ kind: row.placeType, name: row.place }} />,
    },
    { id: "lot", label: term("noun.lot"), cell: (row) => row.lotCode ?? t("stock:lots.unnamed") },
    {
      id: "expires",
      label: term("noun.expiryDate"),
      sort: "expiresOn",
      cell: (row) => <Expiry day={row.expiresOn} />,
    },
  ];
}

function Expiry({ day }: { day: string | null }) {
  const { today, soon } = useLoaderData<typeof loader>();
  const format = useFormat();
  const term = useTerm();
  if (!day) return "-";
  const isOver = day < today;
  return (
    <>
      <span className="nowrap">{format.date(day)}</span>{" "}
      {isOver && <StatusChip mark="bad">{term("noun.expired")}</StatusChip>}
      {!isOver && day <= soon && <StatusChip mark="warn">{term("noun.expiring")}</StatusChip>}
    </>
  );
}

const ledgerOf = (row: LotRow): string =>
  `/stock/ledger?${new URLSearchParams({ itemId: row.itemId, place: placeValue(row.placeType, row.placeId) })}`;
