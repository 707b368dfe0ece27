import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { addressKey, rateCounter, type Standing, tellStanding } from "#app/platform/rate-limit.ts";
import { settings } from "#app/platform/settings.ts";
import { pageLanguage } from "#app/server/page-language.server.ts";
import { optionalUser, type SignedIn } from "#app/server/session.server.ts";

/** One page is many requests: its data, its pictures, those that are fetched ahead. */
const PAGE_FACTOR = 20;

/**
 * Counts a request for a page, of the user whose session it carries, else of its address, and writes the
 * `RateLimit-*` headers. Beyond the limit it answers 429 itself, without the cost of a rendered page. The loaders of
 * the request share this look at the session: they are given the same context.
 */
export async function limitPage(
  incoming: IncomingMessage & { readonly originalUrl: string },
  response: ServerResponse,
  context: AppLoadContext,
): Promise<"goes on" | "answered"> {
  const request = asRequest(incoming);
  // While the database is away nobody is known; the page itself says what is wrong.
  const signedIn = await optionalUser(request, context).catch(() => null);
  const caller = signedIn
    ? `page user:${signedIn.user.id}`
    : `page ${addressKey(context.clientAddress ?? "")}`;
  const standing = rateCounter.count(caller, settings().throttle.limit * PAGE_FACTOR);
  tellStanding(response, standing);
  if (!standing.isOver) return "goes on";
  response.statusCode = 429;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.end(await writePage(request, signedIn, standing, context));
  return "answered";
}

/** What session and language are read from. */
function asRequest({ originalUrl, headers }: IncomingMessage & { readonly originalUrl: string }): Request {
  const { cookie = "", "accept-language": language = "" } = headers;
  const address = URL.canParse(originalUrl, "http://page.invalid") ? originalUrl : "/";
  return new Request(new URL(address, "http://page.invalid"), {
    headers: { Cookie: cookie, "Accept-Language": language },
  });
}

async function writePage(
  request: Request,
  signedIn: SignedIn | null,
  { secondsLeft }: Standing,
  context: AppLoadContext,
): Promise<string> {
  const language = await pageLanguage(request, signedIn?.user ?? null);
  const t = translator(language);
  const nonce = typeof context["nonce"] === "string" ? context["nonce"] : "";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t("shell:error.busy.title")} - VendHub Manager</title>
<style nonce="${nonce}">
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1a; background: #f6f6f4 }
main { max-width: 26rem; margin: 4rem auto; padding: 1.5rem; border: 1px solid #ddddd8; border-radius: 6px; background: #fff }
h1 { margin: 0 0 .5rem; font-size: 1.25rem }
p { margin: 0 0 .5rem }
</style>
</head>
<body>
<main>
<h1>${t("shell:error.busy.title")}</h1>
<p>${t("shell:error.busy.text", { count: secondsLeft })}</p>
<p>${t("shell:error.request")} <code>${context.requestId}</code></p>
</main>
</body>
</html>
`;
}
