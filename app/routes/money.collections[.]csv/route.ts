import { may } from "#app/domain/access/index.server.ts";
import { listCollections, type Collection } from "#app/domain/cash/index.server.ts";
import { collectionFilter } from "#app/domain/cash/schema.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { moneyToText, type Money } from "#app/platform/money.ts";
import { csvResponse, readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const loader = onPage("collection:read", async (page) => {
  const { filter, sort } = readList(page.url, collectionFilter);
  const { t } = page.reader;
  const isBlind = page.company.blindCashCount && may(page.actor.role, "collection:count");
  const figure = (row: Collection, amount: Money | null): string | null => {
    const isOpen = row.status === "taken" || row.status === "disputed";
    return amount === null || row.concealed || (isBlind && isOpen) ? null : moneyToText(amount);
  };
  return csvResponse(page, {
    name: "collections",
    fetch: (request) => listCollections(page.actor, filter, sort ? { ...request, sort } : request),
    columns: [
      { head: t("terms:noun.sealedBag"), cell: (row) => row.bagNumber },
      { head: t("terms:noun.status"), cell: (row) => t(`terms:collectionStatus.${row.status}`) },
      { head: t("terms:noun.task"), cell: (row) => taskNumber(row.taskNumber) },
      { head: t("terms:noun.machine"), cell: (row) => row.machineCode },
      { head: t("terms:noun.name"), cell: (row) => row.machineName },
      { head: t("terms:role.operator"), cell: (row) => row.operatorName },
      { head: t("terms:collectionStatus.taken"), cell: (row) => row.takenAt },
      { head: t("terms:noun.expected"), cell: (row) => figure(row, row.expected) },
      { head: t("money:operatorTyped"), cell: (row) => figure(row, row.taken) },
      { head: t("terms:noun.counted"), cell: (row) => figure(row, row.counted) },
      { head: t("terms:noun.variance"), cell: (row) => figure(row, row.variance) },
      { head: t("money:countedBy"), cell: (row) => row.countedByName },
      { head: t("money:countedAt"), cell: (row) => row.countedAt },
      { head: t("money:decidedBy"), cell: (row) => row.decidedByName },
      { head: t("terms:noun.reason"), cell: (row) => row.reason },
    ],
  });
});
