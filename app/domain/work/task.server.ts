import { isFieldRole } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated, type AuditSubject, type Changes } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { empty, execute, row, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { emit } from "#app/platform/outbox.ts";
import { touched } from "#app/platform/version.ts";
import { nextStatus, type TaskVerb } from "./lifecycle.ts";
import {
  taskNumber,
  type ChecklistPoint,
  type Priority,
  type RequiredKind,
  type TaskStatus,
} from "./schema.ts";
import type { TaskType } from "./types.ts";

/** A task as its row stands. Money in minor units. */
export interface Task {
  readonly id: string;
  readonly number: bigint;
  readonly type: TaskType;
  readonly status: TaskStatus;
  readonly priority: Priority;
  readonly machineId: string;
  readonly assigneeId: string | null;
  readonly warehouseId: string | null;
  readonly dueAt: Date;
  readonly description: string;
  readonly checklist: readonly ChecklistPoint[];
  readonly comment: string;
  readonly bagNumber: string | null;
  readonly cashAmount: bigint | null;
  readonly attempt: number;
  readonly completionHash: string | null;
  readonly allowedMissing: readonly RequiredKind[];
  readonly createdBy: string | null;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly doneAt: Date | null;
  readonly updatedAt: Date;
}

const columns = sql`
  t.id, t.number, t.type, t.status, t.priority, t.machine_id as "machineId", t.assignee_id as "assigneeId",
  t.warehouse_id as "warehouseId", t.due_at as "dueAt", t.description, t.checklist, t.comment,
  t.bag_number as "bagNumber", t.cash_amount as "cashAmount", t.attempt, t.completion_hash as "completionHash",
  t.allowed_missing as "allowedMissing", t.created_by as "createdBy", t.started_at as "startedAt",
  t.completed_at as "completedAt", t.done_at as "doneAt", t.updated_at as "updatedAt"`;

/**
 * The rows of `task t` that this actor may see: field staff their own, and what they may take of their machines
 * where the company's setting allows it.
 */
export async function visibleTo(actor: Actor): Promise<Sql> {
  if (!isFieldRole(actor.role)) return sql`true`;
  const own = sql`t.assignee_id = ${actor.userId}::uuid`;
  return (await company()).operatorsMayTake ? sql`(${own} or ${takeableBy(actor)})` : own;
}

/** The rows of `task t` that nobody has and that stand at one of this person's machines. */
export const takeableBy = (
  actor: Actor,
): Sql => sql`(t.status = 'pending' and t.assignee_id is null and exists (
  select 1 from machine m where m.id = t.machine_id and ${actor.userId}::uuid in (m.operator_id, m.technician_id)))`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that comes from an address names a row, or nothing at all. */
export const isId = (text: string): boolean => UUID.test(text);

/** Locks a task for the transaction around. Throws `row.not_found`, also where it is another person's. */
export const lockTask = (actor: Actor, taskId: string): Promise<Task> =>
  find(actor, taskId, sql`for update of t`);

/** A task without a lock. Throws `row.not_found`, also where it is another person's. */
export const findTask = (actor: Actor, taskId: string): Promise<Task> => find(actor, taskId, empty);

async function find(actor: Actor, taskId: string, lock: Sql): Promise<Task> {
  const scope = await visibleTo(actor);
  const found = isId(taskId)
    ? await row<Task>(sql`select ${columns} from task t where t.id = ${taskId}::uuid and ${scope} ${lock}`)
    : null;
  if (!found) throw new AppError("row.not_found", { resource: "task" });
  return found;
}

/** The row as it now is, whoever asks: for what the transaction itself has changed. */
export async function reread(taskId: string): Promise<Task> {
  const found = await row<Task>(sql`select ${columns} from task t where t.id = ${taskId}::uuid`);
  if (!found) throw new AppError("row.not_found", { resource: "task" });
  return found;
}

export interface Change {
  /** Further columns: `completed_at = …, attempt = attempt + 1`. */
  readonly set?: Sql;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
  /** What the audit tells beside status and reason. */
  readonly changes?: Changes;
  /** When it was done, where that is not now. */
  readonly at?: Date;
}

/** A task as the subject of an act. */
export const taskSubject = ({ id, number }: Pick<Task, "id" | "number">): AuditSubject => ({
  type: "task",
  id,
  label: taskNumber(number),
});

/**
 * Takes one step of the lifecycle on a locked task: status, timeline and event together.
 * The update repeats the old status, so that a step never starts from a status that nobody checked.
 */
export async function step(actor: Actor, task: Task, verb: TaskVerb, change: Change = {}): Promise<Task> {
  const to = nextStatus(task.status, verb);
  const changed = await execute(sql`
    update task set status = ${to}, updated_at = ${touched()} ${change.set ? sql`, ${change.set}` : empty}
    where id = ${task.id}::uuid and status = ${task.status}`);
  if (changed === 0) throw new AppError("work.invalid_transition", { status: task.status, verb });
  await record(actor, { task, verb, from: task.status, to }, change);
  return reread(task.id);
}

/** Changes a locked task without a step (`completed_at` and the like); it stands in the timeline all the same. */
export async function amend(
  actor: Actor,
  task: Task,
  verb: Amendment,
  change: Change & { set: Sql },
): Promise<Task> {
  await execute(sql`update task set updated_at = ${touched()}, ${change.set} where id = ${task.id}::uuid`);
  await record(actor, { task, verb, from: task.status, to: task.status }, change);
  return reread(task.id);
}

/** Changes of a task that are no step of its lifecycle. */
type Amendment = "edit" | "allow_missing_photos" | "set_done_time";

interface Passage {
  readonly task: Pick<Task, "id" | "number">;
  readonly verb: "create" | TaskVerb | Amendment;
  readonly from: TaskStatus | null;
  readonly to: TaskStatus;
}

/** Writes one line of the timeline and of the audit, and announces the change. */
export async function record(
  actor: Actor,
  { task, verb, from, to }: Passage,
  change: Omit<Change, "set"> = {},
): Promise<void> {
  await execute(sql`
    insert into task_event (id, task_id, verb, from_status, to_status, actor_id, channel, at, reason, details)
    values (${newId()}::uuid, ${task.id}::uuid, ${verb}, ${from}, ${to},
            ${actor.userId}::uuid, ${actor.channel}, ${change.at ?? now()}, ${change.reason ?? null},
            ${JSON.stringify(change.details ?? {})}::jsonb)`);
  await audit(actor, `task.${verb}`, taskSubject(task), {
    ...(from === to ? {} : { status: [from, to] }),
    ...change.changes,
    ...stated({ reason: change.reason }),
  });
  await announce(task.id);
}

/** Tells pages and the bot's cards that a task is not what it was. */
export const announce = (taskId: string): Promise<void> => emit("task-changed", { taskId });

/** The moment at which a field act counts: when Telegram got it, never later than now. */
export function momentOf(at: Date | undefined): Date {
  const present = now();
  return at && at < present ? at : present;
}
