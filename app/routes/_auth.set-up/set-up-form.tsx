import { Button } from "#app/components/button.tsx";
import { InputField, SelectField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Gate } from "#app/components/gate.tsx";
import { useT } from "#app/components/text.tsx";
import { passwordLeast } from "#app/domain/access/schema.ts";
import type { SetUpChoices } from "./choices.server.ts";

interface Props extends SetUpChoices {
  readonly problem?: FormProblem;
}

/** Sent as a document: the next page is another person's, and speaks his language. */
export function SetUpForm({ currencies, timeZones, languages, first, problem }: Props) {
  const t = useT();
  return (
    <Gate>
      <h1>{t("shell:setUp.title")}</h1>
      <PageForm problem={problem} className="panel" warnsUnsaved={false} reloadDocument>
        <h2>{t("shell:setUp.company")}</h2>
        <InputField name="companyName" label={t("shell:setUp.companyName")} autoComplete="organization" />
        <SelectField
          name="currency"
          label={t("shell:setUp.currency")}
          options={currencies}
          defaultValue={first.currency}
        />
        <SelectField
          name="timeZone"
          label={t("shell:setUp.timeZone")}
          help={t("shell:setUp.timeZoneHelp")}
          options={timeZones}
          defaultValue={first.timeZone}
        />
        <SelectField
          name="companyLanguage"
          label={t("shell:setUp.companyLanguage")}
          help={t("shell:setUp.companyLanguageHelp")}
          options={languages}
          defaultValue={first.language}
        />
        <h2>{t("shell:setUp.admin")}</h2>
        <InputField name="fullName" label={t("shell:setUp.fullName")} autoComplete="name" />
        <InputField name="email" type="email" label={t("shell:signIn.email")} autoComplete="username" />
        <InputField
          name="password"
          type="password"
          label={t("shell:signIn.password")}
          help={t("shell:setUp.passwordHelp", { min: passwordLeast })}
          autoComplete="new-password"
        />
        <h2>{t("shell:setUp.warehouse")}</h2>
        <InputField name="warehouseName" label={t("shell:setUp.warehouseName")} autoComplete="off" />
        <Button kind="main" wide>
          {t("shell:setUp.act")}
        </Button>
      </PageForm>
    </Gate>
  );
}
