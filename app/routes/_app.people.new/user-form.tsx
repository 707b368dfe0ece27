import { Button } from "#app/components/button.tsx";
import { CheckField, InputField, SelectField } from "#app/components/field.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { User } from "#app/domain/access/schema.ts";
import type { Role } from "#app/platform/actor.ts";
import { languageNames, languages } from "#app/platform/i18n/index.ts";
import { EditForm } from "../_app/edit-form.tsx";

export function UserForm({
  user,
  roles,
  problem,
  idempotencyKey,
}: {
  user?: User;
  /** Roles that the reader may give. */
  roles: readonly Role[];
  problem: FormProblem | undefined;
  idempotencyKey: string;
}) {
  const t = useT();
  const term = useTerm();
  return (
    <EditForm
      problem={problem}
      version={user?.updatedAt}
      idempotencyKey={idempotencyKey}
      className="stack max-w-160"
    >
      <Panel title={t("people:form.who")}>
        <div className="fields">
          <InputField
            name="fullName"
            label={term("noun.fullName")}
            defaultValue={user?.fullName}
            autoComplete="off"
          />
          <SelectField
            name="role"
            label={term("noun.role")}
            help={user && t("people:form.roleHelp")}
            defaultValue={user?.role ?? (roles.includes("operator") ? "operator" : roles[0])}
            options={roles.map((value) => ({ value, label: term(`role.${value}`) }))}
          />
          <SelectField
            name="language"
            label={term("noun.language")}
            empty={t("people:form.languageOwn")}
            defaultValue={user?.language ?? ""}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            optional
          />
        </div>
      </Panel>
      <Panel title={t("people:form.access")}>
        <div className="fields">
          <InputField
            name="email"
            type="email"
            label={term("noun.email")}
            help={t("people:form.emailHelp")}
            defaultValue={user?.email ?? undefined}
            autoComplete="off"
            optional
          />
          <InputField
            name="password"
            type="password"
            label={user ? t("people:form.newPassword") : t("people:form.password")}
            help={user ? t("people:form.passwordKept") : t("people:form.passwordHelp")}
            autoComplete="new-password"
            optional
          />
          <CheckField
            name="mustChangePassword"
            label={t("people:form.mustChange")}
            defaultChecked={user?.mustChangePassword}
          />
        </div>
      </Panel>
      <div className="acts">
        <Button kind="main">{user ? t("verbs:save") : t("verbs:create")}</Button>
      </div>
    </EditForm>
  );
}
