import type { TaskDetail } from "#app/domain/work/index.server.ts";
import type { Question } from "./chat-state.ts";
import { figure, itemName } from "./figures.ts";
import type { BotReader } from "./turn.server.ts";
import { standsIn } from "./views/planned-change.ts";

/** The words of an open question; null where its task or slot is gone. */
export function askedOf(reader: BotReader, question: Question, tasks: readonly TaskDetail[]): string | null {
  const task = tasks.find(({ id }) => id === question.taskId);
  if (!task) return null;
  switch (question.kind) {
    case "comment":
      return reader.t("bot:comment.ask");
    case "postponeReason":
    case "postponeTime":
      return null;
    default:
      return askedOfSlot(reader, question, task);
  }
}

function askedOfSlot(
  reader: BotReader,
  question: Extract<Question, { slotId: string }>,
  task: TaskDetail,
): string | null {
  const line = task.items.find(({ slotId }) => slotId === question.slotId);
  if (!line) return null;
  const names = { slot: line.slot, item: itemName(line.item, 40) };
  const { item, unit, onHand } = standsIn(line);
  const old = { slot: line.slot, item: itemName(item, 40) };
  if (question.kind === "found") {
    return reader.t("bot:found.ask", { ...old, now: figure(reader, line.found ?? onHand, unit) });
  }
  if (question.kind === "out") return reader.t("bot:out.howmany", old);
  const now = figure(reader, line.standing ? line.onHand : (line.found ?? line.onHand), line.unit);
  return reader.t("bot:quantity.ask", { ...names, now, par: figure(reader, line.par ?? 0n, line.unit) });
}
