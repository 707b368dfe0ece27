import { AppError } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";

/** What a command does to a place that the model knows: a warehouse, a person, or an outside place by its type. */
export interface Effect {
  readonly place: string;
  readonly itemId: string;
  readonly quantity: Quantity;
}

/**
 * What is about to be tried. Each is found again by its natural key, also when its caller died before the answer:
 * a posting by its own; a completion by a comment that no other has; sales by the identity of the first.
 */
export type Deed =
  | { readonly kind: "posting"; readonly naturalKey: string; readonly effects: readonly Effect[] }
  | {
      readonly kind: "completion";
      readonly taskId: string;
      readonly comment: string;
      readonly effects: readonly Effect[];
    }
  | { readonly kind: "takeBack"; readonly taskId: string }
  | { readonly kind: "sales"; readonly externalId: string; readonly effects: readonly Effect[] };

/** A refusal is an answer. What a completion or a taking back was done to is known by the task's attempt. */
export type Answer = { readonly done: true; readonly attempt?: number } | { readonly done: false };

export type Entry =
  | { readonly type: "deed"; readonly id: string; readonly deed: Deed }
  | { readonly type: "answer"; readonly id: string; readonly answer: Answer }
  | { readonly type: "turn"; readonly refusal: string | null };

/** Where an actor writes what it does: resolves once the entry is out of its hands. */
export type Journal = (entry: Entry) => Promise<void>;

/** Notes a command before it is given, and its answer after. */
export async function attempt(
  journal: Journal,
  id: string,
  deed: Deed,
  act: () => Promise<{ attempt?: number } | void>,
): Promise<void> {
  await journal({ type: "deed", id, deed });
  try {
    const result = await act();
    await journal({ type: "answer", id, answer: { done: true, ...result } });
  } catch (error) {
    if (error instanceof AppError) await journal({ type: "answer", id, answer: { done: false } });
    throw error;
  }
}
