import { NumberField } from "#app/components/field.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { LotRow } from "#app/domain/stock/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { QuantityIn, type Pack } from "../_app.stock/pack-field.tsx";

export type Lot = LotRow & { readonly packs: readonly Pack[]; readonly isNamed: boolean };

/** Every lot at the place, with a field for what is written off of it. */
export function WriteOffLines({ lots }: { lots: readonly Lot[] }) {
  const t = useT();
  const term = useTerm();
  const head = (label: string, className = "") => (
    <th role="columnheader" scope="col" className={className}>
      {label}
    </th>
  );
  return (
    <Panel title={t("writeoff:lots")} plain>
      <table className="tbl" role="table">
        <caption className="vh">{t("writeoff:lots")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {head(term("noun.item"))}
            {head(term("noun.lot"))}
            {head(term("noun.expiryDate"))}
            {head(t("stock:onHand"), "num")}
            {head(term("noun.quantity"), "num w-32")}
            {head(t("stock:in"), "w-44")}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lots.map((lot, index) => (
            <Line key={lot.lotId} lot={lot} index={index} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ lot, index }: { lot: Lot; index: number }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const unit = asUnit(lot.unit);
  const name = (field: string) => `lines.${index}.${field}`;
  const code = lot.lotCode ?? t("stock:lots.unnamed");
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="r">
        <input type="hidden" name={name("itemId")} value={lot.itemId} />
        <input type="hidden" name={name("lotId")} value={lot.lotId} />
        {lot.item}
      </th>
      <td role="cell" data-l={term("noun.lot")}>
        {code}
      </td>
      <td role="cell" data-l={term("noun.expiryDate")} className="nowrap">
        {lot.expiresOn ? format.date(lot.expiresOn) : "-"}
      </td>
      <td role="cell" className="num pend">
        <QuantityText quantity={lot.onHand} unit={unit} />
      </td>
      <td role="cell" className="num" data-l={term("noun.quantity")}>
        <NumberField
          name={name("quantity")}
          label={t("writeoff:quantityOf", { item: lot.item, lot: code })}
          hidesLabel
          required={false}
          defaultValue={lot.isNamed ? quantityToText(lot.onHand) : undefined}
        />
      </td>
      <td role="cell" data-l={t("stock:in")}>
        <QuantityIn name={name("pack")} unit={unit} packs={lot.packs} />
      </td>
    </tr>
  );
}
