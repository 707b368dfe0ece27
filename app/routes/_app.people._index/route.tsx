import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { countPendingRequests, listUsers, may } from "#app/domain/access/index.server.ts";
import { userFilterSchema, userStatuses, type User } from "#app/domain/access/schema.ts";
import { roles } from "#app/platform/actor.ts";
import { count } from "#app/platform/i18n/count.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { TelegramState, UserChip } from "./user-state.tsx";

export const meta = titled((t) => t("people:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("user:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, userFilterSchema);
  const mayEdit = may(actor.role, "user:edit");
  const waiting = mayEdit ? await countPendingRequests(actor) : 0;
  return { list: await listUsers(actor, filter, request), sort, mayEdit, waiting };
});

export default function People() {
  const { list, sort, mayEdit, waiting } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  const add = mayEdit && (
    <LinkButton to="/people/new" kind="main" icon="plus">
      {t("people:add")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("people:title")}
        facts={t("people:list.facts", { users: count(t, "user", list.total ?? 0) })}
        acts={
          <>
            <CsvLink to="/people.csv" />
            {mayEdit && (
              <LinkButton to="/people/requests" icon="person">
                {t("people:requests.link", { n: waiting })}
              </LinkButton>
            )}
            {add}
          </>
        }
      />
      <FilterBar search={t("people:list.search")} filters={filters} sorts={useSorts()} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("people:list.caption")}
        columns={columns}
        rowKey={(user) => user.id}
        sort={sort ?? "fullName"}
        empty={
          <EmptyState title={t("people:list.empty")} act={add}>
            {t("people:list.emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}

function useSorts() {
  const t = useT();
  return [
    { value: "", label: t("people:list.byName") },
    { value: "-createdAt", label: t("people:list.newest") },
  ];
}

function useFilters(): Filter[] {
  const term = useTerm();
  return [
    {
      name: "role",
      label: term("noun.role"),
      options: roles.map((value) => ({ value, label: term(`role.${value}`) })),
    },
    {
      name: "status",
      label: term("noun.status"),
      options: userStatuses.map((value) => ({ value, label: term(`userStatus.${value}`) })),
    },
  ];
}

function useColumns(): Column<User>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "name",
      label: term("noun.fullName"),
      sort: "fullName",
      phone: "identity",
      cell: ({ id, fullName }) => (
        <Link className="r" to={`/people/${id}`}>
          {fullName}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: ({ status }) => <UserChip status={status} />,
    },
    { id: "role", label: term("noun.role"), cell: ({ role }) => term(`role.${role}`) },
    { id: "email", label: term("noun.email"), cell: ({ email }) => email ?? "-" },
    {
      id: "telegram",
      label: t("people:telegram.title"),
      cell: (user) => <TelegramState telegram={user.telegram} />,
    },
    {
      id: "since",
      label: t("people:detail.since"),
      sort: "createdAt",
      deskOnly: true,
      phone: "hide",
      cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
    },
  ];
}
