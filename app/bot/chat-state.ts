import { z } from "zod";
import { photoKinds } from "#app/domain/work/schema.ts";

/** A photo as Telegram names it: enough to record it and to fetch it later. */
export const incomingPhoto = z.object({
  telegramFileId: z.string(),
  fileUniqueId: z.string(),
  mediaGroupId: z.string().nullable(),
  forwarded: z.boolean(),
  /** RFC 3339, when Telegram got it. */
  sentAt: z.string(),
  messageId: z.number(),
  caption: z.string(),
});
export type IncomingPhoto = z.infer<typeof incomingPhoto>;

/** What waits for an answer of the person. Everything else is still accepted meanwhile. */
export const question = z.discriminatedUnion("kind", [
  /** The next bare number is what was loaded into, found in or taken out of a slot. */
  z.object({
    kind: z.enum(["loaded", "found", "out"]),
    cardId: z.string(),
    taskId: z.string(),
    slotId: z.string(),
  }),
  z.object({ kind: z.literal("comment"), cardId: z.string(), taskId: z.string() }),
  z.object({ kind: z.literal("postponeReason"), cardId: z.string(), taskId: z.string() }),
  z.object({ kind: z.literal("postponeTime"), cardId: z.string(), taskId: z.string(), reason: z.string() }),
]);
export type Question = z.infer<typeof question>;

const waitingInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("photo"), photo: incomingPhoto }),
  z.object({ kind: z.literal("text"), text: z.string(), at: z.string() }),
]);
export type WaitingInput = z.infer<typeof waitingInput>;

/** The state of one conversation, kept with its chat: a restart in the middle of a visit loses nothing. */
export const chatState = z.object({
  /** Card of the visit that was started or touched last. */
  visitCardId: z.string().nullable().default(null),
  question: question.nullable().default(null),
  /** Inputs that came before it was clear which visit they are for. */
  waiting: z.array(waitingInput).default([]),
  /** The last photo, or the last album: what "last photo" moves to the other side. */
  lastPhotos: z
    .object({
      ids: z.array(z.string()),
      kind: z.enum(photoKinds),
      mediaGroupId: z.string().nullable(),
      at: z.string(),
      cardId: z.string(),
    })
    .nullable()
    .default(null),
  /** Messages that came late since the last word about it. */
  late: z.number().default(0),
  /** When a stranger was told how to get access. */
  toldAt: z.string().nullable().default(null),
  groupTold: z.boolean().default(false),
  /** The issue or return that is being answered: quantities that are typed are for it. */
  handOverCardId: z.string().nullable().default(null),
  /** The request for access whose rejection waits for its reason. */
  rejecting: z.string().nullable().default(null),
});
export type ChatState = z.infer<typeof chatState>;

/** Views of the message of an issue or a return. */
export const handOverViews = ["lines", "line", "reason", "check"] as const;

/** What a person has said of an issue or a return, and has not sent yet. */
export const handOverState = z.object({
  view: z.enum(handOverViews).default("lines"),
  page: z.number().default(0),
  /** The line that is open. */
  itemId: z.string().nullable().default(null),
  /** Thousandths by item: what was received of an issue, or is to be returned. */
  stated: z.record(z.string(), z.string()).default({}),
  /** A figure with two readings, of one item, which waits for one of two buttons. */
  ambiguous: z
    .object({ itemId: z.string(), text: z.string(), readings: z.tuple([z.string(), z.string()]) })
    .nullable()
    .default(null),
});
export type HandOverState = z.infer<typeof handOverState>;

export const issueState = handOverState.extend({
  issueId: z.string(),
  reason: z.string().default(""),
});
export type IssueState = z.infer<typeof issueState>;

export const returnState = handOverState.extend({
  /** What could be returned when this return was begun: a button names its line by its place here. */
  itemIds: z.array(z.string()).default([]),
  warehouseId: z.string().nullable().default(null),
  /** Once it is announced. */
  returnId: z.string().nullable().default(null),
});
export type ReturnState = z.infer<typeof returnState>;

/** Views of a visit's message. */
export const visitViews = [
  "card",
  "more",
  "slots",
  "slot",
  "out",
  "postpone",
  "postponeTime",
  "undo",
] as const;

export const visitState = z.object({
  machineId: z.string(),
  /** Every task that this card has shown: a completed one stays on it. */
  taskIds: z.array(z.string()).default([]),
  /** The task of the open tab. */
  tab: z.string().nullable().default(null),
  view: z.enum(visitViews).default("card"),
  page: z.number().default(0),
  slotId: z.string().nullable().default(null),
  /** Thousandths: what was taken out of the open slot, and waits for where it goes. */
  outQuantity: z.string().nullable().default(null),
  /** Postponing: the reason that was chosen. */
  reason: z.string().nullable().default(null),
  /** Slot and figures that were said to be right although above the capacity. */
  capacityAccepted: z.array(z.string()).default([]),
  /** The amount was skipped: it is not asked again. */
  amountSkipped: z.array(z.string()).default([]),
  /** A number with two readings, which waits for one of two buttons. */
  ambiguous: z
    .object({
      taskId: z.string(),
      text: z.string(),
      /** What is entered again, with the reading that was chosen. */
      statement: z.string(),
      firstLabel: z.string(),
      secondLabel: z.string(),
    })
    .nullable()
    .default(null),
  /** What was understood last, shown until the next act. */
  note: z.string().nullable().default(null),
  /** When something but a photo was entered after the first photo before: photos now are of after the work. */
  enteredAt: z.string().nullable().default(null),
  /** RFC 3339 of the first photo before. */
  beforeAt: z.string().nullable().default(null),
  /** What the message shows, without versions: a redraw that changes nothing is left out. */
  shown: z.string().default(""),
});
export type VisitState = z.infer<typeof visitState>;
