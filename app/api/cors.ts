import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "#app/platform/settings.ts";

const ALLOWED_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, Accept-Language";
const EXPOSED_HEADERS =
  "ETag, Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";
const METHODS = "GET, POST, PUT, PATCH";
const PREFLIGHT_SECONDS = "600";

/** Lets pages of exactly the configured origins read the answer. True: it was their preflight, and is answered. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const { corsOrigins } = settings();
  if (corsOrigins.length === 0) return false;
  response.appendHeader("Vary", "Origin");
  const { origin } = request.headers;
  if (!origin || !corsOrigins.includes(origin)) return false;
  response.setHeader("Access-Control-Allow-Origin", origin);
  response.setHeader("Access-Control-Expose-Headers", EXPOSED_HEADERS);
  if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return false;
  response.setHeader("Access-Control-Allow-Methods", METHODS);
  response.setHeader("Access-Control-Allow-Headers", ALLOWED_HEADERS);
  response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
  response.statusCode = 204;
  response.end();
  return true;
}
