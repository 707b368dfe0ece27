import type { Move } from "#app/domain/stock/index.server.ts";
import { share, type Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** Moves of one posting that follow each other in the list. */
export interface Posting {
  readonly id: string;
  readonly moves: readonly Move[];
}

export function groupByPosting(moves: readonly Move[]): Posting[] {
  const groups: { id: string; moves: Move[] }[] = [];
  for (const move of moves) {
    const last = groups.at(-1);
    if (last?.id === move.postingId) last.moves.push(move);
    else groups.push({ id: move.postingId, moves: [move] });
  }
  return groups;
}

/** Causes whose moves are taken back by a verb of their own: a task's, an issue's, an import's. */
const byOwnVerb = ["reverse", "issue", "consume"];

/** Whether the ledger itself may take this move back. */
export const isReversible = (move: Pick<Move, "taskId" | "cause" | "reversedById">): boolean =>
  move.taskId === null && move.reversedById === null && !byOwnVerb.includes(move.cause);

/** Minor units for a quantity in thousandths -> what one unit costs, in millionths of the currency. */
const unitCostMillionths = (value: Money, quantity: Quantity): bigint => share(value, 10_000_000n, quantity);

/** "8 500", "333.333333": at most six decimals. `write` groups the whole part. */
export function unitCostText(
  value: Money,
  quantity: Quantity,
  { write, mark }: { write: (whole: bigint) => string; mark: string },
): string {
  if (quantity === 0n) return "-";
  const cost = unitCostMillionths(value, quantity);
  const fraction = (cost % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
  return write(cost / 1_000_000n) + (fraction && mark + fraction);
}
