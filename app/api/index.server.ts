import type { Router } from "express";
import { answer } from "./dispatch.ts";
import { serveDocs } from "./docs-page.ts";
import { writeDocument } from "./document.ts";
import { operations } from "./operations.ts";
import { makeRoutes } from "./routing.ts";

const routes = makeRoutes(operations);

/** What answers beside the operations. */
const besides = new Set(["/health", "/health/live", "/health/ready", "/openapi.json", "/docs"]);

/**
 * The operation that a call leads to, as the log names it: "POST /api/tasks/:id/assign". Null where nothing answers:
 * an address that is none of ours may hold anything.
 */
export function operationOf(method: string, path: string): string | null {
  const operation = routes.find(method, path)?.operation;
  if (operation) return `${operation.method.toUpperCase()} /api${operation.path}`;
  const beside = path.startsWith("/docs/") ? "/docs" : path;
  return besides.has(beside) ? `GET /api${beside}` : null;
}

/**
 * Puts the HTTP API on its router, which stands under /api. It answers every path that reaches it: what stands
 * beside it (health) is mounted before.
 */
export function mountApi(api: Router): void {
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
