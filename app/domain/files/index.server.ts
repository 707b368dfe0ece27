import type { Readable } from "node:stream";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { contentKey, signFileUrl, storage } from "#app/platform/storage/index.server.ts";
import { type ImageFacts, inspectImage, makeThumbnail } from "./image.server.ts";

export { LARGEST_PHOTO } from "./image.server.ts";

/** A stored photo: what its bytes say about it. */
export interface StoredFile {
  readonly id: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: bigint;
  readonly contentType: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly takenAt: Date | null;
  readonly takenAtLocal: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly hasThumbnail: boolean;
}

export type FileVariant = "full" | "thumbnail";

const columns = sql`
  id, sha256, size, content_type as "contentType", width, height, taken_at as "takenAt",
  taken_at_local as "takenAtLocal", latitude, longitude, has_thumbnail as "hasThumbnail"`;

/** Apart from the photos: a thumbnail may be thrown away and made anew. */
const thumbnailKey = (sha256: string): string => `thumbnails/${contentKey(sha256)}`;

/**
 * Stores a photo under the hash of its content, with its thumbnail; equal bytes give the same row, also when
 * they come at the same time. Throws what `inspectImage` throws (`photo.too_large`, `photo.not_a_picture`, …).
 */
export async function storeImage(body: Buffer): Promise<StoredFile> {
  const facts = await inspectImage(body);
  const known = await findByHash(facts.sha256);
  if (known) return known;
  const thumbnail = await makeThumbnail(body);
  // The bytes go first: a row promises that they are there. Two at once write the same bytes to the same place.
  await storage().put(contentKey(facts.sha256), body, { contentType: facts.contentType, size: body.length });
  if (thumbnail) {
    const about = { contentType: "image/webp", size: thumbnail.length };
    await storage().put(thumbnailKey(facts.sha256), thumbnail, about);
  }
  await insert(facts, body.length, thumbnail !== null);
  const stored = await findByHash(facts.sha256);
  if (!stored) throw new Error(`The row of a stored file is missing: ${facts.sha256}`);
  return stored;
}

const findByHash = (sha256: string): Promise<StoredFile | null> =>
  row<StoredFile>(sql`select ${columns} from stored_file where sha256 = ${sha256}`);

const insert = (facts: ImageFacts, size: number, hasThumbnail: boolean): Promise<number> =>
  execute(sql`
    insert into stored_file (id, sha256, size, content_type, width, height, taken_at, taken_at_local, latitude,
                             longitude, dhash, has_thumbnail, created_at)
    values (${newId()}::uuid, ${facts.sha256}, ${size}, ${facts.contentType}, ${facts.width}, ${facts.height},
            ${facts.takenAt}, ${facts.takenAtLocal}, ${facts.latitude}, ${facts.longitude}, ${facts.dhash},
            ${hasThumbnail}, ${now()})
    on conflict (sha256) do nothing`);

export interface FileAddresses {
  readonly url: string;
  /** Null for a photo of which no thumbnail could be made. */
  readonly thumbnailUrl: string | null;
}

/** How long an address opens its file without signing in, in seconds. */
const ADDRESS_LIFE = 600;

/** Addresses of files for a reader whose permission was checked, by file id; they open for ten minutes. */
export async function signAddresses(
  fileIds: readonly string[],
  baseUrl: string,
): Promise<Map<string, FileAddresses>> {
  if (fileIds.length === 0) return new Map();
  const files = await rows<{ id: string; sha256: string; hasThumbnail: boolean }>(sql`
    select id, sha256, has_thumbnail as "hasThumbnail" from stored_file where id = any(${[...fileIds]}::uuid[])`);
  const sign = (key: string): Promise<string> =>
    signFileUrl(key, { expiresInSeconds: ADDRESS_LIFE, baseUrl });
  const signed = files.map(async ({ id, sha256, hasThumbnail }) => {
    const url = await sign(contentKey(sha256));
    const thumbnailUrl = hasThumbnail ? await sign(thumbnailKey(sha256)) : null;
    return [id, { url, thumbnailUrl }] as const;
  });
  return new Map(await Promise.all(signed));
}

export interface OpenFile {
  readonly stream: Readable;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Opens a file or its thumbnail; whether the reader may is asked by whoever knows what the file belongs to.
 * Throws `file.not_found`, also for the thumbnail of a photo that has none.
 */
export async function openFile(fileId: string, variant: FileVariant): Promise<OpenFile> {
  const file = await row<StoredFile>(sql`select ${columns} from stored_file where id = ${fileId}::uuid`);
  if (!file || (variant === "thumbnail" && !file.hasThumbnail)) throw new AppError("file.not_found");
  return storage().get(variant === "full" ? contentKey(file.sha256) : thumbnailKey(file.sha256));
}
