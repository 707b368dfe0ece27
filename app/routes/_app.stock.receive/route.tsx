import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { CheckField, FieldGroup, FieldPair, InputField, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { receive } from "#app/domain/stock/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { itemChoices, supplierChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { documentOf, receiveForm } from "./receive.server.ts";
import { ReceiveLines } from "./receive-lines.tsx";

export const meta = titled((t) => t("stock:receive.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:receive", async ({ actor }) => {
  const [warehouses, items, suppliers] = await Promise.all([
    warehouseChoices(actor),
    itemChoices(actor),
    supplierChoices(actor),
  ]);
  return {
    idempotencyKey: newFormKey(),
    warehouses: warehouses.map(({ id, name }) => ({ value: id, label: name })),
    items: items.map(({ name, sku, unit, packs, barcodes }) => ({ name, sku, unit, packs, barcodes })),
    suppliers: suppliers.map(({ name }) => name),
  };
});

export const action = onPage("stock:receive", (page) =>
  runForm(page, {
    schema: receiveForm,
    fields: {
      "lines.*.quantity": "quantity",
      "lines.*.price": "money",
      "lines.*.vatRate": "quantity",
      "lines.*.pack": "optional",
      "lines.*.lotCode": "optional",
      "lines.*.expiresOn": "text?",
      supplier: "optional",
      documentNumber: "optional",
      documentDate: "text?",
    },
    rows: { lines: ["item", "quantity", "price", "lotCode", "expiresOn"] },
    run: async (form) => {
      const document = documentOf(form, await itemChoices(page.actor));
      const { purchaseId } = await receive(page.actor, document);
      const amount = document.lines.reduce((sum, line) => sum + line.amount, 0n);
      const { t, language } = page.reader;
      return {
        to: `/stock/purchases/${purchaseId}`,
        flash: {
          text: t("stock:receive.done"),
          detail: t("stock:linesWorth", {
            lines: count(t, "line", document.lines.length),
            value: formatMoney(amount, { language, currency: page.company.currency }),
          }),
        },
      };
    },
  }),
);

export default function Receive() {
  const { idempotencyKey, warehouses, suppliers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      <PageHeader
        title={t("stock:receive.title")}
        facts={t("stock:receive.facts")}
        up={{ to: "/stock", label: t("stock:balances.title") }}
      />
      {warehouses.length === 0 ? (
        <Panel plain>
          <EmptyState title={t("stock:noWarehouse")}>{t("stock:noWarehouseText")}</EmptyState>
        </Panel>
      ) : (
        <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
          <div className="form">
            <FieldPair>
              <SelectField
                name="warehouseId"
                label={term("noun.warehouse")}
                options={warehouses}
                empty={warehouses.length > 1 ? t("stock:choose") : undefined}
              />
              <InputField
                name="supplier"
                label={term("noun.supplier")}
                list="suppliers"
                autoComplete="off"
                optional
              />
              <InputField
                name="documentNumber"
                label={t("stock:receive.document")}
                autoComplete="off"
                optional
              />
              <InputField name="documentDate" type="date" label={t("stock:receive.documentDate")} optional />
            </FieldPair>
            <datalist id="suppliers">
              {suppliers.map((supplier) => (
                <option key={supplier} value={supplier} />
              ))}
            </datalist>
            <PriceMeaning />
          </div>
          <ReceiveLines problem={problem} />
          <div className="acts">
            <Button kind="main" icon="receive">
              {t("verbs:receive")}
            </Button>
            <span className="sub">{t("stock:receive.effect")}</span>
          </div>
        </PageForm>
      )}
    </>
  );
}

/** Suppliers write either the sum of a line or the price of one. */
function PriceMeaning() {
  const t = useT();
  return (
    <FieldGroup legend={`${t("stock:receive.priceOf")} · ${t("stock:receive.withoutVat")}`}>
      <div className="flex flex-wrap gap-x-6">
        <CheckField
          type="radio"
          name="priceOf"
          value="amount"
          label={t("stock:receive.priceOfLine")}
          defaultChecked
        />
        <CheckField type="radio" name="priceOf" value="one" label={t("stock:receive.priceOfOne")} />
      </div>
    </FieldGroup>
  );
}
