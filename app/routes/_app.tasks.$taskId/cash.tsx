import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { MoneyText, Time } from "#app/components/format.tsx";
import { EmptyState, KeyValue, Panel } from "#app/components/page.tsx";
import { CollectionChip } from "#app/components/status-chips.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { loader } from "./route.tsx";

/** The bag of a collection. Before its count no figure stands here for whoever may count it. */
export function Cash() {
  const { task, collection, isBlind, may } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { cash } = task;
  if (!cash?.bagNumber) {
    return (
      <Panel title={t("tasks:cash.title")} plain>
        <EmptyState title={t("tasks:cash.empty")}>{t("tasks:cash.emptyText")}</EmptyState>
      </Panel>
    );
  }
  const rows = [
    { label: term("noun.sealedBag"), value: cash.bagNumber },
    {
      label: t("tasks:cash.amount"),
      value: isBlind ? (
        <span className="sub">{t("tasks:cash.blind")}</span>
      ) : cash.amount === null ? (
        t("tasks:cash.notTyped")
      ) : (
        <MoneyText minor={cash.amount} />
      ),
    },
    ...(cash.takenAt
      ? [{ label: term("collectionStatus.taken"), value: <Time at={cash.takenAt} as="dateTime" /> }]
      : []),
    ...(collection
      ? [{ label: term("noun.status"), value: <CollectionChip status={collection.status} /> }]
      : []),
  ];
  const isWaiting = collection?.status === "taken" || collection?.status === "disputed";
  return (
    <Panel
      title={t("tasks:cash.title")}
      aside={collection && <Link to={`/money/collections/${collection.id}`}>{t("tasks:cash.open")}</Link>}
    >
      <div className="grid gap-3">
        <KeyValue rows={rows} />
        {collection && isWaiting && may.count && (
          <div>
            <LinkButton to={`/money/count/${collection.id}`} icon="coins">
              {t("verbs:countCash")}
            </LinkButton>
          </div>
        )}
      </div>
    </Panel>
  );
}
