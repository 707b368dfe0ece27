import { z } from "zod";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { type completeInput, type CompleteInput } from "#app/domain/work/schema.ts";
import { id, money, quantity, requiredText, shortText } from "#app/platform/zod.ts";

const line = z.object({
  slotId: id,
  itemId: id,
  actual: quantity,
  found: quantity.nullish(),
  removed: quantity.nullish(),
  removedReason: z.enum(writeOffReasons).nullish(),
});

const points = ["yes", "no"] as const;

/** A completion as a manager types it for the assignee. */
export const onBehalfForm = z.object({
  items: z.array(line).max(500).optional(),
  checklist: z
    .array(z.object({ key: requiredText(60), done: z.enum(points).optional() }))
    .max(100)
    .optional(),
  cash: z.object({ bagNumber: requiredText(60), amount: money.nullish() }).optional(),
  comment: shortText(2000),
  reason: requiredText(500),
});

/** The completion as the module takes it. */
export const completionOf = ({
  items,
  checklist,
  ...form
}: z.output<typeof onBehalfForm>): CompleteInput => ({
  ...form,
  ...(items ? { items: items.map(lineOf) } : {}),
  ...(checklist
    ? { checklist: checklist.flatMap(({ key, done }) => (done ? [{ key, done: done === "yes" }] : [])) }
    : {}),
});

type Line = NonNullable<z.output<typeof completeInput>["items"]>[number];

const lineOf = ({ removed, removedReason, ...rest }: z.output<typeof line>): Line => ({
  ...rest,
  removed: removed ? { quantity: removed, reason: removedReason ?? null } : null,
});
