import type { Actor } from "./actor.ts";
import { auditMoneyFields, HIDDEN, type AuditAct, type AuditSubjectType } from "./audit-acts.ts";
import { now } from "./clock.ts";
import { cutText } from "./cut-text.ts";
import { execute, sql } from "./database.ts";
import { newId } from "./id.ts";
import { moneyToText } from "./money.ts";
import { quantityToNumber } from "./quantity.ts";

/** What an act is done to. */
export interface AuditSubject {
  readonly type: AuditSubjectType;
  /** Null: it has no row of its own. */
  readonly id: string | null;
  /** What people call it at that moment: "M-014", "T-000123", a name; "" where it has no name. */
  readonly label: string;
  /**
   * Of a row that is edited: the `updatedAt` that the command gave it, so that what was done since a version is told
   * without the act that made the version. Now, unless said.
   */
  readonly at?: Date;
}

/** Field -> [from, to]; null: nothing there before, or afterwards. */
export type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>;

/** Of one list (the lines of a command); what is more is counted in a last entry, `{more: 12}`. */
const MOST_LINES = 100;
/** Characters of one text. */
const LONGEST_TEXT = 1000;

/**
 * Notes, in the transaction around, who did what: one insert and no read. Every command calls it once it has had its
 * effect; a repeat that had none leaves no entry, nor does a change that changed nothing (`changes` given and empty).
 * Money becomes a decimal string and a quantity a number, as in the API; secrets are struck out, however deep.
 */
export async function audit(
  actor: Actor,
  act: AuditAct,
  subject: AuditSubject,
  changes: Changes | null = null,
): Promise<void> {
  await auditAll(actor, act, [{ ...subject, changes }]);
}

/** The same for one act on many subjects: one insert, whatever their number. */
export async function auditAll(
  actor: Actor,
  act: AuditAct,
  subjects: readonly (AuditSubject & { readonly changes: Changes | null })[],
): Promise<void> {
  const told = subjects.filter(({ changes }) => changes === null || Object.keys(changes).length > 0);
  if (told.length === 0) return;
  await execute(sql`
    insert into audit_entry (id, at, actor_id, actor_role, channel, address, request_id, act, subject_type, subject_id,
                             subject_label, changes)
    select id, at, ${actor.userId}::uuid, ${actor.role}, ${actor.channel}, ${actor.address}, ${actor.requestId},
           ${act}, subject_type, subject_id, subject_label, changes
    from unnest(${told.map(newId)}::uuid[], ${told.map(({ at }) => at ?? now())}::timestamptz[],
                ${told.map(({ type }) => type)}::text[],
                ${told.map(({ id }) => id)}::uuid[], ${told.map(({ label }) => cutText(label, LONGEST_TEXT))}::text[],
                ${told.map(({ changes }) => JSON.stringify(storable("", changes ?? {})))}::jsonb[])
      as told (id, at, subject_type, subject_id, subject_label, changes)`);
}

/** Never told as changes: what every edit moves along. */
const bookkeeping = new Set(["id", "createdAt", "updatedAt"]);

/**
 * What differs between two states of one row, by field of the state before; `null` before: everything that the new row
 * has. `besides` are fields that are no part of the row, or only follow from others.
 */
export function changesBetween(
  before: object | null,
  after: object,
  besides: readonly string[] = [],
): Changes {
  const from = new Map<string, unknown>(Object.entries(before ?? {}));
  const to = new Map<string, unknown>(Object.entries(after));
  const fields = Object.keys(before ?? after).filter(
    (field) => !bookkeeping.has(field) && !besides.includes(field),
  );
  const changed = fields.filter((field) =>
    before ? textOf(from.get(field)) !== textOf(to.get(field)) : !isEmpty(to.get(field)),
  );
  return Object.fromEntries(
    changed.map((field) => [field, [from.get(field) ?? null, to.get(field) ?? null]]),
  );
}

/** Everything that a command made or said, as changes from nothing. */
export const stated = (fields: Readonly<Record<string, unknown>>): Changes => changesBetween(null, fields);

const textOf = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const isSecret = (field: string): boolean => /(password|secret|token|hash|recoveryCodes?)$/i.test(field);

/** A value as it is kept, by the field in which it stands. */
function storable(field: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return bounded(value).map((each) => storable(field, each));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, storable(name, each)]));
  }
  if (isSecret(field)) return HIDDEN;
  if (typeof value === "bigint")
    return auditMoneyFields.has(field) ? moneyToText(value) : quantityToNumber(value);
  return typeof value === "string" && value.length > LONGEST_TEXT
    ? `${cutText(value, LONGEST_TEXT)}…`
    : value;
}

const bounded = (list: readonly unknown[]): readonly unknown[] =>
  list.length > MOST_LINES ? [...list.slice(0, MOST_LINES), { more: list.length - MOST_LINES }] : list;
