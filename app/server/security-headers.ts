import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import type { Settings } from "#app/platform/settings.ts";

/** The nonce of one response; what is inline in a page carries it. */
export const nonceOf = (response: Response): string => {
  const { nonce } = response.locals as { nonce?: string };
  return nonce ?? "";
};

/** Strict headers for everything: no third parties, no framing, scripts and styles by nonce or from here. */
export function secureHeaders(settings: Settings, isLive: boolean): RequestHandler[] {
  const isHttps = settings.baseUrl.startsWith("https:");
  return [
    (_request, response, next) => {
      response.locals["nonce"] = randomBytes(16).toString("base64");
      next();
    },
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: directives(settings, isLive, isHttps) },
      // Promised only where https is there to be asked for.
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      // Browsers heed it on https and on this machine only, and complain elsewhere.
      crossOriginOpenerPolicy: isHttps ? { policy: "same-origin" } : false,
      originAgentCluster: isHttps,
      referrerPolicy: { policy: "same-origin" },
      xFrameOptions: { action: "deny" },
    }),
    (_request, response, next) => {
      response.set("Permissions-Policy", PERMISSIONS);
      next();
    },
  ];
}

/** No page asks the browser for any of this. */
const PERMISSIONS = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** An answer of the API is data: opened as a page it may load, run and show nothing. Its documentation says more. */
export const secureApi: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  next();
};

function directives(settings: Settings, isLive: boolean, isHttps: boolean) {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  const files = settings.s3 ? [new URL(settings.s3.publicUrl ?? s3Address(settings.s3)).origin] : [];
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", nonce],
    scriptSrcAttr: ["'none'"],
    // Vite puts styles into the page while pages are worked on.
    styleSrc: ["'self'", ...(isLive ? ["'unsafe-inline'"] : [nonce])],
    imgSrc: ["'self'", "data:", "blob:", ...files],
    connectSrc: ["'self'", ...(isLive ? ["ws:"] : [])],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
  };
}

const s3Address = (s3: NonNullable<Settings["s3"]>): string =>
  s3.endpoint ?? `https://${s3.bucket}.s3.${s3.region}.amazonaws.com`;
