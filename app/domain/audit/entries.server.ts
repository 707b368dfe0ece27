import { permit } from "#app/domain/access/index.server.ts";
import type { Actor, ActorRole, Channel } from "#app/platform/actor.ts";
import type { AuditAct, AuditSubjectType } from "#app/platform/audit-acts.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId } from "#app/platform/id.ts";
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
import { SYSTEM, type AuditFilter } from "./schema.ts";

/** One act of one actor, as it was noted then. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** Null: the system itself. */
  readonly actorId: string | null;
  /** As he is called now. */
  readonly actorName: string | null;
  /** The role in which he acted. */
  readonly actorRole: ActorRole;
  readonly channel: Channel;
  readonly address: string | null;
  readonly requestId: string;
  readonly act: AuditAct;
  readonly subjectType: AuditSubjectType;
  readonly subjectId: string | null;
  /** As it was called then; "" where it has no name. */
  readonly subjectLabel: string;
  /** Field -> [from, to], in JSON: money as a decimal string, quantities as numbers, times RFC 3339, secrets as "***". */
  readonly changes: Readonly<Record<string, readonly [from: unknown, to: unknown]>>;
}

const columns = sql`
  e.id, e.at, e.actor_id as "actorId", u.full_name as "actorName", e.actor_role as "actorRole", e.channel, e.address,
  e.request_id as "requestId", e.act, e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.subject_label as "subjectLabel", e.changes`;

const source = sql`from audit_entry e left join app_user u on u.id = e.actor_id`;

const sorts = { at: { column: sql`e.at`, type: "timestamptz" } } satisfies Sorts;

/** The audit, newest first. `q` looks through what the subjects were called. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  request: PageRequest,
): Promise<Page<AuditEntry>> {
  permit(actor, "audit:read");
  const order = orderPage(request, { sorts, byDefault: "-at", id: sql`e.id` });
  const where = conditionOf(filter);
  const found = await rows<AuditEntry & Keyed>(sql`
    select ${columns}, ${order.key} ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from audit_entry e where ${where}`) : undefined,
  );
}

const conditionOf = (filter: AuditFilter): Sql =>
  allOf([
    filter.id && sql`e.id = ${filter.id}::uuid`,
    filter.actorId &&
      (filter.actorId === SYSTEM ? sql`e.actor_id is null` : sql`e.actor_id = ${filter.actorId}::uuid`),
    filter.actorRole && sql`e.actor_role = ${filter.actorRole}`,
    filter.channel && sql`e.channel = ${filter.channel}`,
    filter.requestId && sql`e.request_id = ${filter.requestId}`,
    filter.act && sql`e.act = ${filter.act}`,
    filter.subjectType && sql`e.subject_type = ${filter.subjectType}`,
    filter.subjectId && sql`e.subject_id = ${filter.subjectId}::uuid`,
    filter.from && sql`e.at >= ${filter.from}`,
    filter.until && sql`e.at < ${filter.until}`,
    filter.q && matches(sql`e.subject_label`, filter.q),
  ]);

/** Throws `row.not_found`. */
export async function getAuditEntry(actor: Actor, id: string): Promise<AuditEntry> {
  permit(actor, "audit:read");
  const found = await row<AuditEntry>(sql`select ${columns} ${source} where e.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return found;
}

/** What the ids in the changes of an entry are called now, by id: people, machines, slots, items, places, tasks. */
export async function namesIn(
  actor: Actor,
  { changes }: Pick<AuditEntry, "changes">,
): Promise<Record<string, string>> {
  permit(actor, "audit:read");
  const ids = [...new Set(idsOf(changes))];
  if (ids.length === 0) return {};
  const found = await rows<{ id: string; name: string }>(sql`
    select id, name from (
      select id, full_name as name from app_user
      union all select id, name from location
      union all select id, name from warehouse
      union all select id, name from supplier
      union all select id, name from item
      union all select id, code || ' ' || name from machine
      union all select slot.id, machine.code || ', ' || slot.code from slot join machine on machine.id = slot.machine_id
      union all select id, 'T-' || lpad(number::text, greatest(6, length(number::text)), '0') from task
    ) named where id = any(${ids}::uuid[])`);
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

function idsOf(value: unknown): string[] {
  if (typeof value === "string") return isId(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(idsOf) : [];
}
