import { permit } from "#app/domain/access/index.server.ts";
import type { Actor, Channel } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { itemsOf, type TaskItem } from "./detail-items.server.ts";
import { undoUntil } from "./judge.server.ts";
import { isDesk, possibleVerbs, type TaskVerb } from "./lifecycle.ts";
import type { FlagEvidence } from "./photo-flags.server.ts";
import { lacking, owed, type PhotoCounts } from "./photo-needs.server.ts";
import { openStatuses, taskNumber, type PhotoFlag, type PhotoKind } from "./schema.ts";
import { findTask, type Task } from "./task.server.ts";
import { definitionOf, type TaskDefinition } from "./types.ts";

/** A task with everything that its page, its card and the API show. Money in minor units. */
export interface TaskDetail extends Omit<Task, "number" | "completionHash" | "cashAmount" | "bagNumber"> {
  /** "T-000123". */
  readonly number: string;
  readonly definition: TaskDefinition;
  readonly overdue: boolean;
  readonly machine: TaskMachine;
  readonly assigneeName: string | null;
  readonly warehouseName: string | null;
  readonly createdByName: string | null;
  readonly short: boolean;
  readonly reservationExpired: boolean;
  readonly onBehalfReason: string | null;
  readonly followsId: string | null;
  readonly followUpId: string | null;
  readonly closedAt: Date | null;
  readonly createdAt: Date;
  readonly items: readonly TaskItem[];
  readonly photos: readonly TaskPhoto[];
  readonly photoCounts: PhotoCounts;
  /** What completion still lacks; what a manager let go is not in it. */
  readonly photosMissing: PhotoCounts;
  readonly photosOwed: number;
  readonly cash: TaskCash | null;
  readonly reservations: readonly TaskReservation[];
  readonly timeline: readonly TimelineEntry[];
  /** Up to when the assignee can undo; null for what is not completed. */
  readonly undoUntil: Date | null;
  /** What this actor may do now. */
  readonly verbs: readonly TaskVerb[];
}

export interface TaskMachine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly feed: string;
  readonly salesUntil: Date | null;
  readonly locationName: string | null;
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface TaskPhoto {
  readonly id: string;
  readonly kind: PhotoKind;
  /** Null until its bytes have come. */
  readonly fileId: string | null;
  readonly hasThumbnail: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly contentType: string | null;
  /** EXIF's time and place. */
  readonly takenAt: Date | null;
  readonly takenAtLocal: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly sentAt: Date;
  readonly senderId: string;
  readonly senderName: string | null;
  readonly channel: Channel;
  readonly fetchFailed: string | null;
  readonly flags: readonly PhotoFlag[];
  readonly evidence: readonly (FlagEvidence & { readonly taskNumber: string | null })[];
}

export interface TaskCash {
  readonly bagNumber: string | null;
  /** What the operator typed. */
  readonly amount: bigint | null;
  /** Of the present attempt. What is expected and counted is the collection's own affair. */
  readonly collectionId: string | null;
  readonly collectionStatus: string | null;
  readonly takenAt: Date | null;
}

export interface TaskReservation {
  readonly id: string;
  readonly placeType: "warehouse" | "operator";
  readonly placeId: string;
  readonly itemId: string;
  readonly quantity: Quantity;
  readonly fulfilled: Quantity;
  readonly status: string;
  readonly expiresAt: Date;
}

export interface TimelineEntry {
  readonly id: string;
  readonly verb: string;
  readonly fromStatus: string | null;
  readonly toStatus: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly channel: Channel;
  readonly at: Date;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One task with all that belongs to it. Throws `row.not_found`, also where it is another person's. */
export async function getTask(actor: Actor, taskId: string): Promise<TaskDetail> {
  permit(actor, "task:read");
  const { completionHash: _, number, bagNumber, cashAmount, ...task } = await findTask(actor, taskId);
  const photos = await photosOf(taskId);
  const definition = definitionOf(task.type);
  const have = {
    before: photos.filter((photo) => photo.kind === "before").length,
    after: photos.filter((photo) => photo.kind === "after").length,
  };
  return {
    ...task,
    ...(await surroundingsOf(taskId)),
    number: taskNumber(number),
    definition,
    overdue: task.dueAt < now() && openStatuses.some((status) => status === task.status),
    items: await itemsOf(task),
    photos,
    photoCounts: have,
    photosMissing: lacking(task, have, false),
    photosOwed: owed(task, have),
    cash: definition.cash
      ? { bagNumber, amount: cashAmount, ...(await collectionOf(taskId, task.attempt)) }
      : null,
    reservations: await reservationsOf(taskId),
    timeline: await timelineOf(taskId),
    undoUntil: await undoUntil(task),
    verbs: await verbsOf(actor, task),
  };
}

/** The verbs open to the actor now; an undo that is too late is none. */
async function verbsOf(
  actor: Actor,
  task: Pick<Task, "status" | "assigneeId" | "completedAt">,
): Promise<TaskVerb[]> {
  const verbs = possibleVerbs(task, actor, { mayTake: (await company()).operatorsMayTake });
  const until = await undoUntil(task);
  const isTooLate = !isDesk(actor.role) && (until === null || until <= now());
  return verbs.filter((verb) => verb !== "undo" || !isTooLate);
}

type Surroundings = Pick<
  TaskDetail,
  | "machine"
  | "assigneeName"
  | "warehouseName"
  | "createdByName"
  | "short"
  | "reservationExpired"
  | "onBehalfReason"
  | "followsId"
  | "followUpId"
  | "closedAt"
  | "createdAt"
>;

async function surroundingsOf(taskId: string): Promise<Surroundings> {
  const found = await row<
    Omit<Surroundings, "machine"> & Omit<TaskMachine, "id"> & { machineId: string }
  >(sql`
    select t.short, t.reservation_expired as "reservationExpired", t.on_behalf_reason as "onBehalfReason",
           t.follows_id as "followsId", t.closed_at as "closedAt", t.created_at as "createdAt",
           (select next.id from task next where next.follows_id = t.id order by next.id limit 1) as "followUpId",
           a.full_name as "assigneeName", w.name as "warehouseName", c.full_name as "createdByName",
           m.id as "machineId", m.code, m.name, m.type, m.feed, m.sales_until as "salesUntil",
           l.name as "locationName", l.address, l.latitude, l.longitude
    from task t join machine m on m.id = t.machine_id left join location l on l.id = m.location_id
    left join app_user a on a.id = t.assignee_id left join app_user c on c.id = t.created_by
    left join warehouse w on w.id = t.warehouse_id
    where t.id = ${taskId}::uuid`);
  if (!found) throw new AppError("row.not_found", { resource: "task" });
  const {
    machineId,
    code,
    name,
    type,
    feed,
    salesUntil,
    locationName,
    address,
    latitude,
    longitude,
    ...rest
  } = found;
  const place = { locationName, address, latitude, longitude };
  return { ...rest, machine: { id: machineId, code, name, type, feed, salesUntil, ...place } };
}

interface PhotoRow extends Omit<TaskPhoto, "flags" | "evidence"> {
  readonly found: FlagEvidence[];
}

async function photosOf(taskId: string): Promise<TaskPhoto[]> {
  const photos = await rows<PhotoRow>(sql`
    select p.id, link.kind, p.file_id as "fileId", coalesce(f.has_thumbnail, false) as "hasThumbnail", f.width, f.height,
           f.content_type as "contentType", f.taken_at as "takenAt", f.taken_at_local as "takenAtLocal", f.latitude,
           f.longitude, p.sent_at as "sentAt", p.sender_id as "senderId", u.full_name as "senderName", p.channel,
           p.fetch_failed as "fetchFailed", link.flags as found
    from task_photo link join photo p on p.id = link.photo_id
    left join stored_file f on f.id = p.file_id left join app_user u on u.id = p.sender_id
    where link.task_id = ${taskId}::uuid order by p.sent_at, p.id`);
  const numbers = await numbersOf(photos.flatMap(({ found }) => found.flatMap((flag) => flag.taskId ?? [])));
  return photos.map(({ found, ...photo }) => ({
    ...photo,
    flags: found.map(({ flag }) => flag),
    evidence: found.map((flag) => ({
      ...flag,
      taskNumber: flag.taskId ? (numbers.get(flag.taskId) ?? null) : null,
    })),
  }));
}

async function numbersOf(taskIds: readonly string[]): Promise<Map<string, string>> {
  if (taskIds.length === 0) return new Map();
  const found = await rows<{ id: string; number: bigint }>(
    sql`select id, number from task where id = any(${[...taskIds]}::uuid[])`,
  );
  return new Map(found.map(({ id, number }) => [id, taskNumber(number)]));
}

const timelineOf = (taskId: string): Promise<TimelineEntry[]> =>
  rows<TimelineEntry>(sql`
    select e.id, e.verb, e.from_status as "fromStatus", e.to_status as "toStatus", e.actor_id as "actorId",
           u.full_name as "actorName", e.channel, e.at, e.reason, e.details
    from task_event e left join app_user u on u.id = e.actor_id
    where e.task_id = ${taskId}::uuid order by e.id`);

const reservationsOf = (taskId: string): Promise<TaskReservation[]> =>
  rows<TaskReservation>(sql`
    select id, place_type as "placeType", place_id as "placeId", item_id as "itemId", quantity, fulfilled, status,
           expires_at as "expiresAt"
    from reservation where task_id = ${taskId}::uuid order by id`);

async function collectionOf(
  taskId: string,
  attempt: number,
): Promise<Pick<TaskCash, "collectionId" | "collectionStatus" | "takenAt">> {
  const found = await row<{ collectionId: string; collectionStatus: string; takenAt: Date }>(sql`
    select id as "collectionId", status as "collectionStatus", taken_at as "takenAt" from collection
    where task_id = ${taskId}::uuid and attempt = ${attempt}`);
  return found ?? { collectionId: null, collectionStatus: null, takenAt: null };
}
