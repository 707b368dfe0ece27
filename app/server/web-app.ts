import { join } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext } from "@remix-run/node";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from "express";
import { log } from "#app/platform/log.ts";
import type { Settings } from "#app/platform/settings.ts";
import type { PageBuild, PageBundle, WebParts } from "#app/server/page-bundle.ts";
import {
  limitBody,
  limitSignIns,
  requireHost,
  requireHttps,
  requireOwnOrigin,
} from "#app/server/page-guards.ts";
import { identify, logRequests, requestIdOf, routeFinder } from "#app/server/request-log.ts";
import { nonceOf, secureApi, secureHeaders } from "#app/server/security-headers.ts";

export interface WebApp {
  readonly app: Express;
  /** Closes connections to database and Redis. */
  readonly shutdown: () => Promise<void>;
  /** Says in the log where the company is set up, while it is not. */
  readonly announceSetUp: () => Promise<void>;
}

/** Everything that answers HTTP. It starts without a database too, and says so on /api/health. */
export async function createWebApp(settings: Settings, bundle: PageBundle): Promise<WebApp> {
  const build = await bundle.load();
  const parts: WebParts = build.entry.module;
  const app = express();
  app.disable("x-powered-by").set("trust proxy", settings.trustProxy).set("query parser", "simple");
  app.use(identify, logRequests(routeFinder(build)));
  app.use((_request, response, next) => parts.withLogContext({ requestId: requestIdOf(response) }, next));
  app.use(secureHeaders(settings, bundle.middleware !== null));
  app.use(healthRouter(parts), requireHost, compression());
  app.use(browserFiles(bundle));
  app.use("/api/auth", requireHttps(settings));
  app.use("/api", secureApi, apiRouter(parts));
  app.use(requireHttps(settings), requireOwnOrigin, limitBody, limitSignIns(parts.busyText));
  app.use(limitPages(parts), pages(bundle));
  app.use(answerFailure);
  parts.startWebParts();
  return { app, shutdown: () => parts.shutdownWebParts(), announceSetUp: () => parts.announceSetUp() };
}

/** Before everything else, so that it answers whatever else is wrong. */
function healthRouter({ checkHealth }: WebParts): Router {
  const router = express.Router();
  router.use("/api/health", (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/api/health/live", (_request, response) => void response.json({ status: "ok" }));
  router.get(["/api/health", "/api/health/ready"], (_request, response, next) => {
    checkHealth().then((health) => {
      response.status(health.status === "ok" ? 200 : 503).json(health);
    }, next);
  });
  return router;
}

function apiRouter(parts: WebParts): Router {
  const router = express.Router();
  parts.mountApi(router);
  return router;
}

/** Built files carry their hash in the name and are kept for ever; the others are asked for again each hour. */
function browserFiles({ clientFolder, middleware }: PageBundle): RequestHandler[] {
  if (middleware) return [middleware, express.static("public", { index: false, redirect: false })];
  if (!clientFolder) return [];
  const assets = express.Router();
  assets.use(
    "/assets",
    express.static(join(clientFolder, "assets"), {
      immutable: true,
      maxAge: "1y",
      index: false,
      redirect: false,
    }),
    (_request, response) => void response.status(404).type("text/plain").send("Not found\n"),
  );
  return [assets, express.static(clientFolder, { maxAge: "1h", index: false, redirect: false })];
}

/** The office behind one address is many people: whoever is signed in counts for himself. */
function limitPages({ limitPage }: WebParts): RequestHandler {
  return (request, response, next) => {
    limitPage(request, response, contextOf(request, response)).then((then) => {
      if (then === "goes on") next();
    }, next);
  };
}

/** What loaders and actions of one request share. */
function contextOf(request: Request, response: Response): AppLoadContext {
  const locals = response.locals as { context?: AppLoadContext };
  return (locals.context ??= {
    nonce: nonceOf(response),
    requestId: requestIdOf(response),
    ...(request.ip ? { clientAddress: request.ip } : {}),
  });
}

function pages(bundle: PageBundle): RequestHandler {
  const handlers = new WeakMap<PageBuild, RequestHandler>();
  return (request, response, next) => {
    bundle.load().then((build) => {
      const handler = handlers.get(build) ?? pageHandler(build, bundle.mode);
      handlers.set(build, handler);
      handler(request, response, next);
    }, next);
  };
}

function pageHandler(build: PageBuild, mode: string): RequestHandler {
  const handle = createRequestHandler({
    build,
    mode,
    getLoadContext: contextOf,
  });
  return (request, response, next) => void handle(request, response, next);
}

/** What no page and no API operation has answered is a bug: it is logged, and told by its request id only. */
const answerFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const requestId = requestIdOf(response);
  log.error({ requestId, err: error }, "A request failed");
  if (response.headersSent) return next(error);
  response.status(500).type("text/plain").send(`Something went wrong. Request ${requestId}\n`);
};
