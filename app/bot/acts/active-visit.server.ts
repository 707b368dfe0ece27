import { routeOf, type Visit as RouteVisit } from "#app/domain/work/index.server.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import { cardFor } from "../cards.server.ts";
import type { WaitingInput } from "../chat-state.ts";
import { whereOf, showCard } from "../show.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { inRows } from "../views/visit-data.ts";
import { currentVisit, openVisit, type Visit } from "../visit.server.ts";

const MOST_WAITING = 60;

/**
 * The visit that an input is for: the one last started or touched while it goes on or has just ended; else one that
 * is in progress; else the only one that is due. "which": several could be meant. Null: there is none.
 */
export async function visitForInput(turn: OwnTurn): Promise<Visit | "which" | null> {
  const current = await currentVisit(turn);
  if (current && isLive(current)) return current;
  const route = await routeOf(turn.actor);
  const begun = route.filter((visit) => visit.inProgress);
  const candidates = begun.length > 0 ? begun : dueToday(turn, route);
  const [only] = candidates;
  if (candidates.length === 1 && only) return openVisit(turn, only.machineId);
  if (candidates.length > 1) return "which";
  return current;
}

const isLive = (visit: Visit): boolean =>
  visit.tasks.some(
    (task) => task.status === "in_progress" || task.status === "assigned" || task.status === "postponed",
  );

/** What is due today or before; without any, the next one. */
export function dueToday(turn: OwnTurn, route: readonly RouteVisit[]): readonly RouteVisit[] {
  const today = businessDay(now(), turn.reader.timeZone);
  const due = route.filter(
    (visit) => visit.inProgress || businessDay(visit.dueAt, turn.reader.timeZone) <= today,
  );
  return due.length > 0 ? due : route.slice(0, 1);
}

/** Keeps an input until it is said which visit it is for, and asks once. */
export async function askWhich(turn: OwnTurn, input: WaitingInput): Promise<void> {
  const { state, id } = turn.chat;
  const isAsked = state.waiting.length > 0;
  if (state.waiting.length < MOST_WAITING) state.waiting.push(input);
  if (isAsked) return;
  const route = await routeOf(turn.actor);
  const begun = route.filter((visit) => visit.inProgress);
  const visits = (begun.length > 0 ? begun : dueToday(turn, route)).slice(0, 12);
  const card = await cardFor(id, "which", `which:${turn.updateId}`);
  const message = {
    lines: [turn.reader.t("bot:visit.which")],
    keyboard: inRows(
      visits.map((visit, index) => ({
        label: `${index + 1} ${visit.machineCode}`,
        act: "which" as const,
        arg: index,
      })),
      2,
    ),
  };
  await showCard(whereOf(turn), card, message, {
    state: { machineIds: visits.map((visit) => visit.machineId) },
    movedText: "",
  });
}
