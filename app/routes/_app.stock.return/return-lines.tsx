import { NumberField } from "#app/components/field.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { HeldLot } from "#app/domain/stock/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { QuantityIn, type Pack } from "../_app.stock/pack-field.tsx";

type Held = HeldLot & { readonly packs: readonly Pack[] };

/** Everything that a person holds, with a field for what comes back. */
export function ReturnLines({ lines }: { lines: readonly Held[] }) {
  const t = useT();
  const term = useTerm();
  const head = (label: string, className = "") => (
    <th role="columnheader" scope="col" className={className}>
      {label}
    </th>
  );
  return (
    <Panel title={t("stock:return.held")} plain>
      <table className="tbl" role="table">
        <caption className="vh">{t("stock:return.held")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {head(term("noun.item"))}
            {head(t("stock:return.lots"), "t0")}
            {head(t("stock:onHand"), "num")}
            {head(t("stock:return.quantity"), "num w-32")}
            {head(t("stock:in"), "w-44")}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line, index) => (
            <Line key={line.itemId} line={line} index={index} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ line, index }: { line: Held; index: number }) {
  const t = useT();
  const format = useFormat();
  const unit = asUnit(line.unit);
  const name = (field: string) => `lines.${index}.${field}`;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="r">
        <input type="hidden" name={name("itemId")} value={line.itemId} />
        {line.item}
      </th>
      <td role="cell" className="t0 p0">
        {line.lots
          .filter(({ expiresOn }) => expiresOn)
          .map(({ lotCode, expiresOn }) => [lotCode, format.date(expiresOn!)].filter(Boolean).join(" "))
          .join("; ") || "-"}
      </td>
      <td role="cell" className="num pend">
        <QuantityText quantity={line.onHand} unit={unit} />
      </td>
      <td role="cell" className="num" data-l={t("stock:return.quantity")}>
        <NumberField
          name={name("quantity")}
          label={t("stock:return.quantityOf", { item: line.item })}
          hidesLabel
          required={false}
        />
      </td>
      <td role="cell" data-l={t("stock:in")}>
        <QuantityIn name={name("pack")} unit={unit} packs={line.packs} />
      </td>
    </tr>
  );
}
