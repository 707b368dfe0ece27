import { listIssues } from "#app/domain/stock/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { issueFilter } from "../_app.stock/filters.ts";

/** A row for each line of each issue. */
export const loader = onPage("stock:read", async (page) => {
  const { filter, sort } = readList(page.url, issueFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "issues",
    fetch: async (request) => {
      const found = await listIssues(page.actor, filter, sort ? { ...request, sort } : request);
      return {
        ...found,
        items: found.items.flatMap((issue) => issue.lines.map((line) => ({ issue, line }))),
      };
    },
    columns: [
      { head: t("terms:noun.number"), cell: ({ issue }) => issue.number },
      { head: t("terms:noun.time"), cell: ({ issue }) => issue.createdAt },
      { head: t("terms:noun.status"), cell: ({ issue }) => t(`terms:issueStatus.${issue.status}`) },
      { head: t("terms:noun.warehouse"), cell: ({ issue }) => issue.warehouse },
      { head: t("terms:role.operator"), cell: ({ issue }) => issue.operator },
      {
        head: t("terms:noun.task"),
        cell: ({ issue }) => (issue.taskNumber ? taskNumber(issue.taskNumber) : null),
      },
      { head: t("terms:noun.item"), cell: ({ line }) => line.item },
      { head: t("terms:noun.quantity"), cell: ({ line }) => quantityToText(line.quantity) },
      { head: t("terms:noun.unit"), cell: ({ line }) => t(`terms:unit.${line.unit}`) },
    ],
  });
});
