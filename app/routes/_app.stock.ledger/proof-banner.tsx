import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { PageForm } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { ProofBanner } from "#app/components/ledger.tsx";
import { Note } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { ProvenDifference } from "#app/domain/proof/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import type { loader } from "./route.tsx";

/** When the ledgers were proven last, over how much, and what did not agree. */
export function LastProof() {
  const { proof, mayProve } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const act = mayProve && (
    <PageForm warnsUnsaved={false} className="">
      <Button icon="proof" name="intent" value="prove">
        {t("stock:proof.now")}
      </Button>
    </PageForm>
  );
  if (!proof) {
    return (
      <Note mark="ring" title={t("stock:proof.never")}>
        <div className="row">
          <span>{t("stock:proof.neverText")}</span>
          {act && <span className="push">{act}</span>}
        </div>
      </Note>
    );
  }
  const numbers = {
    moves: count(t, "move", Number(proof.stockMoves + proof.cashEntries)),
    balances: count(t, "balance", proof.checked),
    differences: count(t, "difference", proof.differences.length),
  };
  return (
    <>
      <ProofBanner
        isProven={proof.differences.length === 0}
        title={t("stock:proof.title", { time: format.dateTime(proof.finishedAt) })}
        act={act}
      >
        {t("stock:proof.text", numbers)}
      </ProofBanner>
      {proof.differences.length > 0 && <Differences differences={proof.differences} />}
    </>
  );
}

const shownDifferences = 50;

function Differences({ differences }: { differences: readonly ProvenDifference[] }) {
  const t = useT();
  const term = useTerm();
  return (
    <Note mark="bad" title={t("stock:proof.differences")}>
      <ul>
        {differences.slice(0, shownDifferences).map((difference, index) => (
          <li key={index}>
            {term(difference.ledger === "stock" ? "noun.ledger" : "noun.cashLedger")}: {difference.subject} (
            {difference.kind}): {difference.recorded ?? "-"} / {difference.computed ?? "-"}
          </li>
        ))}
      </ul>
    </Note>
  );
}
