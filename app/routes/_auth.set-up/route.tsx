import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/components/error-page.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { titled } from "#app/components/text.tsx";
import { isSetUpToken, needsSetUp, setUp } from "#app/domain/setup/index.server.ts";
import { setUpInput } from "#app/domain/setup/schema.ts";
import { company } from "#app/platform/company.ts";
import { AppError } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { withOrigin } from "#app/platform/request-origin.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, readForm, refused, textValues, withoutSecrets } from "#app/server/page-form.server.ts";
import { pageLanguage } from "#app/server/page-language.server.ts";
import { onOpenPage } from "#app/server/page.server.ts";
import { commitSignIn, originOf } from "#app/server/session.server.ts";
import { offeredChoices } from "./choices.server.ts";
import { SetUpForm } from "./set-up-form.tsx";
import { WithoutAddress } from "./without-address.tsx";

export const meta = titled((t) => t("shell:setUp.title"));
export const ErrorBoundary = ErrorPage;

/** The form for whoever has the address of the log, to others where it stands. With an admin there is no such page. */
export const loader = onOpenPage(async ({ request }) => {
  if (!(await needsSetUp())) throw redirect("/sign-in");
  const token = tokenOf(request);
  if (!isSetUpToken(token))
    return data({ isWrong: token !== null, form: null }, { status: token === null ? 200 : 403 });
  return data({ isWrong: false, form: offeredChoices(await pageLanguage(request, null), await company()) });
});

/** Sets the company up, signs its admin in and goes home. Sent again, it finds an admin and goes to sign-in. */
export const action = onOpenPage(async ({ request, context }) => {
  if (!(await needsSetUp())) throw redirect("/sign-in");
  if (!isSetUpToken(tokenOf(request))) throw redirect("/set-up");
  const values = textValues(await readForm({ request: request.clone() }));
  const language = await pageLanguage(request, null);
  try {
    const input = parse(setUpInput, { ...values, language });
    const isDone = await withOrigin(originOf(context), () => setUp(input, context.requestId));
    return isDone ? await commitSignIn(request, context) : redirect("/sign-in");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { timeZone } = await company();
    return refused(
      formProblem(error, withoutSecrets(values), { t: translator(language), language, timeZone }),
    );
  }
});

const tokenOf = (request: Request): string | null => new URL(request.url).searchParams.get("token");

export default function SetUp() {
  const { form, isWrong } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() as FormProblem | undefined;
  return form ? <SetUpForm {...form} problem={problem} /> : <WithoutAddress isWrong={isWrong} />;
}
