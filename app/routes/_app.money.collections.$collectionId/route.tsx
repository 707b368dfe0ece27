import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time } from "#app/components/format.tsx";
import { Columns, KeyValue, Note, PageHeader, Panel } from "#app/components/page.tsx";
import { CollectionChip } from "#app/components/status-chips.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { incidentNumber } from "#app/domain/care/schema.ts";
import { entriesOfCollection, getCollection } from "#app/domain/cash/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { newFormKey, readForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { incidentsAbout } from "../_app.incidents/about.server.ts";
import { Decision } from "../_app.money/decision.tsx";
import { decide } from "../_app.money/decisions.server.ts";
import { Outcome } from "../_app.money/outcome.tsx";
import { Entries } from "./entries.tsx";

export const meta = titled<typeof loader>((t, page) =>
  t("money:detail.title", { bag: page?.collection.bagNumber ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("collection:read", async ({ actor, params, company }) => {
  const collection = await getCollection(actor, params["collectionId"]!);
  const { role } = actor;
  const mayCount = may(role, "collection:count");
  const isOpen = collection.status === "taken" || collection.status === "disputed";
  const didCount = collection.countedBy !== null && collection.countedBy === actor.userId;
  // Whoever may still count this bag sees none of its figures, here as little as on the desk.
  const isHidden = collection.concealed || (company.blindCashCount && mayCount && isOpen && !didCount);
  return {
    incidents: await incidentsAbout(actor, "collection", collection.id),
    collection: isHidden
      ? { ...collection, expected: null, taken: null, counted: null, variance: null }
      : collection,
    isHidden,
    entries: may(role, "cash:read") && !isHidden ? await entriesOfCollection(actor, collection.id) : null,
    thresholds: { percent: company.varianceThresholdPercent, amount: company.varianceThresholdAmount },
    mayCount: mayCount && isOpen && !didCount && collection.operatorId !== actor.userId,
    seesTask: may(role, "task:read"),
    mayAccept: may(role, "collection:accept"),
    mayDispute: may(role, "collection:dispute"),
    idempotencyKey: newFormKey(),
  };
});

export const action = onPage(["collection:accept", "collection:dispute"], async (page) =>
  decide(page, await readForm(page)),
);

export default function CollectionPage() {
  const { collection, isHidden, entries, thresholds, mayCount, mayAccept, mayDispute, idempotencyKey } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader
        up={{ to: "/money?status=", label: t("money:list.title") }}
        title={t("money:detail.title", { bag: collection.bagNumber })}
        status={<CollectionChip status={collection.status} />}
        facts={
          <>
            <Link to={`/machines/${collection.machineId}`}>
              {collection.machineCode} {collection.machineName}
            </Link>{" "}
            · {collection.operatorName} · <Time at={collection.takenAt} as="dateTime" />
          </>
        }
        acts={
          mayCount && (
            <LinkButton to={`/money/count/${collection.id}`} kind="main" icon="coins">
              {t("verbs:countCash")}
            </LinkButton>
          )
        }
      />
      <Columns
        main={
          <>
            {isHidden ? (
              <Note mark="ring" title={t("money:detail.hidden")}>
                {t("money:count.blind")}
              </Note>
            ) : (
              <Panel title={t("money:count.result")}>
                <Outcome collection={collection} thresholds={thresholds} />
              </Panel>
            )}
            {entries && <Entries entries={entries} />}
          </>
        }
        side={
          <>
            <Panel title={t("money:decision.title")}>
              <Decision
                collection={collection}
                mayAccept={mayAccept}
                mayDispute={mayDispute}
                idempotencyKey={idempotencyKey}
                problem={problem}
              />
            </Panel>
            <Facts />
          </>
        }
      />
    </>
  );
}

function Facts() {
  const { collection, incidents, seesTask } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { periodFrom, countedAt, countedByName, decidedAt, decidedByName, reason } = collection;
  const moment = (at: Date, name: string | null) => (
    <>
      {name && `${name}, `}
      <Time at={at} as="dateTime" />
    </>
  );
  return (
    <Panel title={t("money:detail.facts")}>
      <KeyValue
        rows={[
          {
            label: term("noun.task"),
            value: seesTask ? (
              <Link to={`/tasks/${collection.taskId}`}>{taskNumber(collection.taskNumber)}</Link>
            ) : (
              taskNumber(collection.taskNumber)
            ),
          },
          {
            label: t("money:detail.since"),
            value: periodFrom ? <Time at={periodFrom} as="dateTime" /> : t("money:detail.first"),
          },
          {
            label: term("collectionStatus.taken"),
            value: moment(collection.takenAt, collection.operatorName),
          },
          ...(countedAt
            ? [{ label: term("collectionStatus.counted"), value: moment(countedAt, countedByName) }]
            : []),
          ...(decidedAt
            ? [
                {
                  label: term(`collectionStatus.${collection.status}`),
                  value: moment(decidedAt, decidedByName),
                },
              ]
            : []),
          ...(reason ? [{ label: term("noun.reason"), value: reason }] : []),
          ...incidents.map(({ id, number }) => ({
            label: term("noun.incident"),
            value: <Link to={`/incidents/${id}`}>{incidentNumber(number)}</Link>,
          })),
        ]}
      />
    </Panel>
  );
}
