import { data } from "@remix-run/node";
import type { FormProblem } from "#app/components/form.tsx";
import { createApiToken, revokeApiToken } from "#app/domain/access/index.server.ts";
import { createApiTokenSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, leave, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

interface Answer {
  /** With its secret, which is shown once and kept nowhere. */
  readonly made: { readonly name: string; readonly token: string } | null;
  readonly problem: FormProblem | undefined;
}

/** Makes or revokes a token. A refusal is answered with what was typed. */
export async function actOnTokens(page: OpenPage, form: FormData) {
  const values = textValues(form);
  try {
    if (values["intent"] === "make") {
      const answer: Answer = { made: await make(page, values), problem: undefined };
      return data(answer, { headers: { "Cache-Control": "no-store" } });
    }
    if (values["intent"] !== "revoke") throw new AppError("request.invalid_parameter", { name: "intent" });
    const { name } = await revokeApiToken(page.actor, values["tokenId"] ?? "");
    return await leave({
      to: page.url.pathname,
      flash: { text: page.reader.t("tokens:revoked", { name }) },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // The permissions are many fields, of which none alone is wrong.
    const answer: Answer = {
      made: null,
      problem: formProblem(error, { scopes: "", ...values }, page.reader),
    };
    return data(answer, { status: 422 });
  }
}

const scopePrefix = "scopes.";

async function make({ actor }: OpenPage, values: Readonly<Record<string, string>>) {
  const scopes = Object.keys(values)
    .filter((name) => name.startsWith(scopePrefix))
    .map((name) => name.slice(scopePrefix.length));
  const { name = "", expiresInDays = "" } = values;
  const input = parse(createApiTokenSchema, { name, scopes, expiresInDays: Number(expiresInDays) });
  const { token } = await createApiToken(actor, input);
  return { name: input.name, token };
}
