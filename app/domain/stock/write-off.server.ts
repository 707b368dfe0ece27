import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import { invalid } from "#app/platform/errors.ts";
import { transaction } from "#app/platform/transaction.ts";
import { auditPosting, naturalKey } from "./desk-posting.server.ts";
import { requireOwnPhoto } from "./photos.server.ts";
import { loss } from "./places.ts";
import { post, type Posted } from "./post.server.ts";
import { lotsOf, requireItems, requirePlace } from "./requirements.server.ts";
import type { WriteOffInput } from "./schema.ts";

/**
 * Goods that are lost, by reason, with a photo where the company asks for one.
 *
 * @throws AppError input.invalid at `photoId` where the reason needs a photo, or it is not one of the actor's
 */
export async function writeOff(actor: Actor, input: WriteOffInput): Promise<Posted> {
  permit(actor, "stock:write_off");
  const { writeOffPhotoReasons } = await company();
  if (!input.photoId && writeOffPhotoReasons.includes(input.reason))
    throw invalid({ path: "photoId", key: "photo_for_reason" });
  return postWriteOff(actor, input);
}

/** What a new planogram leaves in a slot: that act has no place for a photo. */
export async function writeOffLeft(actor: Actor, input: WriteOffInput): Promise<Posted> {
  permit(actor, "stock:write_off");
  return postWriteOff(actor, input);
}

function postWriteOff(actor: Actor, input: WriteOffInput): Promise<Posted> {
  return transaction(async () => {
    const name = await requirePlace(input.place, "place.id");
    await requireItems(input.lines.map((line) => line.itemId));
    if (input.photoId) await requireOwnPhoto(actor, input.photoId);
    const machineId = input.place.type === "slot" ? await machineOfSlot(input.place.id) : null;
    const lots = await lotsOf(input.lines);
    const posted = await post({
      actor,
      cause: "write_off",
      naturalKey: naturalKey("write_off", input.key),
      kind: "desk",
      businessTime: now(),
      reason: input.reason,
      photoId: input.photoId,
      lines: input.lines.map((line, index) => ({
        itemId: line.itemId,
        quantity: line.quantity,
        from: input.place,
        to: loss,
        rule: "any",
        cause: "write_off",
        reason: input.reason,
        machineId,
        lotId: lots[index],
      })),
    });
    await auditPosting(actor, "stock.write_off", posted, name, input);
    return posted;
  });
}

async function machineOfSlot(slotId: string): Promise<string | null> {
  const found = await row<{ machineId: string }>(
    sql`select machine_id as "machineId" from slot where id = ${slotId}::uuid`,
  );
  return found?.machineId ?? null;
}
