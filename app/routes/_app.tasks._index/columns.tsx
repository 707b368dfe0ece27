import { Link } from "@remix-run/react";
import { Time, useFormat } from "#app/components/format.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import type { Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { TaskSummary } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";

export function useTaskColumns(): Column<TaskSummary>[] {
  const term = useTerm();
  const t = useT();
  const format = useFormat();
  return [
    {
      id: "number",
      label: term("noun.task"),
      sort: "number",
      phone: "identity",
      cell: (task) => (
        <Link className="nowrap" to={`/tasks/${task.id}`}>
          {task.number}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (task) => <TaskChip status={task.status} isOverdue={task.overdue} />,
    },
    { id: "type", label: term("noun.type"), cell: (task) => term(`taskType.${task.type}`) },
    {
      id: "machine",
      label: term("noun.machine"),
      phone: "full",
      cell: (task) => (
        <>
          <b className="nowrap">{task.machineCode}</b> {task.machineName}{" "}
          {task.locationName && <span className="sub">{task.locationName}</span>}
        </>
      ),
    },
    {
      id: "due",
      label: term("noun.dueTime"),
      sort: "dueAt",
      cell: (task) => (
        <span className={task.overdue ? "bad" : ""}>
          <Time at={task.dueAt} as="dateTime" />
        </span>
      ),
    },
    {
      id: "assignee",
      label: term("noun.assignee"),
      cell: (task) => task.assigneeName ?? <span className="sub">{t("tasks:list.nobody")}</span>,
    },
    {
      id: "priority",
      label: term("noun.priority"),
      sort: "priority",
      deskOnly: true,
      phone: "hide",
      cell: (task) => <Priority priority={task.priority} />,
    },
    {
      id: "lines",
      label: t("tasks:list.slots"),
      number: true,
      deskOnly: true,
      phone: "hide",
      cell: (task) => (task.lines > 0 ? format.number(task.lines) : "-"),
    },
    { id: "remarks", label: t("tasks:list.remarks"), phone: "full", cell: (task) => <Remarks task={task} /> },
  ];
}

/** Only what differs from the usual stands out. */
export function Priority({ priority }: { priority: TaskSummary["priority"] }) {
  const term = useTerm();
  const word = term(`taskPriority.${priority}`);
  if (priority === "urgent") return <StatusChip mark="bad">{word}</StatusChip>;
  if (priority === "high") return <StatusChip mark="warn">{word}</StatusChip>;
  return <span className="sub">{word}</span>;
}

/** What needs a look at this task. */
export function Remarks({
  task,
}: {
  task: Pick<TaskSummary, "short" | "reservationExpired" | "photosOwed" | "flaggedPhotos">;
}) {
  const t = useT();
  const remarks = [
    task.short && t("tasks:remark.short"),
    task.reservationExpired && t("tasks:remark.reservationExpired"),
    task.photosOwed > 0 && t("tasks:remark.owed", { photos: count(t, "photo", task.photosOwed) }),
    task.flaggedPhotos > 0 && t("tasks:remark.flagged", { photos: count(t, "photo", task.flaggedPhotos) }),
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-1">
      {remarks.map((remark) => (
        <StatusChip key={remark} mark="warn">
          {remark}
        </StatusChip>
      ))}
    </span>
  );
}
