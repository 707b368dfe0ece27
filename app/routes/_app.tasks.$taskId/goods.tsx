import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { QuantityText, Time } from "#app/components/format.tsx";
import { Place } from "#app/components/ledger.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { IssueChip, ReservationChip } from "#app/components/status-chips.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Issue, ReservationRow } from "#app/domain/stock/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";

/** What is promised to the task, and what was handed out for it. */
export function Goods() {
  const { task, reservations, issues, may } = useLoaderData<typeof loader>();
  const t = useT();
  // What was handed out has left the warehouse's row for the operator's: nothing is left to say about it.
  const promised = reservations.filter(({ quantity }) => quantity > 0n).reverse();
  const isOpen = ["assigned", "in_progress", "postponed"].includes(task.status);
  const issue = may.issue && isOpen && (
    <LinkButton to={`/stock/issue?taskId=${task.id}`} icon="issue">
      {t("tasks:goods.issue")}
    </LinkButton>
  );
  return (
    <>
      <Panel
        title={t("tasks:goods.reserved")}
        hint={task.warehouseName ?? undefined}
        aside={<Link to={`/stock/ledger?taskId=${task.id}`}>{t("tasks:goods.ledger")}</Link>}
        plain
      >
        {promised.length > 0 ? (
          <Reservations rows={promised} />
        ) : (
          <EmptyState title={t("tasks:goods.nothing")}>{t("tasks:goods.nothingText")}</EmptyState>
        )}
      </Panel>
      {(issues.length > 0 || issue) && (
        <Panel title={t("tasks:goods.issued")} aside={issue} plain>
          {issues.length > 0 ? (
            <Issues rows={issues} />
          ) : (
            <EmptyState title={t("tasks:goods.notIssued")}>{t("tasks:goods.notIssuedText")}</EmptyState>
          )}
        </Panel>
      )}
    </>
  );
}

function Reservations({ rows }: { rows: readonly ReservationRow[] }) {
  const t = useT();
  const term = useTerm();
  const columns: Column<ReservationRow>[] = [
    { id: "item", label: term("noun.item"), phone: "identity", cell: (row) => row.item },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => (
        <ReservationChip status={row.status as Parameters<typeof ReservationChip>[0]["status"]} />
      ),
    },
    {
      id: "place",
      label: term("noun.place"),
      phone: "full",
      cell: (row) => <Place place={{ kind: row.placeType, name: row.place }} />,
    },
    {
      id: "quantity",
      label: term("noun.reserved"),
      number: true,
      cell: (row) => <QuantityText quantity={row.quantity} unit={asUnit(row.unit)} />,
    },
    {
      id: "fulfilled",
      label: t("tasks:goods.loaded"),
      number: true,
      cell: (row) => <QuantityText quantity={row.fulfilled} unit={asUnit(row.unit)} />,
    },
    {
      id: "expires",
      label: t("tasks:goods.until"),
      deskOnly: true,
      phone: "hide",
      cell: (row) => <Time at={row.expiresAt} as="dateTime" />,
    },
  ];
  return <Table caption={t("tasks:goods.reserved")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function Issues({ rows }: { rows: readonly Issue[] }) {
  const t = useT();
  const term = useTerm();
  const columns: Column<Issue>[] = [
    {
      id: "number",
      label: term("noun.issue"),
      phone: "identity",
      cell: (row) => t("stock:issues.number", { number: String(row.number) }),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => <IssueChip status={row.status as Parameters<typeof IssueChip>[0]["status"]} />,
    },
    { id: "time", label: term("noun.time"), cell: (row) => <Time at={row.createdAt} as="dateTime" /> },
    { id: "operator", label: term("role.operator"), cell: (row) => row.operator },
    {
      id: "lines",
      label: t("stock:issues.goods"),
      number: true,
      cell: (row) => count(t, "line", row.lines.length),
    },
  ];
  return <Table caption={t("tasks:goods.issued")} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
