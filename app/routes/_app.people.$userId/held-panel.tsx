import { Link, useLoaderData } from "@remix-run/react";
import { useFormat } from "#app/components/format.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { HeldLot } from "#app/domain/stock/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";

/** The goods that a person answers for. */
export function HeldPanel() {
  const { user, held } = useLoaderData<typeof loader>();
  const t = useT();
  const columns = useColumns();
  return (
    <Panel
      title={t("people:detail.held")}
      aside={
        <span className="flex flex-wrap gap-x-4">
          <Link to={`/people/${user.id}/statement`}>{t("paper:statement.title")}</Link>
          <Link to={`/stock/ledger?place=operator:${user.id}`}>{t("machines:detail.allMoves")}</Link>
        </span>
      }
      plain
    >
      {held.length === 0 ? (
        <EmptyState title={t("people:detail.heldNothing")}>{t("people:detail.heldNothingText")}</EmptyState>
      ) : (
        <Table
          caption={t("people:detail.held")}
          columns={columns}
          rows={held}
          rowKey={({ itemId }) => itemId}
        />
      )}
    </Panel>
  );
}

function useColumns(): Column<HeldLot>[] {
  const { held } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: ({ itemId, item }) => (
        <Link className="r" to={`/items/${itemId}`}>
          {item}
        </Link>
      ),
      total: t("items:detail.total"),
    },
    {
      id: "onHand",
      label: term("noun.quantity"),
      number: true,
      phone: "end",
      cell: ({ onHand, unit }) => format.quantityWithUnit(onHand, asUnit(unit)),
    },
    {
      id: "reserved",
      label: term("noun.reserved"),
      number: true,
      cell: ({ reserved, unit }) => format.quantityWithUnit(reserved, asUnit(unit)),
    },
    {
      id: "lots",
      label: t("people:detail.lots"),
      cell: ({ lots }) =>
        lots
          .filter(({ lotCode, expiresOn }) => lotCode ?? expiresOn)
          .map(({ lotCode, expiresOn }) =>
            [lotCode, expiresOn && format.date(expiresOn)].filter(Boolean).join(", "),
          )
          .join("; ") || "-",
    },
    {
      id: "value",
      label: t("people:detail.value", { currency: format.currency }),
      number: true,
      cell: ({ value }) => format.figure(value),
      total: format.figure(held.reduce((sum, { value }) => sum + value, 0n)),
    },
  ];
}

export function TasksPanel() {
  const { user, tasks } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return (
    <Panel
      title={t("people:detail.openTasks")}
      aside={<Link to={`/tasks?view=all&assigneeId=${user.id}`}>{t("people:detail.allTasks")}</Link>}
    >
      {tasks.items.length === 0 ? (
        <p className="sub">{t("people:detail.noTasks")}</p>
      ) : (
        <ul className="grid gap-2">
          {tasks.items.map((task) => (
            <li key={task.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className="r nowrap" to={`/tasks/${task.id}`}>
                {task.number}
              </Link>
              <TaskChip status={task.status} isOverdue={task.overdue} />
              <span className="sub">
                {[term(`taskType.${task.type}`), task.machineCode, format.dateTime(task.dueAt)].join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
