import { Link } from "@remix-run/react";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { CashHeld } from "#app/domain/cash/index.server.ts";

const most = 20;

/** People and boxes with cash, the largest sum first. */
export function Holders({ held }: { held: readonly CashHeld[] }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const rows = held.filter(({ type }) => type === "bag" || type === "box").slice(0, most);
  const columns: Column<CashHeld>[] = [
    { id: "name", label: t("money:held.who"), phone: "identity", cell: (row) => <Holder held={row} /> },
    {
      id: "amount",
      label: t("money:amountIn", { currency: format.currency }),
      number: true,
      phone: "end",
      cell: (row) => format.figure(row.amount),
    },
    { id: "type", label: term("noun.place"), cell: (row) => term(`cashAccount.${row.type}`) },
  ];
  if (rows.length === 0) return null;
  return (
    <Panel title={t("money:held.title")} hint={t("money:held.hint")} plain>
      <Table
        caption={t("money:held.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.type + row.id}
      />
    </Panel>
  );
}

const Holder = ({ held: { type, id, name } }: { held: CashHeld }) =>
  type === "box" ? (
    <Link to={`/machines/${id}`}>{name}</Link>
  ) : (
    <Link to={`/money?operatorId=${id}`}>{name}</Link>
  );
