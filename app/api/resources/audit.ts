import { z } from "zod";
import { getAuditEntry, listAudit, type AuditEntry } from "#app/domain/audit/index.server.ts";
import { auditFilter } from "#app/domain/audit/schema.ts";
import { actorRoles, channels } from "#app/platform/actor.ts";
import { auditActs, auditSubjects } from "#app/platform/audit-acts.ts";
import { idOrNull, mapPage, pageOf, resourceFields, textOrNull, timeField } from "../fields.ts";
import { operation } from "../registry.ts";

const auditAnswer = z
  .strictObject({
    ...resourceFields,
    at: timeField,
    actorId: idOrNull.meta({ description: "Null: the system itself" }),
    actorName: textOrNull,
    actorRole: z.enum(actorRoles),
    channel: z.enum(channels),
    address: textOrNull,
    requestId: z.string(),
    act: z.enum(auditActs),
    subjectType: z.enum(auditSubjects),
    subjectId: idOrNull,
    subjectLabel: z.string().meta({ description: "As it was called then" }),
    changes: z
      .record(z.string(), z.array(z.unknown()).length(2))
      .meta({ description: "Field -> [from, to]; a secret is `***`" }),
  })
  .meta({ id: "AuditEntry" });

/** An entry is never changed: it is as old as it is. */
const write = (entry: AuditEntry) => ({ ...entry, createdAt: entry.at, updatedAt: entry.at });

const tag = "audit";

export const auditOperations = [
  operation({
    method: "get",
    path: "/audit",
    tag,
    summary: "Who changed what, from, to, when and from where; newest first",
    access: "audit:read",
    list: { sorts: ["at"], byDefault: "-at" },
    query: auditFilter,
    answer: { status: 200, schema: pageOf(auditAnswer) },
    handle: async ({ actor, query, page }) => mapPage(await listAudit(actor, query, page), write),
  }),
  operation({
    method: "get",
    path: "/audit/:id",
    tag,
    summary: "One entry of the audit",
    access: "audit:read",
    answer: { status: 200, schema: auditAnswer },
    handle: async ({ actor, id }) => write(await getAuditEntry(actor, id)),
  }),
];
