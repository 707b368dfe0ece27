import { listIncidents } from "#app/domain/care/index.server.ts";
import { incidentNumber } from "#app/domain/care/schema.ts";
import { moneyToText } from "#app/platform/money.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { incidentListFilter } from "../_app.incidents/filter.ts";

export const loader = onPage("incident:read", async (page) => {
  const { filter, sort } = readList(page.url, incidentListFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "incidents",
    fetch: (request) => listIncidents(page.actor, filter, sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.number"), cell: (row) => incidentNumber(row.number) },
      { head: t("terms:noun.time"), cell: (row) => row.createdAt },
      { head: t("terms:noun.status"), cell: (row) => t(`terms:incidentStatus.${row.status}`) },
      { head: t("terms:noun.type"), cell: (row) => t(`terms:incidentType.${row.type}`) },
      { head: t("terms:noun.severity"), cell: (row) => t(`terms:incidentSeverity.${row.severity}`) },
      { head: t("terms:noun.machine"), cell: (row) => row.machineCode },
      { head: t("incidents:subject"), cell: (row) => row.subjectLabel },
      { head: t("incidents:text"), cell: (row) => row.text },
      { head: t("terms:noun.amount"), cell: (row) => row.amount && moneyToText(row.amount) },
      { head: t("incidents:openedBy"), cell: (row) => row.openedByName },
      { head: t("terms:noun.assignee"), cell: (row) => row.assigneeName },
      { head: t("incidents:resolvedAt"), cell: (row) => row.resolvedAt },
    ],
  });
});
