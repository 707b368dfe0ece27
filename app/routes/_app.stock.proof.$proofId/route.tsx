import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time, useFormat } from "#app/components/format.tsx";
import { Columns, EmptyState, KeyValue, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { getProof, lastRight } from "#app/domain/proof/index.server.ts";
import { moveTrail } from "#app/domain/stock/index.server.ts";
import { formatDateTime } from "#app/platform/i18n/format.ts";
import type { PageRequest } from "#app/platform/paging.ts";
import { readList } from "#app/server/page-list.server.ts";
import { onPage, type OpenPage } from "#app/server/page.server.ts";
import { Differences, isTraceable, type ProofDifference } from "./differences.tsx";
import { Trail } from "./trail.tsx";

export const meta = titled((t) => t("proof:one"));
export const ErrorBoundary = ErrorPanel;

/** What the page names of a proof; a ledger that is broken all over is looked at in the file. */
const mostShown = 200;

const asked = z.object({ difference: z.coerce.number().int().min(1).max(mostShown).optional() });

export const loader = onPage("proof:read", async (page) => {
  const { differences, ...proof } = await getProof(page.actor, page.params["proofId"]!);
  const { filter, request } = readList(page.url, asked);
  const shown = differences
    .slice(0, mostShown)
    .map((difference, index): ProofDifference => ({ ...difference, number: index + 1 }));
  const chosen = shown.find(({ number }) => number === filter.difference) ?? null;
  return {
    proof,
    found: differences.length,
    shown,
    chosen,
    title: formatDateTime(proof.finishedAt, page.reader),
    trail: chosen && (await trailOf(page, proof, chosen, request)),
  };
});

/** The moves of the place and item whose figure differs, since a proof last found it right. */
async function trailOf(
  { actor }: OpenPage,
  proof: { readonly finishedAt: Date },
  difference: ProofDifference,
  request: PageRequest,
) {
  if (!isTraceable(difference)) return null;
  const { placeType: type, placeId: id, itemId } = difference;
  const since = await lastRight(actor, proof, difference);
  return { since, moves: await moveTrail(actor, { place: { type, id }, itemId, since }, request) };
}

export default function Proof() {
  const { proof, found, shown, chosen, title, trail } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const about = (
    <Panel title={t("proof:about")}>
      <KeyValue
        rows={[
          { label: t("proof:who"), value: proof.actorName ?? t("proof:night") },
          { label: t("proof:began"), value: <Time at={proof.startedAt} as="dateTime" /> },
          { label: t("proof:ended"), value: <Time at={proof.finishedAt} as="dateTime" /> },
          { label: t("proof:moves"), value: format.number(proof.stockMoves) },
          { label: t("proof:entries"), value: format.number(proof.cashEntries) },
          { label: t("proof:checked"), value: format.number(proof.checked) },
          { label: t("proof:differences"), value: format.number(found), sum: true },
        ]}
      />
    </Panel>
  );
  return (
    <>
      <PageHeader
        up={{ to: "/stock/proof", label: t("proof:title") }}
        title={title}
        facts={t(found > 0 ? "proof:factsBroken" : "proof:factsRight")}
      />
      <div className="stack">
        <Columns
          main={
            found > 0 ? (
              <Differences shown={shown} more={found - shown.length} chosen={chosen?.number ?? null} />
            ) : (
              <Panel plain>
                <EmptyState title={t("proof:allAgrees")}>{t("proof:allAgreesText")}</EmptyState>
              </Panel>
            )
          }
          side={about}
        />
        {chosen && trail && <Trail difference={chosen} since={trail.since} moves={trail.moves} />}
      </div>
    </>
  );
}
