import { mayAct, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Money } from "#app/platform/money.ts";
import type { AttentionLine } from "./attention-line.ts";
import * as money from "./attention-money.server.ts";
import * as stock from "./attention-stock.server.ts";
import * as work from "./attention-work.server.ts";

export interface Attention {
  /** The dearest first, then the oldest. */
  readonly lines: readonly AttentionLine[];
  /** Lines that did not fit. */
  readonly more: number;
  /** Sum over all lines, the ones that did not fit included. */
  readonly atStake: Money;
}

const mostLines = 30;

/** What needs this person, by what it costs: only what his role may see, and of cash only what blindness allows. */
export async function attention(actor: Actor): Promise<Attention> {
  permit(actor, "home:read");
  const found = await Promise.all(sourcesFor(actor).map((source) => source(actor)));
  const lines = withoutTwins(found.flat()).sort(byCost);
  return {
    lines: lines.slice(0, mostLines),
    more: Math.max(0, lines.length - mostLines),
    atStake: lines.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n),
  };
}

type Source = (actor: Actor) => Promise<readonly AttentionLine[]>;

/** A keeper is not told of sold-out slots, a manager not of each issue to make: each gets what is his to do. */
function sourcesFor(actor: Actor): Source[] {
  if (mayAct(actor, "report:read")) {
    return [
      stock.soldOut,
      stock.unconfirmed,
      work.overdue,
      work.short,
      work.flagged,
      work.toVerify,
      work.photosOwed,
      money.boxFull,
      money.variances,
      money.bagsToCount,
    ];
  }
  return [
    ...(mayAct(actor, "stock:issue") ? [work.toIssue, stock.unconfirmed, stock.lowStock] : []),
    ...(mayAct(actor, "collection:count") ? [money.eachBag] : []),
  ];
}

/** An overdue refill of a machine with sold-out slots is told there, with what it costs. */
function withoutTwins(lines: readonly AttentionLine[]): AttentionLine[] {
  const told = new Set(
    lines.flatMap((line) => (line.kind === "soldOut" && line.task ? [line.task.taskId] : [])),
  );
  return lines.filter((line) => line.kind !== "overdue" || !told.has(line.taskId));
}

function byCost(one: AttentionLine, other: AttentionLine): number {
  const difference = (other.amount ?? -1n) - (one.amount ?? -1n);
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  return (
    (one.since?.getTime() ?? Infinity) - (other.since?.getTime() ?? Infinity) ||
    one.id.localeCompare(other.id)
  );
}
