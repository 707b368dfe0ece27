import { createCookie, type CookieOptions } from "@remix-run/node";
import { settings } from "#app/platform/settings.ts";

/** A cookie of the pages: out of reach of scripts and of other sites' acts. Made when the settings are known. */
export function makeCookie(name: string, options: Pick<CookieOptions, "maxAge" | "secrets">) {
  const isSecure = settings().baseUrl.startsWith("https:");
  // The prefix makes browsers take it from this very host over https only, so that no neighbour below the same
  // domain can set one.
  return createCookie(isSecure ? `__Host-${name}` : name, {
    ...options,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure,
  });
}
