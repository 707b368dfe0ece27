import { Link } from "@remix-run/react";
import { Time, useFormat } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { Pager } from "#app/components/list.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { TrailStep } from "#app/domain/stock/index.server.ts";
import type { Page } from "#app/platform/paging.ts";
import type { ProofDifference } from "./differences.tsx";

/** The moves of a figure since a proof last found it right, the first one first, with what they come to. */
export function Trail({
  difference,
  since,
  moves,
}: {
  difference: ProofDifference;
  since: Date | null;
  moves: Page<TrailStep>;
}) {
  const t = useT();
  const format = useFormat();
  const columns = useColumns();
  return (
    <section id="trail" className="stack">
      <Panel
        title={t("proof:trail", { subject: difference.subject })}
        hint={since ? t("proof:since", { time: format.dateTime(since) }) : t("proof:sinceEver")}
        plain
      >
        {moves.items.length > 0 ? (
          <Table
            caption={t("proof:trailCaption")}
            columns={columns}
            rows={moves.items}
            rowKey={(row) => row.id}
          />
        ) : (
          <EmptyState title={t("proof:noMoves")}>{t("proof:noMovesText")}</EmptyState>
        )}
      </Panel>
      <Pager shown={moves.items.length} next={moves.nextCursor} />
    </section>
  );
}

function useColumns(): Column<TrailStep>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "move",
      label: term("noun.move"),
      phone: "identity",
      cell: (row) => (
        <Link to={`/stock/ledger?postingId=${row.postingId}`}>
          {term(`moveCause.${row.cause}`)} {String(row.postingNumber)}
        </Link>
      ),
    },
    {
      id: "posted",
      label: t("proof:posted"),
      phone: "end",
      cell: (row) => <Time at={row.postedAt} as="dateTime" />,
    },
    { id: "day", label: term("noun.businessDay"), cell: (row) => format.date(row.businessDay) },
    {
      id: "other",
      label: t("proof:other"),
      phone: "full",
      cell: (row) => (
        <Place place={{ kind: row.otherType, name: row.other || term(`placeType.${row.otherType}`) }} />
      ),
    },
    { id: "who", label: t("proof:who"), deskOnly: true, cell: (row) => row.actor ?? "-" },
    {
      id: "quantity",
      label: term("noun.quantity"),
      number: true,
      cell: (row) => format.quantity(row.quantity),
    },
    { id: "value", label: term("noun.value"), number: true, cell: (row) => format.figure(row.value) },
    {
      id: "sum",
      label: t("proof:sum"),
      number: true,
      cell: (row) => <b>{format.quantity(row.sumQuantity)}</b>,
    },
    { id: "sumValue", label: t("proof:sumValue"), number: true, cell: (row) => format.figure(row.sumValue) },
  ];
}
