import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { KeyFigures } from "#app/components/figures.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, PageHeader } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { MachineChip } from "#app/components/status-chips.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { expectedInBox } from "#app/domain/cash/index.server.ts";
import { getMachine, planogramVersions } from "#app/domain/fleet/index.server.ts";
import { machineFigures } from "#app/domain/reports/index.server.ts";
import { listMoves } from "#app/domain/stock/index.server.ts";
import { listTasks } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { onPage } from "#app/server/page.server.ts";
import { About, CashPanel, MovesPanel, OpenTasks, Versions } from "./side-panels.tsx";
import { Selections, Slots } from "./slots.tsx";
import { useMachineFigures } from "./machine-figures.tsx";

export const meta = titled<typeof loader>((t, data) => data?.machine.code ?? t("machines:title"));
export const ErrorBoundary = ErrorPanel;

const few = { limit: 6, cursor: null };

export const loader = onPage("machine:read", async ({ actor, params }) => {
  const machineId = params["machineId"]!;
  const machine = await getMachine(actor, machineId);
  const sees = {
    goods: may(actor.role, "stock:read"),
    tasks: may(actor.role, "task:read"),
    items: may(actor.role, "item:read"),
    collections: may(actor.role, "collection:read"),
    history: may(actor.role, "audit:read"),
  };
  const [figures, tasks, cash, moves, versions] = await Promise.all([
    machineFigures(actor, machineId),
    sees.tasks ? listTasks(actor, { machineId, open: true }, { ...few, sort: "dueAt" }) : null,
    may(actor.role, "cash:read") ? expectedInBox(actor, machineId) : null,
    sees.goods ? listMoves(actor, { machineId }, few) : null,
    planogramVersions(actor, machineId),
  ]);
  return {
    machine,
    figures,
    cash,
    versions,
    sees,
    tasks: tasks?.items ?? [],
    moves: moves?.items ?? [],
    mayEdit: may(actor.role, "machine:edit"),
    mayCreateTask: may(actor.role, "task:create"),
  };
});

export default function Machine() {
  const { machine, cash, sees } = useLoaderData<typeof loader>();
  const t = useT();
  const figures = useMachineFigures();
  const hasSelections = machine.slots.some(({ kind }) => kind === "selection");
  return (
    <>
      <PageHeader
        title={machine.name === machine.code ? machine.code : `${machine.code} ${machine.name}`}
        status={<Status />}
        facts={<Facts />}
        up={{ to: "/machines", label: t("machines:title") }}
        acts={<Acts />}
      />
      {figures.length > 1 && <KeyFigures label={t("machines:detail.figures")} figures={figures} />}
      <Columns
        main={
          <>
            <Slots />
            {hasSelections && <Selections />}
          </>
        }
        side={
          <>
            {sees.tasks && <OpenTasks />}
            {cash && <CashPanel />}
            <About />
            {sees.goods && <MovesPanel />}
            <Versions />
          </>
        }
      />
    </>
  );
}

/** Sold-out slots say more than the usual "active". */
function Status() {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  const empty = machine.slots.filter((slot) => slot.itemId !== null && slot.onHand === 0n).length;
  return (
    <>
      {machine.status !== "active" && <MachineChip status={machine.status} />}
      {empty > 0 && (
        <StatusChip mark="bad">
          {startCapital(t("machines:detail.soldOut", { slots: count(t, "slot", empty) }))}
        </StatusChip>
      )}
    </>
  );
}

/** Some models are written with their maker's name already. */
const modelName = ({ manufacturer, model }: { manufacturer: string; model: string }): string =>
  model.startsWith(manufacturer) ? model : `${manufacturer} ${model}`.trim();

function Facts() {
  const { machine } = useLoaderData<typeof loader>();
  const term = useTerm();
  const facts = [
    term(`machineType.${machine.type}`),
    modelName(machine),
    machine.locationName === machine.name ? null : machine.locationName,
    machine.locationAddress,
    machine.operatorName,
  ];
  return <>{facts.filter(Boolean).join(" · ")}</>;
}

function Acts() {
  const { machine, sees, mayEdit, mayCreateTask } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      {sees.history && <HistoryLink of={machine.id} />}
      <LinkButton to={`/machines/${machine.id}/sticker`}>{t("machines:sticker.open")}</LinkButton>
      {mayEdit && (
        <>
          <LinkButton to={`/machines/${machine.id}/edit`} icon="edit">
            {t("verbs:edit")}
          </LinkButton>
          <LinkButton to={`/machines/${machine.id}/planogram`}>
            {t("machines:detail.editPlanogram")}
          </LinkButton>
        </>
      )}
      {mayCreateTask && machine.status !== "disabled" && machine.status !== "disposed" && (
        <LinkButton to={`/tasks/new?machineId=${machine.id}`} kind="main" icon="plus">
          {t("machines:detail.createTask")}
        </LinkButton>
      )}
    </>
  );
}
