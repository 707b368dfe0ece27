import { useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { count } from "#app/platform/i18n/count.ts";
import type { loader } from "./route.tsx";

/** Blocks, saying what ends and what stays with the person, or lets him in again. */
export function BlockPanel({ problem }: { problem: FormProblem | undefined }) {
  const { user } = useLoaderData<typeof loader>();
  const t = useT();
  const intent = problem?.values["intent"];
  const own = intent === "block" || intent === "unblock" ? problem : undefined;
  return (
    <Panel title={t("people:detail.acts")}>
      {user.status === "blocked" ? (
        <div className="grid gap-3">
          <p>{t("people:block.unblockText")}</p>
          <PageForm problem={own} className="acts" warnsUnsaved={false}>
            <Button name="intent" value="unblock">
              {t("verbs:unblock")}
            </Button>
          </PageForm>
        </div>
      ) : (
        <Confirm
          act={t("verbs:block")}
          kind="stop"
          title={t("people:block.title", { name: user.fullName })}
          open={Boolean(own)}
        >
          <Effects />
          <PageForm problem={own} className="fields" warnsUnsaved={false}>
            <Button kind="stop" wide name="intent" value="block">
              {t("verbs:block")}
            </Button>
          </PageForm>
        </Confirm>
      )}
    </Panel>
  );
}

function Effects() {
  const { user, held, tasks } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const worth = held.reduce((sum, { value }) => sum + value, 0n);
  const open = tasks.total ?? tasks.items.length;
  return (
    <>
      <p>{t("people:block.text")}</p>
      {user.role === "admin" && <p>{t("people:block.tokens")}</p>}
      {held.length > 0 && (
        <p>{t("people:block.holds", { n: format.number(held.length), amount: format.money(worth) })}</p>
      )}
      {open > 0 && <p>{t("people:block.tasks", { tasks: count(t, "task", open) })}</p>}
    </>
  );
}
