import type { Money } from "#app/platform/money.ts";

/** Notes and coins in use, in whole units, the largest first. A currency that is not here is counted as one sum. */
const inUse: Readonly<Record<string, readonly number[]>> = {
  UZS: [200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100],
};

/** Those that are coins, also where a note of the same value exists. */
export const coins: ReadonlySet<number> = new Set([1_000, 500, 200, 100]);

export const denominationsOf = (currency: string): readonly number[] => inUse[currency] ?? [];

/** The field in which the pieces of one denomination are typed. */
export const pieceField = (denomination: number): string => `pieces.${denomination}`;

/** How many pieces a text means: null for nothing typed, undefined for what is no whole number. */
export function piecesOf(text: string): number | null | undefined {
  const typed = text.replace(/[\s\u00A0]/g, "");
  if (typed === "") return null;
  return /^\d{1,7}$/.test(typed) ? Number(typed) : undefined;
}

export interface Sum {
  readonly pieces: number;
  /** Minor units. */
  readonly amount: Money;
  /** False while no denomination has anything typed: empty is not zero. */
  readonly isTyped: boolean;
}

/** What the pieces come to; what is no number counts as nothing here and is refused by the server. */
export function sumOf(denominations: readonly number[], textOf: (denomination: number) => string): Sum {
  return denominations.reduce<Sum>(
    (sum, denomination) => {
      const pieces = piecesOf(textOf(denomination));
      if (pieces === null || pieces === undefined) return sum;
      return {
        pieces: sum.pieces + pieces,
        amount: sum.amount + BigInt(denomination) * BigInt(pieces) * 100n,
        isTyped: true,
      };
    },
    { pieces: 0, amount: 0n, isTyped: false },
  );
}
