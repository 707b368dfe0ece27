import type { User } from "#app/domain/access/schema.ts";
import { isLanguage, pickLanguage, type Language } from "#app/platform/i18n/index.ts";
import { makeCookie } from "#app/server/page-cookie.server.ts";

/** What a reader chose on this device; it speaks before he signs in, and for whoever chose nothing in his profile. */
const cookie = () => (languageCookie ??= makeCookie("language", { maxAge: 365 * 24 * 60 * 60 }));
let languageCookie: ReturnType<typeof makeCookie> | undefined;

/**
 * The language of a page: what its address asks for (`?language=`), the reader's own choice, what this device
 * remembers, else what the browser speaks.
 */
export async function pageLanguage(request: Request, user: Pick<User, "language"> | null): Promise<Language> {
  const asked = askedLanguage(request);
  if (asked) return asked;
  if (user?.language) return user.language;
  const remembered: unknown = await cookie().parse(request.headers.get("cookie"));
  return isLanguage(remembered) ? remembered : pickLanguage(request.headers.get("accept-language"));
}

/** The language that the address itself asks for; null without one. */
export function askedLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get("language");
  return isLanguage(asked) ? asked : null;
}

/** The `Set-Cookie` by which this device remembers a language. */
export const rememberLanguage = (language: Language): Promise<string> => cookie().serialize(language);
