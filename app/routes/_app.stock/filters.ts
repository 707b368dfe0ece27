import { z } from "zod";
import { issueStatuses, moveCauses, purchaseKinds, returnStatuses } from "#app/domain/stock/schema.ts";
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

export const placeValue = (placeType: string, placeId: string): string => `${placeType}:${placeId}`;

export const balanceFilter = z.object({
  q: shortText(100).optional(),
  placeType: z.enum(insideTypes).optional(),
  place: place.optional(),
  itemId: id.optional(),
  empty: flag.optional(),
});

/** The filter as the module takes it. */
export const balancesAsked = ({ place: at, ...filter }: z.output<typeof balanceFilter>) => ({
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
