import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { SelectField } from "#app/components/field.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { chooseLanguage, listSessions } from "#app/domain/access/index.server.ts";
import { ownLanguageSchema } from "#app/domain/access/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { languageNames, languages } from "#app/platform/i18n/index.ts";
import { readForm, textValues } from "#app/server/page-form.server.ts";
import { rememberLanguage } from "#app/server/page-language.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { returnPath } from "#app/server/session.server.ts";
import { SignInPanel } from "./sign-in-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

export const meta = titled((t) => t("shell:me.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage(null, async ({ actor, user, sessionId }) => ({
  sessions: await listSessions(actor, user.id),
  sessionId,
  twoFactor: user.twoFactor,
}));

/** The reader's own language, from here and from the account menu of every page. */
export const action = onPage(null, async (page) => {
  const { language, returnTo = "/me" } = textValues(await readForm(page));
  const chosen = ownLanguageSchema.safeParse({ language });
  if (!chosen.success) throw new AppError("request.invalid_parameter", { name: "language" });
  await chooseLanguage(page.actor, chosen.data.language);
  return redirect(returnPath(returnTo), {
    status: 303,
    headers: { "Set-Cookie": await rememberLanguage(chosen.data.language) },
  });
});

export default function Me() {
  const t = useT();
  const term = useTerm();
  const { user, language } = usePageContext();
  const { sessions, sessionId } = useLoaderData<typeof loader>();
  if (!user) return null;
  return (
    <>
      <PageHeader title={user.name} facts={term(`role.${user.role}`)} />
      <div className="stack">
        <Panel title={t("shell:language")}>
          <Form method="post" className="form" reloadDocument>
            <SelectField
              name="language"
              label={t("shell:language")}
              hidesLabel
              defaultValue={language}
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
            />
            <div className="acts">
              <Button kind="main">{t("verbs:save")}</Button>
            </div>
          </Form>
        </Panel>
        <SignInPanel />
        <SessionsPanel sessions={sessions} current={sessionId} />
      </div>
    </>
  );
}
