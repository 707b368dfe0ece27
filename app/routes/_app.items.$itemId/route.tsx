import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { useFormat } from "#app/components/format.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, EmptyState, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { startCapital, titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getItem, listRecipes, recipeAt } from "#app/domain/catalogue/index.server.ts";
import { listBalances, type Balance } from "#app/domain/stock/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { onPage } from "#app/server/page.server.ts";
import { everyRow } from "#app/server/page-choices.server.ts";
import { RecipePanel, UsedIn } from "./recipe-panels.tsx";

export const meta = titled<typeof loader>((t, data) => data?.item.name ?? t("items:title"));
export const ErrorBoundary = ErrorPanel;

const mostPlaces = 200;

export const loader = onPage("item:read", async ({ actor, params }) => {
  const itemId = params["itemId"]!;
  const item = await getItem(actor, itemId);
  const seesStock = may(actor.role, "stock:read");
  const [balances, recipe, usedIn] = await Promise.all([
    seesStock
      ? everyRow((request) => listBalances(actor, { itemId }, { ...request, sort: "-onHand" }), mostPlaces)
      : [],
    item.kind === "product" ? recipeAt(itemId, now()) : null,
    item.kind === "ingredient"
      ? everyRow((request) => listRecipes(actor, { ingredientId: itemId }, request))
      : [],
  ]);
  return {
    item,
    balances,
    recipe,
    usedIn: [
      ...new Map(usedIn.map((each) => [each.itemId, { id: each.itemId, name: each.itemName }])).values(),
    ],
    seesStock,
    seesHistory: may(actor.role, "audit:read"),
    seesCosts: may(actor.role, "sale:read"),
    mayEdit: may(actor.role, "item:edit"),
    mayReceive: may(actor.role, "stock:receive"),
  };
});

export default function ItemPage() {
  const { item, seesStock, seesHistory, mayEdit, recipe, balances } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  // A drink that is made of canisters is in no place, and a snack that lies in a slot has no recipe.
  const isMadeToOrder = Boolean(recipe?.lines.length) && balances.length === 0;
  return (
    <>
      <PageHeader
        title={item.name}
        status={item.archived && <StatusChip mark="off">{term("itemStatus.archived")}</StatusChip>}
        facts={[item.sku, term(`itemKind.${item.kind}`), item.category].filter(Boolean).join(" · ")}
        up={{ to: "/items", label: t("items:title") }}
        acts={
          <>
            {seesHistory && <HistoryLink of={item.id} />}
            {mayEdit && (
              <LinkButton to={`/items/${item.id}/edit`} icon="edit">
                {t("verbs:edit")}
              </LinkButton>
            )}
          </>
        }
      />
      <Columns
        main={
          <>
            {seesStock && !isMadeToOrder && <WhereItIs />}
            {item.kind === "product" && (isMadeToOrder || balances.length === 0) && <RecipePanel />}
          </>
        }
        side={
          <>
            <About />
            {item.kind === "ingredient" && <UsedIn />}
          </>
        }
      />
    </>
  );
}

function WhereItIs() {
  const { item, balances, mayReceive } = useLoaderData<typeof loader>();
  const t = useT();
  const columns = useColumns();
  if (item.untracked) {
    return (
      <Panel title={t("items:detail.where")}>
        <p className="sub">{t("items:detail.notKept")}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t("items:detail.where")}
      aside={<Link to={`/stock/ledger?itemId=${item.id}`}>{t("items:detail.moves")}</Link>}
      plain
    >
      {balances.length === 0 ? (
        <EmptyState
          title={t("items:detail.nowhere")}
          act={mayReceive && <LinkButton to="/stock/receive">{t("verbs:receive")}</LinkButton>}
        >
          {t("items:detail.nowhereText")}
        </EmptyState>
      ) : (
        <Table
          caption={t("items:detail.where")}
          columns={columns}
          rows={balances}
          rowKey={({ placeType, placeId }) => `${placeType} ${placeId}`}
        />
      )}
    </Panel>
  );
}

/** Totals are of all places; a list so long that it was cut has none. */
function useColumns(): Column<Balance>[] {
  const { item, balances } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const sum = (pick: (balance: Balance) => bigint) =>
    balances.reduce((total, each) => total + pick(each), 0n);
  const isWhole = balances.length < mostPlaces;
  const total = (text: string) => (isWhole ? { total: text } : {});
  const quantity = (value: bigint) => format.quantityWithUnit(value, item.unit);
  return [
    {
      id: "place",
      label: term("noun.place"),
      phone: "identity",
      cell: ({ place }) => <b>{place}</b>,
      ...total(t("items:detail.total")),
    },
    {
      id: "type",
      label: term("noun.type"),
      phone: "end",
      cell: ({ placeType }) => term(`placeType.${placeType}`),
    },
    {
      id: "onHand",
      label: t("items:detail.onHand"),
      number: true,
      cell: ({ onHand }) => quantity(onHand),
      ...total(quantity(sum(({ onHand }) => onHand))),
    },
    {
      id: "reserved",
      label: term("noun.reserved"),
      number: true,
      cell: ({ reserved }) => quantity(reserved),
      ...total(quantity(sum(({ reserved }) => reserved))),
    },
    {
      id: "available",
      label: term("noun.available"),
      number: true,
      deskOnly: true,
      cell: ({ available }) => quantity(available),
      ...total(quantity(sum(({ available }) => available))),
    },
    {
      id: "value",
      label: t("items:detail.value", { currency: format.currency }),
      number: true,
      cell: ({ value }) => format.figure(value),
      ...total(format.figure(sum(({ value }) => value))),
    },
  ];
}

function About() {
  const { item } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const yes = t("items:detail.yes");
  const rows = [
    { label: t("items:sku"), value: item.sku },
    { label: term("noun.unit"), value: format.unit(item.unit) },
    {
      label: t("items:list.packs"),
      value: item.packs
        .map(({ name, quantity }) => `${name}: ${format.quantityWithUnit(quantity, item.unit)}`)
        .join(", "),
    },
    {
      label: t("items:barcodes"),
      value: item.barcodes.map(({ code, pack }) => (pack ? `${code}: ${pack}` : code)).join(", "),
    },
    { label: term("noun.price"), value: item.price === null ? "" : format.money(item.price) },
    {
      label: t("items:form.shelfLife"),
      value: item.shelfLifeDays === null ? "" : format.number(item.shelfLifeDays),
    },
    { label: t("items:form.lotTracked"), value: item.lotTracked ? yes : "" },
    { label: startCapital(t("items:detail.untracked")), value: item.untracked ? yes : "" },
  ];
  return (
    <Panel title={t("items:detail.about")}>
      <KeyValue rows={rows.filter(({ value }) => value !== "")} />
    </Panel>
  );
}
