import { Button, Confirm } from "#app/components/button.tsx";
import { InputField, TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";

interface ClosedProps {
  /** YYYY-MM-DD; null: no day is closed. */
  readonly through: string | null;
  readonly firstOpen: string | null;
  readonly yesterday: string;
  readonly idempotencyKey: string;
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
  readonly problem: FormProblem | undefined;
}

/** How far the days are closed, and the two acts that change it. */
export function Closed(props: ClosedProps) {
  const { through, firstOpen, yesterday, mayClose, mayReopen } = props;
  const t = useT();
  const format = useFormat();
  const title = through ? t("days:through", { date: format.date(through) }) : t("days:none");
  return (
    <Panel title={title} mark={through ? "tick" : "ring"}>
      <div className="stack">
        {firstOpen && <p>{t("days:first", { date: format.date(firstOpen) })}</p>}
        {mayClose && (through === null || through < yesterday) && <Close {...props} />}
        {mayReopen && through && <Reopen {...props} through={through} />}
      </div>
    </Panel>
  );
}

function Close({ yesterday, firstOpen, idempotencyKey, problem }: ClosedProps) {
  const t = useT();
  const own = problem?.values["intent"] === "close" ? problem : undefined;
  return (
    <Confirm act={t("days:close")} title={t("days:closeTitle")} open={Boolean(own)}>
      <p>{t("days:closeEffect")}</p>
      <PageForm
        problem={own}
        idempotencyKey={`${idempotencyKey}-close`}
        className="fields"
        warnsUnsaved={false}
      >
        <InputField
          name="through"
          type="date"
          label={t("days:lastDay")}
          min={firstOpen ?? undefined}
          max={yesterday}
          defaultValue={yesterday}
        />
        <div className="acts">
          <Button kind="main" name="intent" value="close">
            {t("days:close")}
          </Button>
        </div>
      </PageForm>
    </Confirm>
  );
}

function Reopen({ through, idempotencyKey, problem }: ClosedProps & { through: string }) {
  const t = useT();
  const own = problem?.values["intent"] === "reopen" ? problem : undefined;
  return (
    <Confirm act={t("days:reopen")} kind="stop" title={t("days:reopenTitle")} open={Boolean(own)}>
      <p>{t("days:reopenEffect")}</p>
      <PageForm
        problem={own}
        idempotencyKey={`${idempotencyKey}-reopen`}
        className="fields"
        warnsUnsaved={false}
      >
        <InputField name="from" type="date" label={t("days:firstDay")} max={through} defaultValue={through} />
        <TextAreaField name="reason" label={t("days:reason")} />
        <div className="acts">
          <Button kind="stop" name="intent" value="reopen">
            {t("days:reopen")}
          </Button>
        </div>
      </PageForm>
    </Confirm>
  );
}
