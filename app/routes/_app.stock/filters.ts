import { z } from "zod";
import { dayActs } from "#app/domain/days/schema.ts";
import { proofFilter } from "#app/domain/proof/schema.ts";
import {
  issueStatuses,
  moveCauses,
  purchaseKinds,
  returnStatuses,
  writeOffReasons,
} from "#app/domain/stock/schema.ts";
import { wholeDays } from "#app/platform/local-time.ts";
import { day, flag, id, shortText } from "#app/platform/zod.ts";

/** What the addresses of the stock lists may ask for. */

export const insideTypes = ["warehouse", "operator", "slot"] as const;

/** One place in an address: "warehouse:<id>". */
export const place = z
  .string()
  .regex(/^(warehouse|operator|slot):[0-9a-f-]{36}$/)
  .transform((text) => {
    const [placeType = "", placeId = ""] = text.split(":");
    return { placeType, placeId };
  })
  .pipe(z.object({ placeType: z.enum(insideTypes), placeId: id }));

/** The place that a parameter names; null where it names none. */
export const readPlace = (text: string | null) => place.safeParse(text ?? "").data ?? null;

export const placeValue = (placeType: string, placeId: string): string => `${placeType}:${placeId}`;

export const balanceFilter = z.object({
  q: shortText(100).optional(),
  placeType: z.enum(insideTypes).optional(),
  place: place.optional(),
  itemId: id.optional(),
  empty: flag.optional(),
  /** As of the end of this day; now without it. */
  on: day.optional(),
});

/** The filter as the module takes it. */
export const balancesAsked = ({ place: at, ...filter }: Omit<z.output<typeof balanceFilter>, "on">) => ({
  ...filter,
  ...at,
});

export const issueFilter = z.object({
  status: z.enum(issueStatuses).optional(),
  warehouseId: id.optional(),
  operatorId: id.optional(),
  taskId: id.optional(),
});

export const returnFilter = z.object({
  status: z.enum(returnStatuses).optional(),
  warehouseId: id.optional(),
  operatorId: id.optional(),
});

export const purchaseFilter = z.object({
  q: shortText(100).optional(),
  kind: z.enum(purchaseKinds).optional(),
  supplierId: id.optional(),
  warehouseId: id.optional(),
  from: day.optional(),
  until: day.optional(),
});

/** The filter as the module takes it: days are whole days of the company's zone. */
export const purchasesAsked = (
  { from, until, ...filter }: z.output<typeof purchaseFilter>,
  timeZone: string,
) => ({ ...filter, ...wholeDays({ from, until }, timeZone) });

export const moveFilter = z.object({
  itemId: id.optional(),
  place: place.optional(),
  cause: z.enum(moveCauses).optional(),
  machineId: id.optional(),
  taskId: id.optional(),
  actorId: id.optional(),
  postingId: id.optional(),
  from: day.optional(),
  until: day.optional(),
});

export const proofPageFilter = proofFilter.pick({ ok: true });

export const dayFilter = z.object({ act: z.enum(dayActs).optional() });

export const writeOffFilter = z.object({
  reason: z.enum(writeOffReasons).optional(),
  itemId: id.optional(),
  placeType: z.enum(insideTypes).optional(),
  place: place.optional(),
  machineId: id.optional(),
  from: day.optional(),
  until: day.optional(),
});

export const writeOffsAsked = ({ place: at, ...filter }: z.output<typeof writeOffFilter>) => ({
  ...filter,
  ...at,
});

export const expiryStates = ["expired", "expiring"] as const;
export const daysAhead = [7, 14, 30, 60, 90] as const;

export const expiringFilter = z.object({
  q: shortText(100).optional(),
  state: z.enum(expiryStates).optional(),
  placeType: z.enum(insideTypes).optional(),
  place: place.optional(),
  itemId: id.optional(),
  days: z.coerce.number().int().min(0).max(365).optional(),
});

/** The filter as the module takes it; without days of its own the company's setting holds. */
export const expiringAsked = (
  { place: at, days, ...filter }: z.output<typeof expiringFilter>,
  { expiringDays }: { readonly expiringDays: number },
) => ({ ...filter, ...at, days: days ?? expiringDays });
