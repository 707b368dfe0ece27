import { setTimeout as pause } from "node:timers/promises";

interface Waiting {
  /** What is waited for, for the failure's text. */
  readonly what: () => string;
  readonly timeoutMs?: number;
}

const lookEveryMs = 50;

/** The first value that is not undefined, null or false; looks until the deadline, then throws. */
export async function waitUntil<Value>(
  look: () => Value | undefined | null | false | Promise<Value | undefined | null | false>,
  { what, timeoutMs = 15_000 }: Waiting,
): Promise<Value> {
  for (const deadline = Date.now() + timeoutMs; ; await pause(lookEveryMs)) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what()}`);
  }
}
