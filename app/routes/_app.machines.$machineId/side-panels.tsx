import { Link, useLoaderData } from "@remix-run/react";
import { MoneyText, Time, useFormat } from "#app/components/format.tsx";
import { Gauge } from "#app/components/instruments.tsx";
import { KeyValue, Panel } from "#app/components/page.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { startCapital, useT, useTerm } from "#app/components/text.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";

export function OpenTasks() {
  const { machine, tasks } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return (
    <Panel
      title={t("machines:detail.openTasks")}
      aside={<Link to={`/tasks?view=all&machineId=${machine.id}`}>{t("machines:detail.allTasks")}</Link>}
    >
      {tasks.length === 0 ? (
        <p className="sub">{t("machines:detail.noTasks")}</p>
      ) : (
        <ul className="grid gap-3">
          {tasks.map((task) => (
            <li key={task.id} className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2">
                <Link className="r nowrap" to={`/tasks/${task.id}`}>
                  {task.number}
                </Link>
                <TaskChip status={task.status} isOverdue={task.overdue} />
              </span>
              <span className="sub">
                {[term(`taskType.${task.type}`), task.assigneeName, format.dateTime(task.dueAt)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What the sales say is in the box; the reader may see it. */
export function CashPanel() {
  const { machine, cash } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  if (!cash) return null;
  const { expected, since } = cash;
  const capacity = machine.cashBoxCapacity;
  const label = since
    ? t("machines:detail.cashSince", { time: format.dateTime(since) })
    : t("machines:detail.cashEver");
  return (
    <Panel
      title={t("machines:detail.cash")}
      aside={<Link to={`/money?machineId=${machine.id}`}>{t("machines:detail.collections")}</Link>}
    >
      {expected === null ? (
        <p className="sub">{t("machines:detail.noFeedText")}</p>
      ) : (
        <>
          <KeyValue
            rows={[
              { label, value: format.figure(expected) },
              { label: t("machines:detail.inTheBox"), value: <MoneyText minor={expected} />, sum: true },
              ...(capacity ? [{ label: t("machines:detail.boxHolds"), value: format.figure(capacity) }] : []),
            ]}
          />
          {capacity ? <BoxGauge percent={Number((expected * 100n) / capacity)} /> : null}
          {cash.provisional && <p className="sub">{t("machines:detail.provisional")}</p>}
        </>
      )}
    </Panel>
  );
}

function BoxGauge({ percent }: { percent: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="py-2">
      <Gauge
        level={percent}
        par={80}
        state={percent >= 80 ? "full" : "well"}
        label={t("machines:detail.boxShare", { percent: format.percent(percent) })}
      />
    </div>
  );
}

export function About() {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const payments = machine.paymentMethods.map((method) => t(`terms:paymentMethod.${method}`)).join(", ");
  const rows = [
    { label: term("noun.serialNumber"), value: machine.serial },
    { label: t("machines:form.installedOn"), value: machine.installedOn && format.date(machine.installedOn) },
    { label: t("machines:form.payments"), value: startCapital(payments) },
    { label: term("noun.salesFeed"), value: term(`feed.${machine.feed}`) },
    { label: term("role.operator"), value: machine.operatorName },
    { label: term("role.technician"), value: machine.technicianName },
  ];
  return (
    <Panel title={t("machines:detail.about")}>
      <KeyValue rows={rows.filter(({ value }) => value)} />
    </Panel>
  );
}

export function MovesPanel() {
  const { machine, moves } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return (
    <Panel
      title={t("machines:detail.moves")}
      aside={<Link to={`/stock/ledger?machineId=${machine.id}`}>{t("machines:detail.allMoves")}</Link>}
    >
      {moves.length === 0 ? (
        <p className="sub">{t("machines:detail.noMoves")}</p>
      ) : (
        <Timeline
          entries={moves.map((move) => {
            const unit = asUnit(move.unit);
            const place = (name: string, type: string) => name || t(`terms:placeType.${type}`);
            return {
              id: move.id,
              at: move.businessTime,
              mark: move.reversedById ? ("off" as const) : ("dot" as const),
              what: `${term(`moveCause.${move.cause}`)}: ${move.item}, ${format.quantityWithUnit(move.quantity, unit)}`,
              who: `${place(move.from, move.fromType)} → ${place(move.to, move.toType)}`,
            };
          })}
        />
      )}
    </Panel>
  );
}

export function Versions() {
  const { versions } = useLoaderData<typeof loader>();
  const t = useT();
  if (versions.length === 0) return null;
  return (
    <Panel title={t("machines:detail.versions")}>
      <ul className="grid gap-1">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-wrap justify-between gap-x-3">
            <span>
              <Time at={version.fromTime} as="dateTime" />
            </span>
            <span className="sub">
              {version.actorName ?? t("machines:detail.system")} · {version.slots}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
