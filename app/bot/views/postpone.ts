import type { TaskDetail } from "#app/domain/work/index.server.ts";
import { businessDay } from "#app/platform/clock.ts";
import { formatTime } from "#app/platform/i18n/format.ts";
import type { Button, Message } from "../message.ts";
import { zonedTime } from "../times.ts";
import type { BotReader } from "../turn.server.ts";
import { taskHead } from "./task-parts.ts";
import type { VisitData } from "./visit-data.ts";

export const postponeReasons = [
  "closed",
  "no_access",
  "no_power",
  "broken",
  "no_goods",
  "no_time",
  "other",
] as const;

export function postponeView(reader: BotReader, task: TaskDetail): Message {
  return {
    lines: [{ bold: taskHead(reader, task) }, reader.t("bot:postpone.ask", { number: task.number })],
    keyboard: [
      ...postponeReasons.map((reason): Button[] => [
        { label: reader.t(`bot:b.reason.${reason}`), act: "postponeReason", arg: reason },
      ]),
      [{ label: reader.t("bot:b.back"), act: "card" }],
    ],
  };
}

const HOUR_MS = 3_600_000;

/** New due times to choose from: this evening where it is still ahead, and tomorrow morning. */
export function postponeChoices(now: Date, timeZone: string): { key: "today" | "tomorrow"; dueAt: Date }[] {
  const day = businessDay(now, timeZone);
  const next = businessDay(new Date(zonedTime(day, "12:00", timeZone).getTime() + 24 * HOUR_MS), timeZone);
  const evening = zonedTime(day, "18:00", timeZone);
  return [
    ...(evening.getTime() > now.getTime() + HOUR_MS ? [{ key: "today" as const, dueAt: evening }] : []),
    { key: "tomorrow" as const, dueAt: zonedTime(next, "10:00", timeZone) },
  ];
}

export function postponeTimeView(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const choices = postponeChoices(data.now, reader.timeZone);
  return {
    lines: [{ bold: taskHead(reader, task) }, reader.t("bot:postpone.when")],
    keyboard: [
      ...choices.map(({ key, dueAt }): Button[] => [
        {
          label: reader.t(`bot:b.${key}`, { time: formatTime(dueAt, reader) }),
          act: "postponeTime",
          arg: key,
        },
      ]),
      [{ label: reader.t("bot:b.back"), act: "card" }],
    ],
  };
}
