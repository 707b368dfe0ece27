import { z } from "zod";
import { day, id, refusal, requiredText } from "#app/platform/zod.ts";

export const dayActs = ["close", "reopen"] as const;
export type DayAct = (typeof dayActs)[number];

const EARLIEST = "2000-01-01";

/** A day on which a company can have worked. */
const workingDay = day.check((context) => {
  if (context.value < EARLIEST)
    context.issues.push(refusal("out_of_range", context.value, { min: EARLIEST, max: "9999-12-31" }));
});

export const closeDaysInput = z.strictObject({ through: workingDay });
export type CloseDaysInput = z.output<typeof closeDaysInput>;

export const reopenDaysInput = z.strictObject({ from: workingDay, reason: requiredText(500) });
export type ReopenDaysInput = z.output<typeof reopenDaysInput>;

export const dayClosingFilter = z.strictObject({ id: id.optional(), act: z.enum(dayActs).optional() });
export type DayClosingFilter = z.output<typeof dayClosingFilter>;
