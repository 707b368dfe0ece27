import { createReadableStreamFromReadable } from "@remix-run/node";
import type { FileVariant, OpenFile } from "#app/domain/files/index.server.ts";

const shownTypes = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A photo as `?size=` of its address asks for it. What browsers do not show is saved. */
export async function photoResponse(
  url: URL,
  open: (variant: FileVariant) => Promise<OpenFile>,
): Promise<Response> {
  const variant = url.searchParams.get("size") === "thumbnail" ? "thumbnail" : "full";
  const { stream, contentType, size } = await open(variant);
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
}
