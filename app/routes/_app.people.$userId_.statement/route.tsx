import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { QuantityText, Time, useFormat } from "#app/components/format.tsx";
import { EmptyState, Note, PageHeader, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { liability, type Liability } from "#app/domain/reports/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { onPage } from "#app/server/page.server.ts";
import { BagsPanel, DisputedPanel, PromisedPanel } from "./side-panels.tsx";

export const meta = titled((t) => t("paper:statement.title"));
export const ErrorBoundary = ErrorPanel;

/** Of a person who holds goods; who sees only his own stock sees only his own. */
export const loader = onPage("stock:read", async ({ actor, params }) => ({
  found: await liability(actor, params["userId"]!),
  seesUser: may(actor.role, "user:read"),
  seesTask: may(actor.role, "task:read"),
  seesItem: may(actor.role, "item:read"),
}));

export default function Statement() {
  const { found, seesUser } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("paper:statement.title")}
        facts={
          <>
            {found.operator} · <Time at={found.at} as="dateTime" />
          </>
        }
        up={
          seesUser
            ? { to: `/people/${found.operatorId}`, label: found.operator }
            : { to: "/stock", label: t("stock:balances.title") }
        }
        acts={
          <LinkButton to={`/people/${found.operatorId}/statement.pdf`} icon="file" reloadDocument>
            {t("paper:pdf")}
          </LinkButton>
        }
      />
      <div className="stack">
        {found.withheld > 0 && (
          <Note mark="warn" title={t("paper:statement.withheld", { n: found.withheld })} />
        )}
        <Goods found={found} />
        {found.promised.length > 0 && <PromisedPanel />}
        {found.disputed.length > 0 && <DisputedPanel />}
        {found.bags.length > 0 && <BagsPanel />}
      </div>
    </>
  );
}

function Goods({ found }: { found: Liability }) {
  const t = useT();
  const columns = useColumns();
  return (
    <Panel title={t("paper:statement.goods")} plain>
      {found.lines.length > 0 ? (
        <Table
          caption={t("paper:statement.goods")}
          columns={columns}
          rows={found.lines}
          rowKey={({ lotId }) => lotId}
        />
      ) : (
        <EmptyState title={t("paper:statement.nothing")}>{t("paper:statement.nothingText")}</EmptyState>
      )}
    </Panel>
  );
}

function useColumns(): Column<Liability["lines"][number]>[] {
  const { found, seesItem } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: ({ itemId, item }) =>
        seesItem ? (
          <Link className="r" to={`/items/${itemId}`}>
            {item}
          </Link>
        ) : (
          item
        ),
      total: t("paper:total"),
    },
    {
      id: "quantity",
      label: term("noun.quantity"),
      number: true,
      phone: "end",
      cell: ({ quantity, unit }) => <QuantityText quantity={quantity} unit={asUnit(unit)} />,
    },
    { id: "lot", label: term("noun.lot"), cell: ({ lotCode }) => lotCode ?? "-" },
    {
      id: "expiresOn",
      label: term("noun.expiryDate"),
      cell: ({ expiresOn }) => (expiresOn ? format.date(expiresOn) : "-"),
    },
    { id: "since", label: t("paper:statement.since"), cell: ({ since }) => <Time at={since} as="date" /> },
    {
      id: "unconfirmed",
      label: t("paper:statement.unconfirmed"),
      number: true,
      cell: ({ unconfirmed, unit }) =>
        unconfirmed > 0n ? <QuantityText quantity={unconfirmed} unit={asUnit(unit)} /> : "-",
    },
    {
      id: "value",
      label: t("paper:statement.value", { currency: format.currency }),
      number: true,
      cell: ({ value }) => format.figure(value),
      total: format.figure(found.value),
    },
  ];
}
