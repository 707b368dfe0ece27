import { Link, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { useFormat } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { lastProof, listProofs, prove, type ProofRow } from "#app/domain/proof/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { leave } from "#app/server/page-form.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { proofPageFilter } from "../_app.stock/filters.ts";
import { LastProof } from "../_app.stock/last-proof.tsx";
import { StockViews } from "../_app.stock/stock-views.tsx";

export const meta = titled((t) => t("proof:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("proof:read", async ({ actor, url }) => {
  const { filter, request } = readList(url, proofPageFilter);
  const [list, proof] = await Promise.all([listProofs(actor, filter, request), lastProof(actor)]);
  return { list, proof, mayProve: may(actor.role, "stock:prove") };
});

/** Recomputes both ledgers now. */
export const action = onPage("stock:prove", async ({ actor, reader: { t } }) => {
  const { id, differences, checked } = await prove(actor);
  const isRight = differences.length === 0;
  const text = t("stock:proof.done", {
    balances: count(t, "balance", checked),
    differences: count(t, "difference", differences.length),
  });
  return leave({
    to: isRight ? "/stock/proof" : `/stock/proof/${id}`,
    flash: { text, tone: isRight ? "tick" : "bad" },
  });
});

export default function Proofs() {
  const { list, proof, mayProve } = useLoaderData<typeof loader>();
  const t = useT();
  const filters: Filter[] = [
    {
      name: "ok",
      label: t("proof:result"),
      options: [
        { value: "false", label: t("proof:withDifferences") },
        { value: "true", label: t("proof:allAgrees") },
      ],
    },
  ];
  return (
    <>
      <PageHeader
        title={t("proof:title")}
        facts={t("proof:facts")}
        acts={<CsvLink to="/stock/proof.csv" />}
      />
      <StockViews current="proof" />
      <LastProof proof={proof} mayProve={mayProve} />
      <FilterBar filters={filters} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("proof:caption")}
        columns={useColumns()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("stock:proof.never")}>{t("stock:proof.neverText")}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<ProofRow>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "time",
      label: term("noun.proof"),
      phone: "identity",
      cell: (row) => <Link to={`/stock/proof/${row.id}`}>{format.dateTime(row.finishedAt)}</Link>,
    },
    {
      id: "result",
      label: t("proof:result"),
      phone: "end",
      cell: (row) =>
        row.differences > 0 ? (
          <StatusChip mark="bad">{count(t, "difference", row.differences)}</StatusChip>
        ) : (
          <StatusChip mark="tick">{t("proof:allAgrees")}</StatusChip>
        ),
    },
    { id: "who", label: t("proof:who"), cell: (row) => row.actorName ?? t("proof:night") },
    { id: "moves", label: t("proof:moves"), number: true, cell: (row) => format.number(row.stockMoves) },
    { id: "entries", label: t("proof:entries"), number: true, cell: (row) => format.number(row.cashEntries) },
    { id: "checked", label: t("proof:checked"), number: true, cell: (row) => format.number(row.checked) },
  ];
}
