import { useLoaderData } from "@remix-run/react";
import { Button, Confirm } from "#app/components/button.tsx";
import { CheckField, FieldGroup, TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { MoneyText, useFormat } from "#app/components/format.tsx";
import { KeyValue, Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { count } from "#app/platform/i18n/count.ts";
import type { loader } from "./route.tsx";

/** Verify or reject: what was done, in money, and what each decision does, in numbers. */
export function Decision({ problem }: { problem: FormProblem | undefined }) {
  const { task, costs, effects, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const loaded = Object.values(costs).reduce((sum, cost) => sum + cost, 0n);
  const flagged = task.photos.filter(({ flags }) => flags.length > 0).length;
  const mayVerify = task.verbs.includes("verify");
  const mayReject = task.verbs.includes("reject");
  if (!mayVerify && !mayReject) return null;
  const remarks = flagged > 0 && t("tasks:remark.flagged", { photos: count(t, "photo", flagged) });
  return (
    <Panel title={t("tasks:decision.title")} aside={remarks || undefined}>
      <div className="grid gap-3">
        {task.definition.items && (
          <KeyValue
            rows={[
              { label: t("tasks:decision.loaded"), value: <MoneyText minor={loaded} /> },
              { label: t("tasks:decision.moves"), value: count(t, "move", effects.moves) },
            ]}
          />
        )}
        {mayVerify && (
          <PageForm
            problem={problemOf(problem, "verify")}
            idempotencyKey={idempotencyKey}
            className="grid gap-2"
            id="verify"
            warnsUnsaved={false}
          >
            <Button kind="main" wide name="intent" value="verify" disabled={task.photosOwed > 0}>
              {t("verbs:verify")}
            </Button>
            {task.photosOwed > 0 && (
              <p className="sub">{t("tasks:remark.owed", { photos: count(t, "photo", task.photosOwed) })}</p>
            )}
          </PageForm>
        )}
        {mayReject && <Reject problem={problemOf(problem, "reject")} />}
      </div>
    </Panel>
  );
}

export const problemOf = (problem: FormProblem | undefined, intent: string): FormProblem | undefined =>
  problem?.values["intent"] === intent ? problem : undefined;

function Reject({ problem }: { problem: FormProblem | undefined }) {
  const { task, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <div id="reject" className="[&_summary]:w-full">
      <Confirm
        act={t("verbs:reject")}
        kind="stop"
        title={t("tasks:reject.title", { number: task.number })}
        open={Boolean(problem)}
      >
        <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
          <TextAreaField name="reason" label={t("tasks:reject.reason")} />
          <FieldGroup legend={t("tasks:reject.effects")}>
            <CheckField
              type="radio"
              name="effects"
              value="reverse"
              label={t("tasks:reject.reverse")}
              help={<ReverseEffect />}
              defaultChecked
            />
            <CheckField
              type="radio"
              name="effects"
              value="keep"
              label={t("tasks:reject.keep")}
              help={t("tasks:reject.keepText")}
            />
          </FieldGroup>
          <CheckField name="followUp" label={t("tasks:reject.followUp")} defaultChecked />
          <Button kind="stop" wide name="intent" value="reject">
            {t("verbs:reject")}
          </Button>
        </PageForm>
      </Confirm>
    </div>
  );
}

/** "9 reversing moves return goods worth 735 900 soʻm": what happens, in numbers. */
export function ReverseEffect() {
  const { task, effects } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  if (task.definition.cash) return <>{t("tasks:reject.reverseCash", { bag: task.cash?.bagNumber ?? "-" })}</>;
  if (effects.moves === 0) return <>{t("tasks:reject.reverseNothing")}</>;
  return (
    <>
      {t("tasks:reject.reverseGoods", {
        moves: count(t, "move", effects.moves),
        value: format.money(effects.value),
        name: task.assigneeName ?? "",
      })}
    </>
  );
}
