import { type AppLoadContext, redirect } from "@remix-run/node";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { actorOfSession, signIn, signOut } from "#app/domain/access/index.server.ts";
import { signInSchema, type User } from "#app/domain/access/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { type Company, company } from "#app/platform/company.ts";
import { type FieldError, invalid } from "#app/platform/errors.ts";
import { type RequestOrigin, withOrigin } from "#app/platform/request-origin.ts";
import { settings } from "#app/platform/settings.ts";
import { makeCookie } from "#app/server/page-cookie.server.ts";

declare module "@remix-run/node" {
  /** What the HTTP entry gives to every loader and action. */
  interface AppLoadContext {
    /** Stands in the log and in `X-Request-Id`. */
    readonly requestId: string;
    /** Of the browser, as "trust proxy" sees it. */
    readonly clientAddress?: string;
  }
}

/** Whose page it is. */
export interface SignedIn {
  readonly actor: Actor;
  readonly user: User;
  readonly company: Company;
}

const dayS = 86_400;

/**
 * Holds the session's token, signed. The database decides when a session ends, so that the cookie lives as long
 * as browsers allow.
 */
const cookie = () =>
  (sessionCookie ??= makeCookie("session", { maxAge: 400 * dayS, secrets: [settings().sessionSecret] }));
let sessionCookie: ReturnType<typeof makeCookie> | undefined;

/** Whose page it is, or a redirect to sign-in that comes back here. */
export async function requireUser(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const signedIn = await optionalUser(request, context);
  if (signedIn) return signedIn;
  const { pathname, search } = new URL(request.url);
  throw redirect(
    pathname === "/" && !search ? "/sign-in" : `/sign-in?${new URLSearchParams({ to: pathname + search })}`,
  );
}

/** Whose page it is; null when nobody is signed in. The loaders of one request share one look. */
export function optionalUser(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const known = looked.get(context);
  if (known) return known;
  const looking = look(request, context);
  looked.set(context, looking);
  return looking;
}

const looked = new WeakMap<AppLoadContext, Promise<SignedIn | null>>();

async function look(request: Request, context: AppLoadContext): Promise<SignedIn | null> {
  const token = await readToken(request);
  const found =
    token === null
      ? null
      : await withOrigin(originOf(context), () => actorOfSession(token, context.requestId));
  return found && { ...found, company: await company() };
}

/**
 * Signs in with the form's `email` and `password` and goes to the address in `?to=`. Throws AppError
 * `input.invalid` for empty fields and whatever `signIn` refuses with.
 */
export async function commitSignIn(request: Request, context: AppLoadContext): Promise<Response> {
  const to = returnPath(new URL(request.url).searchParams.get("to"));
  const { token } = await withOrigin(originOf(context), () =>
    authenticator(context).authenticate("form", request),
  );
  return redirect(to, { headers: { "Set-Cookie": await cookie().serialize(token) } });
}

/** Ends the session and goes to sign-in. */
export async function destroy(request: Request, context: AppLoadContext): Promise<Response> {
  const token = await readToken(request);
  if (token !== null) await withOrigin(originOf(context), () => signOut(token));
  const headers = new Headers({ "Set-Cookie": await cookie().serialize("", { maxAge: 0 }) });
  // Photos and pages that the browser has kept are nobody's any more.
  headers.set("Clear-Site-Data", '"cache"');
  return redirect("/sign-in", { headers });
}

/** From where a page is asked for, as the audit keeps it. */
export const originOf = ({ requestId, clientAddress }: AppLoadContext): RequestOrigin => ({
  requestId,
  address: clientAddress ?? null,
});

/** A path of this site to return to after sign-in; anything else becomes the home page. */
export function returnPath(to: string | null): string {
  const here = "http://here.invalid";
  if (!to?.startsWith("/") || !URL.canParse(to, here)) return "/";
  const url = new URL(to, here);
  return url.origin === here && !url.pathname.startsWith("/sign-") ? url.pathname + url.search : "/";
}

const authenticator = (context: AppLoadContext) =>
  new Authenticator<{ token: string; user: User }>().use(
    new FormStrategy(({ form, request }) => {
      const input = readForm(form);
      return signIn(input.email, input.password, {
        userAgent: request.headers.get("user-agent"),
        address: context.clientAddress ?? null,
      });
    }),
  );

function readForm(form: FormData): { email: string; password: string } {
  const parsed = signInSchema.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  const paths = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  throw invalid(...[...paths].map((path): FieldError => ({ path, key: "required" })));
}

async function readToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get("cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}
