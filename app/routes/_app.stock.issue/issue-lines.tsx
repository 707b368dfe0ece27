import { NumberField } from "#app/components/field.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { quantityToText } from "#app/platform/quantity.ts";
import { asUnit } from "../_app.stock/labels.ts";
import { QuantityIn } from "../_app.stock/pack-field.tsx";
import type { IssueLine } from "./choice.server.ts";

/** The goods of the task, then, folded where there is a task, everything else that the warehouse has. */
export function IssueLines({
  lines,
  problem,
}: {
  lines: readonly IssueLine[];
  problem: FormProblem | undefined;
}) {
  const t = useT();
  const numbered = lines.map((line, index) => ({ ...line, index }));
  const own = numbered.filter(({ forTask }) => forTask > 0n);
  const rest = numbered.filter(({ forTask }) => forTask === 0n);
  if (own.length === 0) return <Lines title={t("stock:issue.goods")} lines={rest} />;
  const isTyped = rest.some(({ index }) => problem?.values[`lines.${index}.quantity`]);
  return (
    <>
      <Lines title={t("stock:issue.forTask")} lines={own} />
      {rest.length > 0 && (
        <details className="stack" open={isTyped}>
          <summary className="btn text w-fit">{t("stock:issue.more")}</summary>
          <div className="mt-2">
            <Lines title={t("stock:issue.goods")} lines={rest} />
          </div>
        </details>
      )}
    </>
  );
}

type Numbered = IssueLine & { readonly index: number };

function Lines({ title, lines }: { title: string; lines: readonly Numbered[] }) {
  const t = useT();
  const term = useTerm();
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
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Line key={line.itemId} line={line} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Line({ line }: { line: Numbered }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const unit = asUnit(line.unit);
  const name = (field: string) => `lines.${line.index}.${field}`;
  const planned = line.forTask < line.available ? line.forTask : line.available;
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
    </tr>
  );
}
