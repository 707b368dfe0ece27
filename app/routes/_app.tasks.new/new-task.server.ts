import { z } from "zod";
import type { Actor } from "#app/platform/actor.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { assign, createTask, type Task } from "#app/domain/work/index.server.ts";
import { creatableTypes, priorities, type CreateTaskInput } from "#app/domain/work/schema.ts";
import { transaction } from "#app/platform/transaction.ts";
import { flag, id, instant, quantity, shortText } from "#app/platform/zod.ts";

/** A new task as it is typed, with the person who gets it at once, if anybody. */
export const newTaskForm = z.object({
  type: z.enum(creatableTypes),
  machineId: id,
  dueAt: instant,
  priority: z.enum(priorities),
  description: shortText(2000),
  warehouseId: id.nullish(),
  assigneeId: id.nullish(),
  /** One point a line. */
  checklist: shortText(5000),
  items: z
    .array(z.object({ slotId: id, itemId: id, planned: quantity, isLeaving: flag.default(false) }))
    .max(500),
});
type NewTask = z.output<typeof newTaskForm>;

/**
 * Creates the task and, where somebody is named, assigns it in the same transaction: with too little stock neither
 * happens, unless `allowShortage`. What lacks is said at the first line of each item.
 */
export async function createAndAssign(actor: Actor, form: NewTask, allowShortage: boolean): Promise<Task> {
  const { assigneeId } = form;
  try {
    return await transaction(async () => {
      const task = await createTask(actor, inputOf(form));
      return assigneeId ? assign(actor, task.id, { assigneeId, allowShortage }) : task;
    });
  } catch (error) {
    throw shortageAtLines(error, form) ?? error;
  }
}

function inputOf({ assigneeId: _, checklist, items, ...form }: NewTask): CreateTaskInput {
  const points = checklist
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // A slot that is only to be cleared is planned with a zero, so that its line is there.
  const planned = items
    .filter((item) => item.planned > 0n || item.isLeaving)
    .map(({ isLeaving: _isLeaving, ...item }) => item);
  if (form.type === "refill" && planned.length === 0) throw invalid({ path: "", key: "nothing_planned" });
  return { ...form, checklist: points, ...(form.type === "refill" ? { items: planned } : {}) };
}

export const isShortage = (error: unknown): error is AppError =>
  error instanceof AppError &&
  error.code === "stock.insufficient" &&
  Array.isArray(error.details["shortages"]);

function shortageAtLines(error: unknown, { items }: NewTask): AppError | null {
  if (!isShortage(error)) return null;
  const shortages = error.details["shortages"] as readonly {
    itemId: string;
    wanted: number;
    available: number;
  }[];
  const errors = shortages.flatMap(({ itemId, wanted, available }): FieldError[] => {
    const index = items.findIndex((item) => item.itemId === itemId);
    return index < 0
      ? []
      : [{ path: `items.${index}.planned`, key: "shortfall", params: { wanted, available } }];
  });
  return errors.length > 0 ? invalid(...errors) : null;
}
