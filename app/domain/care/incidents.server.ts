import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import { sqlState, transaction } from "#app/platform/transaction.ts";
import { touched } from "#app/platform/version.ts";
import { getIncident, type IncidentDetail } from "./incident-list.server.ts";
import { nextStatus, type IncidentVerb } from "./lifecycle.ts";
import {
  incidentNumber,
  type IncidentInput,
  type IncidentSeverity,
  type IncidentStatus,
  type IncidentSubject,
  type IncidentType,
} from "./schema.ts";

interface Report {
  readonly type: IncidentType;
  readonly severity: IncidentSeverity;
  readonly machineId?: string | null | undefined;
  readonly subject?: { readonly type: IncidentSubject; readonly id: string; readonly label: string };
  readonly text: string;
  readonly amount?: Money | null | undefined;
}

/** A person says what is wrong with a machine. */
export async function openIncident(actor: Actor, input: IncidentInput): Promise<IncidentDetail> {
  permit(actor, "incident:edit");
  return transaction(async () => {
    const machine = await row(sql`select 1 from machine where id = ${input.machineId}::uuid`);
    if (!machine) throw invalid({ path: "machineId", key: "unknown" });
    return getIncident(actor, await reportIncident(actor, input));
  });
}

/**
 * Opens an incident in the transaction of what causes it; the caller has asked for the permission. One cause on one
 * machine or subject is one incident while it is open: a further report stands in its timeline. Answers its id.
 */
export async function reportIncident(actor: Actor, report: Report): Promise<string> {
  const { type, severity, machineId = null, subject, text, amount = null } = report;
  const id = newId();
  const cause = subject ? `${type}:${subject.type}:${subject.id}` : `${type}:machine:${machineId}`;
  const written = await row<Row & { isNew: boolean }>(sql`
    insert into incident (id, type, severity, cause, machine_id, subject_type, subject_id, subject_label, text, amount,
                          opened_by, created_at, updated_at)
    values (${id}::uuid, ${type}, ${severity}, ${cause}, ${machineId}::uuid, ${subject?.type ?? null},
            ${subject?.id ?? null}::uuid, ${subject?.label ?? ""}, ${text}, ${amount}, ${actor.userId}::uuid, ${now()}, ${now()})
    on conflict (cause) where status in ('open', 'in_progress')
    do update set updated_at = ${now()}
    returning id, number, status, id = ${id}::uuid as "isNew"`);
  if (!written) throw new Error(`The incident of ${cause} vanished`);
  const from = written.isNew ? null : written.status;
  await record(actor, written, { verb: written.isNew ? "open" : "repeat", from, to: written.status, text });
  const told = stated({ type, severity, machineId, text, amount });
  await audit(actor, written.isNew ? "incident.open" : "incident.repeat", subjectOf(written), told);
  return written.id;
}

/** What caused them is settled: the incidents of a subject that are still open are resolved. */
export async function resolveIncidentsOf(
  actor: Actor,
  subject: { readonly type: IncidentSubject; readonly id: string },
  text: string,
): Promise<void> {
  const open = await rows<Row>(sql`
    select id, number, status from incident
    where subject_type = ${subject.type} and subject_id = ${subject.id}::uuid and status in ('open', 'in_progress')
    order by id for update`);
  for (const incident of open) await step(actor, incident, "resolve", text);
}

/** One step of an incident's life by a person; starting it makes it his. */
export async function stepIncident(
  actor: Actor,
  incidentId: string,
  verb: IncidentVerb,
  text = "",
): Promise<IncidentDetail> {
  permit(actor, "incident:edit");
  return transaction(async () => {
    const found = await row<Row>(
      sql`select id, number, status from incident where id = ${incidentId}::uuid for update`,
    );
    if (!found) throw new AppError("row.not_found");
    await step(actor, found, verb, text);
    return getIncident(actor, incidentId);
  });
}

interface Row {
  readonly id: string;
  readonly number: bigint;
  readonly status: IncidentStatus;
}

const subjectOf = ({ id, number }: Row) => ({ type: "incident", id, label: incidentNumber(number) }) as const;

async function step(actor: Actor, incident: Row, verb: IncidentVerb, text: string): Promise<void> {
  const to = nextStatus(incident.status, verb);
  try {
    await transaction(() => setStatus(actor, incident, to));
  } catch (error) {
    if (sqlState(error) === "23505") throw new AppError("care.already_open");
    throw error;
  }
  await record(actor, incident, { verb, from: incident.status, to, text });
  const changes = { status: [incident.status, to] as const, ...stated({ text }) };
  await audit(actor, `incident.${verb}`, subjectOf(incident), changes);
}

const setStatus = (actor: Actor, incident: Row, to: IncidentStatus): Promise<number> =>
  execute(sql`
    update incident set status = ${to},
      assignee_id = case when ${to} = 'in_progress' then ${actor.userId}::uuid else assignee_id end,
      resolved_at = case ${to} when 'resolved' then ${now()}::timestamptz when 'closed' then resolved_at end,
      closed_at = case ${to} when 'closed' then ${now()}::timestamptz end,
      updated_at = ${touched()}
    where id = ${incident.id}::uuid and status = ${incident.status}`);

interface Passage {
  readonly verb: IncidentVerb | "open" | "repeat";
  readonly from: IncidentStatus | null;
  readonly to: IncidentStatus;
  readonly text: string;
}

async function record(actor: Actor, incident: Row, { verb, from, to, text }: Passage): Promise<void> {
  await execute(sql`
    insert into incident_event (id, incident_id, verb, from_status, to_status, actor_id, channel, text, at)
    values (${newId()}::uuid, ${incident.id}::uuid, ${verb}, ${from}, ${to}, ${actor.userId}::uuid, ${actor.channel},
            ${text}, ${now()})`);
}
