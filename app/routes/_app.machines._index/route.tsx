import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { Icon } from "#app/components/icon.tsx";
import { useFormat } from "#app/components/format.tsx";
import { CsvLink, ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { MachineChip } from "#app/components/status-chips.tsx";
import type { Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { isFieldRole, may } from "#app/domain/access/index.server.ts";
import { listMachines, type MachineListed } from "#app/domain/fleet/index.server.ts";
import { machineFilter, machineStatuses, machineTypes } from "#app/domain/fleet/schema.ts";
import { cashInBoxes } from "#app/domain/reports/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { peopleChoices } from "#app/server/page-choices.server.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { Fill } from "./fill.tsx";

export const meta = titled((t) => t("machines:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("machine:read", async ({ actor, url }) => {
  const { filter, request, sort } = readList(url, machineFilter);
  const [list, operators] = await Promise.all([
    listMachines(actor, filter, request),
    peopleChoices(actor, ["operator"]),
  ]);
  const seesGoods = may(actor.role, "stock:read");
  return {
    list,
    sort,
    boxes: await cashInBoxes(
      actor,
      list.items.map(({ id }) => id),
    ),
    seesGoods,
    seesCash: may(actor.role, "cash:read"),
    mayEdit: may(actor.role, "machine:edit"),
    isField: isFieldRole(actor.role),
    operators: operators.map(({ id, fullName }) => ({ value: id, label: fullName })),
  };
});

export default function Machines() {
  const { list, sort, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  const filters = useFilters();
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t("machines:title")}
        facts={t("machines:list.facts", { machines: count(t, "machine", list.total ?? 0) })}
        acts={
          <>
            <CsvLink to="/machines.csv" />
            {mayEdit && <AddMachine />}
          </>
        }
      />
      <FilterBar search={t("machines:list.search")} filters={filters} sorts={useSorts()} />
      <ListPanel
        list={list}
        filters={filters}
        caption={t("machines:list.caption")}
        columns={columns}
        rowKey={(machine) => machine.id}
        sort={sort ?? "code"}
        empty={<NoMachines />}
      />
    </>
  );
}

function AddMachine() {
  const t = useT();
  return (
    <LinkButton to="/machines/new" kind="main" icon="plus">
      {t("machines:add")}
    </LinkButton>
  );
}

function NoMachines() {
  const { mayEdit, isField } = useLoaderData<typeof loader>();
  const t = useT();
  return isField ? (
    <EmptyState title={t("machines:list.emptyField")}>{t("machines:list.emptyFieldText")}</EmptyState>
  ) : (
    <EmptyState title={t("machines:list.empty")} act={mayEdit && <AddMachine />}>
      {t("machines:list.emptyText")}
    </EmptyState>
  );
}

function useSorts() {
  const t = useT();
  return [
    { value: "", label: t("machines:list.byCode") },
    { value: "name", label: t("machines:list.byName") },
    { value: "-createdAt", label: t("machines:list.newest") },
  ];
}

function useFilters(): Filter[] {
  const { operators } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return [
    {
      name: "status",
      label: term("noun.status"),
      options: machineStatuses.map((value) => ({ value, label: term(`machineStatus.${value}`) })),
    },
    {
      name: "type",
      label: term("noun.type"),
      options: machineTypes.map((value) => ({ value, label: term(`machineType.${value}`) })),
    },
    ...(operators.length > 0
      ? [{ name: "operatorId", label: term("role.operator"), options: operators }]
      : []),
    {
      name: "soldOut",
      label: t("machines:list.state"),
      options: [{ value: "true", label: t("machines:list.soldOut") }],
    },
  ];
}

const icons = { snack: "snack", drink: "drink", coffee: "coffee", combo: "combo" } as const;

function useColumns(): Column<MachineListed>[] {
  const { seesGoods, seesCash, boxes } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { now } = usePageContext();
  const columns: (Column<MachineListed> | false)[] = [
    {
      id: "code",
      label: term("noun.code"),
      sort: "code",
      phone: "identity",
      cell: (machine) => (
        <span className="inline-flex items-center gap-2">
          <Icon
            name={icons[machine.type]}
            label={term(`machineType.${machine.type}`)}
            className="text-text-3"
          />
          <Link className="r nowrap" to={`/machines/${machine.id}`}>
            {machine.code}
          </Link>
        </span>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: ({ status }) => <MachineChip status={status} />,
    },
    {
      id: "place",
      label: term("noun.name"),
      sort: "name",
      phone: "full",
      cell: (machine) => (
        <>
          {machine.name}{" "}
          {machine.locationName !== machine.name && <span className="sub">{machine.locationName}</span>}
        </>
      ),
    },
    seesGoods && {
      id: "fill",
      label: t("machines:list.fill"),
      cell: ({ fillPercent, soldOutSlots }) => <Fill percent={fillPercent} isShort={soldOutSlots > 0} />,
    },
    seesGoods && {
      id: "soldOut",
      label: t("machines:list.soldOut"),
      number: true,
      cell: ({ soldOutSlots }) => (
        <span className={soldOutSlots > 0 ? "bad font-semibold" : undefined}>
          {format.number(soldOutSlots)}
        </span>
      ),
    },
    seesGoods && {
      id: "low",
      label: t("machines:list.low"),
      number: true,
      deskOnly: true,
      phone: "hide",
      cell: ({ lowSlots }) => format.number(lowSlots),
    },
    seesGoods && {
      id: "value",
      label: t("machines:list.stockValue", { currency: format.currency }),
      number: true,
      deskOnly: true,
      phone: "hide",
      cell: ({ stockValue }) => format.figure(stockValue),
    },
    seesCash && {
      id: "cash",
      label: t("machines:list.cash", { currency: format.currency }),
      number: true,
      cell: ({ id }) => {
        const amount = boxes.get(id);
        return amount === undefined ? "-" : format.figure(amount);
      },
    },
    {
      id: "salesUntil",
      label: term("noun.salesUntil"),
      deskOnly: true,
      phone: "hide",
      cell: ({ salesUntil }) =>
        salesUntil === null ? (
          "-"
        ) : (
          <SalesUntil at={salesUntil} isOld={now.getTime() - salesUntil.getTime() > dayMs} />
        ),
    },
    {
      id: "operator",
      label: term("role.operator"),
      deskOnly: true,
      cell: ({ operatorName }) => operatorName ?? "-",
    },
  ];
  return columns.filter((column) => column !== false);
}

const dayMs = 86_400_000;

function SalesUntil({ at, isOld }: { at: Date; isOld: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={at.toISOString()} className={isOld ? "warn nowrap" : "nowrap"}>
      {format.dateTime(at)}
    </time>
  );
}
