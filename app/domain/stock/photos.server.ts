import { permit } from "#app/domain/access/index.server.ts";
import {
  openFile,
  signAddresses,
  storeImage,
  type FileAddresses,
  type FileVariant,
  type OpenFile,
} from "#app/domain/files/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { isId, newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { seesAllStock } from "./queries.server.ts";

/** Why goods were written off, as a picture. */
export interface StockPhoto extends FileAddresses {
  readonly id: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * Keeps a photo for a write-off; the same picture from the same person again is the same photo.
 * Throws what the file itself is refused for (`photo.not_a_picture`, …).
 */
export async function addStockPhoto(actor: Actor, buffer: Buffer): Promise<{ id: string }> {
  permit(actor, "stock:write_off");
  const file = await storeImage(buffer);
  return transaction(async () => {
    const added = await execute(sql`
      insert into stock_photo (id, file_id, sender_id, created_at)
      values (${newId()}::uuid, ${file.id}::uuid, ${actor.userId}::uuid, ${now()})
      on conflict (file_id, sender_id) do nothing`);
    const photo = await row<{ id: string }>(
      sql`select id from stock_photo where file_id = ${file.id}::uuid and sender_id = ${actor.userId}::uuid`,
    );
    if (!photo) throw new Error(`A photo is neither there nor added: ${file.id}`);
    if (added > 0)
      await audit(
        actor,
        "stock.add_photo",
        { type: "posting", id: null, label: "" },
        stated({ photoId: photo.id }),
      );
    return photo;
  });
}

/** A photo proves what its own sender writes off. */
export async function requireOwnPhoto(actor: Actor, photoId: string): Promise<void> {
  const own = await row(
    sql`select id from stock_photo where id = ${photoId}::uuid and sender_id = ${actor.userId}::uuid`,
  );
  if (!own) throw invalid({ path: "photoId", key: "unknown" });
}

/** Whose stock the photo is about: of all, of a write-off from his own bag, or his own. */
const visible = (actor: Actor): Sql =>
  seesAllStock(actor)
    ? sql`true`
    : sql`(photo.sender_id = ${actor.userId}::uuid or exists (
        select 1 from stock_posting posting join stock_move move on move.posting_id = posting.id
        where posting.photo_id = photo.id and move.from_type = 'operator' and move.from_id = ${actor.userId}::uuid))`;

async function findPhoto(
  actor: Actor,
  photoId: string,
): Promise<{ id: string; fileId: string; createdAt: Date }> {
  permit(actor, "stock:read");
  const photo = isId(photoId)
    ? await row<{ id: string; fileId: string; createdAt: Date }>(sql`
        select photo.id, photo.file_id as "fileId", photo.created_at as "createdAt" from stock_photo photo
        where photo.id = ${photoId}::uuid and ${visible(actor)}`)
    : null;
  if (!photo) throw new AppError("row.not_found", { resource: "photo" });
  return photo;
}

/** A photo with signed addresses of its file. Throws `row.not_found`. */
export async function getStockPhoto(actor: Actor, photoId: string, baseUrl: string): Promise<StockPhoto> {
  const { id, fileId, createdAt } = await findPhoto(actor, photoId);
  const addresses = (await signAddresses([fileId], baseUrl)).get(fileId);
  if (!addresses) throw new AppError("file.not_found", { photoId });
  return { id, createdAt, updatedAt: createdAt, ...addresses };
}

/** Opens a photo that the actor may see. Throws `row.not_found`. */
export async function openStockPhoto(actor: Actor, photoId: string, variant: FileVariant): Promise<OpenFile> {
  const { fileId } = await findPhoto(actor, photoId);
  return openFile(fileId, variant);
}
