import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { InputField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { Note, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { changeOwnPassword } from "#app/domain/access/index.server.ts";
import { changeOwnPasswordSchema } from "#app/domain/access/schema.ts";
import { runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const meta = titled((t) => t("account:password.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage(null, async ({ user }) => ({ must: user.mustChangePassword }));

export const action = onPage(null, (page) =>
  runForm(page, {
    schema: changeOwnPasswordSchema,
    run: async (input) => {
      await changeOwnPassword(page.actor, input, page.sessionId);
      const to = page.user.mustChangePassword ? "/" : "/me";
      return { to, flash: { text: page.reader.t("account:password.done") } };
    },
  }),
);

export default function ChangePassword() {
  const { must } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const back = { to: "/me", label: t("shell:me.title") };
  return (
    <>
      <PageHeader title={t("account:password.title")} {...(must ? {} : { up: back })} />
      {must && <Note mark="warn" title={t("account:password.must")} />}
      <PageForm problem={problem} className="stack max-w-160" warnsUnsaved={false} reloadDocument>
        <Panel>
          <p className="sub mb-4">{t("account:password.ends")}</p>
          <div className="fields">
            <InputField
              name="currentPassword"
              type="password"
              label={t("account:password.current")}
              autoComplete="current-password"
            />
            <InputField
              name="newPassword"
              type="password"
              label={t("account:password.new")}
              help={t("account:password.rules")}
              autoComplete="new-password"
            />
          </div>
        </Panel>
        <div className="acts">
          <Button kind="main">{t("account:password.change")}</Button>
        </div>
      </PageForm>
    </>
  );
}
