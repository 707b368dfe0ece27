import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listDayClosings, readClosedThrough, type DayClosing } from "#app/domain/days/index.server.ts";
import { dayActs } from "#app/domain/days/schema.ts";
import { today } from "#app/platform/company.ts";
import { nextDay } from "#app/platform/local-time.ts";
import { newFormKey, readForm } from "#app/server/page-form.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { dayFilter } from "../_app.stock/filters.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";
import { close, reopen } from "./acts.server.ts";
import { Closed } from "./closed.tsx";

export const meta = titled((t) => t("days:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("day:read", async ({ actor, url }) => {
  const { filter, request } = readList(url, dayFilter);
  const [list, through, day] = await Promise.all([
    listDayClosings(actor, filter, request),
    readClosedThrough(actor),
    today(),
  ]);
  return {
    list,
    through,
    firstOpen: through && nextDay(through),
    yesterday: nextDay(day, -1),
    idempotencyKey: newFormKey(),
    mayClose: may(actor.role, "day:close"),
    mayReopen: may(actor.role, "day:reopen"),
  };
});

/** The two acts are told apart by `intent`; the domain asks for each one's own permission. */
export const action = onPage(["day:close", "day:reopen"], async (page) => {
  const form = await readForm(page);
  return form.get("intent") === "reopen" ? reopen(page, form) : close(page, form);
});

export default function Days() {
  const { list, ...state } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const filters: Filter[] = [
    {
      name: "act",
      label: t("days:act"),
      options: dayActs.map((act) => ({ value: act, label: t(`days:acts.${act}`) })),
    },
  ];
  return (
    <>
      <PageHeader title={t("days:title")} facts={t("days:facts")} acts={<CsvLink to="/stock/days.csv" />} />
      <StockViews current="days" />
      <div className="stack">
        <Closed {...state} problem={problem} />
        <FilterBar filters={filters} />
      </div>
      <ListPanel
        list={list}
        filters={filters}
        caption={t("days:caption")}
        columns={useColumns()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("days:empty")}>{t("days:emptyText")}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<DayClosing>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "time",
      label: term("noun.time"),
      phone: "identity",
      cell: (row) => <Time at={row.at} as="dateTime" />,
    },
    { id: "act", label: t("days:act"), phone: "end", cell: (row) => t(`days:acts.${row.act}`) },
    { id: "then", label: t("days:then"), cell: (row) => format.date(row.closedThrough) },
    { id: "who", label: t("days:who"), cell: (row) => row.actor ?? "-" },
    { id: "reason", label: t("days:reason"), phone: "full", cell: (row) => row.reason ?? "-" },
  ];
}
