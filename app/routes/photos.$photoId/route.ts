import { createReadableStreamFromReadable } from "@remix-run/node";
import { openPhoto } from "#app/domain/work/index.server.ts";
import { onPage } from "#app/server/page.server.ts";

const shownTypes = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A photo of a task that the reader may see; `?size=thumbnail` is the small one. What browsers do not show is saved. */
export const loader = onPage("task:read", async ({ actor, params, url }) => {
  const variant = url.searchParams.get("size") === "thumbnail" ? "thumbnail" : "full";
  const { stream, contentType, size } = await openPhoto(actor, params["photoId"]!, variant);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": shownTypes.has(contentType) ? "inline" : "attachment",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      // A photo never changes under its id, but who may see it can.
      "Cache-Control": "private, max-age=3600",
    },
  });
});
