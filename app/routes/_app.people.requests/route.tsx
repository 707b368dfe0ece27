import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time } from "#app/components/format.tsx";
import { Pager, Views } from "#app/components/list.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { listAccessRequests, listUnlinked } from "#app/domain/access/index.server.ts";
import { accessRequestFilterSchema, type AccessRequest } from "#app/domain/access/schema.ts";
import { readForm } from "#app/server/page-form.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { rolesToGive } from "../_app.people.new/user-input.ts";
import { decideRequest } from "./acts.server.ts";
import { RequestCard, TelegramName } from "./request-card.tsx";

export const meta = titled((t) => t("people:requests.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("user:edit", async ({ actor, url }) => {
  const { filter, request } = readList(url, accessRequestFilterSchema);
  const status = filter.status ?? "pending";
  const sort = status === "pending" ? "createdAt" : "-createdAt";
  const list = await listAccessRequests(actor, { ...filter, status }, { ...request, sort });
  return {
    list,
    status,
    roles: rolesToGive(actor.role),
    unlinked: status === "pending" && list.items.length > 0 ? await listUnlinked(actor) : [],
  };
});

export const action = onPage("user:edit", async (page) => decideRequest(page, await readForm(page)));

export default function AccessRequests() {
  const { list, status } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={t("people:requests.title")} up={{ to: "/people", label: t("people:title") }} />
      <Views
        label={t("people:requests.views")}
        name="status"
        views={[
          { value: "", label: t("people:requests.pending") },
          { value: "approved", label: t("people:requests.approved") },
          { value: "rejected", label: t("people:requests.rejected") },
        ]}
      />
      {status === "pending" ? <Pending /> : <Decided />}
      <Pager shown={list.items.length} total={list.total} next={list.nextCursor} />
    </>
  );
}

function Pending() {
  const { list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  if (list.items.length === 0) {
    return (
      <Panel plain>
        <EmptyState title={t("people:requests.empty")}>{t("people:requests.emptyText")}</EmptyState>
      </Panel>
    );
  }
  return (
    <div className="stack">
      {list.items.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          problem={answer?.requestId === request.id ? answer.problem : undefined}
        />
      ))}
    </div>
  );
}

function Decided() {
  const { list, status } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const t = useT();
  const columns = useColumns(status);
  return (
    <Panel plain key={parameters.get("status")}>
      {list.items.length > 0 ? (
        <Table
          caption={t("people:requests.caption")}
          columns={columns}
          rows={list.items}
          rowKey={({ id }) => id}
        />
      ) : (
        <EmptyState title={t("people:requests.emptyDecided")} />
      )}
    </Panel>
  );
}

function useColumns(status: AccessRequest["status"]): Column<AccessRequest>[] {
  const t = useT();
  const term = useTerm();
  const outcome: Column<AccessRequest> =
    status === "approved"
      ? {
          id: "role",
          label: term("noun.role"),
          phone: "end",
          cell: ({ role }) => (role ? term(`role.${role}`) : "-"),
        }
      : { id: "reason", label: t("people:requests.reason"), phone: "full", cell: ({ reason }) => reason };
  return [
    {
      id: "name",
      label: t("people:requests.name"),
      phone: "identity",
      cell: (request) => <TelegramName request={request} />,
    },
    outcome,
    {
      id: "asked",
      label: t("people:requests.asked"),
      cell: ({ createdAt }) => <Time at={createdAt} />,
    },
    {
      id: "decided",
      label: t("people:requests.decided"),
      cell: ({ decidedAt }) => decidedAt && <Time at={decidedAt} />,
    },
    {
      id: "by",
      label: t("people:requests.by"),
      cell: ({ decidedByName }) => decidedByName ?? startCapital("-"),
    },
  ];
}
