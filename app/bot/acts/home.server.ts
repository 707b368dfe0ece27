import { openBagsOf } from "#app/domain/cash/index.server.ts";
import { heldBy } from "#app/domain/stock/index.server.ts";
import { listTasks, routeOf } from "#app/domain/work/index.server.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import { z } from "zod";
import type { ButtonData } from "../button-data.ts";
import { type Card, cardFor } from "../cards.server.ts";
import { showCard, whereOf } from "../show.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { homeView, tasksView } from "../views/home.ts";
import { stockView } from "../views/stock.ts";
import { openVisit, showVisit } from "../visit.server.ts";
import { sendStatement } from "./statement.server.ts";
import { dueToday } from "./active-visit.server.ts";
import { openIssues } from "./issues.server.ts";
import { showNewReturn } from "./returns.server.ts";

const homeState = z.object({ machineIds: z.array(z.string()).default([]), page: z.number().default(0) });
const pageState = z.object({ page: z.number().default(0) });

/** /today: the route, as a new message; a button redraws the one that stands. */
export async function showHome(turn: OwnTurn, { anew = true, page = 0 } = {}): Promise<void> {
  const card = await cardFor(turn.chat.id, "home", "home");
  const route = await routeOf(turn.actor);
  const visits = dueToday(turn, route);
  const state = { machineIds: visits.map((visit) => visit.machineId), page };
  const data = {
    visits,
    page,
    now: now(),
    issues: (await openIssues(turn)).length,
    completedToday: await doneToday(turn),
  };
  await showCard(whereOf(turn), card, homeView(turn.reader, data), {
    state,
    anew,
    movedText: turn.reader.t("bot:card.moved"),
  });
}

async function doneToday(turn: OwnTurn): Promise<number> {
  const { items } = await listTasks(
    turn.actor,
    { assigneeId: turn.actor.userId, status: "completed" },
    { limit: 100, cursor: null, sort: "-dueAt" },
  );
  const today = businessDay(now(), turn.reader.timeZone);
  return items.filter(
    (task) => task.completedAt && businessDay(task.completedAt, turn.reader.timeZone) === today,
  ).length;
}

/** A tap on the route. */
export async function tapHome(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  const { machineIds } = homeState.parse(card.state);
  switch (data.act) {
    case "visit": {
      const machineId = machineIds[Number(data.arg)];
      if (machineId) await showVisitOf(turn, machineId);
      return;
    }
    case "stock":
      return showStock(turn);
    case "homePage":
      return showHome(turn, { anew: false, page: Number(data.arg) });
    default:
      return showHome(turn, { anew: false });
  }
}

/** Opens the visit of a machine as a message below, or moves it there. */
export async function showVisitOf(turn: OwnTurn, machineId: string): Promise<void> {
  const visit = await openVisit(turn, machineId);
  if (!visit) {
    turn.toast = turn.reader.t("bot:toast.done");
    return;
  }
  visit.state.view = "card";
  turn.chat.state.visitCardId = visit.card.id;
  await showVisit(visit, { anew: visit.card.messageId !== null, always: true });
}

/** The visit after this one. */
export async function showNextVisit(turn: OwnTurn): Promise<void> {
  const [next] = await routeOf(turn.actor);
  if (next) await showVisitOf(turn, next.machineId);
  else turn.toast = turn.reader.t("bot:route.none");
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** /tasks: everything open, and what was rejected within a week. */
export async function showTasks(turn: OwnTurn, { page = 0, anew = true } = {}): Promise<void> {
  const first = { limit: 200, cursor: null };
  const mine = { assigneeId: turn.actor.userId };
  const open = await listTasks(turn.actor, { ...mine, open: true }, first);
  const rejected = await listTasks(turn.actor, { ...mine, status: "rejected" }, { ...first, sort: "-dueAt" });
  const since = now().getTime() - WEEK_MS;
  const tasks = [...open.items, ...rejected.items.filter((task) => task.updatedAt.getTime() > since)];
  const card = await cardFor(turn.chat.id, "tasks", "tasks");
  await showCard(whereOf(turn), card, tasksView(turn.reader, tasks, page, now()), {
    state: { page },
    anew,
    movedText: "",
  });
}

/** /stock: what the person answers for. */
export async function showStock(turn: OwnTurn, { page = 0, anew = true } = {}): Promise<void> {
  const card = await cardFor(turn.chat.id, "stock", "stock");
  const data = {
    held: await heldBy(turn.actor.userId),
    bags: (await openBagsOf(turn.actor.userId)).map(({ bagNumber }) => bagNumber),
    page,
    now: now(),
  };
  await showCard(whereOf(turn), card, stockView(turn.reader, data), { state: { page }, anew, movedText: "" });
}

export async function tapStock(turn: OwnTurn, card: Card, data: ButtonData): Promise<void> {
  if (data.act === "returnNew") return showNewReturn(turn);
  if (data.act === "statement") return sendStatement(turn);
  const { page } = pageState.parse(card.state);
  await showStock(turn, { anew: false, page: data.act === "stockPage" ? Number(data.arg) : page });
}

export async function tapTasks(turn: OwnTurn, data: ButtonData): Promise<void> {
  if (data.act === "home") await showHome(turn);
  else await showTasks(turn, { anew: false, page: Number(data.arg) });
}
