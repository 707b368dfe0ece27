import { complete, enter, start, undo, type TaskDetail } from "#app/domain/work/index.server.ts";
import type { EnterInput } from "#app/domain/work/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { count } from "#app/platform/i18n/count.ts";
import { refusalText, refuse, tell } from "../refusal.server.ts";
import { isReady, missingLine } from "../views/task-parts.ts";
import { isOpen } from "../views/visit-data.ts";
import { dropQuestion, hint, openTask, refreshVisit, type Visit } from "../visit.server.ts";

/** Starts tasks of a visit, each on its own: one that cannot be started keeps none of the others. */
export async function startTasks(visit: Visit, tasks: readonly TaskDetail[], at: Date): Promise<void> {
  const { turn } = visit;
  for (const task of tasks) {
    if (task.status !== "assigned" && task.status !== "postponed") continue;
    try {
      await start(turn.actor, task.id, { at });
    } catch (error) {
      await refuse(turn, error);
    }
  }
  await refreshVisit(visit);
  visit.state.view = "card";
  visit.state.note = null;
  turn.chat.state.visitCardId = visit.card.id;
}

/** Begins a visit whose photos or figures arrive before anybody pressed "Start". */
export async function startIfNeeded(visit: Visit, at: Date): Promise<void> {
  visit.turn.chat.state.visitCardId = visit.card.id;
  if (visit.tasks.some((task) => task.status === "in_progress")) return;
  if (!visit.tasks.some(isOpen)) return;
  await startTasks(visit, visit.tasks, at);
}

/** Keeps what was entered for a task; false where it was refused, which is told. */
export async function enterInto(visit: Visit, task: TaskDetail, input: EnterInput): Promise<boolean> {
  const { turn } = visit;
  try {
    const entered = await enter(turn.actor, task.id, input);
    visit.state.enteredAt = turn.at.toISOString();
    turn.chat.state.visitCardId = visit.card.id;
    if (input.asPlanned) await tellPlanned(visit, entered);
    return true;
  } catch (error) {
    await refuse(turn, error, visit.card.id);
    return false;
  } finally {
    await refreshVisit(visit);
  }
}

async function tellPlanned(visit: Visit, entered: Awaited<ReturnType<typeof enter>>): Promise<void> {
  const { turn } = visit;
  const { reader } = turn;
  hint(visit, reader.t("bot:quantity.planned", { slots: count(reader.t, "slot", entered.filled) }));
  const [short] = entered.short;
  if (!short) return;
  const { slotId, slot, item, wanted, held } = short;
  const figures = { slotId, slot, item, wanted: Number(wanted) / 1000, held: Number(held) / 1000 };
  await refuse(turn, new AppError("stock.short", figures), visit.card.id);
}

/** Completes tasks of a visit, each in a transaction of its own; what is refused stays, with its reason. */
export async function completeTasks(visit: Visit, tasks: readonly TaskDetail[], at: Date): Promise<void> {
  const { turn, state } = visit;
  for (const task of tasks) {
    if (task.status === "completed") continue;
    if (!isReady(task)) {
      await tell(turn, `${task.number}. ${missingLine(turn.reader, task)}`);
      continue;
    }
    try {
      await complete(turn.actor, task.id, {}, { at });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await tell(turn, `${task.number}. ${refusalText(error, turn.reader)}`);
    }
  }
  dropQuestion(visit);
  state.note = null;
  state.view = "card";
  state.tab = null;
  await refreshVisit(visit);
}

/** Takes the completion of one task back; its card is open again. */
export async function undoTask(visit: Visit, task: TaskDetail): Promise<void> {
  const { turn, state } = visit;
  state.view = "card";
  try {
    await undo(turn.actor, task.id);
    state.tab = task.id;
    turn.chat.state.visitCardId = visit.card.id;
    hint(visit, turn.reader.t("bot:undo.done", { number: task.number }));
  } catch (error) {
    await refuse(turn, error);
  }
  await refreshVisit(visit);
}

/** Undo of a visit: at once where one task can be undone, else it is asked which. */
export async function undoVisit(visit: Visit): Promise<void> {
  const undoable = visit.tasks.filter((task) => task.verbs.includes("undo"));
  const [only] = undoable;
  if (!only) await tell(visit.turn, visit.turn.reader.t("bot:undo.late"));
  else if (undoable.length === 1) await undoTask(visit, only);
  else visit.state.view = "undo";
}

/** The tasks that "postpone" means: the open tab's, or the whole visit before it has begun. */
export function toPostpone(visit: Visit): TaskDetail[] {
  const hasBegun = visit.tasks.some((task) => task.status === "in_progress" || task.status === "completed");
  const tasks = hasBegun ? [openTask(visit)] : visit.tasks;
  return tasks.filter((task) => task.status === "assigned" || task.status === "in_progress");
}
