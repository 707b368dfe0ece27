import { foldSearch } from "#app/platform/i18n/fold.ts";
import { moneyFromText, type Money } from "#app/platform/money.ts";
import { quantityFromText, units, type Quantity } from "#app/platform/quantity.ts";
import { packForms, unitForms } from "#app/platform/i18n/quantity-words.ts";

export { foldSearch } from "#app/platform/i18n/fold.ts";

export interface Pack {
  readonly name: string;
  /** How much of the base unit one pack holds, in thousandths. */
  readonly quantity: Quantity;
}

/**
 * What a typed quantity means, in thousandths of the base unit. `pack` is the pack it was typed in.
 * `ambiguous` holds both readings of a mark before exactly three digits: the person is asked, none is taken.
 * `fraction`: a part of a piece.
 */
export type ParsedQuantity =
  | { readonly ok: Quantity; readonly pack?: Pack }
  | { readonly ambiguous: readonly [Quantity, Quantity]; readonly pack?: Pack }
  | { readonly fraction: true }
  | { readonly bad: true };

interface QuantityOptions {
  /** Base unit of the item: "pcs", "g", "ml", "kg" or "l". Pieces have no parts. */
  readonly unit: string;
  readonly packs?: readonly Pack[];
}

/**
 * "12", "12,5", "1 200", "2 box", «2 коробки», "500 g" -> a quantity. Only blanks group digits; a comma or
 * point is the decimal mark. Words are those of all three languages, from three letters on.
 */
export function parseQuantity(text: string, options: QuantityOptions): ParsedQuantity {
  const typed = splitTyped(text);
  const measure = typed && readMeasure(typed.word, options);
  const readings = typed && readQuantities(typed.figure);
  if (!measure || !readings) return { bad: true };
  const [first, second] = readings.map((reading) => convert(reading, measure));
  const pack = measure.pack && { pack: measure.pack };
  if (typeof first !== "bigint" || second === null) return { bad: true };
  if (second !== undefined) return { ambiguous: [first, second], ...pack };
  return options.unit === "pcs" && first % units(1) !== 0n ? { fraction: true } : { ok: first, ...pack };
}

export type ParsedMoney = { readonly ok: Money } | { readonly bad: true };

/**
 * A typed amount, in minor units. UZS has no decimals: "18,000", "18.000" and "18 000" are all 18 000.
 * Another currency has at most two, so that three digits after a mark are a group there too.
 */
export function parseMoney(text: string, options: { currency: string }): ParsedMoney {
  const typed = splitTyped(text);
  const match = typed && isCurrencyWord(typed.word, options.currency) && amountForm.exec(typed.figure);
  if (!match || (match[3] !== undefined && options.currency === "UZS")) return { bad: true };
  const amount = moneyFromText(`${match[1]!.replace(/\D/g, "")}.${match[3] ?? "0"}`);
  return amount === null ? { bad: true } : { ok: amount };
}

/** Digits, grouped by one kind of mark or not at all, and one or two decimals. */
const amountForm = /^(\d+|\d{1,3}(?:( |,|\.)\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/;

/** "1 200 boxes" -> the figure and the word after it; null if it does not begin with a digit. */
function splitTyped(text: string): { figure: string; word: string } | null {
  const match = /^(\d(?:[\d ]*\d)?(?:[.,][\d.,]*)?) ?(\D*)$/u.exec(text.trim().replace(/\s+/gu, " "));
  return match && { figure: match[1]!, word: match[2]!.trim() };
}

/** Thousandths of whatever was counted: one reading, or two where the mark may group or divide. */
function readQuantities(figure: string): Quantity[] | null {
  const readings = readDecimals(figure)
    ?.map(quantityFromText)
    .filter((reading) => reading !== null);
  return readings?.length ? readings : null;
}

/** Plain decimals ("1200.5") that a figure may mean: one, or the grouped and the divided reading. */
function readDecimals(figure: string): string[] | null {
  const match = /^(\d{1,3}(?: \d{3})*|\d+)(?:[.,](\d+))?$/.exec(figure);
  if (!match) return null;
  const [, grouped = "", fraction] = match;
  const whole = grouped.replaceAll(" ", "");
  if (fraction === undefined) return [whole];
  // "0,500" and "1200,500" cannot be groups of three digits.
  const mayGroup = fraction.length === 3 && /^[1-9]\d{0,2}(?: |$)/.test(grouped);
  return mayGroup ? [whole + fraction, `${whole}.${fraction}`] : [`${whole}.${fraction}`];
}

function isCurrencyWord(word: string, currency: string): boolean {
  if (word === "") return true;
  const folded = foldSearch(word).replace(/\.$/, "");
  return (
    folded === currency.toLowerCase() || (currency === "UZS" && ["som", "sum", "сум", "сўм"].includes(folded))
  );
}

/** What one of the typed figure is: `size` thousandths of the base unit, `per` for units smaller than it. */
interface Measure {
  readonly size: Quantity;
  readonly per: bigint;
  readonly pack?: Pack;
}

function readMeasure(word: string, { unit, packs = [] }: QuantityOptions): Measure | null {
  const folded = foldSearch(word).replace(/\.$/, "");
  if (folded === "") return { size: units(1), per: 1n };
  const pack = findPack(folded, packs);
  return pack ? { size: pack.quantity, per: 1n, pack } : findUnit(folded, unit);
}

function findPack(word: string, packs: readonly Pack[]): Pack | undefined {
  const exact = packs.find((pack) => packForms(pack.name).includes(word));
  if (exact || word.length < 3) return exact;
  const similar = packs.filter((pack) => packForms(pack.name).some((form) => form.startsWith(word)));
  return similar.length === 1 ? similar[0] : undefined;
}

function findUnit(word: string, base: string): Measure | null {
  const typed = unitForms.find(({ forms }) => forms.includes(word))?.unit;
  if (typed === undefined) return null;
  if (typed === base) return { size: units(1), per: 1n };
  if (`${typed} ${base}` === "kg g" || `${typed} ${base}` === "l ml") return { size: units(1000), per: 1n };
  if (`${typed} ${base}` === "g kg" || `${typed} ${base}` === "ml l") return { size: units(1), per: 1000n };
  return null;
}

/** Null where the result is finer than a thousandth of the base unit. */
function convert(reading: Quantity, { size, per }: Measure): Quantity | null {
  const divisor = units(1) * per;
  return (reading * size) % divisor === 0n ? (reading * size) / divisor : null;
}
