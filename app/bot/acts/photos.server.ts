import { LARGEST_PHOTO } from "#app/domain/files/index.server.ts";
import { getTask, recordTelegramPhoto } from "#app/domain/work/index.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { formatBytes } from "#app/platform/i18n/format.ts";
import type { Message } from "telegraf/types";
import type { IncomingPhoto } from "../chat-state.ts";
import { refuse } from "../refusal.server.ts";
import { say } from "../show.server.ts";
import type { OwnTurn } from "../turn.server.ts";
import { openTask, refreshVisit, showVisit, type Visit } from "../visit.server.ts";
import { sideOfCaption } from "../words.ts";
import { askWhich, visitForInput } from "./active-visit.server.ts";
import { applyText, isForVisit } from "./typed.server.ts";
import { enterInto, startIfNeeded } from "./work.server.ts";

/** Twelve photos give one edit: it waits this long for the next one. */
const BURST_MS = 1500;
/** After this long without anything entered, photos are of after the work. */
const BEFORE_MS = 3 * 60_000;

type Sent = Message.PhotoMessage | Message.DocumentMessage;

const pictureName = /\.(jpe?g|png|webp|hei[cf])$/i;

/** A photo, single, of an album, or as a file: counted at once, fetched later. */
export async function takePhoto(turn: OwnTurn, message: Sent): Promise<void> {
  const file = await pictureOf(turn, message);
  if (!file) return;
  const photo: IncomingPhoto = {
    telegramFileId: file.file_id,
    fileUniqueId: file.file_unique_id,
    mediaGroupId: message.media_group_id ?? null,
    forwarded: "forward_origin" in message && message.forward_origin !== undefined,
    sentAt: turn.at.toISOString(),
    messageId: message.message_id,
    caption: message.caption ?? "",
  };
  const visit = await visitForInput(turn);
  if (visit === null) await say(turn, turn.reader.t("bot:photo.notask"), { reply: true });
  else if (visit === "which") await askWhich(turn, { kind: "photo", photo });
  else {
    await addPhoto(visit, photo);
    await showVisit(visit, { delayMs: BURST_MS });
  }
}

/** The file of a message that holds a picture; what is none, or too large, is said in answer to that very file. */
async function pictureOf(
  turn: OwnTurn,
  message: Sent,
): Promise<{ file_id: string; file_unique_id: string } | null> {
  const { reader } = turn;
  if ("photo" in message) {
    return (
      [...message.photo].sort((one, other) => other.width * other.height - one.width * one.height)[0] ?? null
    );
  }
  const { document } = message;
  const name = document.file_name ?? "";
  if (!document.mime_type?.startsWith("image/") && !pictureName.test(name)) {
    await say(turn, reader.t("bot:photo.notpicture", { name }), { reply: true });
    return null;
  }
  const size = document.file_size ?? 0;
  if (size <= LARGEST_PHOTO) return document;
  const [shown, limit] = [size, LARGEST_PHOTO].map((bytes) => formatBytes(bytes, reader.language));
  await say(turn, reader.t("bot:photo.toobig", { name, size: shown, limit }), { reply: true });
  return null;
}

/** Records a photo for a visit, on the side that its caption, its album or the course of the work says. */
export async function addPhoto(visit: Visit, photo: IncomingPhoto): Promise<void> {
  const { turn, state } = visit;
  const sentAt = new Date(photo.sentAt);
  await startIfNeeded(visit, sentAt);
  const { side, rest } = sideOfCaption(photo.caption);
  const kind = side ?? sideOf(visit, photo);
  try {
    const { telegramFileId, fileUniqueId, mediaGroupId, forwarded } = photo;
    const where = {
      machineId: state.machineId,
      kind,
      telegramFileId,
      fileUniqueId,
      mediaGroupId,
      forwarded,
      sentAt,
    };
    const recorded = await recordTelegramPhoto(turn.actor, where);
    noteLast(visit, photo, { id: recorded.id, kind });
    if (kind === "before" && state.beforeAt === null) state.beforeAt = photo.sentAt;
    await tellDoubt(visit, recorded, photo);
  } catch (error) {
    if (error instanceof AppError && error.code === "photo.task_not_open") {
      await say(turn, turn.reader.t("bot:photo.notask"), { reply: true });
    } else await refuse(turn, error);
    return;
  }
  await refreshVisit(visit);
  if (rest !== "") await takeCaption(visit, rest);
}

/** An album goes to one side; a single photo follows the course of the work. */
function sideOf(visit: Visit, photo: IncomingPhoto): "before" | "after" {
  const { lastPhotos } = visit.turn.chat.state;
  const isSameAlbum = photo.mediaGroupId !== null && lastPhotos?.mediaGroupId === photo.mediaGroupId;
  if (isSameAlbum && lastPhotos.kind !== "other") return lastPhotos.kind;
  const { beforeAt, enteredAt } = visit.state;
  if (beforeAt === null)
    return visit.tasks.some((task) => task.photosMissing.before > 0) ? "before" : "after";
  const wasEntered = enteredAt !== null && enteredAt > beforeAt;
  return wasEntered || Date.parse(photo.sentAt) - Date.parse(beforeAt) > BEFORE_MS ? "after" : "before";
}

function noteLast(
  visit: Visit,
  photo: IncomingPhoto,
  { id, kind }: { id: string; kind: "before" | "after" },
): void {
  const { state } = visit.turn.chat;
  const isSameAlbum = photo.mediaGroupId !== null && state.lastPhotos?.mediaGroupId === photo.mediaGroupId;
  const ids = isSameAlbum && state.lastPhotos ? [...state.lastPhotos.ids, id] : [id];
  state.lastPhotos = { ids, kind, mediaGroupId: photo.mediaGroupId, at: photo.sentAt, cardId: visit.card.id };
}

/** A photo that was sent before, or by somebody else first, is kept and told of. */
async function tellDoubt(
  visit: Visit,
  recorded: { readonly id: string; readonly taskIds: readonly string[] },
  photo: IncomingPhoto,
): Promise<void> {
  const { turn } = visit;
  const [taskId] = recorded.taskIds;
  if (!taskId) return;
  const found = (await getTask(turn.actor, taskId)).photos.find(({ id }) => id === recorded.id);
  const same = found?.evidence.find(({ flag }) => flag === "same_file" || flag === "same_bytes");
  const answer = { ...turn, messageId: photo.messageId };
  if (same?.taskNumber)
    await say(answer, turn.reader.t("bot:photo.same", { number: same.taskNumber }), { reply: true });
  else if (photo.forwarded) await say(answer, turn.reader.t("bot:photo.forwarded"), { reply: true });
}

/** A caption carries figures, or else it is the comment of the open tab's task. */
async function takeCaption(visit: Visit, caption: string): Promise<void> {
  if (isForVisit(caption) || caption.includes(" ")) {
    const before = visit.state.note;
    if (await applyText(visit, caption)) return;
    visit.state.note = before;
  }
  const task = openTask(visit);
  if (task.status === "in_progress") await enterInto(visit, task, { comment: caption });
}
