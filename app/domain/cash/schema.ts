import { z } from "zod";
import {
  id,
  instant,
  money,
  positiveQuantity,
  refusal,
  requiredText,
  shortText,
  wholeNumber,
} from "#app/platform/zod.ts";

/** Inputs and enums of sales and cash: safe in the browser, shared by pages and API. */

/** Cash inside the company: only these accounts have a balance. */
export const insideAccounts = ["box", "bag", "office", "bank"] as const;
export type InsideAccount = (typeof insideAccounts)[number];

export const accountTypes = [...insideAccounts, "customer", "expense", "opening", "variance"] as const;
export type AccountType = (typeof accountTypes)[number];

export const cashCauses = [
  "sale",
  "collection",
  "count",
  "accept",
  "late_sale",
  "refund",
  "deposit",
  "expense",
  "opening",
  "reverse",
] as const;
export type CashCause = (typeof cashCauses)[number];

export const collectionStatuses = ["taken", "counted", "disputed", "accepted", "reversed"] as const;
export type CollectionStatus = (typeof collectionStatuses)[number];

export const paymentMethods = ["cash", "card", "qr", "free", "test"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const saleChannels = ["import", "api", "dts", "manual"] as const;
export type SaleChannel = (typeof saleChannels)[number];

/** Why a sale that counts used up no stock, or none of a slot's. */
export const saleNotes = ["unknown_slot", "no_item", "no_recipe"] as const;
export type SaleNote = (typeof saleNotes)[number];

/** Sales of one call. */
const MOST_SALES = 10_000;
const MOST_MACHINES = 10_000;

const EARLIEST = Date.UTC(2000, 0, 1);

/** Whether it lies too far ahead is the intake's question: only the server's clock counts. */
const pastInstant = instant.refine((time) => time.getTime() >= EARLIEST, { params: { key: "not_a_date" } });

/** The limits keep the sum of a whole call far inside a bigint. */
const salePrice = money.refine((price) => price <= 10_000_000_000n, {
  params: { key: "out_of_range", values: { min: 0, max: 100_000_000 } },
});
const saleQuantity = positiveQuantity.refine((quantity) => quantity <= 1_000_000n, {
  params: { key: "out_of_range", values: { min: 0, max: 1000 } },
});

const code = requiredText(64);

export const saleLine = z
  .strictObject({
    externalId: requiredText(200).nullish(),
    machineCode: code,
    slotCode: code.nullish(),
    sku: code.nullish(),
    line: wholeNumber(1, 1_000_000).nullish(),
    quantity: saleQuantity,
    price: salePrice,
    paymentMethod: z.enum(paymentMethods),
    soldAt: pastInstant,
  })
  .check((context) => {
    const { slotCode, sku } = context.value;
    if (!slotCode && !sku) context.issues.push(refusal("required", undefined, {}, ["slotCode"]));
  });
export type SaleLine = z.output<typeof saleLine>;

/** Body of `POST /api/sales`. */
export const salesInput = z.strictObject({
  source: requiredText(100),
  salesUntil: pastInstant.nullish(),
  machineCodes: z.array(code).max(MOST_MACHINES).nullish(),
  sales: z.array(saleLine).max(MOST_SALES),
});
export type SalesInput = z.output<typeof salesInput>;

/** An intake names its channel: the API's body does not. */
export type SalesIntake = SalesInput & { readonly channel: SaleChannel };

export const saleFilter = z.strictObject({
  id: id.optional(),
  machineId: id.optional(),
  slotId: id.optional(),
  itemId: id.optional(),
  intakeId: id.optional(),
  paymentMethod: z.enum(paymentMethods).optional(),
  channel: z.enum(saleChannels).optional(),
  source: shortText(100).optional(),
  externalId: shortText(200).optional(),
  note: z.enum(saleNotes).optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type SaleFilter = z.output<typeof saleFilter>;

export const countInput = z.strictObject({ amount: money, comment: shortText(500).optional() });
export type CountInput = z.output<typeof countInput>;

export const disputeInput = z.strictObject({ reason: requiredText(500) });
export type DisputeInput = z.output<typeof disputeInput>;

export const acceptInput = z.strictObject({ reason: shortText(500).optional() });
export type AcceptInput = z.output<typeof acceptInput>;

export const collectionFilter = z.strictObject({
  id: id.optional(),
  status: z.enum(collectionStatuses).optional(),
  machineId: id.optional(),
  operatorId: id.optional(),
  taskId: id.optional(),
  q: shortText(100).optional(),
});
export type CollectionFilter = z.output<typeof collectionFilter>;
