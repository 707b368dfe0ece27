import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import type { FormProblem } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { CollectionChip } from "#app/components/status-chips.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { Decision } from "../_app.money/decision.tsx";
import { Outcome } from "../_app.money/outcome.tsx";
import type { loader } from "./route.tsx";

/** The count is saved: what it came to beside what was expected, and what is to be decided. */
export function Result({ problem, nextId }: { problem: FormProblem | undefined; nextId: string | null }) {
  const { collection, thresholds, mayAccept, mayDispute, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      <Panel
        title={`${term("noun.sealedBag")} ${collection.bagNumber}`}
        hint={`${collection.machineCode} ${collection.machineName} · ${collection.operatorName}`}
        aside={<CollectionChip status={collection.status} />}
      >
        {collection.counted === null ? (
          <p>{t("money:count.notYours")}</p>
        ) : (
          <Outcome collection={collection} thresholds={thresholds} />
        )}
      </Panel>
      <Panel
        title={t("money:count.result")}
        aside={
          collection.countedAt && (
            <>
              {t("money:count.savedAt")} <Time at={collection.countedAt} as="time" />
            </>
          )
        }
      >
        <div className="grid gap-3">
          <Decision
            collection={collection}
            mayAccept={mayAccept}
            mayDispute={mayDispute}
            idempotencyKey={idempotencyKey}
            problem={problem}
          />
          <Link to={`/money/collections/${collection.id}`}>{t("money:count.open")}</Link>
          {nextId ? (
            <LinkButton to={`/money/count/${nextId}`} kind="main" wide>
              {t("money:count.next")}
            </LinkButton>
          ) : (
            <p className="sub">{t("money:count.queueEmpty")}</p>
          )}
        </div>
      </Panel>
    </>
  );
}
