import { z } from "zod";
import type { Item } from "#app/domain/catalogue/index.server.ts";
import { vatOf, vatRate, type ReceiveInput } from "#app/domain/stock/schema.ts";
import { invalid } from "#app/platform/errors.ts";
import { quantityFromNumber, units } from "#app/platform/quantity.ts";
import { share, type Money } from "#app/platform/money.ts";
import { day, id, money, requiredText, shortText, someOf } from "#app/platform/zod.ts";
import { baseQuantity, findItem, readLines } from "../_app.stock/typed-lines.server.ts";

const typedLine = z.object({
  item: requiredText(300),
  quantity: z.number().positive(),
  pack: shortText(40).optional(),
  price: money,
  vatRate: vatRate.optional(),
  lotCode: shortText(60).optional(),
  expiresOn: day.nullish(),
});
type TypedLine = z.output<typeof typedLine>;

const priceMeanings = ["amount", "one"] as const;

/** The supplier's document as it is typed: items by name, quantities in packs, prices of lines or of one. */
export const receiveForm = z.object({
  warehouseId: id,
  supplier: shortText(120).optional(),
  documentNumber: shortText(60).optional(),
  documentDate: day.nullish(),
  priceOf: z.enum(priceMeanings).default("amount"),
  lines: someOf(typedLine, 500),
  key: shortText(200).optional(),
});
type ReceiveForm = z.output<typeof receiveForm>;

/** The document as the ledger takes it. Throws `input.invalid` with everything that is wrong with its lines. */
export function documentOf({ lines, priceOf, ...head }: ReceiveForm, items: readonly Item[]): ReceiveInput {
  return { ...head, lines: readLines(lines, (line, path) => lineOf(line, priceOf, items, path)) };
}

function lineOf(line: TypedLine, priceOf: ReceiveForm["priceOf"], items: readonly Item[], path: string) {
  const item = findItem(items, line.item);
  if (!item) throw invalid({ path: `${path}.item`, key: "unknown" });
  const amount = priceOf === "amount" ? line.price : amountOf(line);
  return {
    itemId: item.id,
    quantity: baseQuantity(line, item, path),
    amount,
    vatRate: line.vatRate ?? null,
    vatAmount: vatOf(amount, line.vatRate),
    lotCode: line.lotCode,
    expiresOn: line.expiresOn ?? null,
  };
}

/** Price of one, as it was counted (a piece or a pack), x how many, half to even. */
const amountOf = ({ price, quantity }: TypedLine): Money =>
  share(price, quantityFromNumber(quantity) ?? 0n, units(1));
