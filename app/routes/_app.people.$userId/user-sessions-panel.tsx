import { useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { SessionTable } from "../_app.me/session-table.tsx";
import type { loader } from "./route.tsx";

/** For an admin: where the person is signed in, and the ways to end it. */
export function UserSessionsPanel({ problem }: { problem: FormProblem | undefined }) {
  const { user, sessions, currentSessionId } = useLoaderData<typeof loader>();
  const t = useT();
  if (!sessions) return null;
  if (sessions.length === 0) {
    return (
      <Panel title={t("shell:sessions.of")}>
        <p className="sub">{t("shell:sessions.ofNone")}</p>
      </Panel>
    );
  }
  const isOwn = (intent: string) => problem?.values["intent"] === intent;
  return (
    <Panel title={t("shell:sessions.of")} plain>
      <SessionTable
        sessions={sessions}
        current={currentSessionId}
        problem={isOwn("endSession") ? problem : undefined}
      />
      <div className="body">
        <Confirm
          act={t("shell:sessions.everywhere")}
          kind="stop"
          title={t("shell:sessions.ofEverywhereTitle", { name: user.fullName })}
          open={isOwn("everywhere")}
        >
          <p>{t("shell:sessions.ofEverywhereText")}</p>
          <PageForm
            problem={isOwn("everywhere") ? problem : undefined}
            className="fields"
            warnsUnsaved={false}
          >
            <Button kind="stop" name="intent" value="everywhere">
              {t("shell:sessions.everywhere")}
            </Button>
          </PageForm>
        </Confirm>
      </div>
    </Panel>
  );
}
