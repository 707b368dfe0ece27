import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { type Access, allows } from "#app/domain/access/index.server.ts";
import { company } from "#app/platform/company.ts";
import { AppError } from "#app/platform/errors.ts";
import { errorText, type Reader } from "#app/platform/i18n/error-text.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { isId } from "#app/platform/id.ts";
import { pageLanguage } from "#app/server/page-language.server.ts";
import { requireUser, type SignedIn } from "#app/server/session.server.ts";

/** What a loader or action of a page behind the sign-in works with. */
export interface OpenPage extends SignedIn {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Speaks the reader's language in the company's zone; `reader.t` is the translator. */
  readonly reader: Reader;
}

/** A loader or action says at its own place who may come in: a test walks all of them by every role. */
export interface Door {
  readonly needs: Access;
}

/**
 * Makes the loader or action of a page: whoever is not signed in goes to sign-in and comes back, a role that may
 * not do this gets 403 before anything is read, an id in the address that is none is 404, and a refusal of the
 * domain that nobody has caught becomes the page's error with its own text. Forms catch theirs: see `runForm`.
 * Of several permissions one is enough to come in: the acts of such a page ask for their own. Null: whoever is
 * signed in.
 *
 *     export const loader = onPage("machine:read", async ({ actor, params }) => getMachine(actor, params["machineId"]!));
 */
export function onPage<Answer>(
  permission: Exclude<Access, "open"> | null,
  answer: (page: OpenPage) => Promise<Answer>,
) {
  const needs = permission ?? "signed-in";
  const handle = async ({
    request,
    context,
    params,
  }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Answer> => {
    const signedIn = await requireUser(request, context);
    const language = await pageLanguage(request, signedIn.user);
    const reader: Reader = { t: translator(language), language, timeZone: signedIn.company.timeZone };
    const isWrongId = Object.entries(params).some(
      ([name, value]) => /(?:^i|I)d$/.test(name) && !isId(value ?? ""),
    );
    try {
      if (!allows(needs, signedIn.actor.role)) throw new AppError("access.forbidden");
      if (isWrongId) throw new AppError("row.not_found");
      return await answer({ ...signedIn, request, url: new URL(request.url), params, reader });
    } catch (error) {
      throw error instanceof AppError ? refusalResponse(error, reader) : error;
    }
  };
  return Object.assign(handle, { needs } satisfies Door);
}

/** Makes the loader or action of a page that everybody may ask, signed in or not. Refusals go as those of `onPage`. */
export function onOpenPage<Answer>(
  answer: (args: LoaderFunctionArgs | ActionFunctionArgs) => Answer | Promise<Answer>,
) {
  const handle = async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Answer> => {
    try {
      return await answer(args);
    } catch (error) {
      throw error instanceof AppError ? refusalResponse(error, await strangerReader(args.request)) : error;
    }
  };
  return Object.assign(handle, { needs: "open" } satisfies Door);
}

/** Who reads a page in front of the sign-in. */
export async function strangerReader(request: Request): Promise<Reader> {
  const language = await pageLanguage(request, null);
  const { timeZone } = await company();
  return { t: translator(language), language, timeZone };
}

/** A refusal as the error of a whole page: `ErrorPanel` shows the message. */
function refusalResponse(error: AppError, reader: Reader): Response {
  const status = statuses[error.code] ?? (error.code.endsWith(".not_found") ? 404 : 400);
  return Response.json({ message: errorText(error, reader) }, { status });
}

const statuses: Readonly<Record<string, number>> = { "access.forbidden": 403 };
