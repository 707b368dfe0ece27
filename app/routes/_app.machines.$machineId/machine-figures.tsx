import { useLoaderData } from "@remix-run/react";
import type { KeyFigure } from "#app/components/figures.tsx";
import { MoneyText, Time, useFormat } from "#app/components/format.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { loader } from "./route.tsx";

/** The strip of a machine's page: what it costs, holds and earns, as far as the reader may see it. */
export function useMachineFigures(): KeyFigure[] {
  const { machine, figures, cash, sees } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { sales, lastVisit, lostADay } = figures;
  const strip: (KeyFigure | false | null)[] = [
    sales && {
      label: t("machines:detail.lost"),
      value: <MoneyText minor={lostADay} isEstimate />,
      ...(lostADay > 0n ? { tone: "bad" as const } : {}),
      note: t("machines:detail.aDay"),
    },
    sees.goods && {
      label: t("machines:detail.stockValue"),
      value: <MoneyText minor={figures.stockValue} />,
      note: t("machines:detail.atCost"),
    },
    cash && {
      label: t("machines:detail.cashExpected"),
      value: cash.expected === null ? "-" : <MoneyText minor={cash.expected} />,
      note: <CashNote />,
    },
    sales && {
      label: t("machines:detail.sales7"),
      value: <MoneyText minor={sales.week} />,
      note: sales.weekBefore > 0n && <WeekChange {...sales} />,
    },
    machine.feed !== "none" &&
      sales && {
        label: term("noun.salesUntil"),
        value: machine.salesUntil ? <Time at={machine.salesUntil} as="time" /> : "-",
        note: machine.salesUntil && format.date(machine.salesUntil),
      },
    {
      label: t("machines:detail.lastVisit"),
      value: lastVisit ? <Time at={lastVisit.at} /> : "-",
      note: lastVisit
        ? `${term(`taskType.${lastVisit.type}`)}, ${format.dateTime(lastVisit.at)}`
        : t("machines:detail.never"),
      ...(lastVisit && sees.tasks ? { to: `/tasks/${lastVisit.taskId}` } : {}),
    },
  ];
  return strip.filter((figure) => figure !== false && figure !== null);
}

function CashNote() {
  const { machine, cash } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  if (!cash) return null;
  if (cash.expected === null) return <>{t("machines:detail.noFeed")}</>;
  if (machine.cashBoxCapacity) {
    const percent = format.percent(Number((cash.expected * 100n) / machine.cashBoxCapacity));
    return <>{t("machines:detail.boxShare", { percent })}</>;
  }
  return cash.since && <>{t("machines:detail.sinceCollection", { time: format.dateTime(cash.since) })}</>;
}

function WeekChange({ week, weekBefore }: { week: bigint; weekBefore: bigint }) {
  const t = useT();
  const format = useFormat();
  const percent = Number(((week - weekBefore) * 1000n) / weekBefore) / 10;
  return (
    <>
      <span
        className={percent < 0 ? "bad" : percent > 0 ? "good" : undefined}
      >{`${percent > 0 ? "+" : ""}${format.percent(percent)}`}</span>{" "}
      {t("machines:detail.weekBefore")}
    </>
  );
}
