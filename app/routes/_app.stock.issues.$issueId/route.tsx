import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { QuantityText, Time } from "#app/components/format.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { IssueChip } from "#app/components/status-chips.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { incidentNumber } from "#app/domain/care/schema.ts";
import { getIssue, type Issue } from "#app/domain/stock/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { newFormKey } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { settle } from "./settle.server.ts";
import { Settle } from "./settle.tsx";
import { incidentsAbout } from "../_app.incidents/about.server.ts";

export const meta = titled<typeof loader>((t, page) =>
  t("stock:issues.number", { number: page ? String(page.issue.number) : "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async ({ actor, params }) => {
  const issue = await getIssue(actor, params["issueId"]!);
  return {
    issue,
    incidents: await incidentsAbout(actor, "issue", issue.id),
    seesHistory: may(actor.role, "audit:read"),
    seesTask: may(actor.role, "task:read"),
    maySettle: issue.status === "disputed" && may(actor.role, "stock:settle"),
    idempotencyKey: newFormKey(),
  };
});

export const action = onPage("stock:settle", settle);

export default function IssuePage() {
  const { issue, maySettle, seesHistory } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        up={{ to: "/stock/issues", label: t("stock:issues.title") }}
        title={t("stock:issues.number", { number: String(issue.number) })}
        status={<IssueChip status={issue.status as Parameters<typeof IssueChip>[0]["status"]} />}
        facts={
          <>
            {issue.warehouse} → {issue.operator} · <Time at={issue.createdAt} as="dateTime" />
          </>
        }
        acts={
          <>
            {seesHistory && <HistoryLink of={issue.id} />}
            <LinkButton to={`/stock/issues/${issue.id}/sheet.pdf`} icon="file" reloadDocument>
              {t("paper:sheet.title")}
            </LinkButton>
          </>
        }
      />
      <Columns
        main={
          <>
            {maySettle && <Settle problem={problem} />}
            <Panel title={t("stock:issues.lines")} plain>
              <Table
                caption={t("stock:issues.lines")}
                columns={columns}
                rows={issue.lines}
                rowKey={(line) => line.itemId}
              />
            </Panel>
          </>
        }
        side={<Facts />}
      />
    </>
  );
}

type Line = Issue["lines"][number];

/** Of an issue that nobody disputes: what was issued. */
function useColumns(): Column<Line>[] {
  const { issue } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const figures = (id: string, label: string, of: (line: Line) => Quantity | null): Column<Line> => ({
    id,
    label,
    number: true,
    cell: (line) => {
      const quantity = of(line);
      return quantity === null ? "-" : <QuantityText quantity={quantity} unit={asUnit(line.unit)} />;
    },
  });
  const isSettled = issue.status === "settled";
  return [
    { id: "item", label: term("noun.item"), phone: "identity", cell: (line) => line.item },
    figures("issued", term("issueStatus.issued"), (line) => line.quantity),
    ...(issue.disputedAt
      ? [
          figures("received", t("stock:issues.received"), (line) => line.received),
          figures("disputed", term("issueStatus.disputed"), (line) => line.disputed),
        ]
      : []),
    ...(isSettled
      ? [
          figures("warehouse", t("stock:settle.to.warehouse"), (line) => line.toWarehouse),
          figures("operator", t("stock:settle.to.operator"), (line) => line.toOperator),
          figures("loss", t("stock:settle.to.loss"), (line) => line.toLoss),
        ]
      : []),
  ];
}

function Facts() {
  const { issue, incidents, seesTask } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const number = issue.taskNumber === null ? "" : taskNumber(issue.taskNumber);
  const moment = (at: Date, who: string | null) => (
    <>
      {who && `${who}, `}
      <Time at={at} as="dateTime" />
    </>
  );
  return (
    <Panel title={t("stock:issues.about")}>
      <KeyValue
        rows={[
          { label: term("issueStatus.issued"), value: moment(issue.createdAt, issue.issuedByName) },
          {
            label: t("stock:issue.toWhom"),
            value: (
              <Link to={`/people/${issue.operatorId}/statement`}>
                {`${issue.operator}: ${t("paper:statement.title")}`}
              </Link>
            ),
          },
          ...(issue.confirmedAt
            ? [
                {
                  label: term("issueStatus.confirmed"),
                  value: moment(issue.confirmedAt, t(`stock:issues.how.${issue.confirmedHow}`)),
                },
              ]
            : []),
          ...(issue.disputedAt
            ? [
                {
                  label: term("issueStatus.disputed"),
                  value: moment(issue.disputedAt, issue.operator),
                },
                { label: t("stock:issues.disputeReason"), value: issue.disputeReason },
              ]
            : []),
          ...(issue.settledAt
            ? [
                { label: term("issueStatus.settled"), value: moment(issue.settledAt, issue.settledByName) },
                { label: t("stock:issues.settleReason"), value: issue.settleReason },
              ]
            : []),
          ...(issue.taskId
            ? [
                {
                  label: term("noun.task"),
                  value: seesTask ? <Link to={`/tasks/${issue.taskId}`}>{number}</Link> : number,
                },
              ]
            : []),
          ...incidents.map(({ id, number: incident }) => ({
            label: term("noun.incident"),
            value: <Link to={`/incidents/${id}`}>{incidentNumber(incident)}</Link>,
          })),
        ]}
      />
    </Panel>
  );
}
