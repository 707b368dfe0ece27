import { permit } from "#app/domain/access/index.server.ts";
import { extendReservations, releaseForTask } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Changes as AuditChanges } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { sql, join } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refuseStale } from "#app/platform/version.ts";
import { reservationEnd } from "./assign.server.ts";
import { isAssignee, isDesk, nextStatus } from "./lifecycle.ts";
import { openStatuses, type PostponeInput, type UpdateTaskInput } from "./schema.ts";
import { amend, lockTask, momentOf, step, type Task } from "./task.server.ts";
import { tell } from "./tell.server.ts";

export interface FieldAct {
  /** When the act counts, where that is not now: when Telegram got the message. */
  readonly at?: Date;
}

/** Starts the work: the assignee alone. Throws `work.not_your_task`, `work.invalid_transition`. */
export async function start(actor: Actor, taskId: string, { at }: FieldAct = {}): Promise<Task> {
  permit(actor, "task:start");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    if (!isAssignee(task, actor)) throw notYours(task, "start");
    const startedAt = momentOf(at);
    return step(actor, task, "start", { set: sql`started_at = ${startedAt}`, at: startedAt });
  });
}

/** Puts a task off to a new due time, to which its reservation follows. The assignee or a manager, with a reason. */
export async function postpone(actor: Actor, taskId: string, input: PostponeInput): Promise<Task> {
  permit(actor, "task:postpone");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    requireAssigneeOrDesk(actor, task, "postpone");
    if (input.dueAt <= now()) throw invalid({ path: "dueAt", key: "in_the_past" });
    nextStatus(task.status, "postpone");
    await extendReservations(task.id, await reservationEnd(input.dueAt));
    const postponed = await step(actor, task, "postpone", {
      set: sql`due_at = ${input.dueAt}, overdue_noticed_at = null`,
      reason: input.reason,
      details: { dueAt: { from: task.dueAt, to: input.dueAt } },
      changes: { dueAt: [task.dueAt, input.dueAt] },
    });
    await tellChanged(actor, postponed, { dueAt: { from: task.dueAt, to: input.dueAt } });
    return postponed;
  });
}

/** Calls a task off: its reservation is released; goods already issued stay with whoever holds them. */
export async function cancel(
  actor: Actor,
  taskId: string,
  input: { readonly reason: string },
): Promise<Task> {
  permit(actor, "task:cancel");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    nextStatus(task.status, "cancel");
    await releaseForTask(task.id);
    const cancelled = await step(actor, task, "cancel", {
      set: sql`closed_at = ${now()}`,
      reason: input.reason,
    });
    await tell(actor, task.assigneeId, "task.cancelled", { taskId, params: { reason: input.reason } });
    return cancelled;
  });
}

/** Changes due time, priority or description of an open task; the reservation follows the due time. */
export async function updateTask(
  actor: Actor,
  taskId: string,
  input: UpdateTaskInput,
  unchangedSince?: Date,
): Promise<Task> {
  permit(actor, "task:create");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    refuseStale(task, unchangedSince);
    if (!openStatuses.some((status) => status === task.status)) {
      throw new AppError("work.invalid_transition", { status: task.status, verb: "edit" });
    }
    const changes = changesOf(task, input);
    if (Object.keys(changes).length === 0) return task;
    if (changes.dueAt) await extendReservations(task.id, await reservationEnd(changes.dueAt.to));
    const set = [
      changes.dueAt && sql`due_at = ${changes.dueAt.to}, overdue_noticed_at = null`,
      changes.priority && sql`priority = ${changes.priority.to}`,
      changes.description && sql`description = ${changes.description.to}`,
    ].filter((part) => part !== undefined);
    const changed = await amend(actor, task, "edit", {
      set: join(set),
      details: { ...changes },
      changes: pairsOf(changes),
    });
    await tellChanged(actor, changed, changes);
    return changed;
  });
}

interface Changes {
  dueAt?: { from: Date; to: Date };
  priority?: { from: string; to: string };
  description?: { from: string; to: string };
}

function changesOf(task: Task, input: UpdateTaskInput): Changes {
  const { dueAt, priority, description } = input;
  return {
    ...(dueAt && dueAt.getTime() !== task.dueAt.getTime() ? { dueAt: { from: task.dueAt, to: dueAt } } : {}),
    ...(priority && priority !== task.priority ? { priority: { from: task.priority, to: priority } } : {}),
    ...(description !== undefined && description !== task.description
      ? { description: { from: task.description, to: description } }
      : {}),
  };
}

const pairsOf = (changes: Changes): AuditChanges =>
  Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]: [string, { from: unknown; to: unknown }]) => [
      field,
      [from, to] as const,
    ]),
  );

const tellChanged = (actor: Actor, task: Task, changes: Changes): Promise<void> =>
  tell(actor, task.assigneeId, "task.changed", {
    taskId: task.id,
    window: task.updatedAt.toISOString(),
    params: { changes },
  });

/** For verbs of the assignee that a manager may do as well. */
export function requireAssigneeOrDesk(actor: Actor, task: Task, verb: "postpone" | "undo"): void {
  if (!isAssignee(task, actor) && !isDesk(actor.role)) throw notYours(task, verb);
}

/** A step that does not exist is refused as such, whoever asks; a task that is nobody's belongs to nobody else. */
export function notYours(task: Task, verb: "start" | "postpone" | "undo"): AppError {
  if (task.assigneeId === null) nextStatus(task.status, verb);
  return new AppError("work.not_your_task", { taskId: task.id });
}
