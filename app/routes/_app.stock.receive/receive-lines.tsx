import { useLoaderData } from "@remix-run/react";
import { useMemo, useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "#app/components/button.tsx";
import { InputField, NumberField } from "#app/components/field.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { ScanField, typeInto, type Scanned } from "#app/components/scan-field.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Unit } from "#app/platform/i18n/format.ts";
import { parseQuantity } from "#app/platform/i18n/parse.ts";
import { units } from "#app/platform/quantity.ts";
import { itemLabel } from "../_app.stock/labels.ts";
import { useScanWords } from "../_app.stock/scan-goods.tsx";
import { addToLine, byCode, fieldOf } from "../_app.stock/scanned-lines.ts";
import { AnyPackField, PackField, type Pack } from "../_app.stock/pack-field.tsx";
import type { loader } from "./route.tsx";

/** Without script all of them stand there from the start; with it the rest comes on demand. */
const blankLines = 8;
const shownFirst = 4;

/** The lines of the supplier's document. */
export function ReceiveLines({ problem }: { problem: FormProblem | undefined }) {
  const { items } = useLoaderData<typeof loader>();
  const t = useT();
  const typed = typedLines(problem);
  const [asked, ask] = useState(shownFirst);
  const shown = Math.max(asked, typed + 1);
  const byLabel = useMemo(() => new Map(items.map((item) => [itemLabel(item), item])), [items]);
  const allPacks = useMemo(
    () => [...new Set(items.flatMap(({ packs }) => packs.map(({ name }) => name)))].sort(),
    [items],
  );
  const scan = useScan(Math.max(shown, blankLines), (line) => ask((before) => Math.max(before, line + 1)));
  return (
    <>
      <ScanField onCode={scan} />
      <Panel title={t("stock:receive.lines")} plain>
        <datalist id="items">
          {items.map((item) => (
            <option key={item.sku} value={itemLabel(item)} />
          ))}
        </datalist>
        <table className="tbl" role="table">
          <caption className="vh">{t("stock:receive.lines")}</caption>
          <Head />
          <tbody role="rowgroup">
            {Array.from({ length: Math.max(shown, blankLines) }, (_, index) => (
              <Line
                key={index}
                index={index}
                isSpare={index >= shown}
                typed={problem?.values}
                itemOf={(label) => byLabel.get(label)}
                allPacks={allPacks}
              />
            ))}
          </tbody>
        </table>
        <div className="p-3 [@media(scripting:none)]:hidden">
          <Button type="button" icon="plus" onClick={() => ask(shown + 4)}>
            {t("stock:receive.addLine")}
          </Button>
        </div>
      </Panel>
    </>
  );
}

/** A scan adds one to the line of the same item and pack, else it begins the next line; `reveal` shows that one. */
function useScan(
  lines: number,
  reveal: (line: number) => void,
): (code: string, form: HTMLFormElement) => Scanned | null {
  const { items } = useLoaderData<typeof loader>();
  const scannable = useMemo(() => items.map(({ name, ...item }) => ({ ...item, item: name })), [items]);
  const known = useMemo(() => byCode(scannable), [scannable]);
  const words = useScanWords(scannable);
  return (code, form) => {
    const meant = known.get(code);
    if (!meant) return null;
    const label = itemLabel({ name: meant.line.item, sku: meant.line.sku });
    const valueOf = (line: number, field: string): string =>
      fieldOf(form, `lines.${line}.${field}`)?.value ?? "";
    const all = Array.from({ length: lines }, (_, line) => line);
    const same = all.find((line) => valueOf(line, "item") === label && valueOf(line, "pack") === meant.pack);
    if (same !== undefined) return addToLine(form, same, meant, words);
    const next = all.find((line) => !valueOf(line, "item").trim()) ?? lines;
    flushSync(() => reveal(next));
    // The packs of the line are those of its item only when the item stands there.
    flushSync(() => typeInto(fieldOf(form, `lines.${next}.item`)!, label));
    return addToLine(form, next, meant, words);
  };
}

/** How many lines reach down to the last one in which something was typed. */
function typedLines(problem: FormProblem | undefined): number {
  const filled = Object.entries(problem?.values ?? {}).filter(
    ([name, value]) => name.startsWith("lines.") && value,
  );
  return filled.reduce((last, [name]) => Math.max(last, Number(name.split(".")[1]) + 1), 0);
}

function Head() {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const head = (label: string, className = "") => (
    <th role="columnheader" scope="col" className={className}>
      {label}
    </th>
  );
  return (
    <thead role="rowgroup">
      <tr role="row">
        {head(term("noun.item"), "w-1/3")}
        {head(term("noun.quantity"), "num w-28")}
        {head(t("stock:in"), "w-40")}
        {head(t("stock:receive.price", { currency: format.currency }), "num w-40")}
        {head(t("stock:receive.vat"), "num w-20")}
        {head(term("noun.lot"), "w-32")}
        {head(term("noun.expiryDate"), "w-40")}
      </tr>
    </thead>
  );
}

interface KnownItem {
  readonly unit: Unit;
  readonly packs: readonly Pack[];
}

function Line({
  index,
  isSpare,
  typed,
  itemOf,
  allPacks,
}: {
  index: number;
  isSpare: boolean;
  typed: FormProblem["values"] | undefined;
  itemOf: (label: string) => KnownItem | undefined;
  allPacks: readonly string[];
}) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const name = (field: string) => `lines.${index}.${field}`;
  const [now, setNow] = useState({
    item: typed?.[name("item")] ?? "",
    quantity: typed?.[name("quantity")] ?? "",
    pack: typed?.[name("pack")] ?? "",
  });
  const note = (event: FormEvent<HTMLElement>) => {
    const { name: full, value } = event.target as HTMLInputElement;
    setNow((before) => ({ ...before, [full.split(".")[2] ?? ""]: value }));
  };
  const item = itemOf(now.item);
  const number = index + 1;
  return (
    <tr role="row" onInput={note} className={isSpare ? "[@media(scripting:enabled)]:hidden" : undefined}>
      <td role="cell" className="pf" data-l={t("stock:receive.item", { number })}>
        <InputField
          name={name("item")}
          label={t("stock:receive.item", { number })}
          hidesLabel
          list="items"
          autoComplete="off"
          required={false}
        />
      </td>
      <td role="cell" className="num" data-l={term("noun.quantity")}>
        <NumberField
          name={name("quantity")}
          label={`${term("noun.quantity")} ${number}`}
          hidesLabel
          required={false}
          help={inBaseUnit(now, item, format.quantityWithUnit)}
        />
      </td>
      <td role="cell" data-l={t("stock:in")}>
        {item ? (
          <PackField name={name("pack")} unit={item.unit} packs={item.packs} />
        ) : (
          <AnyPackField name={name("pack")} packs={allPacks} />
        )}
      </td>
      <td role="cell" className="num pf" data-l={t("stock:receive.price", { currency: format.currency })}>
        <NumberField
          name={name("price")}
          label={`${t("stock:receive.priceAlone")} ${number}`}
          hidesLabel
          required={false}
        />
      </td>
      <td role="cell" className="num" data-l={t("stock:receive.vat")}>
        <NumberField
          name={name("vatRate")}
          label={`${t("stock:receive.vat")} ${number}`}
          hidesLabel
          required={false}
        />
      </td>
      <td role="cell" data-l={term("noun.lot")}>
        <InputField
          name={name("lotCode")}
          label={`${term("noun.lot")} ${number}`}
          hidesLabel
          autoComplete="off"
          required={false}
        />
      </td>
      <td role="cell" data-l={term("noun.expiryDate")}>
        <InputField
          name={name("expiresOn")}
          type="date"
          label={`${term("noun.expiryDate")} ${number}`}
          hidesLabel
          required={false}
        />
      </td>
    </tr>
  );
}

/** "48 pcs" beside 2 boxes; nothing where the base unit itself is typed. */
function inBaseUnit(
  { quantity, pack }: { quantity: string; pack: string },
  item: KnownItem | undefined,
  write: (quantity: bigint, unit: Unit) => string,
): string | undefined {
  const chosen = item?.packs.find(({ name }) => name === pack);
  const parsed = parseQuantity(quantity, { unit: "" });
  if (!item || !chosen || !("ok" in parsed)) return undefined;
  return `= ${write((parsed.ok * chosen.quantity) / units(1), item.unit)}`;
}
