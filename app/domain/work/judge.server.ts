import { permit } from "#app/domain/access/index.server.ts";
import { reverseCollection } from "#app/domain/cash/index.server.ts";
import { lockSlots, takeBackWaiting } from "#app/domain/fleet/index.server.ts";
import { reverseTask } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { transaction } from "#app/platform/transaction.ts";
import { insertTask } from "./create.server.ts";
import { isDesk, nextStatus } from "./lifecycle.ts";
import { linesOf } from "./lines.server.ts";
import { missingPhotos } from "./photo-needs.server.ts";
import { requireAssigneeOrDesk } from "./progress.server.ts";
import {
  openStatuses,
  type AllowMissingPhotosInput,
  type RejectInput,
  type SetDoneTimeInput,
} from "./schema.ts";
import { openSlots, takes, type PlannedLine } from "./slots.server.ts";
import { amend, lockTask, step, type Task } from "./task.server.ts";
import { tell } from "./tell.server.ts";
import { creatableTypes, definitionOf } from "./types.ts";

/**
 * Takes a completion back exactly: the assignee within the company's minutes, a manager until it is verified.
 * Photos and what was typed stay; the next complete is a new act.
 * Throws `work.undo_over`, `work.already_moved_on`.
 */
export async function undo(actor: Actor, taskId: string): Promise<Task> {
  permit(actor, "task:undo");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    requireAssigneeOrDesk(actor, task, "undo");
    nextStatus(task.status, "undo");
    if (!isDesk(actor.role)) await requireInTime(task);
    await reverse(actor, task, "undo");
    return step(actor, task, "undo", {
      set: sql`attempt = attempt + 1, completion_hash = null, completed_at = null, done_at = null, on_behalf_reason = null`,
      details: { attempt: task.attempt },
      changes: { attempt: [task.attempt, task.attempt + 1] },
    });
  });
}

async function requireInTime(task: Task): Promise<void> {
  const until = await undoUntil(task);
  if (!until || until <= now()) throw new AppError("work.undo_over", { until });
}

/** Up to when the assignee can take a completion back; null for a task that is not completed. */
export async function undoUntil(task: Pick<Task, "status" | "completedAt">): Promise<Date | null> {
  if (task.status !== "completed" || !task.completedAt) return null;
  return new Date(task.completedAt.getTime() + (await company()).undoMinutes * 60_000);
}

async function reverse(actor: Actor, task: Task, mode: "undo" | "reject", reason?: string): Promise<void> {
  const { id: taskId, attempt, machineId } = task;
  const { items, cash } = definitionOf(task.type);
  const why = reason === undefined ? {} : { reason };
  if (items) {
    await lockSlots(machineId);
    await reverseTask(actor, { taskId, attempt, mode, ...why });
    await takeBackWaiting(actor, { taskId, attempt, machineId });
  }
  if (cash) await reverseCollection(actor, { taskId, attempt, reason: reason ?? mode });
}

/** Closes a completed task as done well. Throws `work.photos_owed` while photos are owed. */
export async function verify(actor: Actor, taskId: string): Promise<Task> {
  permit(actor, "task:verify");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    nextStatus(task.status, "verify");
    const missing = await missingPhotos(task, { evenAllowed: true });
    const count = missing.before + missing.after;
    if (count > 0) throw new AppError("work.photos_owed", { count, missing });
    return step(actor, task, "verify", { set: sql`closed_at = ${now()}` });
  });
}

export interface Rejected {
  readonly task: Task;
  /** The new task for the same work, where one was wanted. */
  readonly followUp: Task | null;
}

/**
 * Rejects a completion. `reverse` returns everything to where it came from, what was sold since from difference;
 * `keep` leaves stock and cash as they are. Throws `work.already_moved_on`.
 */
export async function reject(actor: Actor, taskId: string, input: RejectInput): Promise<Rejected> {
  permit(actor, "task:reject");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    nextStatus(task.status, "reject");
    if (input.effects === "reverse") await reverse(actor, task, "reject", input.reason);
    const followUp = input.followUp ? await repeatTask(actor, task) : null;
    const rejected = await step(actor, task, "reject", {
      set: sql`closed_at = ${now()}`,
      reason: input.reason,
      details: { effects: input.effects, ...(followUp ? { followUpId: followUp.id } : {}) },
      changes: stated({ effects: input.effects, followUpId: followUp?.id }),
    });
    const params = { reason: input.reason };
    await tell(actor, task.assigneeId, `task.rejected.${input.effects}`, { taskId, params });
    return { task: rejected, followUp };
  });
}

const FOLLOW_UP_MS = 24 * 3_600_000;

/** The same work once more, due in a day, nobody's yet. */
async function repeatTask(actor: Actor, task: Task): Promise<Task> {
  const type = creatableTypes.find((known) => known === task.type);
  if (!type) throw new Error(`A task of a type that can't be created: ${task.type}`);
  const input = {
    type,
    machineId: task.machineId,
    dueAt: new Date(now().getTime() + FOLLOW_UP_MS),
    priority: task.priority,
    description: task.description,
    warehouseId: task.warehouseId,
    checklist: task.checklist.map(({ key, label }) => ({ key, label })),
    ...(definitionOf(type).items ? { items: await plannedAgain(task) } : {}),
  };
  return insertTask(actor, input, task.id);
}

/** The planned lines whose slot still holds their item, or waits for it. */
async function plannedAgain(task: Task): Promise<PlannedLine[]> {
  const [lines, slots] = [await linesOf(task.id), await openSlots(task.machineId)];
  const isHeld = (line: PlannedLine): boolean =>
    slots.some((slot) => slot.id === line.slotId && takes(slot, line.itemId));
  const planned = lines.filter((line) => !line.unplanned && isHeld(line));
  return planned.map(({ slotId, itemId, planned: quantity }) => ({ slotId, itemId, planned: quantity }));
}

/** Lets a task be completed without these photos; they are owed until they come. Throws `work.invalid_transition`. */
export async function allowMissingPhotos(
  actor: Actor,
  taskId: string,
  input: AllowMissingPhotosInput,
): Promise<Task> {
  permit(actor, "task:allow_missing_photos");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    if (!openStatuses.some((status) => status === task.status)) {
      throw new AppError("work.invalid_transition", { status: task.status, verb: "allow_missing_photos" });
    }
    const kinds = [...new Set([...task.allowedMissing, ...input.kinds])];
    const allowed = await amend(actor, task, "allow_missing_photos", {
      set: sql`allowed_missing = ${kinds}::text[]`,
      reason: input.reason,
      details: { kinds: input.kinds },
      changes: { allowedMissing: [task.allowedMissing, kinds] },
    });
    await tell(actor, task.assigneeId, "photo.owed", {
      taskId,
      window: allowed.updatedAt.toISOString(),
      params: { kinds },
    });
    return allowed;
  });
}

/** Sets when the work was really done, which timeliness then uses. Throws `work.invalid_transition`, `input.invalid`. */
export async function setDoneTime(actor: Actor, taskId: string, input: SetDoneTimeInput): Promise<Task> {
  permit(actor, "task:set_done_time");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    if (task.status !== "completed" && task.status !== "verified") {
      throw new AppError("work.invalid_transition", { status: task.status, verb: "set_done_time" });
    }
    if (input.doneAt > now()) throw invalid({ path: "doneAt", key: "in_the_future" });
    return amend(actor, task, "set_done_time", {
      set: sql`done_at = ${input.doneAt}`,
      reason: input.reason,
      details: { from: task.doneAt ?? task.completedAt, to: input.doneAt },
      changes: { doneAt: [task.doneAt ?? task.completedAt, input.doneAt] },
    });
  });
}
