import type { TaskDetail } from "#app/domain/work/index.server.ts";
import type { Button, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { placeLine, taskHead } from "./task-parts.ts";
import type { VisitData } from "./visit-data.ts";

/** What is needed less often. */
export function moreView(reader: BotReader, data: VisitData, task: TaskDetail): Message {
  const swap: Button[][] =
    data.lastPhoto === "before"
      ? [[{ label: reader.t("bot:b.photo.after"), act: "lastAfter" }]]
      : data.lastPhoto === "after"
        ? [[{ label: reader.t("bot:b.photo.before"), act: "lastBefore" }]]
        : [];
  return {
    lines: [
      { bold: taskHead(reader, task) },
      placeLine(reader, task, data.now),
      ...(data.asked ? [data.asked] : []),
    ],
    keyboard: [
      ...swap,
      [{ label: reader.t("bot:b.comment"), act: "comment" }],
      ...(task.status === "in_progress" || task.status === "assigned"
        ? [[{ label: reader.t("bot:b.postpone"), act: "postpone" } satisfies Button]]
        : []),
      [{ label: reader.t("bot:b.back"), act: "card" }],
    ],
  };
}
