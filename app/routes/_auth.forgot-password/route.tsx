import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPage } from "#app/components/error-page.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Note } from "#app/components/page.tsx";
import { Gate } from "#app/components/gate.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { askForPasswordReset } from "#app/domain/access/index.server.ts";
import { forgotPasswordSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, readForm, textValues } from "#app/server/page-form.server.ts";
import { onOpenPage, strangerReader } from "#app/server/page.server.ts";

export const meta = titled((t) => t("account:forgot.title"));
export const ErrorBoundary = ErrorPage;

export const loader = onOpenPage(() => ({ sendsMail: settings().mail !== null }));

interface Answer {
  readonly sentTo: string | null;
  readonly problem: FormProblem | null;
}

/** The answer is the same whether the e-mail is known or not. */
export const action = onOpenPage(async ({ request, context }) => {
  const values = textValues(await readForm({ request }));
  try {
    if (!settings().mail) throw new AppError("access.mail_off");
    const { email } = parse(forgotPasswordSchema, { email: values["email"] });
    await askForPasswordReset(email, context.clientAddress ?? null);
    return data<Answer>({ sentTo: email, problem: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = formProblem(error, values, await strangerReader(request));
    return data<Answer>({ sentTo: null, problem }, { status: 422 });
  }
});

export default function ForgotPassword() {
  const { sendsMail } = useLoaderData<typeof loader>();
  const { sentTo, problem } = useActionData<typeof action>() ?? { sentTo: null, problem: null };
  const t = useT();
  return (
    <Gate>
      <h1>{t("account:forgot.title")}</h1>
      {sentTo !== null && (
        <div role="status">
          <Note mark="tick" title={t("account:forgot.sent", { email: sentTo })}>
            {t("account:forgot.sentHelp")}
          </Note>
        </div>
      )}
      {!sendsMail && <p>{t("account:forgot.off")}</p>}
      {sendsMail && sentTo === null && (
        <>
          <p>{t("account:forgot.text")}</p>
          <PageForm problem={problem} className="panel" warnsUnsaved={false} reloadDocument>
            <InputField name="email" type="email" label={t("shell:signIn.email")} autoComplete="username" />
            <Button kind="main" wide>
              {t("account:forgot.send")}
            </Button>
          </PageForm>
        </>
      )}
      <p className="sub">
        <Link to="/sign-in">{t("account:forgot.back")}</Link>
      </p>
    </Gate>
  );
}
