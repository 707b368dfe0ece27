import { useFormat } from "#app/components/format.tsx";
import { useTerm } from "#app/components/text.tsx";
import { share, type Money } from "#app/platform/money.ts";

export interface Thresholds {
  readonly percent: number;
  /** Minor units. */
  readonly amount: Money;
}

const magnitude = (amount: Money): Money => (amount < 0n ? -amount : amount);

/** The rule of the company: at most the percent of what was expected, or at most the amount, needs no decision. */
export function isBeyond(variance: Money, expected: Money | null, { percent, amount }: Thresholds): boolean {
  const size = magnitude(variance);
  return size > amount && size * 100n > magnitude(expected ?? 0n) * BigInt(percent);
}

/** The word and the amount, never a sign alone; red only beyond the threshold, zero plain. */
export function Variance({
  variance,
  expected,
  thresholds,
}: {
  variance: Money | null;
  expected: Money | null;
  thresholds: Thresholds;
}) {
  const term = useTerm();
  const format = useFormat();
  if (variance === null) return <>-</>;
  if (variance === 0n) return <>0</>;
  const tone = isBeyond(variance, expected, thresholds) ? "bad" : "";
  return (
    <span className={`nowrap ${tone}`}>
      {term(variance < 0n ? "noun.shortage" : "noun.surplus")} <b>{format.figure(magnitude(variance))}</b>
    </span>
  );
}

/** Percent of what was expected, one decimal; null where nothing was expected. */
export function percentOf(variance: Money, expected: Money | null): number | null {
  if (!expected) return null;
  return Number(share(variance, 1000n, expected)) / 10;
}
