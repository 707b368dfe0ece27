import { data } from "@remix-run/node";
import type { FormProblem } from "#app/components/form.tsx";
import {
  beginSecondFactor,
  confirmSecondFactor,
  turnOffSecondFactor,
} from "#app/domain/access/index.server.ts";
import { codeSchema, turnOffSecondFactorSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, leave, readForm, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

interface Answer {
  /** Fresh recovery codes, shown this once. */
  readonly codes: readonly string[] | null;
  readonly problem: FormProblem | undefined;
}

/** Begins, confirms or turns off, as the form's `intent` says. */
export async function actOnFactor(page: OpenPage) {
  const values = textValues(await readForm(page));
  try {
    return await act(page, values);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { currentPassword: _secret, ...shown } = values;
    const problem = formProblem(error, shown, page.reader);
    return data<Answer>({ codes: null, problem }, { status: 422 });
  }
}

async function act(page: OpenPage, values: Readonly<Record<string, string>>) {
  const { intent, currentPassword, code } = values;
  switch (intent) {
    case "begin":
      await beginSecondFactor(page.actor);
      return leave({ to: page.url.pathname });
    case "confirm": {
      const codes = await confirmSecondFactor(page.actor, parse(codeSchema, { code }).code);
      return data<Answer>({ codes, problem: undefined }, { headers: { "Cache-Control": "no-store" } });
    }
    case "off": {
      const input = parse(turnOffSecondFactorSchema, { currentPassword, code });
      await turnOffSecondFactor(page.actor, input);
      return leave({ to: "/me", flash: { text: page.reader.t("account:factor.turnedOff") } });
    }
    default:
      throw new AppError("request.invalid_parameter", { name: "intent" });
  }
}
