import { listAudit, type AuditEntry } from "#app/domain/audit/index.server.ts";
import { auditPageFilter } from "#app/domain/audit/schema.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { auditAsked } from "../_app.settings.audit._index/asked.ts";

/** The audit as it is filtered; the changes as JSON, so that nothing of them is lost. */
export const loader = onPage("audit:read", (page) => {
  const { filter } = readList(page.url, auditPageFilter);
  const { t } = page.reader;
  return csvResponse<AuditEntry>(page, {
    name: "audit",
    columns: [
      { head: t("audit:head.at"), cell: ({ at }) => at },
      { head: t("audit:head.who"), cell: ({ actorName }) => actorName ?? t("audit:system") },
      {
        head: t("audit:head.role"),
        cell: ({ actorId, actorRole }) => (actorId ? t(`terms:role.${actorRole}`) : ""),
      },
      { head: t("audit:head.channel"), cell: ({ channel }) => t(`terms:channel.${channel}`) },
      { head: t("audit:head.address"), cell: ({ address }) => address },
      { head: t("audit:head.act"), cell: ({ act }) => t(`audit:act.${act}`) },
      { head: t("audit:head.subjectType"), cell: ({ subjectType }) => t(`audit:subject.${subjectType}`) },
      { head: t("audit:head.subject"), cell: ({ subjectLabel }) => subjectLabel },
      { head: t("audit:head.subjectId"), cell: ({ subjectId }) => subjectId },
      { head: t("audit:head.request"), cell: ({ requestId }) => requestId },
      { head: t("audit:head.changes"), cell: ({ changes }) => JSON.stringify(changes) },
    ],
    fetch: (request) => listAudit(page.actor, auditAsked(filter, page.company.timeZone), request),
  });
});
