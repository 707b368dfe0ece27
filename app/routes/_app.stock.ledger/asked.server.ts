import type { z } from "zod";
import { localInstant } from "#app/platform/local-time.ts";
import type { moveFilter } from "../_app.stock/filters.ts";

const dayMs = 86_400_000;

/** The filter of the address as the ledger takes it: days are whole days of the company's zone. */
export function movesAsked({ place, from, until, ...filter }: z.output<typeof moveFilter>, timeZone: string) {
  return {
    ...filter,
    ...place,
    from: from === undefined ? undefined : startOf(from, timeZone),
    until: until === undefined ? undefined : startOf(nextDay(until), timeZone),
  };
}

const startOf = (day: string, timeZone: string): Date | undefined =>
  localInstant(`${day}T00:00`, timeZone) ?? undefined;

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
