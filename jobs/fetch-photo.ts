import { z } from "zod";
import { defineJob } from "#jobs/definition.ts";

/** Brings a photo from Telegram into the storage; tried for about the seven days that the bot allows. */
export const fetchPhotoJob = defineJob({
  name: "fetch-photo",
  needs: [],
  queue: "photos",
  payload: z.object({ photoId: z.uuid() }),
  attempts: 19,
  run: async ({ photoId }, { bot }) => bot?.fetchPhoto(photoId),
});
