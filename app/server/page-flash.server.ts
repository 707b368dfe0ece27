import type { Flash } from "#app/components/page-context.ts";
import { settings } from "#app/platform/settings.ts";
import { makeCookie } from "#app/server/page-cookie.server.ts";

/** Long enough for a slow network between the redirect and the page behind it. */
const lifeSeconds = 60;

const cookie = () =>
  (flashCookie ??= makeCookie("flash", { maxAge: lifeSeconds, secrets: [settings().sessionSecret] }));
let flashCookie: ReturnType<typeof makeCookie> | undefined;

/** The `Set-Cookie` of a redirect after which the next page says what has just been done, once. */
export const setFlash = (flash: Flash): Promise<string> => cookie().serialize(flash);

/** The `Set-Cookie` of the page that has said it. */
export const clearFlash = (): Promise<string> => cookie().serialize("", { maxAge: 0 });

/** What the page before has left to say; null without anything. */
export async function readFlash(request: Request): Promise<Flash | null> {
  const value: unknown = await cookie().parse(request.headers.get("cookie"));
  if (typeof value !== "object" || value === null) return null;
  const { tone, text, detail } = value as Partial<Flash>;
  if (typeof text !== "string" || (tone !== "tick" && tone !== "bad")) return null;
  return typeof detail === "string" ? { tone, text, detail } : { tone, text };
}
