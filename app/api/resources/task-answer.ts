import { z } from "zod";
import { signAddresses, type FileAddresses } from "#app/domain/files/index.server.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import {
  getTask,
  taskVerbs,
  type TaskDetail,
  type TaskItem,
  type TaskPhoto,
  type TaskSummary,
} from "#app/domain/work/index.server.ts";
import {
  photoFlags,
  photoKinds,
  priorities,
  requiredKinds,
  taskStatuses,
  taskTypes,
} from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { settings } from "#app/platform/settings.ts";
import {
  currencyField,
  idField,
  idOrNull,
  moneyOr,
  moneyOrNull,
  quantity,
  quantityField,
  quantityOr,
  quantityOrNull,
  resourceFields,
  textOrNull,
  timeField,
  timeOrNull,
} from "../fields.ts";

const taskFields = {
  ...resourceFields,
  number: z.string().meta({ example: "T-000123" }),
  type: z.enum(taskTypes),
  status: z.enum(taskStatuses),
  priority: z.enum(priorities),
  overdue: z.boolean(),
  dueAt: timeField,
  machineId: idField,
  machineCode: z.string(),
  machineName: z.string(),
  assigneeId: idOrNull,
  assigneeName: textOrNull,
  warehouseId: idOrNull,
  description: z.string(),
  short: z.boolean().meta({ description: "Assigned with less than planned, or cut since" }),
  reservationExpired: z.boolean(),
  photosOwed: z.int(),
  startedAt: timeOrNull,
  completedAt: timeOrNull,
};

/** A line of the list of tasks. */
export const taskListed = z
  .strictObject({ ...taskFields, locationName: textOrNull, flaggedPhotos: z.int(), lines: z.int() })
  .meta({ id: "TaskListed" });

const item = z.strictObject({
  slotId: idOrNull,
  slotCode: textOrNull,
  itemId: idField,
  itemName: z.string(),
  unit: z.string(),
  planned: quantityField,
  actual: quantityOrNull,
  found: quantityOrNull,
  removed: z
    .strictObject({ quantity: quantityField, reason: z.enum(writeOffReasons).nullable() })
    .nullable()
    .meta({ description: "Without a reason: to the operator" }),
  unplanned: z.boolean(),
  standingItemId: idOrNull.meta({
    description:
      "The old item of a slot that changes its item: found and removed are of it. Null: they are of itemId",
  }),
  waiting: z
    .strictObject({ from: textOrNull, to: textOrNull, closes: z.boolean(), leaving: quantityField })
    .nullable()
    .meta({
      description: "What the slot becomes once it is empty, and how much is to be taken out of it",
    }),
});

/** `url` and `thumbnailUrl` open the file for ten minutes; null until its bytes have come, or without a thumbnail. */
export const photoAnswer = z
  .strictObject({
    id: idField,
    kind: z.enum(photoKinds),
    url: textOrNull,
    thumbnailUrl: textOrNull,
    flags: z.array(z.enum(photoFlags)),
    sentAt: timeField,
    senderId: idOrNull,
    channel: z.string(),
    takenAt: timeOrNull.meta({ description: "EXIF's time" }),
    contentType: textOrNull,
    width: z.int().nullable(),
    height: z.int().nullable(),
  })
  .meta({ id: "Photo" });

const event = z.strictObject({
  id: idField,
  verb: z.string(),
  fromStatus: textOrNull,
  toStatus: z.string(),
  actorId: idOrNull,
  actorName: textOrNull,
  channel: z.string(),
  at: timeField,
  reason: textOrNull,
});

export const taskAnswer = z
  .strictObject({
    ...taskFields,
    comment: z.string(),
    doneAt: timeOrNull,
    closedAt: timeOrNull,
    undoUntil: timeOrNull,
    followsId: idOrNull,
    followUpId: idOrNull,
    onBehalfReason: textOrNull,
    items: z.array(item),
    checklist: z.array(
      z.strictObject({
        key: z.string(),
        label: z.string(),
        done: z.boolean().nullable().meta({ description: "Null: not answered yet" }),
        note: z.string().optional(),
      }),
    ),
    photos: z.array(photoAnswer),
    photosMissing: z.strictObject({ before: z.int(), after: z.int() }),
    allowedMissing: z.array(z.enum(requiredKinds)),
    cash: z
      .strictObject({
        bagNumber: textOrNull,
        amount: moneyOrNull,
        currency: currencyField,
        collectionId: idOrNull,
        collectionStatus: textOrNull,
        takenAt: timeOrNull,
      })
      .nullable(),
    timeline: z.array(event),
    verbs: z.array(z.enum(taskVerbs)).meta({ description: "What this caller may do now" }),
  })
  .meta({ id: "Task" });

export const writeListed = ({ planned: _, ...row }: TaskSummary) => row;

/** The task as it now is, as this actor may see it. */
export async function readTask(actor: Actor, taskId: string) {
  const task = await getTask(actor, taskId);
  const { currency } = await company();
  return {
    ...writeFields(task),
    ...(await writeParts(task)),
    cash: task.cash && { ...task.cash, amount: moneyOr(task.cash.amount), currency },
  };
}

function writeFields(task: TaskDetail) {
  const {
    id,
    number,
    type,
    status,
    priority,
    overdue,
    dueAt,
    machineId,
    assigneeId,
    assigneeName,
    warehouseId,
  } = task;
  const { description, comment, short, reservationExpired, photosOwed, photosMissing, allowedMissing } = task;
  const { startedAt, completedAt, doneAt, closedAt, undoUntil, followsId, followUpId, onBehalfReason } = task;
  const { checklist, verbs, createdAt, updatedAt, machine } = task;
  return {
    ...{
      id,
      number,
      type,
      status,
      priority,
      overdue,
      dueAt,
      machineId,
      assigneeId,
      assigneeName,
      warehouseId,
    },
    ...{ description, comment, short, reservationExpired, photosOwed, photosMissing, allowedMissing },
    ...{ startedAt, completedAt, doneAt, closedAt, undoUntil, followsId, followUpId, onBehalfReason },
    ...{ checklist, verbs, createdAt, updatedAt },
    machineCode: machine.code,
    machineName: machine.name,
  };
}

async function writeParts({ items, photos, timeline }: TaskDetail) {
  return {
    items: items.map(writeItem),
    photos: await writePhotos(photos),
    timeline: timeline.map(({ details: _, ...entry }) => entry),
  };
}

const writeItem = (line: TaskItem) => ({
  slotId: line.slotId,
  slotCode: line.slot,
  itemId: line.itemId,
  itemName: line.item,
  unit: line.unit,
  planned: quantity(line.planned),
  actual: quantityOr(line.actual),
  found: quantityOr(line.found),
  removed: line.removed === null ? null : { quantity: quantity(line.removed), reason: line.removedReason },
  unplanned: line.unplanned,
  standingItemId: line.standing?.itemId ?? null,
  waiting: line.waiting && { ...line.waiting, leaving: quantity(line.waiting.leaving) },
});

async function writePhotos(photos: readonly TaskPhoto[]) {
  const fileIds = photos.flatMap(({ fileId }) => fileId ?? []);
  const addresses = await signAddresses(fileIds, settings().baseUrl);
  return photos.map((photo) => writePhoto(photo, photo.fileId ? addresses.get(photo.fileId) : undefined));
}

const writePhoto = (photo: TaskPhoto, address: FileAddresses | undefined) => ({
  id: photo.id,
  kind: photo.kind,
  url: address?.url ?? null,
  thumbnailUrl: address?.thumbnailUrl ?? null,
  flags: photo.flags,
  sentAt: photo.sentAt,
  senderId: photo.senderId,
  channel: photo.channel,
  takenAt: photo.takenAt,
  contentType: photo.contentType,
  width: photo.width,
  height: photo.height,
});
