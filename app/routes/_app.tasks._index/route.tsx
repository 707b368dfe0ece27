import { useLoaderData, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { CsvLink, ListPanel, Views } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import {} from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { listTasks, workCounts } from "#app/domain/work/index.server.ts";
import { priorities, taskStatuses } from "#app/domain/work/schema.ts";
import { count } from "#app/platform/i18n/count.ts";
import { machineChoices, peopleChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { useTaskColumns } from "./columns.tsx";
import { listFilter, tasksAsked, taskViews } from "./views.ts";

export const meta = titled((t) => t("tasks:list.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("task:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, listFilter);
  const [list, counts, machines, people] = await Promise.all([
    listTasks(actor, tasksAsked(filter), request),
    workCounts(actor),
    machineChoices(actor),
    peopleChoices(actor),
  ]);
  return {
    list,
    counts,
    sort,
    machines: machines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
    mayCreate: may(actor.role, "task:create"),
  };
});

export default function Tasks() {
  const { list, counts, sort, mayCreate } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useTaskColumns();
  const sorts = useSorts();
  const create = mayCreate && (
    <LinkButton to="/tasks/new" kind="main" icon="plus">
      {t("tasks:create")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("tasks:list.title")}
        facts={t("tasks:list.facts", { tasks: count(t, "task", counts.open) })}
        acts={
          <>
            <CsvLink to="/tasks.csv" />
            {create}
          </>
        }
      />
      <TaskViews />
      <FilterBar search={t("tasks:list.search")} filters={filters} sorts={sorts} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("tasks:list.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "dueAt"}
        empty={<Empty act={create} />}
      />
    </>
  );
}

function TaskViews() {
  const { counts } = useLoaderData<typeof loader>();
  const t = useT();
  const numbers = {
    "": { count: counts.open },
    overdue: { count: counts.overdue, isUrgent: counts.overdue > 0 },
    pending: { count: counts.pending },
    verify: { count: counts.toVerify },
    all: {},
  };
  const views = taskViews.map((view) => ({
    value: view,
    label: t(`tasks:views.${view || "open"}`),
    ...numbers[view],
  }));
  return <Views label={t("tasks:views.label")} name="view" views={views} />;
}

/** Why this tab is empty, and what to do then. */
function Empty({ act }: { act: ReactNode }) {
  const { counts } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const t = useT();
  const view = parameters.get("view") || "open";
  const open = (
    <LinkButton to="/tasks">{t("tasks:empty.seeOpen", { tasks: count(t, "task", counts.open) })}</LinkButton>
  );
  return (
    <EmptyState title={t(`tasks:empty.${view}`)} act={view === "open" || view === "all" ? act : open}>
      {t(`tasks:empty.${view}Text`)}
    </EmptyState>
  );
}

function useFilters(): Filter[] {
  const { machines, people } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const t = useT();
  const term = useTerm();
  const hasStatus = ["", "all"].includes(parameters.get("view") ?? "") || parameters.has("status");
  const status: Filter = {
    name: "status",
    label: term("noun.status"),
    options: taskStatuses.map((value) => ({ value, label: term(`taskStatus.${value}`) })),
  };
  const overdue: Filter = {
    name: "overdue",
    label: term("taskStatus.overdue"),
    options: [{ value: "true", label: t("tasks:list.yes") }],
  };
  return [
    ...(hasStatus ? [status] : []),
    ...(parameters.get("view") === "overdue" ? [] : [overdue]),
    {
      name: "type",
      label: term("noun.type"),
      options: ["refill", "collection"].map((value) => ({ value, label: term(`taskType.${value}`) })),
    },
    {
      name: "priority",
      label: term("noun.priority"),
      options: priorities.map((value) => ({ value, label: term(`taskPriority.${value}`) })),
    },
    { name: "assigneeId", label: term("noun.assignee"), options: people },
    { name: "machineId", label: term("noun.machine"), options: machines },
  ];
}

function useSorts() {
  const term = useTerm();
  const t = useT();
  return [
    { value: "", label: term("noun.dueTime") },
    { value: "-number", label: t("tasks:list.newest") },
    { value: "-priority", label: term("noun.priority") },
  ];
}
