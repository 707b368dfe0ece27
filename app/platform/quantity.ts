/**
 * Quantities are bigint thousandths of an item's base unit (1.5 pcs = 1500n): exact in code and in the
 * database, at most three decimals, no float arithmetic anywhere.
 */
export type Quantity = bigint;

const SCALE = 1000n;

/** 1.5 -> 1500n. Returns null for more than three decimals, an unsafe size or a value that is no finite number. */
export function quantityFromNumber(value: number): Quantity | null {
  if (!Number.isFinite(value) || Math.abs(value) > 1e12) return null;
  const text = value.toFixed(3);
  // The text names the same double exactly when there was nothing beyond the third decimal.
  return Number(text) === value ? BigInt(text.replace(".", "")) : null;
}

/** 1500n -> 1.5, for JSON. Exact: three decimals of a safe integer survive as a double. */
export const quantityToNumber = (quantity: Quantity): number => Number(quantity) / 1000;

/** 1500n -> "1.5", plain, for CSV and form fields. */
export function quantityToText(quantity: Quantity): string {
  const sign = quantity < 0n ? "-" : "";
  const absolute = quantity < 0n ? -quantity : quantity;
  const fraction = (absolute % SCALE).toString().padStart(3, "0").replace(/0+$/, "");
  return `${sign}${absolute / SCALE}${fraction && `.${fraction}`}`;
}

/** "1.5" or "1,5" -> 1500n; null if it is not a plain decimal with at most three decimals. */
export function quantityFromText(text: string): Quantity | null {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,3}))?$/.exec(text.replace(/[\s\u00A0]/g, ""));
  if (!match) return null;
  const value = BigInt(match[2]!) * SCALE + BigInt((match[3] ?? "").padEnd(3, "0"));
  return match[1] ? -value : value;
}

/** Whole units -> thousandths, for constants: units(24) = 24000n. */
export const units = (whole: number): Quantity => BigInt(whole) * SCALE;
