import { formatNumber } from "#app/platform/i18n/format.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";

/** Nouns of the namespace `count`, each with the plural forms of every language. */
export const countedNouns = [
  "task",
  "visit",
  "slot",
  "photo",
  "error",
  "day",
  "hour",
  "minute",
  "second",
  "item",
  "line",
  "machine",
  "location",
  "move",
  "issue",
  "bag",
  "lot",
  "user",
  "row",
  "difference",
  "balance",
  "portion",
  "attempt",
] as const;
export type CountedNoun = (typeof countedNouns)[number];

/**
 * "5 tasks", «5 задач», "5 ta vazifa": a number with its noun, in the nominative. For the place of a
 * `{n·noun}` placeholder of the vocabulary, and on its own. `n` is a whole number.
 */
export function count(t: Translate, noun: CountedNoun, n: number): string {
  // Whole numbers are grouped alike in the three languages, so any of them will do here.
  return t(`count:${noun}`, { count: n, n: formatNumber(n, "en") });
}
