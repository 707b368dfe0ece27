import { NumberField, SelectField, type Option } from "#app/components/field.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { ItemBarcode } from "#app/domain/catalogue/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText, type Quantity } from "#app/platform/quantity.ts";
import { QuantityIn, type Pack } from "./pack-field.tsx";

export interface GoodsLine {
  readonly itemId: string;
  readonly item: string;
  readonly sku: string;
  readonly unit: string;
  readonly packs: readonly Pack[];
  readonly barcodes: readonly ItemBarcode[];
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  /** What may be taken. */
  readonly available: Quantity;
  /** What the form begins with. */
  readonly planned?: Quantity;
  /** Lots that can be asked for by their code, the first to expire first. */
  readonly lots?: readonly NamedLot[];
}

export interface NamedLot {
  readonly code: string;
  /** On its label. */
  readonly barcode: string;
  /** YYYY-MM-DD. */
  readonly expiresOn: string | null;
  readonly onHand: Quantity;
}

/** A line of the form `lines.<index>`: in a folded part of it too, so that the number is given from outside. */
export type NumberedLine = GoodsLine & { readonly index: number };

/** Everything that a place has, with fields for what is taken of it: a quantity, in what, and of which lot. */
export function GoodsLines({ title, lines }: { title: string; lines: readonly NumberedLine[] }) {
  const t = useT();
  const term = useTerm();
  const hasLots = lines.some(({ lots = [] }) => lots.length > 0);
  const head = (label: string, className = "") => (
    <th role="columnheader" scope="col" className={className}>
      {label}
    </th>
  );
  return (
    <Panel title={title} plain>
      <table className="tbl" role="table">
        <caption className="vh">{title}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {head(term("noun.item"))}
            {head(t("stock:onHand"), "num t0")}
            {head(term("noun.reserved"), "num t0")}
            {head(term("noun.available"), "num")}
            {head(term("noun.quantity"), "num w-32")}
            {head(t("stock:in"), "w-44")}
            {hasLots && head(term("noun.lot"), "w-44")}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Line key={line.itemId} line={line} hasLots={hasLots} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ line, hasLots }: { line: NumberedLine; hasLots: boolean }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { planned = 0n, lots = [] } = line;
  const unit = asUnit(line.unit);
  const name = (field: string) => `lines.${line.index}.${field}`;
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="r">
        <input type="hidden" name={name("itemId")} value={line.itemId} />
        {line.item} <span className="sub">{line.sku}</span>
      </th>
      <td role="cell" className="num t0 p0">
        {format.quantity(line.onHand)}
      </td>
      <td role="cell" className="num t0 p0">
        {format.quantity(line.reserved)}
      </td>
      <td role="cell" className="num pend">
        <span className="sub only-p">{term("noun.available")}: </span>
        <QuantityText quantity={line.available} unit={unit} />
      </td>
      <td role="cell" className="num" data-l={term("noun.quantity")}>
        <NumberField
          name={name("quantity")}
          label={t("stock:issue.quantityOf", { item: line.item })}
          hidesLabel
          required={false}
          defaultValue={planned > 0n ? quantityToText(planned) : undefined}
        />
      </td>
      <td role="cell" data-l={t("stock:in")}>
        <QuantityIn name={name("pack")} unit={unit} packs={line.packs} />
      </td>
      {hasLots && (
        <td role="cell" data-l={term("noun.lot")} className={lots.length > 0 ? "" : "p0"}>
          {lots.length > 0 && <LotField name={name("lotCode")} line={line} lots={lots} />}
        </td>
      )}
    </tr>
  );
}

function LotField({ name, line, lots }: { name: string; line: GoodsLine; lots: readonly NamedLot[] }) {
  const t = useT();
  const format = useFormat();
  const options: Option[] = lots.map(({ code, expiresOn, onHand }) => ({
    value: code,
    label: [code, expiresOn && format.date(expiresOn), format.quantityWithUnit(onHand, asUnit(line.unit))]
      .filter(Boolean)
      .join(", "),
  }));
  return (
    <SelectField
      name={name}
      label={t("stock:transfer.lotOf", { item: line.item })}
      hidesLabel
      optional
      empty={t("stock:transfer.anyLot")}
      options={options}
    />
  );
}
