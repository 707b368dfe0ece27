import { Link } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { PageForm } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { ProofBanner } from "#app/components/ledger.tsx";
import { Note } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import type { LedgerProof } from "#app/domain/proof/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";

/** When the ledgers were proven last, over how much, and how much did not agree. */
export function LastProof({ proof, mayProve }: { proof: LedgerProof | null; mayProve: boolean }) {
  const t = useT();
  const format = useFormat();
  const act = mayProve && (
    <PageForm action="/stock/proof?index" warnsUnsaved={false} className="">
      <Button icon="proof">{t("stock:proof.now")}</Button>
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
  const isProven = proof.differences.length === 0;
  return (
    <ProofBanner
      isProven={isProven}
      title={t("stock:proof.title", { time: format.dateTime(proof.finishedAt) })}
      act={act}
    >
      {t("stock:proof.text", numbers)}{" "}
      {!isProven && <Link to={`/stock/proof/${proof.id}`}>{t("proof:open")}</Link>}
    </ProofBanner>
  );
}
