import {
  getTask,
  routeOf,
  tasksOfVisit,
  type TaskDetail,
  type VisitLocation,
} from "#app/domain/work/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import { type Card, cardById, cardFor, findCard, retireCard } from "./cards.server.ts";
import { visitState, type VisitState } from "./chat-state.ts";
import { LONGEST_TOAST, type Message } from "./message.ts";
import { enqueue } from "./outgoing.server.ts";
import { payloadOf, showCard, whereOf } from "./show.server.ts";
import type { OwnTurn } from "./turn.server.ts";
import { visitMessage } from "./views/visit-card.ts";
import { isOpen, tabOf, type VisitData } from "./views/visit-data.ts";
import { askedOf } from "./questions.ts";

/** One visit while it is worked on: its message, its tasks, and what is kept between two acts. */
export interface Visit {
  readonly turn: OwnTurn;
  card: Card;
  state: VisitState;
  tasks: readonly TaskDetail[];
  readonly location: VisitLocation | null;
}

/** For how long the last photo can be moved to the other side. */
const LAST_PHOTO_MS = 10 * 60_000;

/** The visit of a card as it is now; null when none of its tasks is the person's any more. */
export async function loadVisit(turn: OwnTurn, card: Card): Promise<Visit | null> {
  const state = visitState.parse(card.state);
  const tasks = await tasksFor(turn, state);
  state.taskIds = tasks.map((task) => task.id);
  if (tasks.length === 0) return null;
  const location = tasks.some((task) => task.status === "in_progress")
    ? null
    : await locationOf(turn, state.machineId);
  return { turn, card, state, tasks, location };
}

async function tasksFor(turn: OwnTurn, state: VisitState): Promise<TaskDetail[]> {
  const current = await tasksOfVisit(turn.actor, state.machineId);
  const open = current.filter((task) => task.status !== "completed").map((task) => task.id);
  const found: TaskDetail[] = [];
  for (const id of new Set([...state.taskIds, ...open])) {
    const task = await findTask(turn, id);
    if (task) found.push(task);
  }
  return found.sort(
    (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.number.localeCompare(other.number),
  );
}

/** A task that is another person's now, or called off, is no part of the visit. */
async function findTask(turn: OwnTurn, taskId: string): Promise<TaskDetail | null> {
  try {
    const task = await getTask(turn.actor, taskId);
    const isMine = task.assigneeId === turn.actor.userId;
    return isMine && task.status !== "cancelled" && task.status !== "pending" ? task : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "row.not_found") return null;
    throw error;
  }
}

async function locationOf(turn: OwnTurn, machineId: string): Promise<VisitLocation | null> {
  return (await routeOf(turn.actor)).find((visit) => visit.machineId === machineId)?.location ?? null;
}

/** Reads the tasks again, after something was done to them. */
export async function refreshVisit(visit: Visit): Promise<void> {
  visit.tasks = await tasksFor(visit.turn, visit.state);
  visit.state.taskIds = visit.tasks.map((task) => task.id);
}

/**
 * The visit of a machine: the card that shows its open tasks, or a new one when the old one's tasks are all done and
 * others have come since. Null when nothing is open there.
 */
export async function openVisit(turn: OwnTurn, machineId: string): Promise<Visit | null> {
  const existing = await findCard(turn.chat.id, "visit", machineId);
  if (existing) {
    const visit = await loadVisit(turn, existing);
    const known = visitState.parse(existing.state).taskIds;
    const isOver = visit?.tasks.every((task) => !isOpen(task) || !known.includes(task.id)) ?? true;
    const hasNews = visit?.tasks.some((task) => isOpen(task)) ?? false;
    if (visit && !(isOver && hasNews)) return visit;
    await retireCard(existing);
  }
  const card = await cardFor(turn.chat.id, "visit", machineId, { machineId });
  return loadVisit(turn, card);
}

/** The visit that was started or touched last; null when there is none, or it is over. */
export async function currentVisit(turn: OwnTurn): Promise<Visit | null> {
  const { visitCardId } = turn.chat.state;
  const card = visitCardId ? await cardById(turn.chat.id, visitCardId) : null;
  return card && loadVisit(turn, card);
}

/** A word about what was done: in answer to a tap, or on the card until the next act. */
export function hint(visit: Visit, text: string): void {
  const { turn } = visit;
  if (turn.messageId === null && turn.toast === null && text.length <= LONGEST_TOAST) turn.toast = text;
  else visit.state.note = text;
}

/** Drops the question that is open, if it is one of this visit. */
export function dropQuestion(visit: Visit): void {
  const { state } = visit.turn.chat;
  if (state.question?.cardId === visit.card.id) state.question = null;
}

/** Closes the message of a visit of which nothing is this person's any more. */
export async function showGone(turn: OwnTurn, card: Card): Promise<void> {
  const message: Message = { lines: [turn.reader.t("bot:card.gone")] };
  const where = { chatId: turn.chat.id, messageSeq: card.messageSeq };
  await showCard(where, card, message, { state: visitState.parse(card.state), movedText: "" });
}

export interface ShowVisit {
  readonly anew?: boolean;
  /** Milliseconds by which the edit waits for more of the same. */
  readonly delayMs?: number;
  /** Edited where it stands, also when it is out of sight: what others did is no reason to move it. */
  readonly inPlace?: boolean;
  /** Also when it reads as before. */
  readonly always?: boolean;
}

/** Draws the message of a visit as it now is. */
export async function showVisit(visit: Visit, options: ShowVisit = {}): Promise<void> {
  const { turn, card, state } = visit;
  const data = dataOf(visit);
  const message = visitMessage(turn.reader, data);
  const shown = JSON.stringify([message, turn.reader.language]);
  if (shown === state.shown && !options.anew && !options.always && card.messageId !== null) return;
  state.shown = shown;
  const where = options.inPlace ? { chatId: turn.chat.id, messageSeq: card.messageSeq } : whereOf(turn);
  visit.card = await showCard(where, card, message, {
    state,
    movedText: turn.reader.t("bot:card.moved"),
    ...(options.anew ? { anew: true } : {}),
    ...(options.delayMs === undefined ? {} : { delayMs: options.delayMs }),
  });
  await planEndOfUndo(visit, message);
}

/** When the time for undo is over, its button goes by itself. */
async function planEndOfUndo(visit: Visit, message: Message): Promise<void> {
  const hasUndo = message.keyboard?.flat().some(({ act }) => act === "undo");
  const until = visit.tasks.flatMap((task) =>
    task.verbs.includes("undo") && task.undoUntil ? [task.undoUntil] : [],
  )[0];
  if (!hasUndo || !until) return;
  const tasks = visit.tasks.map((task) => ({ ...task, verbs: task.verbs.filter((verb) => verb !== "undo") }));
  const after = visitMessage(visit.turn.reader, dataOf({ ...visit, tasks }));
  await enqueue({
    chatId: visit.turn.chat.id,
    method: "editMessageText",
    payload: payloadOf(visit.turn.chat.id, after, { card: visit.card }),
    cardId: visit.card.id,
    delayMs: Math.max(0, until.getTime() - now().getTime()) + 1000,
  });
}

function dataOf({ turn, card, state, tasks, location }: Visit): VisitData {
  const { lastPhotos, question } = turn.chat.state;
  const isYoung =
    lastPhotos?.cardId === card.id && now().getTime() - Date.parse(lastPhotos.at) < LAST_PHOTO_MS;
  const lastPhoto = isYoung && lastPhotos.kind !== "other" ? lastPhotos.kind : null;
  const asked = question?.cardId === card.id ? askedOf(turn.reader, question, tasks) : null;
  return { state, tasks, location, now: now(), lastPhoto, asked };
}

/** The task of the open tab. */
export const openTask = (visit: Visit): TaskDetail => tabOf(visit);

/** The first task in progress that takes goods or cash; the open tab's goes before others. */
export function taskFor(visit: Visit, asksFor: "items" | "cash"): TaskDetail | null {
  const fitting = visit.tasks.filter((task) => task.definition[asksFor] && task.status === "in_progress");
  return fitting.find((task) => task.id === visit.state.tab) ?? fitting[0] ?? null;
}
