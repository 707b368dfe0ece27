import type { Company } from "#app/platform/company.ts";
import type { Money } from "#app/platform/money.ts";

type Thresholds = Pick<Company, "varianceThresholdPercent" | "varianceThresholdAmount">;

/**
 * A variance of at most the set percent of what was expected, or of at most the set amount, needs no decision.
 * Found cash where nothing was expected is within it only by the amount.
 */
export function isWithinThreshold(variance: Money, expected: Money, limits: Thresholds): boolean {
  const size = magnitude(variance);
  if (size <= limits.varianceThresholdAmount) return true;
  return size * 100n <= magnitude(expected) * BigInt(limits.varianceThresholdPercent);
}

const magnitude = (amount: Money): Money => (amount < 0n ? -amount : amount);
