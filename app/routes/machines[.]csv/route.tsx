import { may } from "#app/domain/access/index.server.ts";
import { listMachines, type MachineListed } from "#app/domain/fleet/index.server.ts";
import { machineFilter } from "#app/domain/fleet/schema.ts";
import { capitalise } from "#app/platform/i18n/format.ts";
import { moneyToText } from "#app/platform/money.ts";
import { csvResponse, readList, type CsvColumn } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** The machines of the list as it is filtered. */
export const loader = onPage("machine:read", (page) => {
  const { filter, sort } = readList(page.url, machineFilter);
  const { t } = page.reader;
  const term = (key: string): string => capitalise(t(`terms:${key}`));
  const currency = page.company.currency;
  const goods: CsvColumn<MachineListed>[] = [
    { head: t("machines:detail.slots"), cell: ({ slotCount }) => slotCount },
    { head: t("machines:list.soldOut"), cell: ({ soldOutSlots }) => soldOutSlots },
    { head: t("machines:list.low"), cell: ({ lowSlots }) => lowSlots },
    { head: `${t("machines:list.fill")}, %`, cell: ({ fillPercent }) => fillPercent },
    { head: t("machines:list.stockValue", { currency }), cell: ({ stockValue }) => moneyToText(stockValue) },
  ];
  return csvResponse<MachineListed>(page, {
    name: "machines",
    columns: [
      { head: term("noun.code"), cell: ({ code }) => code },
      { head: term("noun.name"), cell: ({ name }) => name },
      { head: term("noun.type"), cell: ({ type }) => t(`terms:machineType.${type}`) },
      { head: t("machines:form.model"), cell: ({ model }) => model },
      { head: term("noun.serialNumber"), cell: ({ serial }) => serial },
      { head: term("noun.status"), cell: ({ status }) => t(`terms:machineStatus.${status}`) },
      { head: term("noun.location"), cell: ({ locationName }) => locationName },
      { head: term("noun.address"), cell: ({ locationAddress }) => locationAddress },
      { head: term("role.operator"), cell: ({ operatorName }) => operatorName },
      { head: term("role.technician"), cell: ({ technicianName }) => technicianName },
      ...(may(page.actor.role, "stock:read") ? goods : []),
      { head: term("noun.salesUntil"), cell: ({ salesUntil }) => salesUntil },
    ],
    fetch: (request) => listMachines(page.actor, filter, sort ? { ...request, sort } : request),
  });
});
