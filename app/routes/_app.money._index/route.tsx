import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { KeyFigures } from "#app/components/figures.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { MoneyText } from "#app/components/format.tsx";
import { CsvLink, ListPanel, Views } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import {} from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { cashHeld, listCollections, type CashHeld } from "#app/domain/cash/index.server.ts";
import { collectionFilter, collectionStatuses, type CollectionStatus } from "#app/domain/cash/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { count } from "#app/platform/i18n/count.ts";
import { machineChoices, peopleChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { useCollectionColumns } from "./columns.tsx";
import { Holders } from "./holders.tsx";

export const meta = titled((t) => t("money:list.title"));
export const ErrorBoundary = ErrorPanel;

/** A cashier comes to count: the list is one click from there. */
export const loader = onPage("collection:read", async ({ actor, url, company }) => {
  if (actor.role === "cashier" && url.search === "") throw redirect("/money/count");
  const { filter, request, sort } = readList(url, collectionFilter);
  const [list, counts, held, machines, people] = await Promise.all([
    listCollections(actor, filter, request),
    countByStatus(actor),
    may(actor.role, "cash:read") ? cashHeld(actor) : null,
    machineChoices(actor),
    peopleChoices(actor),
  ]);
  const mayCount = may(actor.role, "collection:count");
  return {
    list,
    counts,
    held,
    sort,
    isBlind: company.blindCashCount && mayCount,
    thresholds: { percent: company.varianceThresholdPercent, amount: company.varianceThresholdAmount },
    machines: machines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
    mayCount,
    mayPlan: may(actor.role, "task:create"),
  };
});

/** How many wait in each state in which someone has to do something. */
async function countByStatus(actor: Actor): Promise<Record<"taken" | "counted" | "disputed", number>> {
  const total = async (status: CollectionStatus): Promise<number> =>
    (await listCollections(actor, { status }, { limit: 1, cursor: null, count: true })).total ?? 0;
  const [taken, counted, disputed] = await Promise.all([total("taken"), total("counted"), total("disputed")]);
  return { taken, counted, disputed };
}

export default function Collections() {
  const { list, counts, held, sort, mayCount, mayPlan, isBlind } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useCollectionColumns();
  return (
    <>
      <PageHeader
        title={t("money:list.title")}
        facts={t("money:list.facts", { bags: count(t, "bag", counts.taken) })}
        acts={
          <>
            <CsvLink to="/money/collections.csv" />
            {mayCount && (
              <LinkButton to="/money/count" kind="main" icon="coins">
                {t("verbs:countCash")}
              </LinkButton>
            )}
          </>
        }
      />
      {held && <Holdings held={held} waiting={isBlind ? counts.taken + counts.disputed : null} />}
      <StatusViews />
      <FilterBar search={t("money:list.search")} filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("money:list.caption")}
        columns={columns}
        rowKey={(row) => row.id}
        sort={sort ?? "-takenAt"}
        empty={
          <EmptyState
            title={t("money:list.empty")}
            act={mayPlan && <LinkButton to="/tasks/new?type=collection">{t("money:list.plan")}</LinkButton>}
          >
            {t("money:list.emptyText")}
          </EmptyState>
        }
      />
      {held && <Holders held={isBlind ? held.filter(({ type }) => type === "box") : held} />}
    </>
  );
}

/**
 * Where the company's cash is, as far as its ledger tells. What is in the bags is what is expected of them: whoever
 * may still count them is told how many wait, not how much.
 */
function Holdings({ held, waiting }: { held: readonly CashHeld[]; waiting: number | null }) {
  const t = useT();
  const term = useTerm();
  const of = (type: CashHeld["type"]) => {
    const accounts = held.filter((account) => account.type === type);
    return { sum: accounts.reduce((sum, { amount }) => sum + amount, 0n), accounts: accounts.length };
  };
  const [office, bags, boxes] = [of("office"), of("bag"), of("box")];
  return (
    <KeyFigures
      label={t("money:held.summary")}
      figures={[
        { label: term("cashAccount.office"), value: <MoneyText minor={office.sum} /> },
        {
          label: term("cashAccount.bag"),
          value: waiting === null ? <MoneyText minor={bags.sum} /> : count(t, "bag", waiting),
          note: t("money:held.people", { n: bags.accounts }),
        },
        {
          label: t("money:held.boxes"),
          value: <MoneyText minor={boxes.sum} />,
          note: count(t, "machine", boxes.accounts),
        },
      ]}
    />
  );
}

function StatusViews() {
  const { counts } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Views
      label={t("money:views.label")}
      name="status"
      views={[
        { value: "", label: t("money:views.all") },
        { value: "taken", label: t("money:views.toCount"), count: counts.taken },
        { value: "counted", label: t("money:views.toDecide"), count: counts.counted },
        { value: "disputed", label: term("collectionStatus.disputed"), count: counts.disputed },
      ]}
    />
  );
}

function useFilters(): Filter[] {
  const { machines, people } = useLoaderData<typeof loader>();
  const term = useTerm();
  return [
    {
      name: "status",
      label: term("noun.status"),
      options: collectionStatuses.map((status) => ({
        value: status,
        label: term(`collectionStatus.${status}`),
      })),
    },
    { name: "machineId", label: term("noun.machine"), options: machines },
    { name: "operatorId", label: term("role.operator"), options: people },
  ];
}
