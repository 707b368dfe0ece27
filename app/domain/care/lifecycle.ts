import { AppError } from "#app/platform/errors.ts";
import type { IncidentStatus } from "./schema.ts";

export const incidentVerbs = ["start", "resolve", "close", "reopen"] as const;
export type IncidentVerb = (typeof incidentVerbs)[number];

interface Step {
  readonly from: readonly IncidentStatus[];
  readonly to: IncidentStatus;
}

/** The life of an incident: from which status each verb leads where. There is no other way. */
export const steps: Readonly<Record<IncidentVerb, Step>> = {
  start: { from: ["open"], to: "in_progress" },
  resolve: { from: ["open", "in_progress"], to: "resolved" },
  close: { from: ["resolved"], to: "closed" },
  reopen: { from: ["resolved", "closed"], to: "open" },
};

/** The status that a verb leads to. Throws `care.invalid_transition` where there is no such step. */
export function nextStatus(status: IncidentStatus, verb: IncidentVerb): IncidentStatus {
  const step = steps[verb];
  if (step.from.includes(status)) return step.to;
  throw new AppError("care.invalid_transition", { status, verb });
}
