import { redirect } from "@remix-run/node";
import { LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { onPage } from "#app/server/page.server.ts";
import { bagsToCount } from "../_app.money/queue.server.ts";

export const meta = titled((t) => t("money:count.title"));
export const ErrorBoundary = ErrorPanel;

/** The desk opens with the bag that waits longest. */
export const loader = onPage("collection:count", async ({ actor }) => {
  const [first] = await bagsToCount(actor);
  if (first) throw redirect(`/money/count/${first.id}`);
  return null;
});

export default function NothingToCount() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("money:count.title")} />
      <Panel plain>
        <EmptyState
          title={t("money:count.empty")}
          act={<LinkButton to="/money?status=accepted">{t("money:count.seeAll")}</LinkButton>}
        >
          {t("money:count.emptyText")}
        </EmptyState>
      </Panel>
    </>
  );
}
