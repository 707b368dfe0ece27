import { idsOfRoles } from "#app/domain/access/index.server.ts";
import { releaseForTask, tasksWithExpiredReservations, wasCut } from "#app/domain/stock/index.server.ts";
import { systemActor } from "#app/platform/actor.ts";
import { audit } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { openStatuses } from "./schema.ts";
import { announce, taskSubject } from "./task.server.ts";
import { tell } from "./tell.server.ts";

const MOST_AT_ONCE = 200;

/**
 * Tells of each task that has become overdue, once for each due time: its assignee, or who planned it while it
 * is nobody's. Answers how many were told of.
 */
export async function noticeOverdue(requestId = "notice-overdue"): Promise<number> {
  const due = await rows<{ id: string }>(sql`
    select id from task
    where status = any(${[...openStatuses]}) and due_at < ${now()} and overdue_noticed_at is null
    order by due_at limit ${MOST_AT_ONCE}`);
  let told = 0;
  for (const { id } of due) told += await transaction(() => noticeOne(requestId, id));
  return told;
}

async function noticeOne(requestId: string, taskId: string): Promise<number> {
  const marked = await row<{ assigneeId: string | null; createdBy: string | null; dueAt: Date }>(sql`
    update task set overdue_noticed_at = ${now()}
    where id = ${taskId}::uuid and status = any(${[...openStatuses]}) and due_at < ${now()} and overdue_noticed_at is null
    returning assignee_id as "assigneeId", created_by as "createdBy", due_at as "dueAt"`);
  if (!marked) return 0;
  const recipient = marked.assigneeId ?? marked.createdBy;
  await tell(systemActor(requestId), recipient, "task.overdue", {
    taskId,
    window: marked.dueAt.toISOString(),
  });
  await announce(taskId);
  return 1;
}

/**
 * Ends the reservations whose time is over: their goods are free again, their tasks flagged, the assignees told.
 * Answers how many tasks were concerned.
 */
export async function expireTaskReservations(requestId = "expire-reservations"): Promise<number> {
  const taskIds = await tasksWithExpiredReservations(MOST_AT_ONCE);
  for (const taskId of taskIds) await transaction(() => expireOne(requestId, taskId));
  return taskIds.length;
}

async function expireOne(requestId: string, taskId: string): Promise<void> {
  const task = await row<{ number: bigint; assigneeId: string | null; isOver: boolean }>(sql`
    select t.number, t.assignee_id as "assigneeId", exists (
      select 1 from reservation r where r.task_id = t.id and r.status in ('active', 'partly_fulfilled')
        and r.expires_at <= ${now()}) as "isOver"
    from task t where t.id = ${taskId}::uuid for update of t`);
  if (!task?.isOver) return;
  await releaseForTask(taskId, "expired");
  await execute(sql`update task set reservation_expired = true where id = ${taskId}::uuid`);
  const subject = taskSubject({ id: taskId, number: task.number });
  await audit(systemActor(requestId), "task.expire_reservation", subject, {
    reservationExpired: [false, true],
  });
  await tell(systemActor(requestId), task.assigneeId, "task.reservation_over", {
    taskId,
    window: now().toISOString(),
  });
  await announce(taskId);
}

/**
 * Others took goods that were promised to the task (event `task-short`): flags it, and tells its assignee and who
 * planned it, or the managers where nobody of the desk did. One that was assigned anew or ended meanwhile is left.
 */
export async function flagShort(taskId: string, requestId = "flag-short"): Promise<void> {
  await transaction(async () => {
    const task = await row<{ assigneeId: string | null; createdBy: string | null }>(sql`
      select assignee_id as "assigneeId", created_by as "createdBy" from task
      where id = ${taskId}::uuid and status = any(${[...openStatuses]}) for update`);
    if (!task || !(await wasCut(taskId))) return;
    await execute(sql`
      update task set short = true, updated_at = ${touched()} where id = ${taskId}::uuid and not short`);
    const window = now().toISOString().slice(0, 10);
    for (const recipient of new Set([task.assigneeId, ...(await managersOf(task.createdBy))]))
      await tell(systemActor(requestId), recipient, "task.short", { taskId, window });
    await announce(taskId);
  });
}

async function managersOf(plannerId: string | null): Promise<string[]> {
  const managers = await idsOfRoles(["admin", "manager"]);
  const planner = managers.filter((id) => id === plannerId);
  return planner.length > 0 ? planner : managers;
}
