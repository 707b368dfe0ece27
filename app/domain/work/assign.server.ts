import { isFieldRole, permit } from "#app/domain/access/index.server.ts";
import {
  reserveForTask,
  transferForTask,
  type Need,
  type Shortage,
  type Transferred,
} from "#app/domain/stock/index.server.ts";
import type { Actor, Role } from "#app/platform/actor.ts";
import { stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { transaction } from "#app/platform/transaction.ts";
import { nextStatus } from "./lifecycle.ts";
import type { AssignInput } from "./schema.ts";
import { lockTask, step, type Task } from "./task.server.ts";
import { tell } from "./tell.server.ts";
import { definitionOf } from "./types.ts";

/**
 * Gives a task to someone and reserves its goods, ending an earlier reservation: also that of the person who had
 * it before, whose goods for the task go to the new one where `transferHeld`. Throws `stock.insufficient` with the
 * shortages unless `allowShortage`, `work.assignee_unfit`.
 */
export async function assign(actor: Actor, taskId: string, input: AssignInput): Promise<Task> {
  permit(actor, "task:assign");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    await requireFit(input.assigneeId);
    nextStatus(task.status, "assign");
    return give(actor, task, "assign", input);
  });
}

/**
 * Takes a pending task of one's own machine, where the company lets its operators do so (`access.forbidden`
 * otherwise). With less than is planned only a manager assigns: `stock.insufficient`.
 */
export async function take(actor: Actor, taskId: string): Promise<Task> {
  permit(actor, "task:take");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    const mayTake = isFieldRole(actor.role) && (await company()).operatorsMayTake;
    if (!actor.userId || !mayTake) throw new AppError("access.forbidden", { permission: "task:take" });
    nextStatus(task.status, "take");
    return give(actor, task, "take", { assigneeId: actor.userId });
  });
}

async function give(
  actor: Actor,
  task: Task,
  verb: "assign" | "take",
  { assigneeId, allowShortage = false, transferHeld = false }: AssignInput,
): Promise<Task> {
  const isNew = task.assigneeId !== assigneeId;
  const needs = definitionOf(task.type).items ? await needsOf(task.id) : null;
  const transferred = needs && isNew && transferHeld ? await handOn(actor, task, assigneeId, needs) : [];
  const shortages = needs ? await reserve(task, assigneeId, needs, allowShortage) : [];
  if (isNew && task.assigneeId) await forgetEntries(task.id);
  const given = await step(actor, task, verb, {
    set: sql`assignee_id = ${assigneeId}::uuid, started_at = null, reservation_expired = false,
             short = ${shortages.length > 0}`,
    details: { assigneeId, ...(task.assigneeId && isNew ? { before: task.assigneeId } : {}), shortages },
    changes: {
      ...(isNew ? { assigneeId: [task.assigneeId, assigneeId] } : {}),
      ...stated({ shortages, transferred }),
    },
  });
  // Each assignment is news of its own, also to someone who had the task before.
  const window = now().toISOString();
  await tell(actor, assigneeId, "task.new", { taskId: task.id, window });
  if (isNew) await tell(actor, task.assigneeId, "task.moved", { taskId: task.id, window });
  return given;
}

const needsOf = (taskId: string): Promise<Need[]> =>
  rows<Need>(sql`
    select item_id as "itemId", sum(planned)::bigint as quantity from task_item
    where task_id = ${taskId}::uuid and planned > 0 group by item_id order by item_id`);

/** What the one before holds for the task becomes the new assignee's. */
async function handOn(
  actor: Actor,
  { id: taskId, assigneeId, warehouseId }: Task,
  toOperatorId: string,
  needs: readonly Need[],
): Promise<Transferred[]> {
  if (!assigneeId) return [];
  return transferForTask(actor, { taskId, fromOperatorId: assigneeId, toOperatorId, warehouseId, needs });
}

async function reserve(
  task: Task,
  assigneeId: string,
  needs: readonly Need[],
  allowShortage: boolean,
): Promise<Shortage[]> {
  const { warehouseId } = task;
  const expiresAt = await reservationEnd(task.dueAt);
  const reserved = await reserveForTask({
    taskId: task.id,
    assigneeId,
    warehouseId,
    needs,
    expiresAt,
    allowShortage,
  });
  return reserved.shortages;
}

/** The moment at which the reservation of a task that is due then ends. */
export async function reservationEnd(dueAt: Date): Promise<Date> {
  return new Date(dueAt.getTime() + (await company()).reservationExpiryHours * 3_600_000);
}

/** What one person typed is no claim of another. */
async function forgetEntries(taskId: string): Promise<void> {
  await execute(sql`delete from task_item where task_id = ${taskId}::uuid and unplanned`);
  await execute(sql`
    update task_item set actual = null, found = null, removed = null, removed_reason = null
    where task_id = ${taskId}::uuid`);
  await execute(sql`
    update task set bag_number = null, cash_amount = null, comment = '',
      checklist = (select coalesce(jsonb_agg(point || '{"done": null}' order by at), '[]')
                   from jsonb_array_elements(checklist) with ordinality as entry (point, at))
    where id = ${taskId}::uuid`);
}

async function requireFit(assigneeId: string): Promise<void> {
  const person = await row<{ fullName: string; role: Role; status: string }>(
    sql`select full_name as "fullName", role, status from app_user where id = ${assigneeId}::uuid`,
  );
  if (!person) throw invalid({ path: "assigneeId", key: "unknown" });
  if (person.status === "active" && isFieldRole(person.role)) return;
  throw new AppError("work.assignee_unfit", { name: person.fullName });
}
