import type { Actor } from "#app/platform/actor.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { customer, difference, slot } from "./places.ts";
import { post, type Posted } from "./post.server.ts";

export interface ConsumedLine {
  /** Null when the machine has no such slot: the goods then come from difference. */
  readonly slotId: string | null;
  readonly machineId: string;
  readonly itemId: string;
  readonly quantity: Quantity;
}

/**
 * What the sales of one intake used up on one business day: one move per slot, item and lot. A sale without enough
 * stock still counts; what is missing comes from difference and shows as that machine's stock variance.
 */
export async function consume(
  actor: Actor,
  input: { intakeId: string; businessTime: Date; lines: readonly ConsumedLine[] },
): Promise<Posted> {
  return post({
    actor,
    cause: "consume",
    naturalKey: `sales:${input.intakeId}:${input.businessTime.toISOString()}`,
    kind: "field",
    businessTime: input.businessTime,
    lines: input.lines.map((line) => ({
      itemId: line.itemId,
      quantity: line.quantity,
      from: line.slotId === null ? difference : slot(line.slotId),
      to: customer,
      rule: "lenient",
      cause: "consume",
      machineId: line.machineId,
    })),
  });
}
