import { Button, Confirm } from "#app/components/button.tsx";
import { TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Collection } from "#app/domain/cash/index.server.ts";

interface DecisionProps {
  readonly collection: Collection;
  readonly mayAccept: boolean;
  readonly mayDispute: boolean;
  readonly idempotencyKey: string;
  readonly problem: FormProblem | undefined;
}

/** What is to be done about the count: nothing, wait, accept the variance, or dispute it. */
export function Decision({ collection, mayAccept, mayDispute, idempotencyKey, problem }: DecisionProps) {
  const t = useT();
  const { status, provisional, counted } = collection;
  if (status === "accepted") return <p>{t("money:decision.accepted")}</p>;
  if (status === "reversed") return <p>{t("money:decision.reversed")}</p>;
  if (status === "taken" || (status === "disputed" && counted === null)) {
    return <p>{t(status === "taken" ? "money:decision.taken" : "money:decision.recount")}</p>;
  }
  const of = (intent: string) => (problem?.values["intent"] === intent ? problem : undefined);
  return (
    <div className="grid gap-2 [&_summary]:w-full">
      <p>{t(status === "disputed" ? "money:decision.recount" : "money:decision.counted")}</p>
      {mayAccept && !provisional && (
        <Accept collection={collection} idempotencyKey={idempotencyKey} problem={of("accept")} />
      )}
      {provisional && <p className="sub">{t("money:decision.provisional")}</p>}
      {mayDispute && status === "counted" && (
        <Dispute collection={collection} idempotencyKey={idempotencyKey} problem={of("dispute")} />
      )}
    </div>
  );
}

type ActProps = Pick<DecisionProps, "collection" | "idempotencyKey" | "problem">;

function Accept({ collection, idempotencyKey, problem }: ActProps) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { variance, status, bagNumber } = collection;
  const size = variance === null ? 0n : variance < 0n ? -variance : variance;
  const word = t(variance !== null && variance < 0n ? "terms:noun.shortage" : "terms:noun.surplus");
  return (
    <Confirm
      act={t("money:decision.acceptAct")}
      title={t("money:decision.acceptTitle", { bag: bagNumber })}
      open={Boolean(problem)}
    >
      <p>{t("money:decision.acceptText", { word, amount: format.money(size) })}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <TextAreaField name="reason" label={term("noun.reason")} optional={status !== "disputed"} />
        <Button kind="main" wide name="intent" value="accept">
          {t("verbs:accept")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function Dispute({ collection, idempotencyKey, problem }: ActProps) {
  const t = useT();
  const term = useTerm();
  return (
    <Confirm
      act={t("verbs:dispute")}
      kind="stop"
      title={t("money:decision.disputeTitle", { bag: collection.bagNumber })}
      open={Boolean(problem)}
    >
      <p>{t("money:decision.disputeText")}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <TextAreaField name="reason" label={term("noun.reason")} />
        <Button kind="stop" wide name="intent" value="dispute">
          {t("verbs:dispute")}
        </Button>
      </PageForm>
    </Confirm>
  );
}
