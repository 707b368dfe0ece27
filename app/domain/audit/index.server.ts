/** The door of the audit: who changed what, when and from where. Written by `#app/platform/audit.ts`, read here. */
export { getAuditEntry, listAudit, namesIn, type AuditEntry } from "./entries.server.ts";
export { changesSince, type EditedRow } from "./since.server.ts";
