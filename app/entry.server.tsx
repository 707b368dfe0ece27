import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "#app/components/nonce.tsx";
import { registerTranslator, SpeechProvider } from "#app/components/text.tsx";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { isLanguage, languages, pickLanguage, type Language } from "#app/platform/i18n/index.ts";

/** The HTTP entry takes from here what must exist once in a process. */
export * from "#app/server/web-parts.server.ts";

for (const language of languages) registerTranslator(language, translator(language));

const renderTimeoutMs = 10_000;
export const streamTimeout = renderTimeoutMs - 1_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = typeof context["nonce"] === "string" ? context["nonce"] : undefined;
  const page = (
    <NonceProvider nonce={nonce}>
      <SpeechProvider language={pageLanguage(request, remix)}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={renderTimeoutMs} />
      </SpeechProvider>
    </NonceProvider>
  );
  return render(page, request, status, headers, nonce);
}

/** Robots get the finished page; people get its first part as soon as it is there. */
function render(
  page: React.ReactElement,
  request: Request,
  status: number,
  headers: Headers,
  nonce: string | undefined,
): Promise<Response> {
  const whole = isbot(request.headers.get("user-agent"));
  return new Promise((resolve, reject) => {
    let sent = false;
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? "onAllReady" : "onShellReady"]: () => {
        sent = true;
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(
          new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }),
        );
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => {
        failed = true;
        // An error before the first byte rejects the promise and is logged by the server.
        if (sent) process.emitWarning(error instanceof Error ? error : new Error(String(error)));
      },
    });
    setTimeout(abort, renderTimeoutMs).unref();
  });
}

/** The language that the root loader chose; without it (it failed) the browser's wish. */
function pageLanguage(request: Request, remix: EntryContext): Language {
  const root = remix.staticHandlerContext.loaderData["root"] as { language?: unknown } | undefined;
  return isLanguage(root?.language) ? root.language : pickLanguage(request.headers.get("accept-language"));
}
