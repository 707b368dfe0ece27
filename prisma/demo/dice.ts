/** Chance that repeats: the same seed gives the same throws, so that every demo company is the same company. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the list, each as likely as its weight; null where all weights are zero. */
  weighted<T>(list: readonly T[], weightOf: (entry: T) => number): T | null;
  /** How often something happens that happens `mean` times on average. */
  count(mean: number): number;
}

/** Dice of their own for each subject: `dice("sales", machine, day)`. */
export function dice(...seed: readonly (string | number)[]): Dice {
  let state = hash(seed.join("|"));
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new Error("Nothing to pick from");
      return picked;
    },
    weighted: (list, weightOf) => {
      const total = list.reduce((sum, entry) => sum + weightOf(entry), 0);
      let left = next() * total;
      return total > 0 ? (list.find((entry) => (left -= weightOf(entry)) < 0) ?? null) : null;
    },
    count: (mean) => {
      const limit = Math.exp(-mean);
      let events = 0;
      for (let product = next(); product > limit; product *= next()) events += 1;
      return events;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
