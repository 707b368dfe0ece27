import { settings } from "#app/platform/settings.ts";
import { makeCookie } from "#app/server/page-cookie.server.ts";

const dayS = 86_400;
/** Browsers of an office are used by several people; the last ones are kept. */
const mostKnown = 20;

/** Who has signed in by this browser: it is not locked out by failures from elsewhere. As long as browsers allow. */
const knownCookie = () =>
  (known ??= makeCookie("known-browser", { maxAge: 400 * dayS, secrets: [settings().sessionSecret] }));
let known: ReturnType<typeof makeCookie> | undefined;

/** Between the password and the code; the token in it says itself when it ends. */
const halfCookie = () =>
  (half ??= makeCookie("sign-in", { maxAge: 600, secrets: [settings().sessionSecret] }));
let half: ReturnType<typeof makeCookie> | undefined;

/** The users to whom this browser has signed in. */
export async function knownUserIds(request: Request): Promise<string[]> {
  const value: unknown = await knownCookie().parse(request.headers.get("cookie"));
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The `Set-Cookie` by which this browser is known to a user from now on. */
export async function rememberBrowser(request: Request, userId: string): Promise<string> {
  const others = (await knownUserIds(request)).filter((each) => each !== userId);
  return knownCookie().serialize([userId, ...others].slice(0, mostKnown));
}

/** What the step of the code needs from the step before; null when there was none. */
export async function readHalf(request: Request): Promise<string | null> {
  const value: unknown = await halfCookie().parse(request.headers.get("cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}

export const keepHalf = (token: string): Promise<string> => halfCookie().serialize(token);

export const dropHalf = (): Promise<string> => halfCookie().serialize("", { maxAge: 0 });
