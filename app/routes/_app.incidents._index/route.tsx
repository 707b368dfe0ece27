import { Link, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { IncidentChip } from "#app/components/status-chips.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { listIncidents, type Incident } from "#app/domain/care/index.server.ts";
import {
  incidentNumber,
  incidentSeverities,
  incidentStatuses,
  incidentTypes,
} from "#app/domain/care/schema.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { incidentListFilter } from "../_app.incidents/filter.ts";
import { SubjectLink } from "../_app.incidents/subject.tsx";

export const meta = titled((t) => t("incidents:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("incident:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, incidentListFilter);
  return { list: await listIncidents(actor, filter, request), sort };
});

export default function Incidents() {
  const { list, sort } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("incidents:title")}
        facts={t("incidents:facts")}
        acts={<CsvLink to="/incidents.csv" />}
      />
      <FilterBar search={t("incidents:search")} filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("incidents:caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "-createdAt"}
        empty={<EmptyState title={t("incidents:empty")}>{t("incidents:emptyText")}</EmptyState>}
      />
    </>
  );
}

function useFilters(): Filter[] {
  const term = useTerm();
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: term(`${group}.${value}`) }));
  return [
    { name: "status", label: term("noun.status"), options: options("incidentStatus", incidentStatuses) },
    { name: "type", label: term("noun.type"), options: options("incidentType", incidentTypes) },
    {
      name: "severity",
      label: term("noun.severity"),
      options: options("incidentSeverity", incidentSeverities),
    },
  ];
}

function useColumns(): Column<Incident>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "number",
      label: term("noun.incident"),
      phone: "identity",
      cell: (row) => (
        <Link className="nowrap" to={`/incidents/${row.id}`}>
          {incidentNumber(row.number)}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => <IncidentChip status={row.status} />,
    },
    {
      id: "created",
      label: term("noun.time"),
      sort: "createdAt",
      cell: (row) => <Time at={row.createdAt} as="dateTime" />,
    },
    { id: "type", label: term("noun.type"), cell: (row) => term(`incidentType.${row.type}`) },
    { id: "severity", label: term("noun.severity"), cell: (row) => term(`incidentSeverity.${row.severity}`) },
    { id: "subject", label: t("incidents:subject"), cell: (row) => <SubjectLink incident={row} /> },
    { id: "assignee", label: term("noun.assignee"), cell: (row) => row.assigneeName ?? "-" },
    { id: "text", label: t("incidents:text"), phone: "full", width: "w-1/4", cell: (row) => row.text },
  ];
}
