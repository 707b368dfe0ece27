import { z } from "zod";
import { taskFilter, type TaskFilter } from "#app/domain/work/schema.ts";

/** What the tabs above the list show; the first is the one without a parameter. */
export const taskViews = ["", "overdue", "pending", "verify", "all"] as const;
type TaskView = (typeof taskViews)[number];

export const listFilter = z.object({ ...taskFilter.shape, view: z.enum(taskViews).optional() });

/** A status or "overdue" that the address names itself goes before what the tab means. */
export function tasksAsked({ view = "", ...filter }: z.output<typeof listFilter>): TaskFilter {
  if (filter.status !== undefined || filter.overdue !== undefined || filter.open !== undefined) return filter;
  return { ...filter, ...meanings[view] };
}

const meanings: Readonly<Record<TaskView, TaskFilter>> = {
  "": { open: true },
  overdue: { overdue: true },
  pending: { status: "pending" },
  verify: { status: "completed" },
  all: {},
};
