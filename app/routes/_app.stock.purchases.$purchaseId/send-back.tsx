import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { FieldPair, InputField, NumberField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { PurchaseLine } from "#app/domain/stock/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { moneyToField } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import type { action, loader } from "./route.tsx";

/** The act of a receipt: what of it goes back to the supplier, and what he credits for it. */
export function SendBack() {
  const { purchase, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const columns = useColumns();
  const { supplier, warehouse, lines } = purchase;
  return (
    <Confirm
      act={t("stock:returnToSupplier.act")}
      icon="reverse"
      title={t("stock:returnToSupplier.title", { supplier: supplier ?? "" })}
      open={Boolean(problem)}
    >
      <p>{t("stock:returnToSupplier.effect", { warehouse })}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <Table
          caption={t("stock:returnToSupplier.lines")}
          columns={columns}
          rows={lines}
          rowKey={({ line }) => String(line)}
        />
        <FieldPair>
          <InputField name="documentNumber" label={t("stock:receive.document")} autoComplete="off" optional />
          <InputField name="reason" label={t("stock:returnToSupplier.reason")} autoComplete="off" optional />
        </FieldPair>
        <div className="acts">
          <Button kind="stop">{t("stock:returnToSupplier.act")}</Button>
        </div>
      </PageForm>
    </Confirm>
  );
}

function useColumns(): Column<PurchaseLine>[] {
  const t = useT();
  const term = useTerm();
  const { currency } = useFormat();
  const name = (line: number, field: string) => `lines.${line - 1}.${field}`;
  return [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: ({ line, item }) => (
        <>
          <input type="hidden" name={name(line, "line")} value={line} />
          {item}
        </>
      ),
    },
    {
      id: "received",
      label: t("stock:returnToSupplier.received"),
      number: true,
      phone: "end",
      cell: ({ quantity, unit }) => <QuantityText quantity={quantity} unit={asUnit(unit)} />,
    },
    {
      id: "quantity",
      label: t("stock:returnToSupplier.quantity"),
      number: true,
      width: "w-32",
      cell: ({ line, item, quantity }) => (
        <NumberField
          name={name(line, "quantity")}
          label={t("stock:returnToSupplier.quantityOf", { line, item })}
          hidesLabel
          required={false}
          defaultValue={quantityToText(quantity)}
        />
      ),
    },
    {
      id: "amount",
      label: t("stock:purchases.credited", { currency }),
      number: true,
      width: "w-44",
      cell: ({ line, item, amount }) => (
        <NumberField
          name={name(line, "amount")}
          label={t("stock:returnToSupplier.creditedOf", { line, item })}
          hidesLabel
          required={false}
          placeholder={moneyToField(amount)}
        />
      ),
    },
  ];
}
