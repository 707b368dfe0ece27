import { permit } from "#app/domain/access/index.server.ts";
import {
  openFile,
  storeImage,
  type FileVariant,
  type OpenFile,
  type StoredFile,
} from "#app/domain/files/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { auditAll, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { emit } from "#app/platform/outbox.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refreshFlags } from "./photo-flags.server.ts";
import { owed } from "./photo-needs.server.ts";
import type { PhotoKind, RequiredKind, TaskStatus } from "./schema.ts";
import {
  announce,
  findTask,
  isId,
  lockTask,
  momentOf,
  taskSubject,
  visibleTo,
  type Task,
} from "./task.server.ts";
import { tell } from "./tell.server.ts";

/** Of one task; more are no better proof. */
const MOST_PHOTOS = 40;
/** For how long after its start a task still takes the photos of its visit. */
const VISIT_HOURS = 2;

export interface RecordedPhoto {
  readonly id: string;
  /** The tasks of the visit for which it counts. */
  readonly taskIds: readonly string[];
}

/**
 * Stores an uploaded photo for a task and every other task of its visit.
 * Throws `photo.task_not_open`, `photo.too_many`, and what the file itself is refused for (`photo.not_a_picture`, …).
 */
export async function addPhoto(
  actor: Actor,
  taskId: string,
  { kind, buffer }: { readonly kind: PhotoKind; readonly buffer: Buffer },
): Promise<RecordedPhoto> {
  permit(actor, "task:photo");
  // Whoever may not send it is refused before the bytes are looked at.
  await visitOf(await findTask(actor, taskId), now());
  const file = await storeImage(buffer);
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    const taskIds = await visitOf(task, now());
    const source = { senderId: actor.userId ?? task.assigneeId, machineId: task.machineId, sentAt: now() };
    return insertPhoto(actor, { taskId, taskIds }, kind, { ...source, fileId: file.id, forwarded: false });
  });
}

export interface TelegramPhoto {
  /** One of the two: the visit is that of the task, or the actor's at that machine. */
  readonly machineId?: string;
  readonly taskId?: string;
  readonly kind: PhotoKind;
  readonly telegramFileId: string;
  readonly fileUniqueId: string;
  readonly mediaGroupId?: string | null;
  readonly forwarded: boolean;
  /** When Telegram got it. */
  readonly sentAt: Date;
}

/**
 * Records a photo by its Telegram file id: it counts at once, its bytes are fetched later (`fetch-photo`).
 * Throws `photo.task_not_open` where no task of the visit is in progress or was started within two hours.
 */
export async function recordTelegramPhoto(actor: Actor, photo: TelegramPhoto): Promise<RecordedPhoto> {
  permit(actor, "task:photo");
  return transaction(async () => {
    const sentAt = momentOf(photo.sentAt);
    const { machineId, ...visit } = await targetsOf(actor, photo, sentAt);
    const { telegramFileId, fileUniqueId, forwarded } = photo;
    const recorded = await insertPhoto(actor, visit, photo.kind, {
      senderId: actor.userId,
      machineId,
      sentAt,
      telegramFileId,
      fileUniqueId,
      mediaGroupId: photo.mediaGroupId ?? null,
      forwarded,
    });
    await emit("fetch-photo", { photoId: recorded.id });
    return recorded;
  });
}

async function targetsOf(
  actor: Actor,
  photo: TelegramPhoto,
  sentAt: Date,
): Promise<Visit & { readonly machineId: string }> {
  if (photo.taskId) {
    const task = await lockTask(actor, photo.taskId);
    return { taskId: task.id, taskIds: await visitOf(task, sentAt), machineId: task.machineId };
  }
  if (!photo.machineId || !actor.userId) throw new Error("A photo needs its task, or its machine and sender");
  const taskIds = await openForPhotos(photo.machineId, actor.userId, sentAt);
  if (taskIds.length === 0) throw new AppError("photo.task_not_open");
  return { taskId: null, taskIds, machineId: photo.machineId };
}

/** The tasks for which a photo of this task counts. Throws `photo.task_not_open` where the task itself takes none. */
async function visitOf(task: Task, sentAt: Date): Promise<string[]> {
  const taskIds = task.assigneeId ? await openForPhotos(task.machineId, task.assigneeId, sentAt) : [];
  if (!taskIds.includes(task.id)) throw new AppError("photo.task_not_open", { status: task.status });
  return taskIds;
}

/**
 * The tasks of one visit that take photos at that moment: in progress, or started within two hours; a debt of
 * photos takes them until it is paid.
 */
async function openForPhotos(machineId: string, assigneeId: string, sentAt: Date): Promise<string[]> {
  const since = new Date(sentAt.getTime() - VISIT_HOURS * 3_600_000);
  const found = await rows<Candidate>(sql`
    select t.id, t.type, t.status, t.started_at as "startedAt", t.allowed_missing as "allowedMissing",
           (select count(*) from task_photo p where p.task_id = t.id and p.kind = 'before') as before,
           (select count(*) from task_photo p where p.task_id = t.id and p.kind = 'after') as after
    from task t
    where t.machine_id = ${machineId}::uuid and t.assignee_id = ${assigneeId}::uuid
      and (t.status = 'in_progress' or (t.status = 'completed' and (t.started_at >= ${since} or t.allowed_missing <> '{}')))
    order by t.id`);
  return found.filter((task) => takesPhotos(task, since)).map((task) => task.id);
}

interface Candidate {
  id: string;
  type: string;
  status: TaskStatus;
  startedAt: Date | null;
  allowedMissing: RequiredKind[];
  before: bigint;
  after: bigint;
}

function takesPhotos(task: Candidate, since: Date): boolean {
  if (task.status === "in_progress" || (task.startedAt !== null && task.startedAt >= since)) return true;
  return owed(task, { before: Number(task.before), after: Number(task.after) }) > 0;
}

interface Visit {
  /** The task for which it was sent; null: for the machine. */
  readonly taskId: string | null;
  readonly taskIds: readonly string[];
}

interface NewPhoto {
  readonly senderId: string | null;
  readonly machineId: string;
  readonly sentAt: Date;
  readonly forwarded: boolean;
  readonly fileId?: string;
  readonly telegramFileId?: string;
  readonly fileUniqueId?: string;
  readonly mediaGroupId?: string | null;
}

async function insertPhoto(
  actor: Actor,
  visit: Visit,
  kind: PhotoKind,
  photo: NewPhoto,
): Promise<RecordedPhoto> {
  const taskIds = await withRoom(visit);
  const debts = await debtsOf(taskIds);
  const id = newId();
  await execute(sql`
    insert into photo (id, file_id, machine_id, sender_id, channel, telegram_file_id, file_unique_id, media_group_id,
                       forwarded, sent_at, created_at)
    values (${id}::uuid, ${photo.fileId ?? null}::uuid, ${photo.machineId}::uuid, ${photo.senderId}::uuid,
            ${actor.channel}, ${photo.telegramFileId ?? null}, ${photo.fileUniqueId ?? null},
            ${photo.mediaGroupId ?? null}, ${photo.forwarded}, ${photo.sentAt}, ${now()})`);
  const tasks = await rows<{ id: string; number: bigint }>(sql`
    insert into task_photo (task_id, photo_id, kind)
    select task_id, ${id}::uuid, ${kind} from unnest(${taskIds}::uuid[]) as visit (task_id)
    returning task_id as id, (select number from task where task.id = task_id)`);
  const changes = stated({ photoId: id, kind, forwarded: photo.forwarded || null });
  await auditAll(
    actor,
    "task.add_photo",
    tasks.map((task) => ({ ...taskSubject(task), changes })),
  );
  await refreshFlags(id);
  for (const taskId of taskIds) await announce(taskId);
  await tellPaid(actor, debts);
  return { id, taskIds };
}

/** The tasks that can take one more. Throws `photo.too_many` where none can, or not the one for which it was sent. */
async function withRoom({ taskId, taskIds }: Visit): Promise<string[]> {
  const found = await rows<{ id: string }>(sql`
    select visit.id from unnest(${[...taskIds]}::uuid[]) as visit (id)
    where (select count(*) from task_photo where task_id = visit.id) < ${MOST_PHOTOS} order by visit.id`);
  const withRoom = found.map(({ id }) => id);
  const isFull = taskId === null ? withRoom.length === 0 : !withRoom.includes(taskId);
  if (isFull) throw new AppError("photo.too_many", { limit: MOST_PHOTOS });
  return withRoom;
}

interface Debt extends Candidate {
  createdBy: string | null;
}

/** Which of these tasks owe photos. */
async function debtsOf(taskIds: readonly string[]): Promise<Debt[]> {
  const found = await rows<Debt>(sql`
    select t.id, t.type, t.status, t.started_at as "startedAt", t.allowed_missing as "allowedMissing",
           t.created_by as "createdBy",
           (select count(*) from task_photo p where p.task_id = t.id and p.kind = 'before') as before,
           (select count(*) from task_photo p where p.task_id = t.id and p.kind = 'after') as after
    from task t where t.id = any(${[...taskIds]}::uuid[]) and t.allowed_missing <> '{}'`);
  return found.filter((task) => owed(task, { before: Number(task.before), after: Number(task.after) }) > 0);
}

/** The manager who planned the task hears that a debt is paid. */
async function tellPaid(actor: Actor, debts: readonly Debt[]): Promise<void> {
  if (debts.length === 0) return;
  const still = new Set((await debtsOf(debts.map((debt) => debt.id))).map((debt) => debt.id));
  for (const { id, createdBy } of debts) {
    if (!still.has(id))
      await tell(actor, createdBy, "photo.owed.done", { taskId: id, window: now().toISOString() });
  }
}

interface MovedPhoto {
  taskId: string;
  number: bigint;
  photoId: string;
  before: PhotoKind;
}

/** Moves photos to the other side of the work (before, after) in every task of their visit. Own photos only. */
export async function movePhoto(actor: Actor, photoIds: readonly string[], kind: PhotoKind): Promise<void> {
  permit(actor, "task:photo");
  await transaction(async () => {
    const moved = await rows<MovedPhoto>(sql`
      update task_photo link set kind = ${kind}
      from photo p, task t, task_photo old
      where p.id = link.photo_id and t.id = link.task_id and p.id = any(${[...photoIds]}::uuid[])
        and old.photo_id = link.photo_id and old.task_id = link.task_id
        and p.sender_id = ${actor.userId}::uuid and t.status in ('in_progress', 'completed')
      returning link.task_id as "taskId", t.number, link.photo_id as "photoId", old.kind as before`);
    if (moved.length === 0) throw new AppError("row.not_found", { resource: "photo" });
    await auditAll(
      actor,
      "task.move_photo",
      moved
        .filter(({ before }) => before !== kind)
        .map(({ taskId, number, photoId, before }) => ({
          ...taskSubject({ id: taskId, number }),
          changes: { ...stated({ photoId }), kind: [before, kind] },
        })),
    );
    for (const taskId of new Set(moved.map((link) => link.taskId))) await announce(taskId);
  });
}

/** What the worker needs to fetch a photo; null where it is gone or here already. */
export const photoToFetch = (
  photoId: string,
): Promise<{ telegramFileId: string; senderId: string; createdAt: Date } | null> =>
  row(sql`
    select telegram_file_id as "telegramFileId", sender_id as "senderId", created_at as "createdAt" from photo
    where id = ${photoId}::uuid and file_id is null and fetch_failed is null and telegram_file_id is not null`);

/** The bytes of a recorded photo have come: its flags are looked at again. The same again changes nothing. */
export async function attachFetchedPhoto(photoId: string, file: Pick<StoredFile, "id">): Promise<void> {
  await transaction(async () => {
    const attached = await execute(sql`
      update photo set file_id = ${file.id}::uuid, fetch_failed = null
      where id = ${photoId}::uuid and file_id is null`);
    if (attached === 0) return;
    await refreshFlags(photoId);
    const tasks = await rows<{ taskId: string }>(
      sql`select task_id as "taskId" from task_photo where photo_id = ${photoId}::uuid order by task_id`,
    );
    for (const { taskId } of tasks) await announce(taskId);
  });
}

/** Notes a failed attempt to fetch; `givenUpAs` ends the attempts and says why ("not_a_picture", "expired"). */
export async function noteFetchFailure(photoId: string, givenUpAs: string | null): Promise<void> {
  await execute(sql`
    update photo set fetch_attempts = fetch_attempts + 1, fetch_failed = ${givenUpAs}
    where id = ${photoId}::uuid and file_id is null`);
}

/** Opens a photo of a task that the actor may see. Throws `row.not_found`, `file.not_found` (not fetched yet). */
export async function openPhoto(actor: Actor, photoId: string, variant: FileVariant): Promise<OpenFile> {
  permit(actor, "task:read");
  const scope = await visibleTo(actor);
  if (!isId(photoId)) throw new AppError("row.not_found", { resource: "photo" });
  const photo = await row<{ fileId: string | null }>(sql`
    select p.file_id as "fileId" from photo p
    where p.id = ${photoId}::uuid and exists (
      select 1 from task_photo link join task t on t.id = link.task_id where link.photo_id = p.id and ${scope})`);
  if (!photo) throw new AppError("row.not_found", { resource: "photo" });
  if (!photo.fileId) throw new AppError("file.not_found", { photoId });
  return openFile(photo.fileId, variant);
}
