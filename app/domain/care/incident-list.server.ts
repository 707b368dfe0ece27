import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
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
import {
  incidentNumber,
  type IncidentFilter,
  type IncidentSeverity,
  type IncidentStatus,
  type IncidentSubject,
  type IncidentType,
} from "./schema.ts";

/** An incident in a list. */
export interface Incident {
  readonly id: string;
  readonly number: bigint;
  readonly type: IncidentType;
  readonly severity: IncidentSeverity;
  readonly status: IncidentStatus;
  readonly machineId: string | null;
  readonly machineCode: string | null;
  readonly subjectType: IncidentSubject | null;
  readonly subjectId: string | null;
  /** What people call the subject: the number of an issue or of a sealed bag. */
  readonly subjectLabel: string;
  readonly text: string;
  readonly amount: Money | null;
  readonly openedBy: string | null;
  readonly openedByName: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** One line of an incident's timeline. */
export interface IncidentEvent {
  readonly verb: string;
  readonly fromStatus: IncidentStatus | null;
  readonly toStatus: IncidentStatus;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly channel: string;
  readonly text: string;
  readonly at: Date;
}

export interface IncidentDetail extends Incident {
  readonly timeline: readonly IncidentEvent[];
}

const columns = sql`
  i.id, i.number, i.type, i.severity, i.status, i.machine_id as "machineId", machine.code as "machineCode",
  i.subject_type as "subjectType", i.subject_id as "subjectId", i.subject_label as "subjectLabel", i.text, i.amount,
  i.opened_by as "openedBy", opener.full_name as "openedByName", i.assignee_id as "assigneeId",
  assignee.full_name as "assigneeName", i.resolved_at as "resolvedAt", i.closed_at as "closedAt",
  i.created_at as "createdAt", i.updated_at as "updatedAt"`;
const source = sql`
  incident i left join machine on machine.id = i.machine_id left join app_user opener on opener.id = i.opened_by
  left join app_user assignee on assignee.id = i.assignee_id`;

/** Ids are in the order of time. */
const sorts = { createdAt: { column: sql`i.id`, type: "uuid" } } satisfies Sorts;

export async function listIncidents(
  actor: Actor,
  filter: IncidentFilter,
  request: PageRequest,
): Promise<Page<Incident>> {
  permit(actor, "incident:read");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`i.id` });
  const where = allOf([
    filter.q && matches(sql`i.subject_label || ' ' || i.text`, filter.q),
    filter.id && sql`i.id = ${filter.id}::uuid`,
    filter.type && sql`i.type = ${filter.type}`,
    filter.severity && sql`i.severity = ${filter.severity}`,
    filter.status && sql`i.status = ${filter.status}`,
    filter.machineId && sql`i.machine_id = ${filter.machineId}::uuid`,
    filter.subjectType && sql`i.subject_type = ${filter.subjectType}`,
    filter.subjectId && sql`i.subject_id = ${filter.subjectId}::uuid`,
    filter.assigneeId && sql`i.assignee_id = ${filter.assigneeId}::uuid`,
  ]);
  const found = await rows<Incident & Keyed>(sql`
    select ${columns}, ${order.key} from ${source} where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from incident i where ${where}`) : undefined);
}

/** Those that somebody has yet to resolve. */
export async function countOpenIncidents(actor: Actor): Promise<number> {
  permit(actor, "incident:read");
  return countRows(sql`from incident i where i.status in ('open', 'in_progress')`);
}

/** The newest incident of a document, by the number that people call it; for whoever may see the document itself. */
export async function incidentNumberOf(type: IncidentSubject, id: string): Promise<string | null> {
  const found = await row<{ number: bigint }>(sql`
    select number from incident where subject_type = ${type} and subject_id = ${id}::uuid order by id desc limit 1`);
  return found && incidentNumber(found.number);
}

export async function getIncident(actor: Actor, incidentId: string): Promise<IncidentDetail> {
  permit(actor, "incident:read");
  const found = await row<Incident>(sql`select ${columns} from ${source} where i.id = ${incidentId}::uuid`);
  if (!found) throw new AppError("row.not_found");
  const timeline = await rows<IncidentEvent>(sql`
    select event.verb, event.from_status as "fromStatus", event.to_status as "toStatus", event.actor_id as "actorId",
           actor.full_name as "actorName", event.channel, event.text, event.at
    from incident_event event left join app_user actor on actor.id = event.actor_id
    where event.incident_id = ${incidentId}::uuid order by event.id limit 1000`);
  return { ...found, timeline };
}
