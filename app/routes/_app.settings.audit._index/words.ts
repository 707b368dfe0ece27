import { itemKinds, itemUnits } from "#app/domain/catalogue/schema.ts";
import { collectionStatuses, paymentMethods } from "#app/domain/cash/schema.ts";
import { auditFields } from "#app/domain/audit/schema.ts";
import { userStatuses } from "#app/domain/access/schema.ts";
import {
  feeds,
  locationStatuses,
  locationTypes,
  machineStatuses,
  machineTypes,
  slotKinds,
} from "#app/domain/fleet/schema.ts";
import {
  issueStatuses,
  returnStatuses,
  supplierStatuses,
  warehouseStatuses,
  writeOffReasons,
} from "#app/domain/stock/schema.ts";
import {
  creatableTypes,
  photoKinds,
  priorities,
  rejectEffects,
  taskStatuses,
} from "#app/domain/work/schema.ts";
import { channels, roles } from "#app/platform/actor.ts";
import type { AuditSubjectType } from "#app/platform/audit-acts.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";

const named: ReadonlySet<string> = new Set(auditFields);

/** What a field of the changes is called. */
export const fieldWord = (t: Translate, field: string): string =>
  named.has(field) ? t(`audit:field.${field}`) : field;

export interface Difference {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Changes field by field. An id is left out where its name stands beside it. */
export const differences = (changes: Readonly<Record<string, readonly [unknown, unknown]>>): Difference[] =>
  Object.entries(changes)
    .filter(([field]) => !changes[field.replace(/Id$/, "Name")] || !field.endsWith("Id"))
    .map(([field, [from, to]]) => ({ field, from, to }));

/** The same; of lists only the lines that the other side has not. */
export const differing = (changes: Parameters<typeof differences>[0]): Difference[] =>
  differences(changes).map(({ field, from, to }) => ({
    field,
    from: without(from, to),
    to: without(to, from),
  }));

function without(list: unknown, others: unknown): unknown {
  if (!Array.isArray(list) || !Array.isArray(others)) return list;
  const known = new Set(others.map((line) => JSON.stringify(line)));
  return list.filter((line) => !known.has(JSON.stringify(line)));
}

/** Codes that only the audit puts into words. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  effects: rejectEffects,
  confirmedHow: ["operator", "load", "time"],
};

/** The group of the vocabulary that has the words of a coded value, and the codes that stand there. */
type Words = readonly [group: string, codes: readonly string[]];

const places = ["warehouse", "operator", "slot"] as const;

const byField: Readonly<Record<string, Words>> = {
  role: ["role", roles],
  unit: ["unit", itemUnits],
  priority: ["taskPriority", priorities],
  paymentMethods: ["paymentMethod", paymentMethods],
  feed: ["feed", feeds],
  feedChannel: ["channel", channels],
  allowedMissing: ["photoKind", photoKinds],
  reason: ["writeOffReason", writeOffReasons],
  removedReason: ["writeOffReason", writeOffReasons],
};

const bySubject: Readonly<Record<string, Words>> = {
  "user.status": ["userStatus", userStatuses],
  "location.status": ["locationStatus", locationStatuses],
  "location.type": ["locationType", locationTypes],
  "machine.status": ["machineStatus", machineStatuses],
  "machine.type": ["machineType", machineTypes],
  "machine.kind": ["slotKind", slotKinds],
  "item.kind": ["itemKind", itemKinds],
  "warehouse.status": ["warehouseStatus", warehouseStatuses],
  "supplier.status": ["supplierStatus", supplierStatuses],
  "posting.type": ["placeType", places],
  "issue.status": ["issueStatus", issueStatuses],
  "return.status": ["returnStatus", returnStatuses],
  "task.status": ["taskStatus", taskStatuses],
  "task.type": ["taskType", creatableTypes],
  "task.kind": ["photoKind", photoKinds],
  "collection.status": ["collectionStatus", collectionStatuses],
};

/** The word of a coded value, such as a status; null for what is no code. */
export function codedWord(
  t: Translate,
  subjectType: AuditSubjectType,
  field: string,
  value: string,
): string | null {
  if (ownWords[field]?.includes(value)) return t(`audit:word.${value}`);
  const words = bySubject[`${subjectType}.${field}`] ?? byField[field];
  return words?.[1].includes(value) ? t(`terms:${words[0]}.${value}`) : null;
}

/** The page of a subject; null where it has none. */
export function subjectPage(type: AuditSubjectType, id: string | null): string | null {
  const page = id === null ? undefined : pages[type];
  return page ? `${page}${id}` : null;
}

const pages: Readonly<Partial<Record<AuditSubjectType, string>>> = {
  user: "/people/",
  machine: "/machines/",
  item: "/items/",
  task: "/tasks/",
  collection: "/money/collections/",
  issue: "/stock/issues/",
  return: "/stock/returns/",
  incident: "/incidents/",
  posting: "/stock/ledger?postingId=",
  supplier: "/suppliers/",
};
