import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import {
  allOf,
  countRows,
  matches,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { owed } from "./photo-needs.server.ts";
import {
  openStatuses,
  taskNumber,
  type Priority,
  type RequiredKind,
  type TaskFilter,
  type taskSorts,
  type TaskStatus,
} from "./schema.ts";
import { visibleTo } from "./task.server.ts";
import type { TaskType } from "./types.ts";

/** One line of a list of tasks. */
export interface TaskSummary {
  readonly id: string;
  /** "T-000123". */
  readonly number: string;
  readonly type: TaskType;
  readonly status: TaskStatus;
  readonly priority: Priority;
  readonly overdue: boolean;
  readonly dueAt: Date;
  readonly machineId: string;
  readonly machineCode: string;
  readonly machineName: string;
  readonly locationName: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly warehouseId: string | null;
  readonly description: string;
  /** Assigned with less than planned, or cut since. */
  readonly short: boolean;
  readonly reservationExpired: boolean;
  readonly photosOwed: number;
  /** Photos under question. */
  readonly flaggedPhotos: number;
  readonly lines: number;
  /** Sum over the lines, whatever their units; for one's own orientation only. */
  readonly planned: Quantity;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

interface SummaryRow extends Omit<TaskSummary, "number" | "photosOwed" | "flaggedPhotos" | "lines"> {
  readonly numberValue: bigint;
  readonly allowedMissing: RequiredKind[];
  readonly photosBefore: bigint;
  readonly photosAfter: bigint;
  readonly flagged: bigint;
  readonly lineCount: bigint;
}

/** Due time past and the work still open: derived, never stored. */
export const isOverdue = (): Sql => sql`(t.due_at < ${now()} and t.status = any(${[...openStatuses]}))`;

const columns = (): Sql => sql`
  t.id, t.number as "numberValue", t.type, t.status, t.priority, ${isOverdue()} as overdue, t.due_at as "dueAt",
  t.machine_id as "machineId", m.code as "machineCode", m.name as "machineName", l.name as "locationName",
  t.assignee_id as "assigneeId", u.full_name as "assigneeName", t.warehouse_id as "warehouseId", t.description,
  t.short, t.reservation_expired as "reservationExpired", t.allowed_missing as "allowedMissing",
  t.started_at as "startedAt", t.completed_at as "completedAt", t.created_at as "createdAt", t.updated_at as "updatedAt",
  photos.before as "photosBefore", photos.after as "photosAfter", photos.flagged,
  plan.lines as "lineCount", plan.planned`;

const from = sql`
  from task t
  join machine m on m.id = t.machine_id
  left join location l on l.id = m.location_id
  left join app_user u on u.id = t.assignee_id
  cross join lateral (
    select count(*) filter (where kind = 'before') as before, count(*) filter (where kind = 'after') as after,
           count(*) filter (where flags <> '[]') as flagged
    from task_photo where task_id = t.id) photos
  cross join lateral (
    select count(*) as lines, coalesce(sum(planned), 0)::bigint as planned from task_item where task_id = t.id) plan`;

function summary(found: SummaryRow): TaskSummary {
  const { numberValue, allowedMissing, photosBefore, photosAfter, flagged, lineCount, ...rest } = found;
  const have = { before: Number(photosBefore), after: Number(photosAfter) };
  return {
    ...rest,
    number: taskNumber(numberValue),
    photosOwed: owed({ type: rest.type, allowedMissing }, have),
    flaggedPhotos: Number(flagged),
    lines: Number(lineCount),
  };
}

const sorts = {
  dueAt: { column: sql`t.due_at`, type: "timestamptz" },
  number: { column: sql`t.number`, type: "bigint" },
  createdAt: { column: sql`t.created_at`, type: "timestamptz" },
  priority: {
    column: sql`(case t.priority when 'low' then 0 when 'normal' then 1 when 'high' then 2 else 3 end)::bigint`,
    type: "bigint",
  },
} satisfies Record<(typeof taskSorts)[number], Sorts[string]>;

/** The tasks that this actor may see, by keyset pages. Throws `access.forbidden`, `request.invalid_parameter`. */
export async function listTasks(
  actor: Actor,
  filter: TaskFilter,
  request: PageRequest,
): Promise<Page<TaskSummary>> {
  permit(actor, "task:read");
  const order = orderPage(request, { sorts, byDefault: "dueAt", id: sql`t.id` });
  const where = allOf([await visibleTo(actor), ...conditions(filter)]);
  const matching = sql`from task t join machine m on m.id = t.machine_id where ${where}`;
  // The page is cut first: what stands beside a task is looked up for its rows only.
  const found = await rows<SummaryRow & Keyed>(sql`
    with page as (
      select t.id as page_id, ${order.key} ${matching} and ${order.after} order by ${order.by} limit ${order.take})
    select ${columns()}, page."sortKey" ${from} join page on page.page_id = t.id order by ${order.by}`);
  const page = order.page(found, request.count ? await countRows(matching) : undefined);
  return { ...page, items: page.items.map(summary) };
}

function conditions(filter: TaskFilter): (Sql | undefined)[] {
  const { status, type, priority, machineId, assigneeId, warehouseId, overdue, open, q } = filter;
  return [
    filter.id ? sql`t.id = ${filter.id}::uuid` : undefined,
    status && sql`t.status = ${status}`,
    type && sql`t.type = ${type}`,
    priority && sql`t.priority = ${priority}`,
    machineId ? sql`t.machine_id = ${machineId}::uuid` : undefined,
    assigneeId ? sql`t.assignee_id = ${assigneeId}::uuid` : undefined,
    warehouseId ? sql`t.warehouse_id = ${warehouseId}::uuid` : undefined,
    overdue === undefined ? undefined : overdue ? isOverdue() : sql`not ${isOverdue()}`,
    open === undefined ? undefined : sql`(t.status = any(${[...openStatuses]})) = ${open}`,
    q ? search(q) : undefined,
  ];
}

/** By number (T-000123, 123), or by the machine's code or name. */
function search(q: string): Sql {
  const number = /^(?:T-?)?0*(\d{1,15})$/i.exec(q.trim())?.[1];
  const machine = matches(sql`m.code || ' ' || m.name`, q);
  return number ? sql`(t.number = ${number}::bigint or ${machine})` : machine;
}

/** A stop of the route: one machine with the open tasks of one person. */
export interface Visit {
  readonly machineId: string;
  readonly machineCode: string;
  readonly machineName: string;
  readonly location: VisitLocation | null;
  /** The earliest of its tasks. */
  readonly dueAt: Date;
  readonly inProgress: boolean;
  readonly overdue: boolean;
  readonly tasks: readonly TaskSummary[];
}

export interface VisitLocation {
  readonly name: string;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly contact: string;
  readonly workingHours: string;
}

/** The open work of the actor by visits: what is begun, then what is overdue, then by due time. */
export async function routeOf(actor: Actor): Promise<Visit[]> {
  permit(actor, "task:read");
  const found = await rows<SummaryRow>(sql`
    select ${columns()} ${from}
    where t.assignee_id = ${actor.userId}::uuid and t.status in ('assigned', 'in_progress', 'postponed')
    order by t.due_at, t.number`);
  const tasks = found.map(summary);
  const locations = await locationsOf(tasks.map((task) => task.machineId));
  const visits = [...new Set(tasks.map((task) => task.machineId))].map((machineId) =>
    visit(
      tasks.filter((task) => task.machineId === machineId),
      locations.get(machineId) ?? null,
    ),
  );
  return visits.sort((a, b) => rank(a) - rank(b) || a.dueAt.getTime() - b.dueAt.getTime());
}

const rank = (visit: Visit): number => (visit.inProgress ? 0 : visit.overdue ? 1 : 2);

function visit(tasks: readonly TaskSummary[], location: VisitLocation | null): Visit {
  const { machineId, machineCode, machineName, dueAt } = tasks[0]!;
  return {
    machineId,
    machineCode,
    machineName,
    location,
    dueAt,
    inProgress: tasks.some((task) => task.status === "in_progress"),
    overdue: tasks.some((task) => task.overdue),
    tasks,
  };
}

async function locationsOf(machineIds: readonly string[]): Promise<Map<string, VisitLocation>> {
  const found = await rows<VisitLocation & { machineId: string }>(sql`
    select m.id as "machineId", l.name, l.address, l.latitude, l.longitude, l.contact, l.working_hours as "workingHours"
    from machine m join location l on l.id = m.location_id where m.id = any(${[...machineIds]}::uuid[])`);
  return new Map(found.map(({ machineId, ...location }) => [machineId, location]));
}

/** For how long a completed task still belongs to its visit: the card shows it, and its photos are shared. */
const VISIT_MS = 2 * 3_600_000;

/** The actor's tasks of one visit: open ones at that machine, and those completed within two hours. */
export async function tasksOfVisit(actor: Actor, machineId: string): Promise<TaskSummary[]> {
  permit(actor, "task:read");
  const since = new Date(now().getTime() - VISIT_MS);
  const found = await rows<SummaryRow>(sql`
    select ${columns()} ${from}
    where t.machine_id = ${machineId}::uuid and t.assignee_id = ${actor.userId}::uuid
      and (t.status in ('assigned', 'in_progress', 'postponed') or (t.status = 'completed' and t.completed_at >= ${since}))
    order by t.due_at, t.number`);
  return found.map(summary);
}

export interface WorkCounts {
  readonly open: number;
  readonly overdue: number;
  readonly pending: number;
  /** Completed, to be verified. */
  readonly toVerify: number;
  /** Of those: with a photo under question. */
  readonly flagged: number;
}

/** How many tasks wait for what, for navigation and home; only those that the actor sees. */
export async function workCounts(actor: Actor): Promise<WorkCounts> {
  permit(actor, "task:read");
  const found = await row<{
    open: bigint;
    overdue: bigint;
    pending: bigint;
    toVerify: bigint;
    flagged: bigint;
  }>(sql`
    select count(*) filter (where t.status <> 'completed') as open,
           count(*) filter (where ${isOverdue()}) as overdue,
           count(*) filter (where t.status = 'pending') as pending,
           count(*) filter (where t.status = 'completed') as "toVerify",
           count(*) filter (where t.status = 'completed' and exists (
             select 1 from task_photo p where p.task_id = t.id and p.flags <> '[]')) as flagged
    from task t
    where t.status in ('pending', 'assigned', 'in_progress', 'postponed', 'completed') and ${await visibleTo(actor)}`);
  return {
    open: Number(found?.open ?? 0),
    overdue: Number(found?.overdue ?? 0),
    pending: Number(found?.pending ?? 0),
    toVerify: Number(found?.toVerify ?? 0),
    flagged: Number(found?.flagged ?? 0),
  };
}
