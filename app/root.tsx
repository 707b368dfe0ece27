import { data, type LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "#app/components/error-page.tsx";
import { useNonce } from "#app/components/nonce.tsx";
import type { PageContext } from "#app/components/page-context.ts";
import { titled, useSpeech } from "#app/components/text.tsx";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { clearFlash, readFlash } from "#app/server/page-flash.server.ts";
import { askedLanguage, pageLanguage, rememberLanguage } from "#app/server/page-language.server.ts";
import { onOpenPage } from "#app/server/page.server.ts";
import { optionalUser } from "#app/server/session.server.ts";
import styles from "#app/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export const meta = titled();

export const loader = onOpenPage(async ({ request, context }) => {
  const signedIn = await optionalUser(request, context);
  const { name, timeZone, currency } = signedIn?.company ?? (await company());
  const flash = signedIn && (await readFlash(request));
  const asked = askedLanguage(request);
  const page: PageContext = {
    language: await pageLanguage(request, signedIn?.user ?? null),
    timeZone,
    currency,
    company: name,
    user: signedIn && { id: signedIn.user.id, name: signedIn.user.fullName, role: signedIn.user.role },
    now: now(),
    flash,
    requestId: context.requestId,
  };
  const headers = new Headers();
  if (asked) headers.append("Set-Cookie", await rememberLanguage(asked));
  if (flash) headers.append("Set-Cookie", await clearFlash());
  return data(page, { headers });
});

/** The document. Dark values stand ready in the tokens; every page is light until a person can choose. */
export function Layout({ children }: { children: ReactNode }) {
  const { language } = useSpeech();
  const nonce = useNonce();
  return (
    <html lang={language} data-theme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
