import { z } from "zod";
import { LARGEST_PHOTO } from "#app/domain/files/index.server.ts";
import { addStockPhoto, getStockPhoto } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { settings } from "#app/platform/settings.ts";
import { resourceFields, textOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const photoAnswer = z
  .strictObject({ ...resourceFields, url: z.string(), thumbnailUrl: textOrNull })
  .meta({ id: "StockPhoto" });

const readPhoto = (actor: Actor, photoId: string) => getStockPhoto(actor, photoId, settings().baseUrl);

/** What a multipart body needs beside its file. */
const FORM_OVERHEAD = 64 * 1024;

const tag = "stock";

export const stockPhotoOperations = [
  operation({
    method: "post",
    path: "/stock/photos",
    tag,
    summary: "A photo for a write-off, which names it as `photoId`",
    access: "stock:write_off",
    form: { file: "file", fields: z.strictObject({}) },
    largestBody: LARGEST_PHOTO + FORM_OVERHEAD,
    answer: { status: 201, schema: photoAnswer },
    errors: ["photo.not_a_picture", "photo.too_large", "photo.too_many_pixels"],
    handle: async ({ actor, file }) => readPhoto(actor, (await addStockPhoto(actor, file)).id),
  }),
  operation({
    method: "get",
    path: "/stock/photos/:id",
    tag,
    summary: "A photo of a write-off, with addresses that open for ten minutes",
    access: "stock:read",
    answer: { status: 200, schema: photoAnswer },
    handle: ({ actor, id }) => readPhoto(actor, id),
  }),
];
