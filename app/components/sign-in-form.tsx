import { useLocation } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Brand } from "#app/components/shell.tsx";
import { useSpeech, useT } from "#app/components/text.tsx";
import { languageNames, languages } from "#app/platform/i18n/index.ts";

/**
 * The sign-in page. Its form sends `email`, `password` and `returnTo`, as a document, since the person may
 * have another language; the languages offered here are `?language=`.
 */
export function SignInPage({
  company,
  problem,
  returnTo,
}: {
  company: string | null;
  problem?: FormProblem | null;
  /** Path to open afterwards. */
  returnTo?: string;
}) {
  const t = useT();
  return (
    <main className="gate">
      <LanguageLinks />
      <div className="card">
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
        <p className="sub">{t("shell:signIn.fieldStaff")}</p>
      </div>
    </main>
  );
}

/** Plain links: another language is another document, and they work without script. */
function LanguageLinks() {
  const t = useT();
  const { language } = useSpeech();
  const { pathname, search } = useLocation();
  const address = (choice: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("language", choice);
    return `${pathname}?${parameters.toString()}`;
  };
  return (
    <div className="bar">
      <Brand />
      <nav className="langs" aria-label={t("shell:language")}>
        {languages.map((each) => (
          <a
            key={each}
            href={address(each)}
            lang={each}
            aria-current={each === language ? "true" : undefined}
          >
            {languageNames[each]}
          </a>
        ))}
      </nav>
    </div>
  );
}
