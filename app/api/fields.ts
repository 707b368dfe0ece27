import { z } from "zod";
import { moneyToText, share, type Money } from "#app/platform/money.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";

/** The pieces of every answer: how the API writes what the domain holds, and what the document says of it. */

export const idField = z.guid();
export const idOrNull = idField.nullable();
export const textOrNull = z.string().nullable();
export const timeField = z.iso.datetime().meta({ description: "RFC 3339, UTC" });
export const timeOrNull = timeField.nullable();
export const dayOrNull = z.iso.date().nullable();
export const moneyField = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .meta({ description: "A decimal string, in the currency beside it", example: "18000.00" });
export const moneyOrNull = moneyField.nullable();
export const currencyField = z.string().meta({ example: "UZS" });
export const quantityField = z.number().meta({ description: "In the item's unit, at most 3 decimals" });
export const quantityOrNull = quantityField.nullable();

/** What every resource has. */
export const resourceFields = { id: idField, createdAt: timeField, updatedAt: timeField };

export const money = moneyToText;
export const moneyOr = (amount: Money | null): string | null =>
  amount === null ? null : moneyToText(amount);
export const quantity = quantityToNumber;
export const quantityOr = (amount: Quantity | null): number | null =>
  amount === null ? null : quantityToNumber(amount);

export const costField = z
  .string()
  .regex(/^-?\d+\.\d{2,6}$/)
  .meta({
    description: "A decimal string with 2 to 6 decimals, in the currency beside it",
    example: "120.50",
  });

/** Value / quantity as a decimal string with up to 6 decimals, at least 2; rounded half to even. */
export const unitCost = (value: Money, amount: Quantity): string =>
  millionths(share(value, 10_000_000n, amount));

/** Millionths of the currency as a decimal string with 2 to 6 decimals. */
export function millionths(amount: bigint): string {
  const size = amount < 0n ? -amount : amount;
  const fraction = (size % 1_000_000n).toString().padStart(6, "0");
  const text = `${size / 1_000_000n}.${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, "")}`;
  return amount < 0n ? `-${text}` : text;
}

/** A page of a list, as the API answers it. */
export const pageOf = (item: z.ZodType) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: "For `cursor`; null on the last page" }),
    total: z.int().optional().meta({ description: "Rows of all pages, with count=true" }),
  });

interface PageLike<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** Each row of a page as the API writes it. */
export const mapPage = <T, U>(page: PageLike<T>, write: (row: T) => U): PageLike<U> => ({
  ...page,
  items: page.items.map(write),
});
