import { may } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { AuditAct, AuditSubjectType } from "#app/platform/audit-acts.ts";
import { rows, sql } from "#app/platform/database.ts";
import { namesIn, type AuditEntry } from "./entries.server.ts";

/** A row that a form edits, and the acts that give it another version. */
export interface EditedRow {
  readonly type: AuditSubjectType;
  readonly id: string;
  readonly acts: readonly AuditAct[];
}

type RowChange = Pick<AuditEntry, "id" | "at" | "actorId" | "actorName" | "subjectType" | "changes">;

export interface ChangesSince {
  /** Newest first. */
  readonly changes: readonly RowChange[];
  /** What the ids in them are called. */
  readonly names: Readonly<Record<string, string>>;
}

const MOST_CHANGES = 10;

/**
 * Who changed a row after the version `since` (its `updatedAt`), for somebody who is about to change it himself and has
 * shown that he may: no permission is asked. What was changed is told only to those who may read the audit, by others
 * `changes` are empty.
 */
export async function changesSince(
  actor: Actor,
  { type, id, acts }: EditedRow,
  since: Date,
): Promise<ChangesSince> {
  const readsAudit = may(actor.role, "audit:read");
  const changes = await rows<RowChange>(sql`
    select e.id, e.at, e.actor_id as "actorId", u.full_name as "actorName", e.subject_type as "subjectType",
           case when ${readsAudit} then e.changes else '{}' end as changes
    from audit_entry e left join app_user u on u.id = e.actor_id
    where e.subject_id = ${id}::uuid and e.subject_type = ${type} and e.act = any(${acts}::text[])
      and e.at > ${since}
    order by e.at desc, e.id desc limit ${MOST_CHANGES}`);
  const told = { changes: { all: [changes.map((change) => change.changes), null] } } as const;
  return { changes, names: readsAudit ? await namesIn(actor, told) : {} };
}
