import { useLoaderData, useSearchParams } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, FilteredEmpty, type Filter } from "#app/components/filters.tsx";
import { CsvLink, Pager } from "#app/components/list.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { lastProof } from "#app/domain/proof/index.server.ts";
import { listMoves } from "#app/domain/stock/index.server.ts";
import { moveCauses } from "#app/domain/stock/schema.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { itemChoices, machineChoices } from "#app/server/page-choices.server.ts";
import { newFormKey } from "#app/server/page-form.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { moveFilter } from "../_app.stock/filters.ts";
import { placeOptions } from "../_app.stock/places.server.ts";
import { LastProof } from "../_app.stock/last-proof.tsx";
import { StockViews } from "../_app.stock/stock-views.tsx";
import { reversePosting } from "./acts.server.ts";
import { movesAsked } from "./asked.server.ts";
import { MoveGroups } from "./move-groups.tsx";

export const meta = titled((t) => t("stock:ledger.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async (page) => {
  const { actor, url, company } = page;
  const { filter, request } = readList(url, moveFilter);
  const [list, proof, items, machines, places] = await Promise.all([
    listMoves(actor, movesAsked(filter, company.timeZone), request),
    may(actor.role, "proof:read") ? lastProof(actor) : null,
    itemChoices(actor),
    machineChoices(actor),
    placeOptions(page),
  ]);
  return {
    list,
    proof,
    idempotencyKey: newFormKey(),
    items: items.map(({ id, name }) => ({ value: id, label: name })),
    machines: machines.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    places,
    seesProof: may(actor.role, "proof:read"),
    mayProve: may(actor.role, "stock:prove"),
    mayReceive: may(actor.role, "stock:receive"),
    mayReverse: may(actor.role, "stock:reverse"),
  };
});

export const action = onPage("stock:reverse", reversePosting);

export default function Ledger() {
  const { list, proof, seesProof, mayProve, mayReceive } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  return (
    <>
      <PageHeader
        title={t("stock:ledger.title")}
        facts={t("stock:ledger.facts")}
        acts={<CsvLink to="/stock/ledger.csv" />}
      />
      <StockViews current="ledger" />
      {seesProof && <LastProof proof={proof} mayProve={mayProve} />}
      <FilterBar filters={filters} />
      <h2 className="vh">{t("stock:ledger.caption")}</h2>
      <Panel plain>
        {list.items.length > 0 ? (
          <MoveGroups />
        ) : (
          <FilteredEmpty
            filters={filters}
            otherwise={
              <EmptyState
                title={t("stock:ledger.empty")}
                act={mayReceive && <LinkButton to="/stock/receive">{t("stock:receive.title")}</LinkButton>}
              >
                {t("stock:ledger.emptyText")}
              </EmptyState>
            }
          />
        )}
      </Panel>
      <Pager shown={list.items.length} total={list.total} next={list.nextCursor} />
    </>
  );
}

function useFilters(): Filter[] {
  const { items, machines, places, list } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const t = useT();
  const term = useTerm();
  const first = list.items[0];
  /** Chosen by a link, not from a list: shown while it holds, with the way to take it away. */
  const linked = (name: string, label: string, shown: string): Filter[] => {
    const value = parameters.get(name);
    return value ? [{ name, label, options: [{ value, label: shown }] }] : [];
  };
  return [
    { name: "from", label: t("stock:filters.from") },
    { name: "until", label: t("stock:filters.until") },
    {
      name: "cause",
      label: t("stock:filters.cause"),
      options: moveCauses.map((cause) => ({ value: cause, label: term(`moveCause.${cause}`) })),
    },
    { name: "itemId", label: term("noun.item"), options: items },
    { name: "place", label: term("noun.place"), options: placesWith(places, parameters.get("place"), t) },
    { name: "machineId", label: term("noun.machine"), options: machines },
    ...linked("taskId", term("noun.task"), first?.taskNumber ? taskNumber(first.taskNumber) : "…"),
    ...linked("postingId", t("stock:filters.posting"), first ? String(first.postingNumber) : "…"),
    ...linked("actorId", t("stock:filters.actor"), first?.actor ?? "…"),
  ];
}

/** A slot that a link has chosen stands beside the warehouses and people. */
function placesWith(
  places: NonNullable<Filter["options"]>,
  chosen: string | null,
  t: ReturnType<typeof useT>,
) {
  if (!chosen || places.some(({ value }) => value === chosen)) return places;
  return [{ value: chosen, label: t("stock:filters.otherPlace") }, ...places];
}
