import { taskNumber, type TaskType } from "#app/domain/work/schema.ts";
import { mayAct } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { AttentionLine } from "./attention-line.ts";

interface TaskRow {
  readonly taskId: string;
  readonly numberValue: bigint;
  readonly machineId: string;
  readonly machineCode: string;
  readonly place: string;
  readonly amount: Money | null;
  readonly since: Date | null;
}

const taskColumns = sql`
  t.id as "taskId", t.number as "numberValue", m.id as "machineId", m.code as "machineCode",
  coalesce(l.name, m.name) as place`;
const taskSource = sql`task t join machine m on m.id = t.machine_id left join location l on l.id = m.location_id`;

const ofTask = <Row extends TaskRow>({ numberValue, ...rest }: Row) => ({
  ...rest,
  number: taskNumber(numberValue),
});

/** Open tasks past their due time. At stake: of a collection what lies in the box, for whoever may see it. */
export async function overdue(actor: Actor): Promise<AttentionLine[]> {
  const found = await rows<TaskRow & { type: TaskType; assignee: string | null }>(sql`
    select ${taskColumns}, t.type, u.full_name as assignee, t.due_at as since,
           case when t.type = 'collection' and ${mayAct(actor, "cash:read")} then nullif(box.amount, 0) end as amount
    from ${taskSource}
    left join app_user u on u.id = t.assignee_id
    left join cash_balance box on box.account_type = 'box' and box.account_id = m.id
    where t.status in ('pending', 'assigned', 'in_progress', 'postponed') and t.due_at < ${now()}`);
  return found.map((line) => ({ ...ofTask(line), id: `overdue ${line.taskId}`, kind: "overdue" }));
}

/**
 * Open tasks for which there is not enough: flagged `short`. At stake: for each item (planned - reserved) x the
 * dearest price among its planned slots, else the item's usual one.
 */
export async function short(): Promise<AttentionLine[]> {
  const found = await rows<TaskRow & { assignee: string | null }>(sql`
    select ${taskColumns}, u.full_name as assignee, t.due_at as since, lacking.amount
    from ${taskSource}
    left join app_user u on u.id = t.assignee_id
    cross join lateral (
      select sum(round(greatest(plan.planned - coalesce(kept.quantity, 0), 0) * plan.price / 1000))::bigint as amount
      from (
        select ti.item_id, sum(ti.planned) as planned, coalesce(max(s.price), max(i.price)) as price
        from task_item ti join item i on i.id = ti.item_id left join slot s on s.id = ti.slot_id
        where ti.task_id = t.id group by ti.item_id) plan
      left join (
        select item_id, sum(quantity) as quantity from reservation
        where task_id = t.id and status in ('active', 'partly_fulfilled') group by item_id) kept
        on kept.item_id = plan.item_id) lacking
    where t.short and t.status in ('assigned', 'in_progress', 'postponed')`);
  return found.map((line) => ({ ...ofTask(line), id: `short ${line.taskId}`, kind: "short" }));
}

/** What a completed task moved: goods loaded at cost, and cash taken as far as it may be told. */
const movedValue = (actor: Actor) => sql`
  nullif(
    (select coalesce(sum(value), 0) from stock_move
     where task_id = t.id and cause = 'load' and to_type = 'slot' and reverses_id is null
       and not exists (select 1 from stock_move undone where undone.reverses_id = stock_move.id))
    + case when ${mayAct(actor, "cash:read")}
           then (select coalesce(sum(expected), 0) from collection where task_id = t.id and status <> 'reversed')
           else 0 end, 0)::bigint`;

const hasFlags = sql`exists (select 1 from task_photo p where p.task_id = t.id and p.flags <> '[]')`;

/** Completed tasks with a photo under question, each by itself. */
export async function flagged(actor: Actor): Promise<AttentionLine[]> {
  const found = await rows<TaskRow & { photos: number }>(sql`
    select ${taskColumns}, t.completed_at as since, ${movedValue(actor)} as amount,
           (select count(*)::int from task_photo p where p.task_id = t.id and p.flags <> '[]') as photos
    from ${taskSource} where t.status = 'completed' and ${hasFlags}`);
  return found.map((line) => ({ ...ofTask(line), id: `flagged ${line.taskId}`, kind: "flagged" }));
}

interface Gathered {
  readonly tasks: number;
  readonly taskId: string | null;
  readonly numberValue: bigint | null;
  readonly amount: Money | null;
  readonly since: Date | null;
}

const gather = ({ tasks, taskId, numberValue, amount, since }: Gathered) => ({
  tasks,
  amount,
  since,
  task: tasks === 1 && taskId && numberValue !== null ? { taskId, number: taskNumber(numberValue) } : null,
});

/** The other completed tasks, in one line. */
export async function toVerify(actor: Actor): Promise<AttentionLine[]> {
  const found = await rows<Gathered>(sql`
    select count(*)::int as tasks, min(t.id::text) as "taskId", min(t.number) as "numberValue",
           sum(${movedValue(actor)})::bigint as amount, min(t.completed_at) as since
    from task t where t.status = 'completed' and not ${hasFlags}
    having count(*) > 0`);
  return found.map((line) => ({ ...gather(line), id: "to-verify", kind: "toVerify" }));
}

/** Tasks that were completed without photos that a manager let wait, in one line. */
export async function photosOwed(): Promise<AttentionLine[]> {
  const found = await rows<Gathered>(sql`
    select count(*)::int as tasks, min(t.id::text) as "taskId", min(t.number) as "numberValue",
           null::bigint as amount, min(t.completed_at) as since
    from task t
    where t.status = 'completed' and exists (
      select 1 from unnest(t.allowed_missing) as kind
      where not exists (select 1 from task_photo p where p.task_id = t.id and p.kind = kind))
    having count(*) > 0`);
  return found.map((line) => ({ ...gather(line), id: "photos-owed", kind: "photosOwed" }));
}

/** Tasks whose goods wait at a warehouse to be issued. At stake: what those goods cost. */
export async function toIssue(): Promise<AttentionLine[]> {
  const found = await rows<TaskRow & { assignee: string; lines: number; warehouse: string }>(sql`
    select ${taskColumns}, u.full_name as assignee, t.due_at as since, w.name as warehouse,
           count(*)::int as lines,
           sum(round(b.value::numeric * (r.quantity - r.fulfilled) / nullif(b.on_hand, 0)))::bigint as amount
    from reservation r
    join ${taskSource} on t.id = r.task_id
    join app_user u on u.id = t.assignee_id
    join warehouse w on w.id = r.place_id
    left join stock_balance b on b.place_type = 'warehouse' and b.place_id = r.place_id and b.item_id = r.item_id
    where r.place_type = 'warehouse' and r.status in ('active', 'partly_fulfilled') and r.quantity > r.fulfilled
    group by t.id, m.id, l.name, u.full_name, w.name`);
  return found.map((line) => ({
    ...ofTask(line),
    id: `to-issue ${line.taskId} ${line.warehouse}`,
    kind: "toIssue",
  }));
}
