import { postpone } from "#app/domain/work/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { cutText } from "#app/platform/cut-text.ts";
import { dueTime } from "../figures.ts";
import { refuse, tell } from "../refusal.server.ts";
import { readTime } from "../times.ts";
import { postponeChoices, postponeReasons } from "../views/postpone.ts";
import { dropQuestion, hint, refreshVisit, type Visit } from "../visit.server.ts";
import { toPostpone } from "./work.server.ts";

/** Asks why; what was entered stays for the next start. */
export async function askReason(visit: Visit): Promise<void> {
  const { turn, state, card } = visit;
  const [task] = toPostpone(visit);
  if (!task) return tell(turn, turn.reader.t("bot:toast.done"));
  if (visit.tasks.some((each) => each.status === "in_progress")) state.tab = task.id;
  state.view = "postpone";
  turn.chat.state.question = { kind: "postponeReason", cardId: card.id, taskId: task.id };
}

/** A reason from the buttons; "other" waits for words. */
export function chooseReason(visit: Visit, key: string): void {
  const { turn } = visit;
  const reason = postponeReasons.find((known) => known === key);
  if (reason && reason !== "other") takeReason(visit, turn.reader.t(`bot:postpone.reason.${reason}`));
}

/** Keeps the reason and asks for the new time. */
export function takeReason(visit: Visit, reason: string): void {
  const { turn, state, card } = visit;
  const [task] = toPostpone(visit);
  if (!task) return;
  state.reason = cutText(reason, 500);
  state.view = "postponeTime";
  turn.chat.state.question = { kind: "postponeTime", cardId: card.id, taskId: task.id, reason: state.reason };
}

export async function chooseTime(visit: Visit, key: string): Promise<void> {
  const choice = postponeChoices(now(), visit.turn.reader.timeZone).find((each) => each.key === key);
  if (choice) await postponeTo(visit, choice.dueAt);
}

export async function typeTime(visit: Visit, text: string): Promise<void> {
  const { reader } = visit.turn;
  const dueAt = readTime(text, now(), reader.timeZone);
  if (dueAt) await postponeTo(visit, dueAt);
  else await tell(visit.turn, reader.t("bot:postpone.when.bad", { text }));
}

async function postponeTo(visit: Visit, dueAt: Date): Promise<void> {
  const { turn, state } = visit;
  const reason = state.reason ?? "";
  for (const task of toPostpone(visit)) {
    try {
      await postpone(turn.actor, task.id, { dueAt, reason });
      const due = dueTime(turn.reader, dueAt, now());
      hint(visit, turn.reader.t("bot:postpone.done", { number: task.number, due }));
    } catch (error) {
      await refuse(turn, error);
    }
  }
  dropQuestion(visit);
  Object.assign(state, { view: "card", reason: null, tab: null });
  await refreshVisit(visit);
}
