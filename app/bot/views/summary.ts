import type { TaskDetail } from "#app/domain/work/index.server.ts";
import { formatMoney, formatTime } from "#app/platform/i18n/format.ts";
import { total, typeName } from "../figures.ts";
import type { Button, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { taskHead } from "./task-parts.ts";
import { inRows, type VisitData } from "./visit-data.ts";

/** The visit is done: the message becomes its summary. */
export function summaryView(reader: BotReader, data: VisitData): Message {
  const { tasks } = data;
  const [first] = tasks;
  const done = tasks.filter((task) => task.completedAt !== null);
  const last = done.map((task) => task.completedAt!).sort((one, other) => other.getTime() - one.getTime())[0];
  const undoable = tasks.filter((task) => task.verbs.includes("undo"));
  const until = undoable
    .map((task) => task.undoUntil!)
    .sort((one, other) => one.getTime() - other.getTime())[0];
  const head = last
    ? `✓ ${reader.t("bot:visit.done", { time: formatTime(last, reader), machine: first!.machine.code })}`
    : taskHead(reader, first!);
  return {
    lines: [
      { bold: head },
      ...tasks.map((task) => doneLine(reader, task)),
      ...(until ? [reader.t("bot:done.undo", { time: formatTime(until, reader) })] : []),
    ],
    keyboard: [
      ...(undoable.length > 0 ? [[{ label: reader.t("bot:b.undo"), act: "undo" } satisfies Button]] : []),
      [{ label: reader.t("bot:b.route"), act: "home" }],
      [{ label: reader.t("bot:b.next"), act: "nextVisit" }],
    ],
  };
}

function doneLine(reader: BotReader, task: TaskDetail): string {
  if (task.completedAt === null) return taskHead(reader, task);
  return `✓ ${task.definition.cash ? collectionLine(reader, task) : refillLine(reader, task)}`;
}

function refillLine(reader: BotReader, task: TaskDetail): string {
  const sum = (of: (line: TaskDetail["items"][number]) => bigint | null): string =>
    total(
      reader,
      task.items.map((line) => ({ quantity: of(line) ?? 0n, unit: line.unit })),
    );
  const names = { type: typeName(reader, task.type), number: task.number };
  const figures = { ...names, loaded: sum((line) => line.actual), planned: sum((line) => line.planned) };
  if (!task.items.some((line) => line.removed)) return reader.t("bot:done.refill", figures);
  return reader.t("bot:done.refill.out", { ...figures, out: sum((line) => line.removed) });
}

function collectionLine(reader: BotReader, task: TaskDetail): string {
  const { bagNumber = "", amount = null } = task.cash ?? {};
  const names = { type: typeName(reader, task.type), number: task.number, bag: bagNumber ?? "" };
  return amount === null
    ? reader.t("bot:done.collection.noamount", names)
    : reader.t("bot:done.collection", { ...names, amount: formatMoney(amount, reader) });
}

/** Which of several completed tasks is to be undone. */
export function undoView(reader: BotReader, data: VisitData): Message {
  const choices = data.tasks.flatMap((task, index) => (task.verbs.includes("undo") ? [{ task, index }] : []));
  return {
    lines: [{ bold: summaryHead(reader, data) }, reader.t("bot:undo.ask")],
    keyboard: [
      ...inRows(
        choices.map(({ task, index }): Button => ({
          label: typeName(reader, task.type),
          act: "undoTask",
          arg: index,
        })),
        2,
      ),
      [{ label: reader.t("bot:b.back"), act: "card" }],
    ],
  };
}

function summaryHead(reader: BotReader, data: VisitData): string {
  const [line] = summaryView(reader, data).lines;
  return typeof line === "object" && "bold" in line ? line.bold : "";
}
