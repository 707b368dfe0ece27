/** Money is a bigint in minor units (tiyin, cents): exact in code and in the database. */
export type Money = bigint;

/** 1800000n -> "18000.00": the decimal string of JSON and CSV. */
export function moneyToText(amount: Money): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  return `${sign}${absolute / 100n}.${(absolute % 100n).toString().padStart(2, "0")}`;
}

/** As it stands in a field to be edited: "18000", "0.50". */
export const moneyToField = (amount: Money): string => moneyToText(amount).replace(/\.00$/, "");

/** "18000.00" or "18000" -> 1800000n; null if it is not a plain decimal with at most two decimals. */
export function moneyFromText(text: string): Money | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const value = BigInt(match[2]!) * 100n + BigInt((match[3] ?? "").padEnd(2, "0"));
  return match[1] ? -value : value;
}

/**
 * amount x part / whole, rounded half to even; `whole` must be positive.
 * The share of a balance's value that a part of its quantity carries.
 */
export function share(amount: Money, part: bigint, whole: bigint): Money {
  const product = amount * part;
  const floor = product / whole - (product % whole < 0n ? 1n : 0n);
  const twice = (product - floor * whole) * 2n;
  if (twice > whole) return floor + 1n;
  if (twice < whole) return floor;
  return floor % 2n === 0n ? floor : floor + 1n;
}
