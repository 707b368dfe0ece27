import { Link } from "@remix-run/react";
import { usePageContext } from "#app/components/page-context.ts";
import { useT } from "#app/components/text.tsx";
import { may, type Permission } from "#app/domain/access/matrix.ts";
import type { Role } from "#app/platform/actor.ts";

const views = {
  balances: "/stock",
  lots: "/stock/lots",
  expiring: "/stock/expiring",
  issues: "/stock/issues",
  returns: "/stock/returns",
  purchases: "/stock/purchases",
  writeOffs: "/stock/write-offs",
  suppliers: "/suppliers",
  ledger: "/stock/ledger",
  proof: "/stock/proof",
  days: "/stock/days",
} as const;

type StockView = keyof typeof views;

/** Views that not everybody who sees stock may open. */
const needs: Readonly<Partial<Record<string, Permission>>> = {
  purchases: "purchase:read",
  suppliers: "supplier:read",
  proof: "proof:read",
  days: "day:read",
};

/** The lists of the stock area, as tabs. */
export function StockViews({ current }: { current: StockView }) {
  const t = useT();
  const role = usePageContext().user?.role as Role | undefined;
  const shown = Object.entries(views).filter(([view]) => {
    const permission = needs[view];
    return !permission || (role && may(role, permission));
  });
  return (
    <nav className="views" aria-label={t("stock:views.label")}>
      {shown.map(([view, to]) => (
        <Link key={view} to={to} aria-current={view === current ? "page" : undefined}>
          {t(`stock:views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
