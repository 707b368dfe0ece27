import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { TextAreaField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { MoneyText, Time } from "#app/components/format.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { incidentMark } from "#app/components/marks.ts";
import { Columns, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { IncidentChip } from "#app/components/status-chips.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getIncident, stepIncident, incidentVerbs, steps } from "#app/domain/care/index.server.ts";
import { incidentNumber, incidentReasonInput, incidentStartInput } from "#app/domain/care/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { newFormKey, readForm, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { SubjectLink } from "../_app.incidents/subject.tsx";

export const meta = titled<typeof loader>((_, page) => (page ? incidentNumber(page.incident.number) : ""));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("incident:read", async ({ actor, params }) => {
  const incident = await getIncident(actor, params["incidentId"]!);
  return {
    incident,
    verbs: may(actor.role, "incident:edit")
      ? incidentVerbs.filter((verb) => steps[verb].from.includes(incident.status))
      : [],
    seesHistory: may(actor.role, "audit:read"),
    idempotencyKey: newFormKey(),
  };
});

export const action = onPage("incident:edit", async (page) => {
  const form = await readForm(page);
  const verb = incidentVerbs.find((known) => known === form.get("intent"));
  if (!verb) throw new AppError("request.malformed");
  const incidentId = page.params["incidentId"]!;
  return runForm(
    page,
    {
      schema: verb === "start" ? incidentStartInput : incidentReasonInput,
      run: async ({ text }) => {
        const { number } = await stepIncident(page.actor, incidentId, verb, text);
        return {
          to: `/incidents/${incidentId}`,
          flash: { text: page.reader.t(`incidents:done.${verb}`, { number: incidentNumber(number) }) },
        };
      },
    },
    form,
  );
});

export default function IncidentPage() {
  const { incident, verbs, seesHistory } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      <PageHeader
        up={{ to: "/incidents", label: t("incidents:title") }}
        title={incidentNumber(incident.number)}
        status={<IncidentChip status={incident.status} />}
        facts={
          <>
            {term(`incidentType.${incident.type}`)} · <SubjectLink incident={incident} /> ·{" "}
            <Time at={incident.createdAt} as="dateTime" />
          </>
        }
        acts={seesHistory && <HistoryLink of={incident.id} />}
      />
      <Columns
        main={
          <>
            <Panel title={t("incidents:text")}>
              <p className="whitespace-pre-line">{incident.text}</p>
            </Panel>
            <Events />
          </>
        }
        side={
          <>
            {verbs.length > 0 && <Acts />}
            <Facts />
          </>
        }
      />
    </>
  );
}

function Acts() {
  const { verbs, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const first = verbs[0];
  return (
    <Panel title={t("incidents:acts")}>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields">
        <TextAreaField
          name="text"
          label={t("incidents:said")}
          help={verbs.includes("start") ? t("incidents:startHelp") : undefined}
        />
        <div className="acts">
          {verbs.map((verb) => (
            <Button key={verb} kind={verb === first ? "main" : "plain"} name="intent" value={verb}>
              {t(`verbs:${verb}`)}
            </Button>
          ))}
        </div>
      </PageForm>
    </Panel>
  );
}

function Facts() {
  const { incident } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { type, severity, amount, openedByName, assigneeName, resolvedAt, closedAt } = incident;
  return (
    <Panel title={t("incidents:about")}>
      <KeyValue
        rows={[
          { label: term("noun.type"), value: term(`incidentType.${type}`) },
          { label: term("noun.severity"), value: term(`incidentSeverity.${severity}`) },
          { label: t("incidents:subject"), value: <SubjectLink incident={incident} /> },
          ...(amount === null ? [] : [{ label: term("noun.amount"), value: <MoneyText minor={amount} /> }]),
          { label: t("incidents:openedBy"), value: openedByName ?? t("audit:system") },
          { label: term("noun.assignee"), value: assigneeName ?? "-" },
          ...(resolvedAt
            ? [{ label: t("incidents:resolvedAt"), value: <Time at={resolvedAt} as="dateTime" /> }]
            : []),
          ...(closedAt
            ? [{ label: t("incidents:closedAt"), value: <Time at={closedAt} as="dateTime" /> }]
            : []),
        ]}
      />
    </Panel>
  );
}

/** What happened, by whom and by which channel, the newest first. */
function Events() {
  const { incident } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const entries = incident.timeline.map((event, index) => ({
    id: String(index),
    at: event.at,
    mark: event.fromStatus === event.toStatus ? ("dot" as const) : incidentMark(event.toStatus),
    what: (
      <>
        {t(`audit:act.incident.${event.verb}`)}
        {event.text && <div className="sub">{event.text}</div>}
      </>
    ),
    who: [event.actorName ?? t("audit:system"), t(`terms:channel.${event.channel}`)].join(", "),
  }));
  return (
    <Panel title={term("noun.timeline")}>
      <Timeline entries={entries.reverse()} />
    </Panel>
  );
}
