import { Link, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { QuantityText, Time, useFormat } from "#app/components/format.tsx";
import { Columns, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getPurchase, type PurchaseLine } from "#app/domain/stock/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { newFormKey } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { sendBack } from "./send-back.server.ts";
import { SendBack } from "./send-back.tsx";

export const meta = titled<typeof loader>((t, data) =>
  t("stock:purchases.number", { number: data ? String(data.purchase.number) : "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("purchase:read", async ({ actor, params }) => {
  const purchase = await getPurchase(actor, params["purchaseId"]!);
  const isReturnable = purchase.kind === "receipt" && purchase.supplierId !== null;
  return {
    purchase,
    idempotencyKey: newFormKey(),
    mayReturn: isReturnable && may(actor.role, "stock:return_to_supplier"),
  };
});

export const action = onPage("stock:return_to_supplier", sendBack);

export default function PurchasePage() {
  const { purchase, mayReturn } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const columns = useColumns();
  const { kind, supplier, warehouse, businessTime, number, lines } = purchase;
  return (
    <>
      <PageHeader
        title={t("stock:purchases.number", { number: String(number) })}
        facts={
          <>
            {term(`purchaseKind.${kind}`)} · {supplier ?? t("stock:purchases.noSupplier")} · {warehouse} ·{" "}
            <Time at={businessTime} as="dateTime" />
          </>
        }
        up={{ to: "/stock/purchases", label: t("stock:purchases.title") }}
      />
      <Columns
        main={
          <>
            <Panel
              title={t("stock:purchases.lines")}
              aside={
                <Link to={`/stock/ledger?postingId=${purchase.postingId}`}>{t("stock:purchases.moves")}</Link>
              }
              plain
            >
              <Table
                caption={t("stock:purchases.lines")}
                columns={columns}
                rows={lines}
                rowKey={({ line }) => String(line)}
              />
            </Panel>
            {mayReturn && <SendBack />}
          </>
        }
        side={<About />}
      />
    </>
  );
}

/** A receipt is worth its amount; of a return the credit and the moving average stand side by side. */
function useColumns(): Column<PurchaseLine>[] {
  const { purchase } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { currency } = format;
  const isReturn = purchase.kind === "return_to_supplier";
  const columns: Column<PurchaseLine>[] = [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: ({ itemId, item }) => <Link to={`/items/${itemId}`}>{item}</Link>,
      total: t("stock:total"),
    },
    {
      id: "quantity",
      label: term("noun.quantity"),
      number: true,
      phone: "end",
      cell: ({ quantity, unit }) => <QuantityText quantity={quantity} unit={asUnit(unit)} />,
    },
    {
      id: "lots",
      label: term("noun.lot"),
      cell: ({ lots }) =>
        lots
          .map(({ lotCode, expiresOn }) =>
            [lotCode, expiresOn && format.date(expiresOn)].filter(Boolean).join(" "),
          )
          .filter(Boolean)
          .join("; ") || "-",
    },
    {
      id: "amount",
      label: t(isReturn ? "stock:purchases.credited" : "stock:purchases.amount", { currency }),
      number: true,
      cell: ({ amount }) => format.figure(amount),
      total: format.figure(purchase.amount),
    },
    {
      id: "rate",
      label: t("stock:receive.vat"),
      number: true,
      cell: ({ vatRate }) => (vatRate === null ? "-" : format.number(vatRate)),
    },
    {
      id: "vat",
      label: t("stock:purchases.vat", { currency }),
      number: true,
      cell: ({ vatAmount }) => format.figure(vatAmount),
      total: format.figure(purchase.vatAmount),
    },
  ];
  if (!isReturn) return columns;
  return [
    ...columns,
    {
      id: "value",
      label: t("stock:purchases.value", { currency }),
      number: true,
      cell: ({ value }) => format.figure(value),
      total: format.figure(purchase.value),
    },
    {
      id: "gap",
      label: t("stock:purchases.gap", { currency }),
      number: true,
      cell: ({ amount, value }) => format.figure(amount - value),
      total: format.figure(purchase.amount - purchase.value),
    },
  ];
}

function About() {
  const { purchase } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { documentNumber, documentDate, actor, supplier, amount, vatAmount } = purchase;
  const rows = [
    { label: term("noun.supplier"), value: supplier ?? "" },
    { label: t("stock:receive.document"), value: documentNumber ?? "" },
    { label: t("stock:receive.documentDate"), value: documentDate ? format.date(documentDate) : "" },
    { label: t("stock:purchases.who"), value: actor ?? "" },
  ];
  return (
    <Panel title={t("stock:purchases.about")}>
      <KeyValue
        rows={[
          ...rows.filter(({ value }) => value !== ""),
          { label: t("stock:purchases.withVat"), value: format.money(amount + vatAmount), sum: true },
        ]}
      />
    </Panel>
  );
}
