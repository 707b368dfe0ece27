import { Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { InputField } from "#app/components/field.tsx";
import { Gate } from "#app/components/gate.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useT } from "#app/components/text.tsx";

/**
 * The sign-in page. Its form sends `email`, `password` and `returnTo`, as a document, since the person may
 * have another language; the languages offered here are `?language=`.
 */
export function SignInPage({
  company,
  problem,
  returnTo,
  sendsMail,
}: {
  company: string | null;
  problem?: FormProblem | null;
  /** Path to open afterwards. */
  returnTo?: string;
  /** A link to a new password can be sent. */
  sendsMail: boolean;
}) {
  const t = useT();
  return (
    <Gate>
      <h1>{company ? t("shell:signIn.titleOf", { company }) : t("shell:signIn.title")}</h1>
      <PageForm problem={problem} className="panel" warnsUnsaved={false} reloadDocument>
        {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
        <InputField name="email" type="email" label={t("shell:signIn.email")} autoComplete="username" />
        <InputField
          name="password"
          type="password"
          label={t("shell:signIn.password")}
          autoComplete="current-password"
        />
        <Button kind="main" wide>
          {t("verbs:signIn")}
        </Button>
      </PageForm>
      <p className="sub">
        {sendsMail ? (
          <Link className="inline-block min-h-6" to="/forgot-password">
            {t("shell:signIn.forgot")}
          </Link>
        ) : (
          t("shell:signIn.forgotAsk")
        )}
      </p>
      <p className="sub">{t("shell:signIn.fieldStaff")}</p>
    </Gate>
  );
}
