import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time } from "#app/components/format.tsx";
import { Columns, EmptyState, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { getAuditEntry, namesIn } from "#app/domain/audit/index.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { differences, fieldWord, subjectPage, type Difference } from "../_app.settings.audit._index/words.ts";
import { Value } from "./value.tsx";

export const meta = titled((t) => t("audit:entry"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("audit:read", async ({ actor, params }) => {
  const entry = await getAuditEntry(actor, params["entryId"]!);
  return { entry, names: await namesIn(actor, entry) };
});

export default function Entry() {
  const { entry } = useLoaderData<typeof loader>();
  const t = useT();
  const { subjectType, subjectId, subjectLabel } = entry;
  const page = subjectPage(subjectType, subjectId);
  return (
    <>
      <PageHeader
        title={t(`audit:act.${entry.act}`)}
        facts={subjectLabel || startCapital(t(`audit:subject.${subjectType}`))}
        up={{ to: "/settings/audit", label: t("audit:title") }}
        acts={
          <>
            {subjectId && (
              <LinkButton to={`/settings/audit?subjectId=${subjectId}`} icon="history">
                {t("audit:allOfSubject")}
              </LinkButton>
            )}
            {page && <LinkButton to={page}>{t("audit:openSubject")}</LinkButton>}
          </>
        }
      />
      <Columns main={<Diff />} side={<About />} />
    </>
  );
}

/** What it was and what it became, field by field. */
function Diff() {
  const { entry, names } = useLoaderData<typeof loader>();
  const t = useT();
  const { changes, subjectType } = entry;
  const rows = differences(changes);
  const show = (side: "from" | "to") => (row: Difference) => (
    <Value subjectType={subjectType} field={row.field} value={row[side]} names={names} />
  );
  const columns: Column<Difference>[] = [
    {
      id: "field",
      label: t("audit:head.field"),
      phone: "full",
      cell: ({ field }) => startCapital(fieldWord(t, field)),
    },
    { id: "from", label: t("audit:head.from"), cell: show("from") },
    { id: "to", label: t("audit:head.to"), cell: show("to") },
  ];
  return (
    <Panel title={t("audit:head.changes")} plain>
      {rows.length > 0 ? (
        <Table
          caption={t("audit:head.changes")}
          columns={columns}
          rows={rows}
          rowKey={({ field }) => field}
        />
      ) : (
        <EmptyState title={t("audit:noChanges")} />
      )}
    </Panel>
  );
}

function About() {
  const { entry } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { at, actorId, actorName, actorRole, channel, address, requestId } = entry;
  const who = actorId ? <Link to={`/people/${actorId}`}>{actorName}</Link> : t("audit:system");
  return (
    <Panel title={t("audit:head.who")}>
      <KeyValue
        rows={[
          { label: t("audit:head.who"), value: who },
          ...(actorId ? [{ label: t("audit:head.role"), value: term(`role.${actorRole}`) }] : []),
          { label: t("audit:head.at"), value: <Time at={at} as="dateTime" /> },
          { label: t("audit:head.channel"), value: term(`channel.${channel}`) },
          { label: t("audit:head.address"), value: address ?? "-" },
          {
            label: t("audit:head.request"),
            value: (
              <Link
                to={`/settings/audit?${new URLSearchParams({ requestId })}`}
                title={t("audit:sameRequest")}
              >
                {requestId}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}
