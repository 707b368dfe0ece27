import type { z } from "zod";
import { wholeDays } from "#app/platform/local-time.ts";
import type { moveFilter } from "../_app.stock/filters.ts";

/** The filter of the address as the ledger takes it: days are whole days of the company's zone. */
export const movesAsked = (
  { place, from, until, ...filter }: z.output<typeof moveFilter>,
  timeZone: string,
) => ({ ...filter, ...place, ...wholeDays({ from, until }, timeZone) });
