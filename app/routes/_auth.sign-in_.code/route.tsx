import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLocation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPage } from "#app/components/error-page.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Gate } from "#app/components/gate.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { AppError } from "#app/platform/errors.ts";
import { formProblem, readForm, textValues } from "#app/server/page-form.server.ts";
import { onOpenPage, strangerReader } from "#app/server/page.server.ts";
import { commitCode, optionalUser, requireHalf, returnPath } from "#app/server/session.server.ts";

export const meta = titled((t) => t("shell:signIn.codeTitle"));
export const ErrorBoundary = ErrorPage;

export const loader = onOpenPage(async ({ request, context }) => {
  if (await optionalUser(request, context)) {
    throw redirect(returnPath(new URL(request.url).searchParams.get("to")));
  }
  await requireHalf(request);
  return null;
});

/** The password was right already; a cookie of ten minutes says so, so that nobody sends it a second time. */
export const action = onOpenPage(async ({ request, context }) => {
  const form = await readForm({ request });
  try {
    return await commitCode(request, form, context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = formProblem(error, textValues(form), await strangerReader(request));
    return data(problem, { status: 422 });
  }
});

export default function SignInCode() {
  const t = useT();
  const { search } = useLocation();
  const problem = useActionData<typeof action>() as FormProblem | undefined;
  return (
    <Gate>
      <h1>{t("shell:signIn.codeTitle")}</h1>
      <PageForm problem={problem} className="panel" warnsUnsaved={false} reloadDocument>
        <InputField
          name="code"
          label={t("shell:signIn.code")}
          help={t("shell:signIn.codeHelp")}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
        />
        <Button kind="main" wide>
          {t("verbs:signIn")}
        </Button>
      </PageForm>
      <p className="sub">
        <Link to={`/sign-in${search}`}>{t("shell:signIn.again")}</Link>
      </p>
    </Gate>
  );
}
