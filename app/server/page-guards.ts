import type { Request, RequestHandler, Response } from "express";
import type { Settings } from "#app/platform/settings.ts";

const localNames = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);
/** One photo at most, with its form around it. */
const largestBody = 12_000_000;

const refuse = (response: Response, status: number, text: string): void => {
  response.status(status).type("text/plain").send(`${text}\n`);
};

/** A host name that cannot stand in an address would break everything that builds one from it. */
export const requireHost: RequestHandler = (request, response, next) => {
  if (URL.canParse(`http://${request.get("host") ?? ""}/`)) return next();
  refuse(response, 400, "The header Host is missing or is no host name.");
};

/**
 * In production, passwords and session cookies do not travel in clear text: a page asked for over plain http under
 * another name than this machine's own is answered with the remedy.
 */
export function requireHttps({ nodeEnv, allowHttp, baseUrl }: Settings): RequestHandler {
  return (request, response, next) => {
    if (nodeEnv !== "production" || allowHttp || request.secure || localNames.has(request.hostname)) {
      return next();
    }
    refuse(response, 403, plainHttpRemedy(request, baseUrl));
  };
}

function plainHttpRemedy(request: Request, baseUrl: string): string {
  const remedies = [
    "use https: put a proxy with a certificate in front and set BASE_URL to its https address",
    "or, in a closed network only, set ALLOW_HTTP=true",
  ];
  if (baseUrl.startsWith("https:")) remedies.unshift(`open ${baseUrl}`);
  if (request.get("x-forwarded-proto") === "https") {
    remedies.unshift(
      "the proxy says that it was asked by https, but is not trusted: set TRUST_PROXY to 1, or to its address",
    );
  }
  const list = remedies.map((remedy) => `- ${remedy}`).join("\n");
  return `This page was asked for over plain http under the name ${request.hostname}, which would show passwords to the network.\n\n${list}`;
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * An act comes from our own pages: its Origin names the host that was asked. Says which header differs, since the
 * usual cause is a proxy that does not pass Host on.
 */
export const requireOwnOrigin: RequestHandler = (request, response, next) => {
  const origin = request.get("origin");
  if (safeMethods.has(request.method) || origin === undefined) return next();
  const [name, host] = askedHost(request);
  if (URL.canParse(origin) && new URL(origin).host === host) return next();
  const remedy =
    name === "Host"
      ? "A proxy in front must pass the header Host on unchanged."
      : "A proxy in front must set X-Forwarded-Host to the host that people open, or leave it out and pass Host on.";
  refuse(response, 403, `Refused: the header Origin says ${origin}, but ${name} says ${host}. ${remedy}`);
};

/** The header that Remix compares with as well. */
function askedHost(request: Request): [name: string, host: string] {
  const forwarded = request.get("x-forwarded-host")?.split(",")[0]?.trim();
  return forwarded ? ["X-Forwarded-Host", forwarded] : ["Host", request.get("host") ?? ""];
}

/** What the hashing thread and its queue take, and a few that are refused or written meanwhile. */
const mostSignIns = 24;
const retryAfterS = 5;

/**
 * A wave of sign-ins does not slow the other pages down: beyond what can be looked at, it is answered without a page
 * being made. `busyText` says so in the language of an `Accept-Language`.
 */
export function limitSignIns(
  busyText: (acceptLanguage: string | undefined, seconds: number) => string,
): RequestHandler {
  let open = 0;
  return (request, response, next) => {
    if (request.method !== "POST" || !/^\/sign-in(?:[/.]|$)/.test(request.path)) return next();
    if (open >= mostSignIns) {
      response.set("Retry-After", String(retryAfterS));
      return refuse(response, 429, busyText(request.get("accept-language"), retryAfterS));
    }
    open += 1;
    response.once("close", () => (open -= 1));
    next();
  };
}

/** Forms tell their length beforehand; what is too long is not read at all. */
export const limitBody: RequestHandler = (request, response, next) => {
  const length = request.get("content-length");
  const isUnknown = length === undefined && request.get("transfer-encoding") !== undefined;
  if (!isUnknown && Number(length ?? 0) <= largestBody) return next();
  response.set("Connection", "close");
  if (isUnknown) refuse(response, 411, "The header Content-Length is missing.");
  else refuse(response, 413, `The form is larger than ${largestBody / 1_000_000} MB.`);
};
