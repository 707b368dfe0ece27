import { z } from "zod";
import type { Item } from "#app/domain/catalogue/index.server.ts";
import { addStockPhoto } from "#app/domain/stock/index.server.ts";
import { writeOffReasons, type WriteOffInput } from "#app/domain/stock/schema.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { errorText } from "#app/platform/i18n/error-text.ts";
import { id, shortText, someOf } from "#app/platform/zod.ts";
import { refused, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import { place } from "../_app.stock/filters.ts";
import { baseQuantity, readLines } from "../_app.stock/typed-lines.server.ts";

const typedLine = z.object({
  itemId: id,
  lotId: id,
  quantity: z.number().positive(),
  pack: shortText(40).optional(),
});

/** A write-off as it is typed: quantities in packs. */
export const writeOffForm = z.object({
  place,
  reason: z.enum(writeOffReasons),
  lines: someOf(typedLine, 500),
  photoId: id.nullish(),
  key: shortText(200).optional(),
});

/** The write-off as the ledger takes it. Throws `input.invalid` with everything that is wrong with its lines. */
export function writeOffOf(
  { place: at, lines, ...form }: z.output<typeof writeOffForm>,
  items: readonly Item[],
): WriteOffInput {
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    ...form,
    place: { type: at.placeType, id: at.placeId },
    lines: readLines(lines, (line, path) => {
      const item = byId.get(line.itemId);
      if (!item) throw invalid({ path: `${path}.itemId`, key: "unknown" });
      return { itemId: item.id, lotId: line.lotId, quantity: baseQuantity(line, item, path) };
    }),
  };
}

/**
 * Keeps the photo of a form and puts its id in its place, else the id of the one that came before a refusal. Answers
 * the problem of a file that is no photo.
 */
export async function keepPhoto({ actor, reader }: OpenPage, form: FormData) {
  const file = form.get("photoId");
  const kept = form.get("keptPhotoId");
  form.set("photoId", typeof kept === "string" ? kept : "");
  if (!(file instanceof File) || file.size === 0) return null;
  try {
    const { id: photoId } = await addStockPhoto(actor, Buffer.from(await file.arrayBuffer()));
    form.set("photoId", photoId);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refused({ fields: { photoId: errorText(error, reader) }, values: textValues(form) });
  }
}
