import type { TaskDetail, VisitLocation } from "#app/domain/work/index.server.ts";
import type { VisitState } from "../chat-state.ts";

/** Everything that the message of one visit shows. */
export interface VisitData {
  readonly state: VisitState;
  /** At least one; in the order of their due time. */
  readonly tasks: readonly TaskDetail[];
  readonly location: VisitLocation | null;
  readonly now: Date;
  /** A last photo that is young enough to be moved to the other side. */
  readonly lastPhoto: "before" | "after" | null;
  /** What the open question asks for, in its words. */
  readonly asked: string | null;
}

export const isOpen = (task: TaskDetail): boolean =>
  ["assigned", "postponed", "in_progress"].includes(task.status);

/** The task of the open tab. */
export const tabOf = ({ state, tasks }: Pick<VisitData, "state" | "tasks">): TaskDetail =>
  tasks.find((task) => task.id === state.tab) ??
  tasks.find((task) => task.status === "in_progress") ??
  tasks.find(isOpen) ??
  tasks[0]!;

/** Whether the amount is to be asked for: once, after the bag. */
export const isAmountAsked = (state: VisitState, task: TaskDetail): boolean =>
  task.cash !== null &&
  task.cash.bagNumber !== null &&
  task.cash.amount === null &&
  !state.amountSkipped.includes(task.id);

/** Buttons, so many a row. */
export function inRows<T>(buttons: readonly T[], perRow: number): T[][] {
  const rows: T[][] = [];
  for (let at = 0; at < buttons.length; at += perRow) rows.push(buttons.slice(at, at + perRow));
  return rows;
}
