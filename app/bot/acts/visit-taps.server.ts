import { now } from "#app/platform/clock.ts";
import type { ButtonData, Act } from "../button-data.ts";
import type { Card } from "../cards.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { firstMissingPage } from "../views/slots.ts";
import { isReady } from "../views/task-parts.ts";
import {
  dropQuestion,
  loadVisit,
  openTask,
  showGone,
  showVisit,
  taskFor,
  type Visit,
} from "../visit.server.ts";
import { moveLastPhotos } from "./last-photos.server.ts";
import { askReason, chooseReason, chooseTime } from "./postpone.server.ts";
import {
  acceptCapacity,
  askSlot,
  chooseWhereTo,
  editCapacity,
  openNextSlot,
  openSlot,
  slotAsPlanned,
  stepSlot,
} from "./slots.server.ts";
import { applyText } from "./typed.server.ts";
import { completeTasks, enterInto, startTasks, undoTask, undoVisit } from "./work.server.ts";

type VisitAct = (visit: Visit, arg: string) => Promise<void> | void;

/** Acts that rest on what was seen: an older button redraws instead. */
const needsPresent: ReadonlySet<Act> = new Set([
  "planned", "slotPlanned", "complete", "completeAll", "undoTask", "capacityYes", "reading", "less", "more1", "point",
]); // prettier-ignore

/** A tap on the message of a visit. */
export async function tapVisit(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const visit = await loadVisit(turn, card);
  if (!visit) {
    turn.toast = turn.reader.t("bot:card.changed");
    return showGone(turn, card);
  }
  turn.chat.state.visitCardId = card.id;
  if (needsPresent.has(data.act) && data.version !== card.version) {
    turn.toast = turn.reader.t("bot:card.changed");
    await showVisit(visit, { always: true });
    return;
  }
  await visitActs[data.act]?.(visit, data.arg);
  await showVisit(visit);
}

const visitActs: Partial<Record<Act, VisitAct>> = {
  tab: (visit, arg) => goTo(visit, { tab: visit.tasks[Number(arg)]?.id ?? null, view: "card", note: null }),
  card: (visit) => goTo(visit, { view: "card", note: null }),
  refresh: (visit) => goTo(visit, { view: "card", note: null }),
  more: (visit) => goTo(visit, { view: "more", note: null }),
  slots: (visit, arg) => {
    const task = taskFor(visit, "items");
    const page = arg === "" ? (task ? firstMissingPage(task) : 0) : Number(arg);
    goTo(visit, { view: "slots", tab: task?.id ?? null, page, note: null });
  },
  slot: (visit, arg) => openSlot(visit, Number(arg)),
  nextSlot: openNextSlot,
  start: (visit, arg) => {
    const task = visit.tasks[Number(arg)];
    if (!task) return;
    visit.state.tab = task.id;
    return startTasks(visit, [task], now());
  },
  startAll: (visit) => startTasks(visit, visit.tasks, now()),
  async planned(visit) {
    const task = taskFor(visit, "items");
    visit.state.note = null;
    if (task) await enterInto(visit, task, { asPlanned: true });
  },
  less: (visit) => stepSlot(visit, -1),
  more1: (visit) => stepSlot(visit, 1),
  slotPlanned: slotAsPlanned,
  type: (visit) => askSlot(visit, "loaded"),
  found: (visit) => askSlot(visit, "found"),
  out: (visit) => askSlot(visit, "out"),
  outReason: chooseWhereTo,
  capacityYes: acceptCapacity,
  capacityEdit: editCapacity,
  async reading(visit, arg) {
    const { ambiguous } = visit.state;
    visit.state.ambiguous = null;
    if (ambiguous) await applyText(visit, ambiguous.statement, arg === "1" ? 1 : 0);
  },
  skipAmount(visit) {
    const task = taskFor(visit, "cash");
    if (task) visit.state.amountSkipped.push(task.id);
  },
  async point(visit, arg) {
    const task = openTask(visit);
    const point = task.checklist[Number(arg)];
    if (!point) return;
    const done = point.done === null ? true : point.done ? false : null;
    await enterInto(visit, task, { checklist: [{ key: point.key, done }] });
  },
  async complete(visit) {
    await completeTasks(visit, [openTask(visit)], now());
  },
  async completeAll(visit) {
    const begun = visit.tasks.filter((task) => task.status === "in_progress" && isReady(task));
    await completeTasks(visit, begun, now());
  },
  undo: undoVisit,
  async undoTask(visit, arg) {
    const task = visit.tasks[Number(arg)];
    if (task) await undoTask(visit, task);
  },
  lastAfter: (visit) => moveLastPhotos(visit, "after"),
  lastBefore: (visit) => moveLastPhotos(visit, "before"),
  comment(visit) {
    visit.turn.chat.state.question = { kind: "comment", cardId: visit.card.id, taskId: openTask(visit).id };
  },
  postpone: askReason,
  postponeReason: chooseReason,
  postponeTime: chooseTime,
};

/** Navigation drops what was asked before. */
function goTo(visit: Visit, to: Partial<Visit["state"]>): void {
  Object.assign(visit.state, to);
  dropQuestion(visit);
}
