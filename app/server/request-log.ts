import { randomUUID } from "node:crypto";
import { matchRoutes } from "@remix-run/react";
import type { Request, RequestHandler, Response } from "express";
import { log } from "#app/platform/log.ts";
import type { PageBuild } from "#app/server/page-bundle.ts";

const givenId = /^[\w.-]{8,64}$/;

export const requestIdOf = (response: Response): string => {
  const { requestId } = response.locals as { requestId?: string };
  return requestId ?? "";
};

/** Gives each request an id, the proxy's where there is one. It stands in the answer and in every log line. */
export const identify: RequestHandler = (request, response, next) => {
  const given = request.get("x-request-id");
  const requestId = given && givenId.test(given) ? given : randomUUID();
  response.locals["requestId"] = requestId;
  response.set("X-Request-Id", requestId);
  next();
};

/** One line for each request at its end. It names the route, never the address, which may hold tokens and names. */
export function logRequests(routeOf: (request: Request) => string | null): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once("close", () => {
      const status = response.statusCode;
      const line = {
        requestId: requestIdOf(response),
        method: request.method,
        route: routeOf(request),
        status,
        ms: Math.round(performance.now() - startedAt),
      };
      if (!response.writableFinished) log.info(line, "Request left by the client");
      else log[levelOf(request, status)](line, "Request");
    });
    next();
  };
}

/** Probes and files come by the thousand and tell nothing while they are well. */
function levelOf({ originalUrl }: Request, status: number): "error" | "info" | "debug" {
  const isMinor = /^\/(assets|api\/health)(\/|$|\?)/.test(originalUrl);
  if (isMinor) return "debug";
  return status >= 500 ? "error" : "info";
}

type RouteTree = Parameters<typeof matchRoutes>[0];

/** Finds the id of the page route, or the API operation ("POST /api/tasks/:id/assign"), that a request leads to. */
export function routeFinder(build: PageBuild): (request: Request) => string | null {
  const tree = nest(build, undefined);
  const { operationOf } = build.entry.module;
  return (request) => {
    const [address = "/"] = request.originalUrl.split("?");
    if (/^\/api(\/|$)/.test(address)) return operationOf(request.method, address.slice("/api".length));
    const path = address.replace(/^\/_root\.data$/, "/").replace(/\.data$/, "");
    return matchRoutes(tree, path)?.at(-1)?.route.id ?? null;
  };
}

function nest(build: PageBuild, parentId: string | undefined): RouteTree {
  const tree: RouteTree = [];
  for (const route of Object.values(build.routes)) {
    if (route?.parentId !== parentId || !route) continue;
    const { id, path, index } = route;
    tree.push(index ? { id, path, index } : { id, path, children: nest(build, id) });
  }
  return tree;
}
