import { openPhoto } from "#app/domain/work/index.server.ts";
import { photoResponse } from "#app/server/page-photo.server.ts";
import { onPage } from "#app/server/page.server.ts";

/** A photo of a task that the reader may see; `?size=thumbnail` is the small one. */
export const loader = onPage("task:read", async ({ actor, params, url }) =>
  photoResponse(url, (variant) => openPhoto(actor, params["photoId"]!, variant)),
);
