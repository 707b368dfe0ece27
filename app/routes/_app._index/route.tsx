import { redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { AttentionList, KeyFigures } from "#app/components/figures.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Columns, EmptyState, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { lastProof, type LedgerProof } from "#app/domain/proof/index.server.ts";
import { attention, homeFigures } from "#app/domain/reports/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { onPage } from "#app/server/page.server.ts";
import { useAttentionLine, type Acts } from "./attention-line.tsx";
import { useKeyFigures } from "./key-figures.tsx";

export const meta = titled((t) => t("home:title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage(null, async ({ actor }) => {
  // Field staff work in the bot; whoever of them opens the pages finds his tasks.
  if (!may(actor.role, "home:read")) throw redirect("/tasks");
  const [figures, needs, proof] = await Promise.all([
    homeFigures(actor),
    attention(actor),
    may(actor.role, "report:read") ? lastProof(actor) : null,
  ]);
  const acts: Acts = {
    create: may(actor.role, "task:create"),
    assign: may(actor.role, "task:assign"),
    decide: may(actor.role, "collection:accept"),
  };
  const seesBooks = may(actor.role, "report:read");
  return { figures, needs, proof, acts, seesBooks, seesMoney: may(actor.role, "collection:read") };
});

export default function Home() {
  const { figures, seesBooks } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const { now } = usePageContext();
  const strip = useKeyFigures(figures);
  return (
    <>
      <PageHeader title={format.weekdayDate(now)} facts={<Facts />} />
      <div className="home">
        {strip.length > 0 && <KeyFigures label={t("home:figures.label")} figures={strip} />}
        {seesBooks ? <Columns main={<NeedsAttention />} side={<Books />} /> : <NeedsAttention />}
      </div>
    </>
  );
}

function Facts() {
  const { figures, needs } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const parts = {
    machines: count(t, "machine", figures.machines),
    locations: count(t, "location", figures.locations),
    lines: format.number(needs.lines.length + needs.more),
  };
  return needs.atStake > 0n ? (
    <>{t("home:factsAtStake", { ...parts, amount: format.estimate(needs.atStake) })}</>
  ) : (
    <>{t("home:facts", parts)}</>
  );
}

function NeedsAttention() {
  const { needs } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const { user } = usePageContext();
  const toLine = useAttentionLine();
  const desk = user?.role === "warehouse" || user?.role === "cashier" ? user.role : "desk";
  return (
    <Panel
      title={t("home:attention.title")}
      hint={<span className="only-d">{t("home:attention.hint")}</span>}
      plain
    >
      {needs.lines.length === 0 ? (
        <EmptyState title={t("home:attention.none")}>{t(`home:attention.noneText.${desk}`)}</EmptyState>
      ) : (
        <AttentionList lines={needs.lines.map(toLine)} />
      )}
      {needs.more > 0 && (
        <p className="sub px-4 py-3">{t("home:attention.more", { n: format.number(needs.more) })}</p>
      )}
    </Panel>
  );
}

/** Whether the ledgers agree with their moves: what all other figures stand on. */
function Books() {
  const { proof } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Panel
      title={t("home:proof.title")}
      mark={proof ? (proof.differences.length > 0 ? "bad" : "tick") : "ring"}
      aside={<Link to="/stock/proof">{t("home:proof.open")}</Link>}
    >
      {proof ? <Proven proof={proof} /> : <p className="sub">{t("home:proof.none")}</p>}
    </Panel>
  );
}

function Proven({ proof }: { proof: LedgerProof }) {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const figures = (
    <KeyValue
      rows={[
        { label: term("noun.proof"), value: format.dateTime(proof.finishedAt) },
        { label: t("home:proof.moves"), value: format.number(proof.stockMoves) },
        { label: t("home:proof.entries"), value: format.number(proof.cashEntries) },
        { label: t("home:proof.differences"), value: format.number(proof.differences.length), sum: true },
      ]}
    />
  );
  if (proof.differences.length === 0) return figures;
  return (
    <div className="stack">
      <p>
        {t("home:proof.broken")}{" "}
        <Link to={`/stock/proof/${proof.id}`}>{count(t, "difference", proof.differences.length)}</Link>
      </p>
      {figures}
    </div>
  );
}
