import { may } from "#app/domain/access/index.server.ts";
import { getCollection, type Collection } from "#app/domain/cash/index.server.ts";
import { listIssues, listMoves, listReservations, type Move } from "#app/domain/stock/index.server.ts";
import { getTask, listTasks, type TaskDetail } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Company } from "#app/platform/company.ts";
import type { Money } from "#app/platform/money.ts";
import { everyRow, peopleChoices } from "#app/server/page-choices.server.ts";

/** Everything that a task's page shows beside the task itself. */
export async function readTaskPage(actor: Actor, company: Company, taskId: string) {
  const task = await getTask(actor, taskId);
  const seesStock = may(actor.role, "stock:read");
  const [issues, reservations, moves, collection, queue, people] = await Promise.all([
    seesStock ? everyRow((request) => listIssues(actor, { taskId }, request)) : [],
    may(actor.role, "reservation:read")
      ? everyRow((request) => listReservations(actor, { taskId }, request))
      : [],
    seesStock ? everyRow((request) => listMoves(actor, { taskId }, request)) : [],
    collectionOf(actor, task),
    queueAround(actor, task),
    peopleChoices(actor, ["admin", "manager", "operator", "technician"]),
  ]);
  const isBlind = company.blindCashCount && may(actor.role, "collection:count") && isUncounted(task);
  return {
    task: isBlind ? concealed(task) : task,
    issues,
    reservations,
    costs: costsOf(moves),
    effects: effectsOf(moves),
    collection,
    isBlind,
    queue,
    names: Object.fromEntries(people.map(({ id, fullName }) => [id, fullName])),
  };
}

async function collectionOf(
  actor: Actor,
  { cash }: TaskDetail,
): Promise<Pick<Collection, "id" | "status"> | null> {
  if (!cash?.collectionId || !may(actor.role, "collection:read")) return null;
  const { id, status } = await getCollection(actor, cash.collectionId);
  return { id, status };
}

const isUncounted = ({ cash }: TaskDetail): boolean =>
  cash !== null && (cash.collectionStatus === "taken" || cash.collectionStatus === "disputed");

/** A seen figure is copied, not counted: whoever may count this bag does not get the operator's. */
const concealed = (task: TaskDetail): TaskDetail => ({
  ...task,
  cash: task.cash && { ...task.cash, amount: null },
});

/** Moves of completions that still stand: what a rejection or an undo would take back. */
const standing = (moves: readonly Move[]): Move[] =>
  moves.filter((move) => move.postingCause === "load" && move.reversedById === null);

export interface Effects {
  readonly moves: number;
  /** Minor units. */
  readonly value: Money;
}

function effectsOf(moves: readonly Move[]): Effects {
  const own = standing(moves);
  return { moves: own.length, value: own.reduce((sum, move) => sum + move.value, 0n) };
}

/** What was loaded into each slot, at cost: by slot and item. */
function costsOf(moves: readonly Move[]): Record<string, Money> {
  const costs: Record<string, Money> = {};
  for (const move of standing(moves)) {
    if (move.cause !== "load" || move.toId === null) continue;
    const key = `${move.toId} ${move.itemId}`;
    costs[key] = (costs[key] ?? 0n) + move.value;
  }
  return costs;
}

export interface Queue {
  readonly waiting: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
}

/** The completed tasks that wait to be verified, around this one; null for a task or reader that is not concerned. */
async function queueAround(actor: Actor, task: TaskDetail): Promise<Queue | null> {
  if (task.status !== "completed" || !may(actor.role, "task:verify")) return null;
  const ids = await waitingIds(actor);
  const at = ids.indexOf(task.id);
  return { waiting: ids.length, previousId: ids[at - 1] ?? null, nextId: ids[at + 1] ?? null };
}

/** In the order of the tab "to verify". */
export async function waitingIds(actor: Actor): Promise<string[]> {
  const waiting = await everyRow((request) => listTasks(actor, { status: "completed" }, request), 1000);
  return waiting.map(({ id }) => id);
}
