import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ApiRequest } from "./dispatch.ts";

/** The interactive page of the document: its scripts and styles come from this application alone. */

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>VendHub Manager API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="page"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#page",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
});
`;

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
const assets: Readonly<Record<string, string>> = {
  "swagger-ui-bundle.js": SCRIPT,
  "swagger-ui.css": "text/css; charset=utf-8",
  "favicon-32x32.png": "image/png",
};

/** Swagger UI draws its icons from data addresses; nothing else leaves the page's own site, and nothing inline runs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Answers the page and its files; false for any other path. */
export async function serveDocs({ method, url }: ApiRequest, response: ServerResponse): Promise<boolean> {
  const path = (url ?? "").split("?", 1)[0] ?? "";
  if (!/^\/docs(\/|$)/.test(path) || (method !== "GET" && method !== "HEAD")) return false;
  const name = path.slice("/docs/".length);
  if (name === "") return send(response, HTML, PAGE, "no-cache");
  if (name === "start.js") return send(response, SCRIPT, START, "no-cache");
  const type = Object.hasOwn(assets, name) ? assets[name] : undefined;
  if (!type) return false;
  return send(response, type, await readFile(join(folder(), name)), "public, max-age=86400");
}

let swaggerFolder: string | undefined;
const folder = (): string =>
  (swaggerFolder ??= dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json")));

function send(response: ServerResponse, type: string, content: string | Buffer, caching: string): true {
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", caching);
  response.end(content);
  return true;
}
