import { Link } from "@remix-run/react";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { ProvenDifference } from "#app/domain/proof/index.server.ts";
import { differenceKinds } from "#app/domain/stock/schema.ts";

/** A difference with its place in the proof, from 1. */
export type ProofDifference = ProvenDifference & { readonly number: number };

/** Moves can explain it: a reservation is none, and cash has its own ledger. */
export const isTraceable = (
  difference: ProvenDifference,
): difference is ProvenDifference & {
  placeType: NonNullable<ProvenDifference["placeType"]>;
  placeId: string;
  itemId: string;
} => difference.ledger === "stock" && difference.kind !== "reserved" && difference.itemId !== null;

/** What did not agree: as it is recorded, and as the moves give it. */
export function Differences({
  shown,
  more,
  chosen,
}: {
  shown: readonly ProofDifference[];
  more: number;
  chosen: number | null;
}) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const figure = useFigure();
  const columns: Column<ProofDifference>[] = [
    {
      id: "subject",
      label: t("proof:subject"),
      phone: "identity",
      cell: (row) => (
        <>
          {row.subject}{" "}
          <span className="sub">{term(row.ledger === "stock" ? "noun.ledger" : "noun.cashLedger")}</span>
        </>
      ),
    },
    { id: "kind", label: t("proof:kind"), phone: "end", cell: (row) => kindWord(row.kind, t) },
    { id: "recorded", label: t("proof:recorded"), number: true, cell: (row) => figure(row, row.recorded) },
    { id: "computed", label: t("proof:computed"), number: true, cell: (row) => figure(row, row.computed) },
    {
      id: "act",
      label: t("proof:moves"),
      phone: "full",
      cell: (row) =>
        !isTraceable(row) ? (
          "-"
        ) : row.number === chosen ? (
          <b>{t("proof:shownBelow")}</b>
        ) : (
          <Link to={`?difference=${row.number}#trail`}>{t("proof:showMoves")}</Link>
        ),
    },
  ];
  return (
    <Panel title={t("proof:differences")} mark="bad" plain>
      <Table
        caption={t("proof:differences")}
        columns={columns}
        rows={shown}
        rowKey={(row) => String(row.number)}
      />
      {more > 0 && <p className="sub px-4 py-3">{t("proof:more", { n: format.number(more) })}</p>}
    </Panel>
  );
}

const kindWord = (kind: string, t: ReturnType<typeof useT>): string =>
  differenceKinds.some((known) => known === kind)
    ? t(`proof:kinds.${kind}`)
    : t("proof:kinds.cash", { kind });

/** Quantities in thousandths and money in minor units, as they are kept; what is no number stays as it is. */
function useFigure(): (difference: ProvenDifference, text: string | null) => string {
  const format = useFormat();
  return ({ ledger, kind }, text) => {
    if (text === null) return "-";
    if (!/^-?\d+$/.test(text)) return text;
    const isMoney = ledger === "cash" || kind === "value" || kind === "closing_value";
    return isMoney ? format.figure(BigInt(text)) : format.quantity(BigInt(text));
  };
}
