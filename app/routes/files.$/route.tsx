import { createReadableStreamFromReadable } from "@remix-run/node";
import { AppError } from "#app/platform/errors.ts";
import { storage, verifyFileUrl } from "#app/platform/storage/index.server.ts";
import { onOpenPage } from "#app/server/page.server.ts";

/** Shown in the page; anything else is only ever saved. */
const shownTypes = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A signed address opens one file for a short time, without signing in: for the API's and the bot's links. */
export const loader = onOpenPage(async ({ request, params }) => {
  const key = params["*"] ?? "";
  const { searchParams } = new URL(request.url);
  const isSigned = verifyFileUrl({ key, exp: searchParams.get("exp"), sig: searchParams.get("sig") });
  // Whoever has no signature learns nothing about what is there.
  if (!isSigned) throw new Response("Not found\n", { status: 404 });
  return send(key);
});

async function send(key: string): Promise<Response> {
  try {
    const { stream, size, contentType } = await storage().get(key);
    const name = key.slice(key.lastIndexOf("/") + 1);
    return new Response(createReadableStreamFromReadable(stream), {
      headers: {
        "Content-Type": contentType,
        "Content-Length": String(size),
        "Content-Disposition": `${shownTypes.has(contentType) ? "inline" : "attachment"}; filename="${name}"`,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, max-age=600",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new Response("Not found\n", { status: 404 });
  }
}
