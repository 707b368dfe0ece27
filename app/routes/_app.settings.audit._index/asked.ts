import type { z } from "zod";
import type { auditPageFilter } from "#app/domain/audit/schema.ts";
import { wholeDays } from "#app/platform/local-time.ts";

/** The filter of the address as the audit takes it: days are whole days of the company's zone. */
export const auditAsked = (
  { from, until, ...filter }: z.output<typeof auditPageFilter>,
  timeZone: string,
) => ({ ...filter, ...wholeDays({ from, until }, timeZone) });
