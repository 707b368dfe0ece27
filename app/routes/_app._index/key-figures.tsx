import type { KeyFigure } from "#app/components/figures.tsx";
import { MoneyText, useFormat } from "#app/components/format.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { useT } from "#app/components/text.tsx";
import type { HomeFigures } from "#app/domain/reports/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { units } from "#app/platform/quantity.ts";

/** The strip of the home page: what this role may see, each figure with the rows behind it. */
export function useKeyFigures(figures: HomeFigures): KeyFigure[] {
  const t = useT();
  const format = useFormat();
  const { user } = usePageContext();
  const sales = useSalesFigures(figures);
  const { cash, tasks } = figures;
  // A cashier counts; neither goods nor tasks are his.
  if (user?.role === "cashier") return [];
  return [
    ...sales,
    ...(cash
      ? [
          {
            label: t("home:figures.cash"),
            value: <MoneyText minor={cash.boxes + cash.bags} />,
            note: t("home:figures.inBags", { amount: format.figure(cash.bags) }),
            to: "/money",
          },
        ]
      : []),
    ...(tasks
      ? [
          {
            label: t("home:figures.tasksOpen"),
            value: format.number(tasks.open),
            note: (
              <span className={tasks.overdue > 0 ? "bad" : undefined}>
                {t("home:figures.overdue", { n: format.number(tasks.overdue) })}
              </span>
            ),
            to: "/tasks",
          },
        ]
      : []),
    {
      label: t("home:figures.soldOut"),
      value: format.number(figures.soldOutSlots),
      note: count(t, "machine", figures.soldOutMachines),
      to: "/machines?soldOut=true",
    },
    {
      label: t("home:figures.machines"),
      value: format.number(figures.machines),
      note: count(t, "location", figures.locations),
      to: "/machines",
    },
  ];
}

function useSalesFigures({ sales }: HomeFigures): KeyFigure[] {
  const t = useT();
  const format = useFormat();
  if (!sales) return [];
  const { until } = sales;
  const vends = {
    label: t("home:figures.vends"),
    value: format.number(sales.vends / units(1)),
    to: "/machines",
  };
  const revenue = {
    label: t("home:figures.revenue"),
    value: <MoneyText minor={sales.revenue} />,
    to: "/machines",
  };
  if (!until) return [{ ...revenue, note: t("home:figures.noSales") }];
  const weekAgo = new Date(until.getTime() - 7 * 86_400_000);
  const base = `${format.dayMonth(weekAgo)}, ${format.time(weekAgo)}`;
  return [
    { ...revenue, note: <Change now={sales.revenue} then={sales.baseRevenue} base={base} /> },
    { ...vends, note: t("home:figures.salesUntil", { time: format.time(until) }) },
  ];
}

/** How a figure differs from its base, in percent of it, with the base in words. */
function Change({ now, then, base }: { now: bigint; then: bigint; base: string }) {
  const t = useT();
  const format = useFormat();
  if (then === 0n) return <>{t("home:figures.base", { base })}</>;
  const percent = Number(((now - then) * 1000n) / then) / 10;
  const sign = percent > 0 ? "+" : "";
  return (
    <>
      <span
        className={percent < 0 ? "bad" : percent > 0 ? "good" : undefined}
      >{`${sign}${format.percent(percent)}`}</span>{" "}
      {t("home:figures.compared", { base })}
    </>
  );
}
