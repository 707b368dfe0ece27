import { machineForActor, stickerAddress } from "#app/domain/fleet/index.server.ts";
import { stickerPng } from "#app/platform/qr.ts";
import { onPage } from "#app/server/page.server.ts";

/** A machine's QR code as a picture to print. */
export const loader = onPage("machine:read", async ({ actor, params }) => {
  const { id, code } = await machineForActor(actor, params["machineId"]!);
  const picture = await stickerPng(await stickerAddress(actor, id));
  return new Response(new Uint8Array(picture), {
    headers: {
      "Content-Type": "image/png",
      "Content-Disposition": `attachment; filename="qr.png"; filename*=UTF-8''${encodeURIComponent(code)}.png`,
      "Cache-Control": "private, no-store",
    },
  });
});
