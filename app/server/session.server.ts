import { type AppLoadContext, redirect } from "@remix-run/node";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import {
  actorOfSession,
  isHalf,
  type NewSession,
  signIn,
  type SignInPlace,
  signInWithCode,
  signOut,
} from "#app/domain/access/index.server.ts";
import { codeSchema, signInSchema, type User } from "#app/domain/access/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { type Company, company } from "#app/platform/company.ts";
import { type FieldError, invalid } from "#app/platform/errors.ts";
import { type RequestOrigin, withOrigin } from "#app/platform/request-origin.ts";
import { settings } from "#app/platform/settings.ts";
import { makeCookie } from "#app/server/page-cookie.server.ts";
import {
  dropHalf,
  keepHalf,
  knownUserIds,
  readHalf,
  rememberBrowser,
} from "#app/server/sign-in-cookies.server.ts";

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
  /** Of this browser. */
  readonly sessionId: string;
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

/** Where who has to choose another password is led from every other page. */
const passwordPage = "/me/password";

/** Whose page it is, or a redirect to sign-in that comes back here, or to the password that has to be changed. */
export async function requireUser(request: Request, context: AppLoadContext): Promise<SignedIn> {
  const signedIn = await optionalUser(request, context);
  const { pathname, search } = new URL(request.url);
  if (signedIn?.user.mustChangePassword && pathname !== passwordPage) throw redirect(passwordPage);
  if (signedIn) return signedIn;
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
  const token = await sessionToken(request);
  const found =
    token === null
      ? null
      : await withOrigin(originOf(context), () => actorOfSession(token, context.requestId));
  return found && { ...found, company: await company() };
}

/**
 * Signs in with the form's `email` and `password` and goes to the address in `?to=`, or to the step of the code.
 * Throws AppError `input.invalid` for empty fields and whatever `signIn` refuses with.
 */
export async function commitSignIn(request: Request, context: AppLoadContext): Promise<Response> {
  const { search } = new URL(request.url);
  const answer = await withOrigin(originOf(context), () =>
    authenticator(context).authenticate("form", request),
  );
  if ("token" in answer) return enter(request, answer);
  return redirect(`/sign-in/code${search}`, { headers: { "Set-Cookie": await keepHalf(answer.half) } });
}

/** Whether this browser stands between the password and the code; else a redirect to the password. */
export async function requireHalf(request: Request): Promise<void> {
  const half = await readHalf(request);
  if (half === null || !(await isHalf(half))) throw toSignIn(request);
}

/**
 * The second step, with the form's `code`. Throws AppError `input.invalid` for an empty one, `access.wrong_code` and
 * `access.locked`.
 */
export async function commitCode(
  request: Request,
  form: FormData,
  context: AppLoadContext,
): Promise<Response> {
  const parsed = codeSchema.safeParse({ code: form.get("code") });
  if (!parsed.success) throw invalid({ path: "code", key: "required" });
  const half = await readHalf(request);
  const place = await placeOf(request, context);
  const session =
    half === null
      ? null
      : await withOrigin(originOf(context), () => signInWithCode(half, parsed.data.code, place));
  return session ? enter(request, session) : toSignIn(request);
}

const toSignIn = (request: Request): Response => redirect(`/sign-in${new URL(request.url).search}`);

async function enter(request: Request, { token, user }: NewSession): Promise<Response> {
  const headers = new Headers();
  headers.append("Set-Cookie", await cookie().serialize(token));
  headers.append("Set-Cookie", await rememberBrowser(request, user.id));
  if ((await readHalf(request)) !== null) headers.append("Set-Cookie", await dropHalf());
  return redirect(returnPath(new URL(request.url).searchParams.get("to")), { headers });
}

/** Ends the session and goes to sign-in. */
export async function destroy(request: Request, context: AppLoadContext): Promise<Response> {
  const token = await sessionToken(request);
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
  return url.origin === here && !/^\/(sign-|forgot-|reset-)/.test(url.pathname)
    ? url.pathname + url.search
    : "/";
}

const authenticator = (context: AppLoadContext) =>
  new Authenticator<Awaited<ReturnType<typeof signIn>>>().use(
    new FormStrategy(async ({ form, request }) => {
      const input = readForm(form);
      return signIn(input.email, input.password, await placeOf(request, context));
    }),
  );

const placeOf = async (request: Request, context: AppLoadContext): Promise<SignInPlace> => ({
  userAgent: request.headers.get("user-agent"),
  address: context.clientAddress ?? null,
  knownUserIds: await knownUserIds(request),
});

function readForm(form: FormData): { email: string; password: string } {
  const parsed = signInSchema.safeParse(Object.fromEntries(form));
  if (parsed.success) return parsed.data;
  const paths = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  throw invalid(...[...paths].map((path): FieldError => ({ path, key: "required" })));
}

/** The token of the session that a request carries; null without one. */
async function sessionToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get("cookie"));
  return typeof value === "string" && value !== "" ? value : null;
}
