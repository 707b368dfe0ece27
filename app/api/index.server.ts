import type { Router } from "express";
import { answer } from "./dispatch.ts";
import { serveDocs } from "./docs-page.ts";
import { writeDocument } from "./document.ts";
import { operations } from "./operations.ts";
import { makeRoutes } from "./routing.ts";

/**
 * Puts the HTTP API on its router, which stands under /api. It answers every path that reaches it: what stands
 * beside it (health) is mounted before.
 */
export function mountApi(api: Router): void {
  const routes = makeRoutes(operations);
  let document: string | undefined;
  api.get("/openapi.json", (_request, response) => {
    response
      .type("application/json")
      .set("Cache-Control", "no-cache")
      .send((document ??= writeDocument(operations)));
  });
  api.use((request, response, next) => {
    serveDocs(request, response)
      .then((served) => (served ? undefined : answer(routes, request, response)))
      .catch(next);
  });
}
