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
  warehouseStatuses,
  writeOffReasons,
} from "#app/domain/stock/schema.ts";
import { photoKinds, priorities, rejectEffects, taskStatuses } from "#app/domain/work/schema.ts";
import { creatableTypes } from "#app/domain/work/types.ts";
import { channels, roles } from "#app/platform/actor.ts";
import type { AuditSubjectType } from "#app/platform/audit-acts.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";

const named: ReadonlySet<string> = new Set(auditFields);

/** What a field of the changes is called. */
export const fieldWord = (t: Translate, field: string): string =>
  named.has(field) ? t(`audit:field.${field}`) : field;

/** Where the words of a coded value are, and the codes that have words there. */
type Words = readonly [group: string, codes: readonly string[]];

const places = ["warehouse", "operator", "slot"] as const;

const byField: Readonly<Record<string, Words>> = {
  role: ["terms:role", roles],
  unit: ["terms:unit", itemUnits],
  priority: ["terms:taskPriority", priorities],
  paymentMethods: ["terms:paymentMethod", paymentMethods],
  feed: ["terms:feed", feeds],
  feedChannel: ["terms:channel", channels],
  allowedMissing: ["terms:photoKind", photoKinds],
  reason: ["terms:writeOffReason", writeOffReasons],
  removedReason: ["terms:writeOffReason", writeOffReasons],
  effects: ["audit:word", rejectEffects],
  confirmedHow: ["audit:word", ["operator", "load", "time"]],
};

const bySubject: Readonly<Record<string, Words>> = {
  "user.status": ["terms:userStatus", userStatuses],
  "location.status": ["terms:locationStatus", locationStatuses],
  "location.type": ["terms:locationType", locationTypes],
  "machine.status": ["terms:machineStatus", machineStatuses],
  "machine.type": ["terms:machineType", machineTypes],
  "machine.kind": ["terms:slotKind", slotKinds],
  "item.kind": ["terms:itemKind", itemKinds],
  "warehouse.status": ["terms:warehouseStatus", warehouseStatuses],
  "posting.type": ["terms:placeType", places],
  "issue.status": ["terms:issueStatus", issueStatuses],
  "return.status": ["terms:returnStatus", returnStatuses],
  "task.status": ["terms:taskStatus", taskStatuses],
  "task.type": ["terms:taskType", creatableTypes],
  "task.kind": ["terms:photoKind", photoKinds],
  "collection.status": ["terms:collectionStatus", collectionStatuses],
};

/** The word of a coded value, such as a status; null for what is no code. */
export function codedWord(
  t: Translate,
  subjectType: AuditSubjectType,
  field: string,
  value: string,
): string | null {
  const words = bySubject[`${subjectType}.${field}`] ?? byField[field];
  return words?.[1].includes(value) ? t(`${words[0]}.${value}`) : null;
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
  return: "/stock/returns/",
  posting: "/stock/ledger?postingId=",
};
