import { z } from "zod";
import {
  getIncident,
  listIncidents,
  openIncident,
  stepIncident,
  type Incident,
  type IncidentDetail,
} from "#app/domain/care/index.server.ts";
import {
  incidentFilter,
  incidentInput,
  incidentReasonInput,
  incidentSeverities,
  incidentStartInput,
  incidentStatuses,
  incidentSubjects,
  incidentTypes,
} from "#app/domain/care/schema.ts";
import { company } from "#app/platform/company.ts";
import {
  currencyField,
  idOrNull,
  mapPage,
  moneyOr,
  moneyOrNull,
  pageOf,
  resourceFields,
  textOrNull,
  timeField,
  timeOrNull,
} from "../fields.ts";
import { operation } from "../registry.ts";

const listed = z
  .strictObject({
    ...resourceFields,
    number: z.int(),
    type: z.enum(incidentTypes),
    severity: z.enum(incidentSeverities),
    status: z.enum(incidentStatuses),
    machineId: idOrNull,
    machineCode: textOrNull,
    subjectType: z.enum(incidentSubjects).nullable(),
    subjectId: idOrNull,
    subjectLabel: z.string(),
    text: z.string(),
    amount: moneyOrNull,
    currency: currencyField,
    openedBy: idOrNull,
    openedByName: textOrNull,
    assigneeId: idOrNull,
    assigneeName: textOrNull,
    resolvedAt: timeOrNull,
    closedAt: timeOrNull,
  })
  .meta({ id: "IncidentListed" });

const incident = listed
  .extend({
    timeline: z.array(
      z.strictObject({
        verb: z.string(),
        fromStatus: z.enum(incidentStatuses).nullable(),
        toStatus: z.enum(incidentStatuses),
        actorId: idOrNull,
        actorName: textOrNull,
        channel: z.string(),
        text: z.string(),
        at: timeField,
      }),
    ),
  })
  .meta({ id: "Incident" });

const write =
  (currency: string) =>
  <Row extends Incident>(row: Row) => ({
    ...row,
    number: Number(row.number),
    amount: moneyOr(row.amount),
    currency,
  });

/** The row is awaited first: its refusal must find somebody who waits. */
async function writeOne(row: Promise<IncidentDetail>) {
  const found = await row;
  return write((await company()).currency)(found);
}

const tag = "incidents";
const one = { status: 200, schema: incident } as const;

export const incidentOperations = [
  operation({
    method: "get",
    path: "/incidents",
    tag,
    summary: "Incidents, newest first",
    access: "incident:read",
    list: { sorts: ["createdAt"], byDefault: "-createdAt" },
    query: incidentFilter,
    answer: { status: 200, schema: pageOf(listed) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listIncidents(actor, query, page), write((await company()).currency)),
  }),
  operation({
    method: "post",
    path: "/incidents",
    tag,
    summary: "Report what is wrong with a machine; one cause is one incident while it is open",
    access: "incident:edit",
    body: incidentInput,
    answer: { ...one, status: 201 },
    handle: ({ actor, body }) => writeOne(openIncident(actor, body)),
  }),
  operation({
    method: "get",
    path: "/incidents/:id",
    tag,
    summary: "An incident with its timeline",
    access: "incident:read",
    answer: one,
    handle: ({ actor, id }) => writeOne(getIncident(actor, id)),
  }),
  operation({
    method: "post",
    path: "/incidents/:id/start",
    tag,
    summary: "Start to work on it: it is the caller's then",
    access: "incident:edit",
    checkRow: getIncident,
    body: incidentStartInput,
    bodyOptional: true,
    answer: one,
    errors: ["care.invalid_transition"],
    handle: ({ actor, id, body }) => writeOne(stepIncident(actor, id, "start", body.text)),
  }),
  ...(["resolve", "close", "reopen"] as const).map((verb) =>
    operation({
      method: "post",
      path: `/incidents/:id/${verb}`,
      tag,
      summary: {
        resolve: "Say how it was resolved",
        close: "Close what is resolved",
        reopen: "Open it again",
      }[verb],
      access: "incident:edit",
      checkRow: getIncident,
      body: incidentReasonInput,
      answer: one,
      errors: ["care.invalid_transition", "care.already_open"],
      handle: ({ actor, id, body }) => writeOne(stepIncident(actor, id, verb, body.text)),
    }),
  ),
];
