import { useLoaderData } from "@remix-run/react";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { TaskItem } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { PlannedChange } from "./planned-change.tsx";
import type { loader } from "./route.tsx";

/** What is planned for each slot beside what was done. */
export function Items() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const isDone = ["completed", "verified", "rejected"].includes(task.status);
  const columns = useColumns(isDone, task.items);
  const differing = task.items.filter(({ planned, actual }) => actual !== null && actual !== planned).length;
  const hint = isDone ? t("tasks:items.differing", { lines: count(t, "line", differing) }) : undefined;
  return (
    <Panel title={t("tasks:items.title")} hint={hint} plain>
      <Table
        caption={t("tasks:items.title")}
        columns={columns}
        rows={task.items}
        rowKey={(item) => `${item.slotId} ${item.itemId}`}
        cardColumns={3}
      />
    </Panel>
  );
}

function useColumns(isDone: boolean, items: readonly TaskItem[]): Column<TaskItem>[] {
  const { costs } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const head: Column<TaskItem>[] = [
    {
      id: "slot",
      label: term("noun.slot"),
      phone: "identity",
      cell: (item) => item.slot,
      total: isDone ? t("stock:total") : undefined,
    },
    {
      id: "item",
      label: term("noun.item"),
      phone: "end",
      cell: (item) => (
        <>
          {item.item} {item.unplanned && <StatusChip mark="warn">{t("tasks:items.unplanned")}</StatusChip>}
          <PlannedChange item={item} />
        </>
      ),
    },
  ];
  const planned: Column<TaskItem> = {
    id: "planned",
    label: term("noun.planned"),
    number: true,
    cell: (item) => <QuantityText quantity={item.planned} unit={asUnit(item.unit)} />,
  };
  const actual: Column<TaskItem> = {
    id: "actual",
    label: term("noun.actual"),
    number: true,
    cell: (item) => (item.actual === null ? "-" : <b>{format.quantity(item.actual)}</b>),
  };
  const found: Column<TaskItem> = {
    id: "found",
    label: t("tasks:items.found"),
    number: true,
    cell: (item) => (item.found === null ? "-" : format.quantity(item.found)),
  };
  const removed: Column<TaskItem> = {
    id: "removed",
    label: t("tasks:items.removed"),
    number: true,
    cell: (item) => <Removed item={item} />,
  };
  /** Of what still stands: a reversed completion has cost nothing. */
  const cost: Column<TaskItem> = {
    id: "cost",
    label: t("tasks:items.cost", { currency: format.currency }),
    number: true,
    phone: "hide",
    cell: (item) => format.figure(costs[`${item.slotId} ${item.itemId}`] ?? 0n),
    total: format.figure(Object.values(costs).reduce((sum, cost) => sum + cost, 0n)),
  };
  // Most machines are found as the ledger says: what nobody typed has no column.
  const corrections = [
    ...(items.some((item) => item.found !== null) ? [found] : []),
    ...(items.some((item) => item.removed) ? [removed] : []),
  ];
  if (!isDone) {
    return [
      ...head,
      {
        id: "now",
        label: t("tasks:now"),
        number: true,
        cell: (item) => format.quantity(item.onHand),
      },
      {
        id: "par",
        label: t("tasks:par"),
        number: true,
        phone: "hide",
        cell: (item) => (item.par === null ? "-" : format.quantity(item.par)),
      },
      planned,
      actual,
      ...corrections,
    ];
  }
  return [
    ...head,
    planned,
    actual,
    {
      id: "difference",
      label: t("tasks:items.difference"),
      number: true,
      cell: (item) => <Difference item={item} />,
    },
    ...corrections,
    ...(Object.keys(costs).length > 0 ? [cost] : []),
  ];
}

function Difference({ item: { planned, actual } }: { item: TaskItem }) {
  const format = useFormat();
  if (actual === null) return <>-</>;
  const difference = actual - planned;
  if (difference === 0n) return <>0</>;
  const text = format.quantity(difference);
  return <b className={difference < 0n ? "bad" : "warn"}>{difference > 0n ? `+${text}` : text}</b>;
}

function Removed({ item: { removed, removedReason, standing } }: { item: TaskItem }) {
  const t = useT();
  const format = useFormat();
  if (removed === null || removed === 0n) return <>-</>;
  return (
    <>
      {format.quantity(removed)}{" "}
      <span className="sub">
        {standing && `${t("tasks:items.ofOld", { item: standing.item })}, `}
        {removedReason ? t(`terms:writeOffReason.${removedReason}`) : t("tasks:items.toOperator")}
      </span>
    </>
  );
}
