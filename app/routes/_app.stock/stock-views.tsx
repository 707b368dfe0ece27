import { Link } from "@remix-run/react";
import { useT } from "#app/components/text.tsx";

const views = {
  balances: "/stock",
  lots: "/stock/lots",
  expiring: "/stock/expiring",
  issues: "/stock/issues",
  returns: "/stock/returns",
  writeOffs: "/stock/write-offs",
  ledger: "/stock/ledger",
} as const;

type StockView = keyof typeof views;

/** The lists of the stock area, as tabs. */
export function StockViews({ current }: { current: StockView }) {
  const t = useT();
  return (
    <nav className="views" aria-label={t("stock:views.label")}>
      {Object.entries(views).map(([view, to]) => (
        <Link key={view} to={to} aria-current={view === current ? "page" : undefined}>
          {t(`stock:views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
