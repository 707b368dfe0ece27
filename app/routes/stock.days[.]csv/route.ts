import { listDayClosings } from "#app/domain/days/index.server.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { dayFilter } from "../_app.stock/filters.ts";

export const loader = onPage("day:read", async (page) => {
  const { filter } = readList(page.url, dayFilter);
  const { t } = page.reader;
  return csvResponse(page, {
    name: "days",
    fetch: (request) => listDayClosings(page.actor, filter, request),
    columns: [
      { head: t("terms:noun.time"), cell: (row) => row.at.toISOString() },
      { head: t("days:act"), cell: (row) => t(`days:acts.${row.act}`) },
      { head: t("days:then"), cell: (row) => row.closedThrough },
      { head: t("days:who"), cell: (row) => row.actor ?? "" },
      { head: t("days:reason"), cell: (row) => row.reason ?? "" },
    ],
  });
});
