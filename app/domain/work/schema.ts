import { z } from "zod";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { documentNumber } from "#app/platform/document-number.ts";
import { id, instant, money, quantity, refusal, requiredText, shortText } from "#app/platform/zod.ts";
import { creatableTypes } from "./types.ts";

/** Inputs and enums of field work: safe in the browser, shared by pages, API and bot. */

export { creatableTypes, taskTypes, type TaskType } from "./types.ts";

export const taskStatuses = [
  "pending",
  "assigned",
  "in_progress",
  "postponed",
  "completed",
  "verified",
  "rejected",
  "cancelled",
] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Work that is still to be done: only such a task can be overdue. */
export const openStatuses = [
  "pending",
  "assigned",
  "in_progress",
  "postponed",
] as const satisfies readonly TaskStatus[];

export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

export const photoKinds = ["before", "after", "other"] as const;
export type PhotoKind = (typeof photoKinds)[number];

/** Kinds that a task type may require, and a manager may let go. */
export const requiredKinds = ["before", "after"] as const;
export type RequiredKind = (typeof requiredKinds)[number];

/** What makes a photo doubtful beyond dispute. */
export const photoFlags = ["same_bytes", "same_file", "forwarded", "older_than_start"] as const;
export type PhotoFlag = (typeof photoFlags)[number];

export const rejectEffects = ["reverse", "keep"] as const;
export type RejectEffects = (typeof rejectEffects)[number];

/** 123n -> "T-000123": the number that people use. */
export const taskNumber = (number: bigint): string => `T-${documentNumber(number)}`;

const MOST_LINES = 500;
const MOST_POINTS = 100;

const reason = requiredText(500);

/** A point of a checklist: done, not done, or not answered yet (null). */
export interface ChecklistPoint {
  readonly key: string;
  readonly label: string;
  readonly done: boolean | null;
  readonly note?: string;
}

const newPoint = z.union([
  requiredText(200),
  z.strictObject({ key: requiredText(60).optional(), label: requiredText(200) }),
]);

export const createTaskInput = z.strictObject({
  type: z.enum(creatableTypes),
  machineId: id,
  dueAt: instant,
  priority: z.enum(priorities).optional(),
  description: shortText(2000).optional(),
  warehouseId: id.nullish(),
  items: z
    .array(z.strictObject({ itemId: id, slotId: id.nullish(), planned: quantity }))
    .max(MOST_LINES)
    .optional(),
  checklist: z.array(newPoint).max(MOST_POINTS).optional(),
});
export type CreateTaskInput = z.output<typeof createTaskInput>;

/** What a manager may change on an open task; the status only by its verbs. */
export const updateTaskInput = z.strictObject({
  dueAt: instant.optional(),
  priority: z.enum(priorities).optional(),
  description: shortText(2000).optional(),
});
export type UpdateTaskInput = z.output<typeof updateTaskInput>;

export const assignInput = z.strictObject({
  assigneeId: id,
  allowShortage: z.boolean().optional(),
  /** On re-assignment: what the one before holds for the task goes to the new assignee. */
  transferHeld: z.boolean().optional(),
});
export type AssignInput = z.output<typeof assignInput>;

export const removedInput = z.strictObject({
  quantity,
  /** Null: it goes to the operator; else it is written off for this reason. */
  reason: z.enum(writeOffReasons).nullish(),
});

const answers = z
  .array(
    z.strictObject({ key: requiredText(60), done: z.boolean().nullable(), note: shortText(500).optional() }),
  )
  .max(MOST_POINTS);

export const completeInput = z.strictObject({
  items: z
    .array(
      z.strictObject({
        itemId: id,
        slotId: id.nullish(),
        actual: quantity,
        found: quantity.nullish(),
        removed: removedInput.nullish(),
      }),
    )
    .max(MOST_LINES)
    .optional(),
  checklist: answers.optional(),
  cash: z.strictObject({ bagNumber: requiredText(60), amount: money.nullish() }).optional(),
  comment: shortText(2000).optional(),
  /** Needed where a manager completes on behalf of the assignee. */
  reason: shortText(500).optional(),
});
export type CompleteInput = z.output<typeof completeInput>;

/** What is typed while the work goes on. A key that is left out stays as it is; null makes it blank again. */
export const enterInput = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        slotId: id,
        actual: quantity.nullable().optional(),
        found: quantity.nullable().optional(),
        removed: removedInput.nullable().optional(),
      }),
    )
    .max(MOST_LINES)
    .optional(),
  /** Fills the blanks with what is planned, as far as it is held; keeps every typed line. */
  asPlanned: z.boolean().optional(),
  bagNumber: requiredText(60).nullable().optional(),
  amount: money.nullable().optional(),
  comment: shortText(2000).optional(),
  checklist: answers.optional(),
});
export type EnterInput = z.output<typeof enterInput>;

export const reasonInput = z.strictObject({ reason });

export const rejectInput = z.strictObject({
  reason,
  effects: z.enum(rejectEffects).default("reverse"),
  /** Makes a new task for the same work. */
  followUp: z.boolean().default(false),
});
export type RejectInput = z.output<typeof rejectInput>;

export const postponeInput = z.strictObject({ dueAt: instant, reason });
export type PostponeInput = z.output<typeof postponeInput>;

export const allowMissingPhotosInput = z.strictObject({
  kinds: z.array(z.enum(requiredKinds)).min(1).max(2),
  reason,
});
export type AllowMissingPhotosInput = z.output<typeof allowMissingPhotosInput>;

export const setDoneTimeInput = z.strictObject({ doneAt: instant, reason });
export type SetDoneTimeInput = z.output<typeof setDoneTimeInput>;

/** The fields beside the file of a multipart upload. */
export const photoInput = z.strictObject({ kind: z.enum(photoKinds) });

const flag = z.union([
  z.boolean(),
  z.string().transform((text, context) => {
    if (text === "true" || text === "false") return text === "true";
    context.issues.push(refusal("invalid_choice", text));
    return z.NEVER;
  }),
]);

/** Filters of the task list, as they stand in an address. */
export const taskFilter = z.strictObject({
  id: id.optional(),
  status: z.enum(taskStatuses).optional(),
  type: z.enum(creatableTypes).optional(),
  priority: z.enum(priorities).optional(),
  machineId: id.optional(),
  assigneeId: id.optional(),
  warehouseId: id.optional(),
  overdue: flag.optional(),
  /** Pending, assigned, in progress and postponed together. */
  open: flag.optional(),
  q: shortText(100).optional(),
});
export type TaskFilter = z.output<typeof taskFilter>;

export const taskSorts = ["dueAt", "number", "createdAt", "priority"] as const;
