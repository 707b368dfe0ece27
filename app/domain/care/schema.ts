import { z } from "zod";
import { documentNumber } from "#app/platform/document-number.ts";
import { id, money, requiredText, shortText } from "#app/platform/zod.ts";

export const incidentTypes = [
  "technical",
  "out_of_stock",
  "cash_full",
  "cash_variance",
  "stock_variance",
  "vandalism",
  "power",
  "offline",
  "temperature",
  "other",
] as const;
export const incidentSeverities = ["low", "medium", "high", "critical"] as const;
export const incidentStatuses = ["open", "in_progress", "resolved", "closed"] as const;
/** Documents that an incident can be about, beside a machine. */
export const incidentSubjects = ["issue", "return", "collection"] as const;

export type IncidentType = (typeof incidentTypes)[number];
export type IncidentSeverity = (typeof incidentSeverities)[number];
export type IncidentStatus = (typeof incidentStatuses)[number];
export type IncidentSubject = (typeof incidentSubjects)[number];

export const incidentNumber = (number: bigint): string => `I-${documentNumber(number)}`;

export const incidentInput = z.strictObject({
  type: z.enum(incidentTypes),
  severity: z.enum(incidentSeverities),
  machineId: id,
  text: requiredText(1000),
  amount: money.optional(),
});
export const incidentStartInput = z.strictObject({ text: shortText(1000).optional() });
export const incidentReasonInput = z.strictObject({ text: requiredText(1000) });
export const incidentFilter = z.strictObject({
  q: shortText(100).optional(),
  id: id.optional(),
  type: z.enum(incidentTypes).optional(),
  severity: z.enum(incidentSeverities).optional(),
  status: z.enum(incidentStatuses).optional(),
  machineId: id.optional(),
  subjectType: z.enum(incidentSubjects).optional(),
  subjectId: id.optional(),
  assigneeId: id.optional(),
});

export type IncidentInput = z.output<typeof incidentInput>;
export type IncidentFilter = z.output<typeof incidentFilter>;
