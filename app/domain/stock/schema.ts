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
  "count", "opening", "dispute", "settle", "found", "removed", "reverse",
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
export const issueStatuses = ["issued", "confirmed", "disputed", "settled"] as const;
export const returnStatuses = ["announced", "received"] as const;
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

/** A line brings its amount, or the cost of one unit, of which the amount is unit cost x quantity, half to even. */
const valuedLine = z
  .strictObject({
    itemId: id,
    quantity: positiveQuantity,
    amount: money.optional(),
    unitCost: unitCost.optional(),
    lotCode,
    expiresOn: day.nullish(),
  })
  .transform((line, context) => {
    const { amount, unitCost: cost, ...rest } = line;
    if (amount === undefined && cost === undefined) {
      context.issues.push(refusal("required", undefined, {}, ["amount"]));
      return z.NEVER;
    }
    return { ...rest, amount: amount ?? amountOf(cost!, line.quantity) };
  });

/** Millionths of the currency x thousandths of the unit -> minor units. */
const amountOf = (cost: bigint, thousandths: bigint): Money => share(cost, thousandths, 10_000_000n);

const takenLine = z.strictObject({ itemId: id, quantity: positiveQuantity, lotCode });
const slotLine = z.strictObject({ slotId: id, itemId: id, quantity: positiveQuantity });

export const receiveInput = z.strictObject({
  warehouseId: id,
  documentNumber: shortText(60).optional(),
  supplier: shortText(120).optional(),
  businessTime: instant.optional(),
  lines: someOf(valuedLine, MOST_LINES),
  key,
});

export const issueInput = z.strictObject({
  warehouseId: id,
  operatorId: id,
  taskId: id.nullish(),
  lines: someOf(takenLine, MOST_LINES),
  key,
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
  lines: someOf(takenLine, MOST_LINES),
  key,
});

export const openingInput = z.strictObject({
  place: inside,
  businessTime: instant.optional(),
  lines: someOf(valuedLine, MOST_LINES),
  key,
});

export const reverseInput = z.strictObject({ reason: requiredText(300), key });

export type ReceiveInput = z.output<typeof receiveInput>;
export type IssueInput = z.output<typeof issueInput>;
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
