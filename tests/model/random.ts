import { units, type Quantity } from "#app/platform/quantity.ts";

/** Numbers that look random and are the same for the same seed. */
export function generator(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return {
    upTo,
    one: <T>(list: readonly T[]): T => list[upTo(list.length)]!,
    quantity: (most: number): Quantity => units(1 + upTo(most)),
  };
}

export type Random = ReturnType<typeof generator>;
