import { z } from "zod";
import { share, type Money } from "#app/platform/money.ts";
import {
  day,
  id,
  instant,
  money,
  positiveQuantity,
  quantity,
  refusal,
  requiredText,
  shortText,
  someOf,
} from "#app/platform/zod.ts";

export * from "./count-schema.ts";

export const moveCauses = [
  "receive", "issue", "return", "transfer", "load", "unload", "consume", "write_off",
  "count", "opening", "dispute", "settle", "found", "removed", "reverse", "return_to_supplier",
] as const; // prettier-ignore
export const writeOffReasons = [
  "expired",
  "damaged",
  "quality",
  "contamination",
  "theft",
  "obsolete",
  "other",
] as const;
/** What a proof may find not to agree with the moves. */
export const differenceKinds = ["on_hand", "value", "reserved", "lots", "closing", "closing_value"] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export const issueStatuses = ["issued", "confirmed", "disputed", "settled"] as const;
export const returnStatuses = ["announced", "received"] as const;
export const purchaseKinds = ["receipt", "return_to_supplier"] as const;
export const supplierStatuses = ["active", "archived"] as const;
export const reservationStatuses = [
  "active",
  "partly_fulfilled",
  "fulfilled",
  "released",
  "expired",
] as const;

export type WriteOffReason = (typeof writeOffReasons)[number];

const MOST_LINES = 500;

/** Key of a form or a caller: the same key acts once, for ever. */
const key = shortText(200).optional();
const lotCode = shortText(60).optional();

const inside = z.strictObject({ type: z.enum(["warehouse", "operator", "slot"]), id });

/** A cost of one unit, up to six decimals -> millionths of the currency. */
const unitCost = z.string().transform((text, context) => {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (match) return BigInt(match[1]!) * 1_000_000n + BigInt((match[2] ?? "").padEnd(6, "0"));
  context.issues.push(
    refusal(/^\d+\.\d{7,}$/.test(text.trim()) ? "too_precise" : "not_a_money", text, { digits: 6 }),
  );
  return z.NEVER;
});

const priced = {
  itemId: id,
  quantity: positiveQuantity,
  amount: money.optional(),
  unitCost: unitCost.optional(),
  lotCode,
};

interface Priced {
  readonly quantity: bigint;
  readonly amount?: Money | undefined;
  readonly unitCost?: bigint | undefined;
}

/** A line brings its amount, or the cost of one unit, of which the amount is unit cost x quantity, half to even. */
function withAmount<Line extends Priced>(line: Line, context: z.core.$RefinementCtx) {
  const { amount, unitCost: cost, ...rest } = line;
  if (amount === undefined && cost === undefined) {
    context.issues.push(refusal("required", undefined, {}, ["amount"]));
    return z.NEVER;
  }
  return { ...rest, amount: amount ?? amountOf(cost!, line.quantity) };
}

const valuedLine = z.strictObject({ ...priced, expiresOn: day.nullish() }).transform(withAmount);

/** Percent, at most two decimals. */
export const vatRate = z
  .number()
  .refine((percent) => percent >= 0 && percent <= 100, {
    params: { key: "out_of_range", values: { min: 0, max: 100 } },
    abort: true,
  })
  .refine((percent) => hundredthsOf(percent) / 100 === percent, {
    params: { key: "too_precise", values: { digits: 2 } },
  });
const hundredthsOf = (percent: number): number => Math.round(percent * 100);

/** VAT stands beside the amount, which is without it: as the document says it, else amount x rate, half to even. */
const vat = { vatRate: vatRate.nullish(), vatAmount: money.optional() };

interface Taxed {
  readonly amount: Money;
  readonly vatRate?: number | null | undefined;
  readonly vatAmount?: Money | undefined;
}

function withVat<Line extends Taxed>(line: Line) {
  const { vatRate: rate = null, vatAmount = vatOf(line.amount, rate) } = line;
  return { ...line, vatRate: rate, vatAmount };
}

/** Amount x rate, half to even; no rate, no VAT. */
export const vatOf = (amount: Money, rate: number | null | undefined): Money =>
  share(amount, BigInt(hundredthsOf(rate ?? 0)), 10_000n);

const receivedLine = z
  .strictObject({ ...priced, ...vat, expiresOn: day.nullish() })
  .transform(withAmount)
  .transform(withVat);
const sentBackLine = z
  .strictObject({ ...priced, ...vat })
  .transform(withAmount)
  .transform(withVat);

/** Millionths of the currency x thousandths of the unit -> minor units. */
const amountOf = (cost: bigint, thousandths: bigint): Money => share(cost, thousandths, 10_000_000n);

const takenLine = z.strictObject({ itemId: id, quantity: positiveQuantity, lotCode });
const slotLine = z.strictObject({ slotId: id, itemId: id, quantity: positiveQuantity });

/** Number and date as they stand on the supplier's paper. */
const paper = { documentNumber: shortText(60).optional(), documentDate: day.nullish() };

export const receiveInput = z.strictObject({
  warehouseId: id,
  ...paper,
  supplier: shortText(120).optional(),
  businessTime: instant.optional(),
  lines: someOf(receivedLine, MOST_LINES),
  key,
});

/** Amounts are what the supplier credits; what the ledger moves is the moving average. */
export const returnToSupplierInput = z.strictObject({
  warehouseId: id,
  supplierId: id,
  ...paper,
  reason: shortText(300).optional(),
  lines: someOf(sentBackLine, MOST_LINES),
  key,
});

export const issueInput = z.strictObject({
  warehouseId: id,
  operatorId: id,
  taskId: id.nullish(),
  lines: someOf(takenLine, MOST_LINES),
  key,
});

export const disputeInput = z.strictObject({
  lines: someOf(z.strictObject({ itemId: id, received: quantity }), MOST_LINES),
  reason: requiredText(300),
});

/** Where a manager puts what was disputed: it never left, it was there after all, or it is lost. */
export const settlePlaces = ["warehouse", "operator", "loss"] as const;
export const settleInput = z.strictObject({
  lines: someOf(
    z.strictObject({ itemId: id, quantity: positiveQuantity, to: z.enum(settlePlaces) }),
    MOST_LINES,
  ),
  reason: requiredText(300),
});

export const returnInput = z.strictObject({
  operatorId: id,
  warehouseId: id,
  lines: someOf(takenLine, MOST_LINES),
  key,
});

export const receiveReturnInput = z.strictObject({
  lines: someOf(z.strictObject({ itemId: id, quantity }), MOST_LINES),
});

export const transferInput = z.strictObject({
  from: inside,
  to: inside,
  lines: someOf(takenLine, MOST_LINES),
  key,
});

export const loadInput = z.strictObject({
  operatorId: id,
  machineId: id,
  lines: someOf(slotLine, MOST_LINES),
  key,
});

export const writeOffInput = z.strictObject({
  place: inside,
  reason: z.enum(writeOffReasons),
  lines: someOf(
    takenLine.extend({
      lotId: id.optional().meta({ description: "The lot itself, where its code is not its own" }),
    }),
    MOST_LINES,
  ),
  photoId: id.nullish().meta({ description: "From /stock/photos; some reasons need one" }),
  key,
});

export const openingInput = z.strictObject({
  place: inside,
  businessTime: instant.optional(),
  lines: someOf(valuedLine, MOST_LINES),
  key,
});

export const reverseInput = z.strictObject({ reason: requiredText(300), key });

type ReceivedLine = z.output<typeof receivedLine>;
/** VAT may be left out where none is paid. */
export type ReceiveInput = Omit<z.output<typeof receiveInput>, "lines"> & {
  readonly lines: readonly (Omit<ReceivedLine, "vatRate" | "vatAmount"> & Partial<ReceivedLine>)[];
};
export type ReturnToSupplierInput = z.output<typeof returnToSupplierInput>;
export type IssueInput = z.output<typeof issueInput>;
export type IssueDisputeInput = z.output<typeof disputeInput>;
export type SettleInput = z.output<typeof settleInput>;
export type ReturnInput = z.output<typeof returnInput>;
export type ReceiveReturnInput = z.output<typeof receiveReturnInput>;
export type TransferInput = z.output<typeof transferInput>;
export type LoadInput = z.output<typeof loadInput>;
export type WriteOffInput = z.output<typeof writeOffInput>;
export type OpeningInput = z.output<typeof openingInput>;

export const warehouseStatuses = ["active", "closed"] as const;
export type WarehouseStatus = (typeof warehouseStatuses)[number];

const warehouseFields = z.strictObject({ code: requiredText(40), name: requiredText(120) });
export const warehouseInput = warehouseFields.extend({ status: z.enum(warehouseStatuses).default("active") });
/** The fields to change through the API, where status is none of them; the page's form sends status as well. */
export const warehousePatch = warehouseFields.partial();
export const warehouseForm = warehousePatch.extend({ status: z.enum(warehouseStatuses).optional() });
export const warehouseFilter = z.strictObject({
  id: id.optional(),
  q: shortText(100).optional(),
  status: z.enum(warehouseStatuses).optional(),
});

export type WarehouseInput = z.output<typeof warehouseInput>;
export type WarehouseChange = z.output<typeof warehouseForm>;
export type WarehouseFilter = z.output<typeof warehouseFilter>;

const supplierFields = z.strictObject({
  name: requiredText(120),
  contact: shortText(200),
  taxId: shortText(40),
});
export const supplierInput = supplierFields.extend({
  contact: supplierFields.shape.contact.default(""),
  taxId: supplierFields.shape.taxId.default(""),
});
export const supplierPatch = supplierFields.partial();
export const supplierForm = supplierPatch.extend({ status: z.enum(supplierStatuses).optional() });
export const supplierFilter = z.strictObject({
  id: id.optional(),
  q: shortText(100).optional(),
  status: z.enum(supplierStatuses).optional(),
});
export type SupplierInput = z.output<typeof supplierInput>;
export type SupplierChange = z.output<typeof supplierForm>;
export type SupplierFilter = z.output<typeof supplierFilter>;
export type SupplierStatus = (typeof supplierStatuses)[number];

export type PurchaseKind = (typeof purchaseKinds)[number];
