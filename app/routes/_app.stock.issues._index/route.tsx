import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { IssueChip } from "#app/components/status-chips.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listIssues, type Issue } from "#app/domain/stock/index.server.ts";
import { issueStatuses } from "#app/domain/stock/schema.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { issueFilter } from "../_app.stock/filters.ts";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("stock:issues.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, issueFilter);
  const [list, warehouses, people] = await Promise.all([
    listIssues(actor, filter, request),
    warehouseChoices(actor),
    peopleChoices(actor),
  ]);
  return {
    list,
    sort,
    warehouses: warehouses.map(({ id, name }) => ({ value: id, label: name })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
    mayIssue: may(actor.role, "stock:issue"),
  };
});

export default function Issues() {
  const { list, sort, mayIssue } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  const issue = mayIssue && (
    <LinkButton to="/stock/issue" kind="main" icon="issue">
      {t("verbs:issue")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("stock:issues.title")}
        facts={t("stock:issues.facts")}
        acts={
          <>
            <CsvLink to="/stock/issues.csv" />
            {issue}
          </>
        }
      />
      <StockViews current="issues" />
      <FilterBar filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("stock:issues.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "-createdAt"}
        empty={
          <EmptyState title={t("stock:issues.empty")} act={issue}>
            {t("stock:issues.emptyText")}
          </EmptyState>
        }
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
      options: issueStatuses.map((status) => ({ value: status, label: term(`issueStatus.${status}`) })),
    },
    { name: "warehouseId", label: term("noun.warehouse"), options: warehouses },
    { name: "operatorId", label: term("role.operator"), options: people },
  ];
}

function useColumns(): Column<Issue>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "number",
      label: term("noun.issue"),
      phone: "identity",
      cell: (row) => (
        <Link className="nowrap" to={`/stock/issues/${row.id}`}>
          {t("stock:issues.number", { number: String(row.number) })}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => <IssueChip status={row.status as Parameters<typeof IssueChip>[0]["status"]} />,
    },
    {
      id: "created",
      label: term("noun.time"),
      sort: "createdAt",
      cell: (row) => <Time at={row.createdAt} as="dateTime" />,
    },
    { id: "warehouse", label: term("noun.warehouse"), deskOnly: true, cell: (row) => row.warehouse },
    { id: "operator", label: term("role.operator"), cell: (row) => row.operator },
    {
      id: "task",
      label: term("noun.task"),
      cell: (row) =>
        row.taskId && row.taskNumber ? (
          <Link className="nowrap" to={`/tasks/${row.taskId}`}>
            {taskNumber(row.taskNumber)}
          </Link>
        ) : (
          "-"
        ),
    },
    { id: "confirmed", label: t("stock:issues.confirmation"), cell: (row) => <Confirmation issue={row} /> },
    {
      id: "lines",
      label: t("stock:issues.goods"),
      phone: "full",
      width: "w-1/3",
      cell: (row) => <Goods issue={row} />,
    },
  ];
}

function Confirmation({ issue }: { issue: Issue }) {
  const t = useT();
  if (issue.status === "issued") {
    return (
      <span>
        {t("stock:issues.until")} <Time at={issue.confirmBy} as="dateTime" />
      </span>
    );
  }
  if (!issue.confirmedAt || !issue.confirmedHow) return <>-</>;
  return (
    <span>
      {t(`stock:issues.how.${issue.confirmedHow}`)}, <Time at={issue.confirmedAt} as="dateTime" />
    </span>
  );
}

function Goods({ issue }: { issue: Issue }) {
  const format = useFormat();
  const shown = issue.lines
    .slice(0, 3)
    .map((line) => `${line.item} ${format.quantityWithUnit(line.quantity, asUnit(line.unit))}`);
  const rest = issue.lines
    .slice(3)
    .map((line) => `${line.item} ${format.quantityWithUnit(line.quantity, asUnit(line.unit))}`);
  return (
    <span>
      {shown.join("; ")}
      {rest.length > 0 && (
        <details className="inline">
          <summary className="inline cursor-pointer text-accent">{` +${rest.length}`}</summary>{" "}
          {rest.join("; ")}
        </details>
      )}
    </span>
  );
}
