import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPage } from "#app/components/error-page.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Note } from "#app/components/page.tsx";
import { Gate } from "#app/components/gate.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { findReset, resetPassword } from "#app/domain/access/index.server.ts";
import { resetPasswordSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { parse } from "#app/platform/zod.ts";
import { formProblem, readForm, textValues } from "#app/server/page-form.server.ts";
import { onOpenPage, strangerReader } from "#app/server/page.server.ts";

export const meta = titled((t) => t("account:reset.title"));
export const ErrorBoundary = ErrorPage;

/** Looking at the link does not use it up: mail programs open links too. */
export const loader = onOpenPage(async ({ params }) => {
  const user = await findReset(params["token"]!);
  return data(
    { user: user && { name: user.fullName, email: user.email } },
    { headers: { "Cache-Control": "no-store" } },
  );
});

interface Answer {
  readonly isDone: boolean;
  readonly problem: FormProblem | null;
}

export const action = onOpenPage(async ({ request, params }) => {
  const values = textValues(await readForm({ request }));
  try {
    const { newPassword } = parse(resetPasswordSchema, { newPassword: values["newPassword"] });
    await resetPassword(params["token"]!, newPassword);
    return data<Answer>({ isDone: true, problem: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = formProblem(error, {}, await strangerReader(request));
    return data<Answer>({ isDone: false, problem }, { status: 422 });
  }
});

export default function ResetPassword() {
  const { user } = useLoaderData<typeof loader>();
  const { isDone, problem } = useActionData<typeof action>() ?? { isDone: false, problem: null };
  const t = useT();
  if (isDone) return <Done />;
  if (!user) return <Over />;
  return (
    <Gate>
      <h1>{t("account:reset.title")}</h1>
      <p>{t("account:reset.text", { name: user.name })}</p>
      <PageForm problem={problem} className="panel" warnsUnsaved={false} reloadDocument>
        {/* Tells the browser's password store whose password it is. */}
        <input type="hidden" name="email" autoComplete="username" value={user.email ?? ""} />
        <InputField
          name="newPassword"
          type="password"
          label={t("account:password.new")}
          help={t("account:password.rules")}
          autoComplete="new-password"
        />
        <Button kind="main" wide>
          {t("account:reset.save")}
        </Button>
      </PageForm>
    </Gate>
  );
}

function Done() {
  const t = useT();
  return (
    <Gate>
      <h1>{t("account:reset.title")}</h1>
      <div role="status">
        <Note mark="tick" title={t("account:reset.done")} />
      </div>
      <LinkButton to="/sign-in" kind="main" wide>
        {t("verbs:signIn")}
      </LinkButton>
    </Gate>
  );
}

function Over() {
  const t = useT();
  return (
    <Gate>
      <h1>{t("account:reset.title")}</h1>
      <Note mark="warn" title={t("account:reset.over")}>
        {t("account:reset.overText")}
      </Note>
      <p className="sub">
        <Link to="/forgot-password">{t("shell:signIn.forgot")}</Link>
      </p>
    </Gate>
  );
}
