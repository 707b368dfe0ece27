import { Time, useFormat } from "#app/components/format.tsx";
import { Icon } from "#app/components/icon.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { CashEntry } from "#app/domain/cash/index.server.ts";

/** What the collection has moved in the cash ledger; a reversed entry stays and says so. */
export function Entries({ entries }: { entries: readonly CashEntry[] }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const account = useAccountName();
  const columns: Column<CashEntry>[] = [
    {
      id: "cause",
      label: t("money:detail.entry"),
      phone: "identity",
      cell: (entry) => (
        <>
          {term(`cashCause.${entry.cause}`)}{" "}
          {entry.isReversal && <StatusChip mark="off">{term("noun.reversal")}</StatusChip>}
          {entry.isReversed && <StatusChip mark="off">{t("money:detail.reversed")}</StatusChip>}
        </>
      ),
    },
    {
      id: "amount",
      label: t("money:amountIn", { currency: format.currency }),
      number: true,
      phone: "end",
      cell: (entry) => <b>{format.figure(entry.amount)}</b>,
    },
    {
      id: "route",
      label: t("money:detail.fromTo"),
      phone: "full",
      cell: (entry) => (
        <span className="route">
          {account(entry.fromType, entry.from)} <Icon name="arrow" /> {account(entry.toType, entry.to)}
        </span>
      ),
    },
    {
      id: "time",
      label: term("noun.time"),
      cell: (entry) => <Time at={entry.businessTime} as="dateTime" />,
    },
    {
      id: "who",
      label: t("money:detail.who"),
      cell: (entry) => [entry.actorName, t(`terms:channel.${entry.channel}`)].filter(Boolean).join(", "),
    },
  ];
  return (
    <Panel title={term("noun.cashLedger")} plain>
      {entries.length > 0 ? (
        <Table
          caption={term("noun.cashLedger")}
          columns={columns}
          rows={entries}
          rowKey={(entry) => entry.id}
        />
      ) : (
        <EmptyState title={t("money:detail.noEntries")}>{t("money:detail.noEntriesText")}</EmptyState>
      )}
    </Panel>
  );
}

function useAccountName(): (type: CashEntry["fromType"], name: string) => string {
  const term = useTerm();
  return (type, name) => (name ? `${term(`cashAccount.${type}`)}: ${name}` : term(`cashAccount.${type}`));
}
