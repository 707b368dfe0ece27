import { z } from "zod";
import { documentNumber } from "#app/platform/document-number.ts";
import { id, instant, quantity, requiredText, shortText, someOf } from "#app/platform/zod.ts";

/** A stock-take: what it is made of, in forms, API and tests alike. */

export const countPlaceTypes = ["warehouse", "operator", "machine"] as const;
export const countScopes = ["full", "category", "cyclic", "items"] as const;
export const countStatuses = ["open", "submitted", "approved", "cancelled"] as const;
export const countVerbs = ["open", "record", "submit", "approve", "cancel"] as const;
/** By the value used up in 90 days: A is 80 % of it, B the next 15 %, C the rest. */
export const itemClasses = ["A", "B", "C"] as const;
/** What was expected and not counted: is not there, or is no part of this stock-take. */
export const notCountedAnswers = ["zero", "left_out"] as const;

export type CountPlaceType = (typeof countPlaceTypes)[number];
export type CountScope = (typeof countScopes)[number];
export type CountStatus = (typeof countStatuses)[number];
export type CountVerb = (typeof countVerbs)[number];
export type ItemClass = (typeof itemClasses)[number];

/** A phone holds them all at once, so that it can count without a network. */
export const MOST_COUNT_LINES = 5000;
const MOST_RECORDED = 500;

const reason = shortText(300).optional();

export const openCountInput = z.strictObject({
  place: z.strictObject({ type: z.enum(countPlaceTypes), id }),
  scope: z.enum(countScopes).default("full"),
  /** Of scope `category`. */
  category: requiredText(80).optional(),
  /** Of scope `items`. */
  itemIds: someOf(id, MOST_RECORDED).optional(),
  /** Whoever counts is not told what is expected. */
  blind: z.boolean().default(true),
});

/** Names a line: of a machine by its slot too, where the item stands in several. */
const lineName = {
  itemId: id,
  slotId: id.optional(),
  lotCode: shortText(60).optional(),
};

export const recordCountInput = z.strictObject({
  lines: someOf(
    z.strictObject({
      ...lineName,
      counted: quantity,
      /** When it was counted, where it could not be sent at once. */
      countedAt: instant.optional(),
    }),
    MOST_RECORDED,
  ),
});

export const submitCountInput = z.strictObject({
  notCounted: z
    .array(z.strictObject({ ...lineName, as: z.enum(notCountedAnswers) }))
    .max(MOST_COUNT_LINES)
    .optional(),
  /** The same for all that is not named. */
  rest: z.enum(notCountedAnswers).optional(),
});

/** Counting again: the lines named here, or none in particular. */
export const reopenCountInput = z.strictObject({ lineIds: z.array(id).max(MOST_COUNT_LINES).optional() });

export const approveCountInput = z.strictObject({
  /** Of every difference that has none of its own. */
  reason,
  lines: z
    .array(z.strictObject({ lineId: id, reason: requiredText(300) }))
    .max(MOST_COUNT_LINES)
    .optional(),
});

export const cancelCountInput = z.strictObject({ reason });

export const countFilter = z.strictObject({
  id: id.optional(),
  status: z.enum(countStatuses).optional(),
  scope: z.enum(countScopes).optional(),
  placeType: z.enum(countPlaceTypes).optional(),
  placeId: id.optional(),
});

export type OpenCountInput = z.output<typeof openCountInput>;
export type RecordCountInput = z.output<typeof recordCountInput>;
export type SubmitCountInput = z.output<typeof submitCountInput>;
export type ReopenCountInput = z.output<typeof reopenCountInput>;
export type ApproveCountInput = z.output<typeof approveCountInput>;
export type CancelCountInput = z.output<typeof cancelCountInput>;
export type CountFilter = z.output<typeof countFilter>;

/** 12n -> "I-000012": the number that people use. */
export const countNumber = (number: bigint): string => `I-${documentNumber(number)}`;
