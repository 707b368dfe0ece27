import { Button } from "#app/components/button.tsx";
import { CheckField, ErrorText, FieldGroup, InputField, SelectField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { tokenPermissions } from "#app/domain/access/matrix.ts";
import { tokenDays } from "#app/domain/access/schema.ts";

const days = [30, 90, 180, tokenDays.usual, tokenDays.max];

/** Name, time and permissions of a new token. */
export function TokenForm({ problem }: { problem: FormProblem | undefined }) {
  const t = useT();
  return (
    <Panel title={t("tokens:new")}>
      <PageForm problem={problem} className="stack">
        <div className="fields max-w-160">
          <InputField name="name" label={t("tokens:name")} help={t("tokens:nameHelp")} autoComplete="off" />
          <SelectField
            name="expiresInDays"
            label={t("tokens:days")}
            defaultValue={String(tokenDays.usual)}
            options={days.map((count) => ({ value: String(count), label: t("tokens:day", { count }) }))}
          />
        </div>
        <ScopeFields problem={problem} />
        <div className="acts">
          <Button kind="main" name="intent" value="make">
            {t("tokens:make")}
          </Button>
        </div>
      </PageForm>
    </Panel>
  );
}

const groupOf = (permission: string): string => permission.split(":")[0] ?? "";
const groups = [...new Set(tokenPermissions.map(groupOf))];
const isOf =
  (group: string) =>
  (permission: string): boolean =>
    groupOf(permission) === group;

/** Every permission that a token can have, by what it is about. */
function ScopeFields({ problem }: { problem: FormProblem | undefined }) {
  const t = useT();
  return (
    <FieldGroup legend={t("tokens:scopes")}>
      {problem?.fields["scopes"] && <ErrorText>{t("tokens:pick")}</ErrorText>}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4">
        {groups.map((group) => (
          <FieldGroup key={group} legend={t(`tokens:group.${group}`)}>
            {tokenPermissions.filter(isOf(group)).map((permission) => (
              <CheckField
                key={permission}
                name={`scopes.${permission}`}
                label={t(`tokens:scope.${permission.replace(":", ".")}`)}
              />
            ))}
          </FieldGroup>
        ))}
      </div>
    </FieldGroup>
  );
}
