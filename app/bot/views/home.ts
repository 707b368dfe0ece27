import type { TaskSummary, Visit } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatDate, formatRelative } from "#app/platform/i18n/format.ts";
import { dueTime, placeName, typeName } from "../figures.ts";
import type { Button, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { inRows } from "./visit-data.ts";

export const VISITS_A_PAGE = 12;

export interface HomeData {
  /** In the order of the route. */
  readonly visits: readonly Visit[];
  readonly page: number;
  readonly now: Date;
  /** Issues that wait for confirmation. */
  readonly issues: number;
  readonly completedToday: number;
}

/** The route of today: visits in order, each with its tasks. */
export function homeView(reader: BotReader, data: HomeData): Message {
  const { visits, now, completedToday } = data;
  const pages = Math.max(1, Math.ceil(visits.length / VISITS_A_PAGE));
  const page = Math.min(data.page, pages - 1);
  const from = page * VISITS_A_PAGE;
  const shown = visits.slice(from, from + VISITS_A_PAGE);
  const tasks = visits.flatMap((visit) => visit.tasks);
  const foot = [
    ...(tasks.length + completedToday > 0
      ? [`✓ ${reader.t("bot:route.completed", { done: completedToday, all: tasks.length + completedToday })}`]
      : []),
    ...(data.issues > 0
      ? [`○ ${reader.t("bot:route.receive", { issues: count(reader.t, "issue", data.issues) })}`]
      : []),
  ];
  const keyboard: Button[][] = [
    ...inRows(
      shown.map((visit, index): Button => ({
        label: `${from + index + 1} ${visit.machineCode}`,
        act: "visit",
        arg: from + index,
      })),
      shown.some((visit) => visit.machineCode.length > 6) ? 2 : 3,
    ),
    ...(pages > 1
      ? [
          [
            { label: "‹", act: "homePage", arg: (page + pages - 1) % pages } satisfies Button,
            { label: `${page + 1}/${pages}`, act: "homePage", arg: page } satisfies Button,
            { label: "›", act: "homePage", arg: (page + 1) % pages } satisfies Button,
          ],
        ]
      : []),
    [
      { label: reader.t("bot:b.stock"), act: "stock" },
      { label: reader.t("bot:b.refresh"), act: "refresh" },
    ],
  ];
  if (visits.length === 0) return { lines: [{ bold: reader.t("bot:route.none") }, ...foot], keyboard };
  const head = reader.t("bot:route.head", {
    date: formatDate(now, { ...reader, style: "text", now }),
    visits: count(reader.t, "visit", visits.length),
    tasks: count(reader.t, "task", tasks.length),
  });
  return {
    lines: [
      { bold: head },
      ...shown.flatMap((visit, index) => visitLines(reader, visit, from + index + 1, now)),
      ...foot,
    ],
    keyboard,
  };
}

function visitLines(reader: BotReader, visit: Visit, order: number, now: Date): string[] {
  const late = formatRelative(visit.dueAt, { ...reader, now });
  const facts = visit.overdue
    ? reader.t("bot:route.overdue", { time: late })
    : reader.t("bot:route.due", { time: dueTime(reader, visit.dueAt, now) });
  const location = placeName(visit.location?.name ?? visit.machineName);
  const types = visit.tasks.map((task) => typeName(reader, task.type)).join(" · ");
  return [
    reader.t("bot:route.place", { order, machine: visit.machineCode, location, facts }),
    `   ${[types, ...statusOf(reader, visit)].join(" · ")}`,
  ];
}

function statusOf(reader: BotReader, visit: Visit): string[] {
  if (visit.inProgress) return [reader.t("terms:taskStatus.in_progress")];
  return visit.tasks.some((task) => task.status === "postponed") ? [reader.t("bot:route.postponed")] : [];
}

const TASKS_A_PAGE = 20;

/** Every open task of a person, and what was rejected lately. */
export function tasksView(
  reader: BotReader,
  tasks: readonly TaskSummary[],
  page: number,
  now: Date,
): Message {
  if (tasks.length === 0) return { lines: [reader.t("bot:tasks.none")] };
  const pages = Math.max(1, Math.ceil(tasks.length / TASKS_A_PAGE));
  const at = Math.min(page, pages - 1);
  const shown = tasks.slice(at * TASKS_A_PAGE, (at + 1) * TASKS_A_PAGE);
  const line = (task: TaskSummary): string =>
    reader.t("bot:tasks.line", {
      number: task.number,
      type: typeName(reader, task.type),
      status: reader.t(`terms:taskStatus.${task.overdue ? "overdue" : task.status}`),
      due: `${dueTime(reader, task.dueAt, now)} · ${task.machineCode}`,
    });
  return {
    lines: [
      { bold: reader.t("bot:tasks.head", { tasks: count(reader.t, "task", tasks.length) }) },
      ...shown.map(line),
    ],
    keyboard: [
      ...(pages > 1
        ? [
            [
              { label: "‹", act: "tasksPage", arg: (at + pages - 1) % pages } satisfies Button,
              { label: "›", act: "tasksPage", arg: (at + 1) % pages } satisfies Button,
            ],
          ]
        : []),
      [{ label: reader.t("bot:b.route"), act: "home" }],
    ],
  };
}
