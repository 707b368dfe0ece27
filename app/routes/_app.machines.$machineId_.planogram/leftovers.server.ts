import { z } from "zod";
import type { Leftover } from "#app/domain/fleet/schema.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { id } from "#app/platform/zod.ts";

/** Goods that stand in the way of a planogram. */
export interface LeftSlot {
  readonly slotId: string;
  readonly code: string;
  readonly itemName: string;
  readonly unit: string;
  /** Units, up to three decimals. */
  readonly onHand: number;
}

/** Where the goods of one slot go, as its select says it: "task" for nowhere yet, "operator:<id>" or "writeOff:<reason>". */
export const leftoverForm = z.object({
  slotId: id,
  to: z.union([
    z.literal("task"),
    z.templateLiteral(["operator:", z.guid()]),
    z.templateLiteral(["writeOff:", z.enum(writeOffReasons)]),
  ]),
});

type LeftoverForm = z.output<typeof leftoverForm>;

/** The goods that move now, and whether the others wait for a task. */
export const readLeftovers = (
  forms: readonly LeftoverForm[],
): { readonly leftovers: Leftover[]; readonly viaTask: boolean } => ({
  leftovers: forms.filter(({ to }) => to !== "task").map(readLeftover),
  viaTask: forms.some(({ to }) => to === "task"),
});

function readLeftover({ slotId, to }: LeftoverForm): Leftover {
  const [kind, value = ""] = to.split(":");
  if (kind === "operator") return { slotId, to: { type: "operator", id: value } };
  const writeOff = writeOffReasons.find((reason) => reason === value);
  return writeOff ? { slotId, writeOff } : { slotId };
}

/** The slots that a refused planogram names, each with what is in it; empty for any other refusal. */
export function leftInSlots(error: unknown): LeftSlot[] {
  if (!(error instanceof AppError) || error.code !== "fleet.slot_not_empty") return [];
  const slots = error.details["slots"];
  return Array.isArray(slots) ? (slots as LeftSlot[]) : [];
}
