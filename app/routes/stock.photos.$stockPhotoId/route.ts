import { openStockPhoto } from "#app/domain/stock/index.server.ts";
import { photoResponse } from "#app/server/page-photo.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** A photo of a write-off that the reader may see; `?size=thumbnail` is the small one. */
export const loader = onPage("stock:read", async ({ actor, params, url }) =>
  photoResponse(url, (variant) => openStockPhoto(actor, params["stockPhotoId"]!, variant)),
);
