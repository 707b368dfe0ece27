import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Time } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { listUsers } from "#app/domain/access/index.server.ts";
import { listAudit, type AuditEntry } from "#app/domain/audit/index.server.ts";
import { auditPageFilter, SYSTEM } from "#app/domain/audit/schema.ts";
import { channels } from "#app/platform/actor.ts";
import { auditActs, auditSubjects } from "#app/platform/audit-acts.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { auditAsked } from "./asked.ts";
import { fieldWord, subjectPage } from "./words.ts";

export const meta = titled((t) => t("audit:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("audit:read", async ({ actor, url, company }) => {
  const { filter, request } = readList(url, auditPageFilter);
  const [list, users] = await Promise.all([
    // Counting years of entries would cost more than the page.
    listAudit(actor, auditAsked(filter, company.timeZone), { ...request, count: false }),
    everyRow((portion) => listUsers(actor, {}, portion)),
  ]);
  return { list, people: users.map(({ id, fullName }) => ({ value: id, label: fullName })) };
});

export default function Audit() {
  const { list } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("audit:title")}
        facts={t("audit:facts")}
        acts={<CsvLink to="/settings/audit.csv" />}
      />
      <FilterBar search={t("audit:search")} filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("audit:caption")}
        columns={columns}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={t("audit:empty")}>{t("audit:emptyText")}</EmptyState>}
      />
    </>
  );
}

function useFilters(): Filter[] {
  const { people } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    {
      name: "actorId",
      label: t("audit:head.who"),
      options: [{ value: SYSTEM, label: t("audit:system") }, ...people],
    },
    {
      name: "act",
      label: t("audit:head.act"),
      options: auditActs.map((value) => ({ value, label: t(`audit:act.${value}`) })),
    },
    {
      name: "subjectType",
      label: t("audit:head.subjectType"),
      options: auditSubjects.map((value) => ({ value, label: startCapital(t(`audit:subject.${value}`)) })),
    },
    {
      name: "channel",
      label: t("audit:head.channel"),
      options: channels.map((value) => ({ value, label: term(`channel.${value}`) })),
    },
    { name: "from", label: t("audit:head.since") },
    { name: "until", label: t("audit:head.until") },
    ...useGivenIds(),
  ];
}

/** A subject or a request that a link has asked for: it can be seen and taken away, but not typed. */
function useGivenIds(): Filter[] {
  const { list } = useLoaderData<typeof loader>();
  const t = useT();
  const [parameters] = useSearchParams();
  const given = [
    { name: "subjectId", label: t("audit:head.subject"), shown: list.items[0]?.subjectLabel },
    { name: "requestId", label: t("audit:head.request"), shown: undefined },
  ];
  return given.flatMap(({ name, label, shown }) => {
    const value = parameters.get(name);
    return value ? [{ name, label, options: [{ value, label: shown || value.slice(0, 13) }] }] : [];
  });
}

function useColumns(): Column<AuditEntry>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "act",
      label: t("audit:head.act"),
      phone: "identity",
      cell: ({ id, act }) => (
        <Link className="r" to={`/settings/audit/${id}`}>
          {t(`audit:act.${act}`)}
        </Link>
      ),
    },
    {
      id: "at",
      label: t("audit:head.at"),
      phone: "end",
      cell: ({ at }) => <Time at={at} as="dateTime" />,
    },
    { id: "subject", label: t("audit:head.subject"), cell: (entry) => <Subject entry={entry} /> },
    { id: "who", label: t("audit:head.who"), cell: (entry) => entry.actorName ?? t("audit:system") },
    { id: "channel", label: t("audit:head.channel"), cell: ({ channel }) => term(`channel.${channel}`) },
    {
      id: "address",
      label: t("audit:head.address"),
      deskOnly: true,
      phone: "hide",
      cell: ({ address }) => address ?? "-",
    },
    {
      id: "changes",
      label: t("audit:head.changes"),
      phone: "full",
      cell: ({ changes }) => (
        <span className="sub">
          {[...new Set(Object.keys(changes).map((field) => fieldWord(t, field)))].join(", ")}
        </span>
      ),
    },
  ];
}

function Subject({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const { subjectType, subjectId, subjectLabel } = entry;
  const kind = t(`audit:subject.${subjectType}`);
  const to = subjectPage(subjectType, subjectId);
  const name = subjectLabel || startCapital(kind);
  return (
    <>
      {to ? <Link to={to}>{name}</Link> : name} {subjectLabel && <div className="sub">{kind}</div>}
    </>
  );
}
