import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { KeyFigures } from "#app/components/figures.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { MoneyText, QuantityText, Time, useFormat } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listWriteOffs, writeOffSums, type WriteOffRow } from "#app/domain/stock/index.server.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { itemChoices, machineChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { insideTypes, writeOffFilter, writeOffsAsked } from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("writeoff:list.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async (page) => {
  const { actor, url } = page;
  const { filter, request, sort } = readList(url, writeOffFilter);
  const asked = writeOffsAsked(filter);
  const [list, sums, items, machines, places] = await Promise.all([
    listWriteOffs(actor, asked, request),
    writeOffSums(actor, asked),
    itemChoices(actor),
    machineChoices(actor),
    placeOptions(page),
  ]);
  return {
    list,
    sums,
    sort: sort ?? "-postedAt",
    items: items.map(({ id, name }) => ({ value: id, label: name })),
    machines: machines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    places,
    mayWriteOff: may(actor.role, "stock:write_off"),
  };
});

export default function WriteOffs() {
  const { list, sums, sort, mayWriteOff } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const filters = useFilters();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("writeoff:list.title")}
        facts={t("writeoff:list.facts")}
        acts={
          <>
            <CsvLink to="/stock/write-offs.csv" />
            {mayWriteOff && (
              <LinkButton to="/stock/write-off" kind="main">
                {t("verbs:writeOff")}
              </LinkButton>
            )}
          </>
        }
      />
      <StockViews current="writeOffs" />
      <FilterBar filters={filters} sorts={useSorts()} />
      {sums.length > 0 && (
        <KeyFigures
          label={t("writeoff:list.sums")}
          figures={sums.map(({ reason, moves, value }) => ({
            label: term(`writeOffReason.${reason}`),
            value: <MoneyText minor={value} />,
            note: count(t, "move", moves),
          }))}
        />
      )}
      <ListPanel
        list={list}
        filters={filters}
        caption={t("writeoff:list.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort}
        empty={
          <EmptyState
            title={t("writeoff:list.empty")}
            act={mayWriteOff && <LinkButton to="/stock/write-off">{t("writeoff:title")}</LinkButton>}
          >
            {t("writeoff:list.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { items, machines, places } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    { name: "from", label: t("stock:filters.from") },
    { name: "until", label: t("stock:filters.until") },
    {
      name: "reason",
      label: term("noun.reason"),
      options: writeOffReasons.map((reason) => ({ value: reason, label: term(`writeOffReason.${reason}`) })),
    },
    {
      name: "placeType",
      label: t("stock:filters.placeType"),
      options: insideTypes.map((type) => ({ value: type, label: t(`stock:placeTypes.${type}`) })),
    },
    { name: "place", label: term("noun.place"), options: places },
    { name: "machineId", label: term("noun.machine"), options: machines },
    { name: "itemId", label: term("noun.item"), options: items },
  ];
}

function useSorts() {
  const term = useTerm();
  return [
    { value: "", label: term("noun.time") },
    { value: "-value", label: term("noun.value") },
  ];
}

function useColumns(): Column<WriteOffRow>[] {
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
          <Link to={`/stock/ledger?postingId=${row.postingId}`}>{row.item}</Link>{" "}
          <span className="sub">{row.lotCode}</span>
        </>
      ),
    },
    {
      id: "time",
      label: term("noun.time"),
      sort: "postedAt",
      phone: "end",
      cell: (row) => <Time at={row.businessTime} />,
    },
    {
      id: "reason",
      label: term("noun.reason"),
      cell: (row) => (
        <>
          {term(`writeOffReason.${row.reason}`)}{" "}
          {row.isReversed && <StatusChip mark="off">{t("writeoff:list.reversed")}</StatusChip>}
        </>
      ),
    },
    {
      id: "place",
      label: t("writeoff:list.from"),
      phone: "full",
      cell: (row) => <Place place={{ kind: row.placeType, name: row.place }} />,
    },
    {
      id: "quantity",
      label: term("noun.quantity"),
      number: true,
      cell: (row) => <QuantityText quantity={row.quantity} unit={asUnit(row.unit)} />,
    },
    {
      id: "value",
      label: t("stock:valueIn", { currency: format.currency }),
      sort: "value",
      number: true,
      cell: (row) => format.figure(row.value),
    },
    { id: "actor", label: t("stock:filters.actor"), deskOnly: true, cell: (row) => row.actor ?? "-" },
    { id: "photo", label: t("writeoff:photo"), cell: (row) => <Thumbnail row={row} /> },
  ];
}

function Thumbnail({ row }: { row: WriteOffRow }) {
  const t = useT();
  if (!row.photoId) return "-";
  return (
    <a href={`/stock/photos/${row.photoId}`} target="_blank" rel="noreferrer" className="inline-block">
      <img
        className="h-10 w-14 object-cover"
        src={`/stock/photos/${row.photoId}?size=thumbnail`}
        alt={t("writeoff:photoAlt")}
        loading="lazy"
        width={56}
        height={40}
      />
    </a>
  );
}
