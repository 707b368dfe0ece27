import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FilterBar, type Filter } from "#app/components/filters.tsx";
import { useFormat } from "#app/components/format.tsx";
import { ListPanel } from "#app/components/list.tsx";
import { EmptyState, PageHeader } from "#app/components/page.tsx";
import type { Column } from "#app/components/table.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import {
  getItem,
  listRecipes,
  recipeCosts,
  type CostedLine,
  type RecipeCost,
} from "#app/domain/catalogue/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { wholeDays } from "#app/platform/local-time.ts";
import { share, type Money } from "#app/platform/money.ts";
import { day } from "#app/platform/zod.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const meta = titled<typeof loader>((t, data) =>
  t("items:versions.title", { item: data?.item.name ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("sale:read", async ({ actor, params, url, company }) => {
  const item = await getItem(actor, params["itemId"]!);
  const { filter, request } = readList(url, z.object({ date: day.optional() }));
  const at = filter.date ? lastMoment(filter.date, company.timeZone) : now();
  const list = await listRecipes(actor, { itemId: item.id }, request);
  const costs = await recipeCosts(actor, list.items, at);
  return { item, at, list: { ...list, items: costs }, mayEdit: may(actor.role, "item:edit") };
});

/** Of a day that is over; of one that is not, the present. */
function lastMoment(date: string, timeZone: string): Date {
  const { until } = wholeDays({ from: date, until: date }, timeZone);
  return until && until < now() ? new Date(until.getTime() - 1) : now();
}

/** From millionths of the currency. */
const minorUnits = (millionths: bigint): Money => share(millionths, 1n, 10_000n);

export default function RecipeVersions() {
  const { item, at, list, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const columns = useColumns();
  const filters: Filter[] = [{ name: "date", label: t("items:versions.date") }];
  return (
    <>
      <PageHeader
        title={t("items:versions.title", { item: item.name })}
        facts={t("items:versions.facts", { time: format.dateTime(at) })}
        up={{ to: `/items/${item.id}`, label: item.name }}
        acts={
          mayEdit && (
            <LinkButton to={`/items/${item.id}/recipe`} icon="edit">
              {t("items:detail.editRecipe")}
            </LinkButton>
          )
        }
      />
      <FilterBar filters={filters} />
      <ListPanel
        list={list}
        filters={[]}
        caption={t("items:versions.caption")}
        columns={columns}
        rowKey={({ recipe }) => recipe.id}
        empty={<EmptyState title={t("items:versions.empty")}>{t("items:detail.noRecipe")}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<RecipeCost>[] {
  const { item } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const figure = (millionths: bigint | null) =>
    millionths === null ? "" : format.figure(minorUnits(millionths));
  return [
    {
      id: "fromTime",
      label: t("items:versions.from"),
      phone: "identity",
      cell: ({ recipe }) => <b>{format.dateTime(recipe.fromTime)}</b>,
    },
    {
      id: "madeBy",
      label: t("items:versions.madeBy"),
      phone: "end",
      cell: ({ recipe }) => recipe.madeBy ?? "",
    },
    {
      id: "lines",
      label: t("items:recipe.lines"),
      phone: "full",
      cell: ({ lines }) => <Lines lines={lines} />,
    },
    {
      id: "cost",
      label: t("items:versions.cost", { unit: format.unit(item.unit), currency: format.currency }),
      number: true,
      cell: ({ cost, lines }) =>
        cost === null && lines.length > 0 ? t("items:versions.unknown") : figure(cost),
    },
    {
      id: "price",
      label: t("items:list.price", { currency: format.currency }),
      number: true,
      deskOnly: true,
      cell: ({ price }) => (price === null ? "" : format.figure(price)),
    },
    {
      id: "margin",
      label: startCapital(term("noun.margin")),
      number: true,
      cell: ({ margin, price }) =>
        margin === null ? (
          ""
        ) : (
          <>
            {figure(margin)}
            {price !== null && price > 0n && (
              <span className="sub"> {format.percent(Number(share(margin, 1n, price * 10n)) / 10)}</span>
            )}
          </>
        ),
    },
  ];
}

/** What the version takes, with the unit cost of each at the moment. */
function Lines({ lines }: { lines: readonly CostedLine[] }) {
  const t = useT();
  const format = useFormat();
  if (lines.length === 0) return <span className="sub">{t("items:versions.none")}</span>;
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line.ingredientId}>
          <p>
            <Link to={`/items/${line.ingredientId}`}>{line.ingredientName}</Link>{" "}
            {format.quantityWithUnit(line.quantity, asUnit(line.unit))}{" "}
            <span className="sub">
              <LineCost line={line} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function LineCost({ line: { untracked, stock, cost } }: { line: CostedLine }) {
  const t = useT();
  const format = useFormat();
  if (untracked) return t("items:detail.untracked");
  if (!stock || cost === null) return t("items:versions.noStock");
  const perUnit = Number(share(stock.value, 10_000_000n, stock.quantity)) / 1_000_000;
  return `× ${format.number(perUnit, 6)} = ${format.figure(minorUnits(cost))}`;
}
