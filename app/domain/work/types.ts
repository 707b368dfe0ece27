/** Every kind of field work. Adding one is adding a definition below. */
export const taskTypes = [
  "refill",
  "collection",
  "cleaning",
  "inspection",
  "repair",
  "install",
  "removal",
  "count",
  "replace_component",
] as const;
export type TaskType = (typeof taskTypes)[number];

/** What one type of task asks for, and what its completion moves. */
export interface TaskDefinition {
  /** The fewest photos of each kind without which it can't be completed. */
  readonly photos: { readonly before: number; readonly after: number };
  /** Lines by slot that are planned, loaded from what the assignee holds, and reversed with the task. */
  readonly items: boolean;
  /** A sealed bag: completion takes the collection, reversal gives it back. */
  readonly cash: boolean;
  /** Points that must all be answered before completion, where the task has any. */
  readonly checklist: boolean;
}

/** The types that exist as whole jobs; the others are known to the database and to nobody else yet. */
export const definitions = {
  refill: { photos: { before: 1, after: 1 }, items: true, cash: false, checklist: true },
  collection: { photos: { before: 1, after: 1 }, items: false, cash: true, checklist: true },
} as const satisfies Partial<Record<TaskType, TaskDefinition>>;

export type DefinedType = keyof typeof definitions;

export const creatableTypes = ["refill", "collection"] as const satisfies readonly DefinedType[];

/** The definition of a task's type. A type without one can't have been created. */
export function definitionOf(type: string): TaskDefinition {
  if (Object.hasOwn(definitions, type)) return definitions[type as DefinedType];
  throw new Error(`Task type without a definition: ${type}`);
}
