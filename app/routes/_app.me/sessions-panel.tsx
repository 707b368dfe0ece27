import { Button, Confirm } from "#app/components/button.tsx";
import { PageForm } from "#app/components/form.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import type { OpenSession } from "#app/domain/access/index.server.ts";
import { SessionTable } from "./session-table.tsx";

const action = "/me/sessions";

/** Where the reader is signed in, and the ways to end it. */
export function SessionsPanel({ sessions, current }: { sessions: readonly OpenSession[]; current: string }) {
  const t = useT();
  const hasOthers = sessions.some(({ id }) => id !== current);
  return (
    <div id="sessions">
      <Panel title={t("shell:sessions.title")} hint={t("shell:sessions.text")} plain>
        <SessionTable sessions={sessions} current={current} action={action} />
        <div className="body flex flex-wrap items-start gap-2">
          {hasOthers && (
            <PageForm action={action} className="acts" warnsUnsaved={false}>
              <Button name="intent" value="elsewhere">
                {t("shell:sessions.elsewhere")}
              </Button>
            </PageForm>
          )}
          <Confirm
            act={t("shell:sessions.everywhere")}
            kind="stop"
            title={t("shell:sessions.everywhereTitle")}
          >
            <p>{t("shell:sessions.everywhereText")}</p>
            <PageForm action={action} className="fields" warnsUnsaved={false} reloadDocument>
              <Button kind="stop" name="intent" value="everywhere">
                {t("shell:sessions.everywhere")}
              </Button>
            </PageForm>
          </Confirm>
        </div>
      </Panel>
    </div>
  );
}
