import { typeInto, type Scanned } from "#app/components/scan-field.tsx";
import type { ItemBarcode } from "#app/domain/catalogue/index.server.ts";
import { parseQuantity } from "#app/platform/i18n/parse.ts";
import { quantityToText, units, type Quantity } from "#app/platform/quantity.ts";
import type { Pack } from "./pack-field.tsx";

/** One more of the item, or of its pack, in the fields of a line: what a scan does. */

export interface ScannedItem {
  readonly item: string;
  readonly sku: string;
  readonly packs: readonly Pack[];
  readonly barcodes: readonly ItemBarcode[];
}

/** What a code stands for: one of the unit, or of the pack named. */
export interface Meant<Line> {
  readonly line: Line;
  readonly pack: string;
  readonly lotCode?: string;
}

/** By code: barcodes, and the sku for goods that have none. Of lines of one item the first is meant. */
export function byCode<Line extends ScannedItem>(lines: readonly Line[]): Map<string, Meant<Line>> {
  const found = new Map<string, Meant<Line>>();
  const note = (code: string, meant: Meant<Line>) => found.has(code) || found.set(code, meant);
  for (const line of lines)
    for (const { code, pack } of line.barcodes) note(code, { line, pack: pack ?? "" });
  for (const line of lines) note(line.sku, { line, pack: "" });
  return found;
}

/** The quantity of a line and in what it is counted, after one more. Null where what is typed cannot be read. */
export function oneMore(
  typed: { readonly quantity: string; readonly pack: string },
  pack: string,
  packs: readonly Pack[],
): { quantity: Quantity; pack: string } | null {
  const sizeOf = (name: string): Quantity => packs.find((each) => each.name === name)?.quantity ?? units(1);
  const parsed = typed.quantity.trim() ? parseQuantity(typed.quantity, { unit: "" }) : { ok: 0n };
  if (!("ok" in parsed)) return null;
  if (parsed.ok === 0n) return { quantity: units(1), pack };
  if (typed.pack === pack) return { quantity: parsed.ok + units(1), pack };
  return { quantity: (parsed.ok * sizeOf(typed.pack)) / units(1) + sizeOf(pack), pack: "" };
}

type Field = HTMLInputElement | HTMLSelectElement;

/** A field of the form by its name. */
export const fieldOf = (form: HTMLFormElement, name: string): Field | null => {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
};

export interface Words {
  readonly added: (figures: { item: string; quantity: Quantity; pack: string }) => string;
  readonly unreadable: (item: string) => string;
  readonly otherLot: (item: string) => string;
}

/** Writes one more into line `index` of the form, and opens what it is folded in. */
export function addToLine(
  form: HTMLFormElement,
  index: number,
  { line, pack, lotCode }: Meant<ScannedItem>,
  words: Words,
): Scanned {
  const field = (name: string) => fieldOf(form, `lines.${index}.${name}`);
  const quantity = field("quantity")!;
  const lot = field("lotCode");
  const isOtherLot = lotCode !== undefined && lot !== null && lot.value !== lotCode;
  if (isOtherLot && quantity.value.trim()) return { text: words.otherLot(line.item), isRefused: true };
  const next = oneMore({ quantity: quantity.value, pack: field("pack")?.value ?? "" }, pack, line.packs);
  if (!next) return { text: words.unreadable(line.item), isRefused: true };
  if (isOtherLot) typeInto(lot, lotCode);
  const packField = field("pack");
  if (packField) typeInto(packField, next.pack);
  typeInto(quantity, quantityToText(next.quantity));
  quantity.closest("details")?.setAttribute("open", "");
  return { text: words.added({ item: line.item, ...next }) };
}
