import { mayAct, isFieldRole, may } from "#app/domain/access/matrix.ts";
import type { Actor, ActorRole } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import type { TaskStatus } from "./schema.ts";

export const taskVerbs = [
  "assign",
  "take",
  "start",
  "complete",
  "undo",
  "verify",
  "reject",
  "postpone",
  "cancel",
] as const;
export type TaskVerb = (typeof taskVerbs)[number];

/**
 * Who does it: the assignee; the desk, which is whoever has the permission; either of them; a taker, to whom a
 * task that is nobody's is open.
 */
export type Who = "assignee" | "desk" | "either" | "taker";

export interface Step {
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus;
  readonly who: Who;
}

/** The life of a task: from which status each verb leads where, and by whom. There is no other way. */
export const steps: Readonly<Record<TaskVerb, Step>> = {
  assign: { from: ["pending", "assigned", "in_progress", "postponed"], to: "assigned", who: "desk" },
  take: { from: ["pending"], to: "assigned", who: "taker" },
  start: { from: ["assigned", "postponed"], to: "in_progress", who: "assignee" },
  complete: { from: ["in_progress"], to: "completed", who: "either" },
  undo: { from: ["completed"], to: "in_progress", who: "either" },
  verify: { from: ["completed"], to: "verified", who: "desk" },
  reject: { from: ["completed", "verified"], to: "rejected", who: "desk" },
  postpone: { from: ["assigned", "in_progress"], to: "postponed", who: "either" },
  cancel: { from: ["pending", "assigned", "in_progress", "postponed"], to: "cancelled", who: "desk" },
};

/** The status that a verb leads to. Throws `work.invalid_transition` where there is no such step. */
export function nextStatus(status: TaskStatus, verb: TaskVerb): TaskStatus {
  const step = steps[verb];
  if (step.from.includes(status)) return step.to;
  throw new AppError("work.invalid_transition", { status, verb });
}

export type Person = Pick<Actor, "userId" | "role" | "scopes">;

export interface TaskState {
  readonly status: TaskStatus;
  readonly assigneeId: string | null;
}

export const isAssignee = (task: TaskState, person: Person): boolean =>
  person.userId !== null && person.userId === task.assigneeId;

/** Whether this role plans and judges the work of others. */
export const isDesk = (role: ActorRole): boolean => may(role, "task:assign");

/** What a person may do with a task as it stands, apart from what only the act itself tells (stock, photos, time). */
export function possibleVerbs(
  task: TaskState,
  person: Person,
  rules: { readonly mayTake: boolean },
): TaskVerb[] {
  return taskVerbs.filter(
    (verb) => steps[verb].from.includes(task.status) && isOpenTo(verb, task, person, rules.mayTake),
  );
}

function isOpenTo(verb: TaskVerb, task: TaskState, person: Person, mayTake: boolean): boolean {
  const own = isAssignee(task, person);
  if (verb === "complete" && !own) return mayAct(person, "task:complete_on_behalf");
  if (!mayAct(person, `task:${verb}`)) return false;
  switch (steps[verb].who) {
    case "assignee":
      return own;
    case "desk":
      return true;
    case "either":
      return own || isDesk(person.role);
    case "taker":
      return mayTake && isFieldRole(person.role) && task.assigneeId === null;
  }
}
