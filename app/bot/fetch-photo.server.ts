import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Telegram } from "telegraf";
import { z } from "zod";
import { telegramAddress } from "#app/domain/access/index.server.ts";
import { LARGEST_PHOTO, storeImage } from "#app/domain/files/index.server.ts";
import { attachFetchedPhoto, noteFetchFailure, photoToFetch } from "#app/domain/work/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import { errorText } from "#app/platform/i18n/error-text.ts";
import { settings } from "#app/platform/settings.ts";
import { lockChat } from "./chats.server.ts";
import { ownTurnOf } from "./turn.server.ts";
import { say } from "./show.server.ts";
import { callTelegram, failureOf, withoutToken } from "./telegram.server.ts";
import { transaction } from "#app/platform/transaction.ts";

/** For how long a photo that cannot be fetched is asked for again. */
const TRY_FOR_MS = 7 * 24 * 3_600_000;
const DOWNLOAD_TIMEOUT_MS = 60_000;

const fileFacts = z.looseObject({ file_path: z.string(), file_size: z.number().optional() });

/**
 * Brings the bytes of a recorded photo from Telegram into the storage. A file that is no photo, or too large, is
 * given up and its sender told; anything else is thrown, so that the job comes again, for seven days.
 */
export async function fetchPhoto(telegram: Telegram, photoId: string): Promise<void> {
  const photo = await photoToFetch(photoId);
  if (!photo) return;
  try {
    const stored = await storeImage(await download(telegram, photo.telegramFileId));
    await attachFetchedPhoto(photoId, stored);
  } catch (error) {
    if (error instanceof AppError) return giveUp(photoId, photo.senderId, error);
    const isOver = now().getTime() - photo.createdAt.getTime() > TRY_FOR_MS;
    await noteFetchFailure(photoId, isOver ? "expired" : null);
    if (!isOver) throw new Error(`The photo ${photoId} was not fetched: ${withoutToken(error)}`);
  }
}

/**
 * Where a file of Telegram lies, as `getFile` tells it: plain names below the bot's own folder. Anything else could
 * lead out of it, to another address of the server.
 */
const FILE_PATH = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** The bytes of a file. The address holds the token: it is made here, used once, and kept nowhere. */
async function download(telegram: Telegram, fileId: string): Promise<Buffer> {
  const file = fileFacts.parse(await getFile(telegram, fileId));
  refuseLarger(file.file_size ?? 0);
  if (!FILE_PATH.test(file.file_path)) throw new Error("Telegram gave a path that is none");
  const { apiRoot, botToken } = settings().telegram;
  const address = `${apiRoot}/file/bot${botToken}/${file.file_path}`;
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  const response = await fetch(address, { signal, redirect: "error" });
  if (!response.ok || !response.body) throw new Error(`Telegram answered ${response.status} for a file`);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of Readable.fromWeb(response.body as ReadableStream)) {
    const bytes = part as Buffer;
    size += bytes.length;
    refuseLarger(size);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

async function getFile(telegram: Telegram, fileId: string): Promise<unknown> {
  try {
    return await callTelegram(telegram, "getFile", { file_id: fileId });
  } catch (error) {
    const failure = failureOf(error);
    // Telegram's own limit for bots is above ours.
    if (failure.kind === "refused" && /too big/i.test(failure.message)) refuseLarger(LARGEST_PHOTO + 1);
    throw error;
  }
}

function refuseLarger(size: number): void {
  if (size > LARGEST_PHOTO) throw new AppError("photo.too_large", { size, limit: LARGEST_PHOTO });
}

/** Notes why a photo is none, and tells its sender, who can send another. */
const giveUp = (photoId: string, senderId: string, error: AppError): Promise<void> =>
  transaction(async () => {
    const sender = await telegramAddress(senderId);
    const chat = sender && (await lockChat(sender.telegramUserId, { wait: true }));
    await noteFetchFailure(photoId, error.code.replace("photo.", ""));
    const turn = chat && (await ownTurnOf(chat, `photo-${photoId}`));
    if (turn) await say(turn, errorText(error, turn.reader));
  });
