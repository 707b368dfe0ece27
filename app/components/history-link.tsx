import { LinkButton } from "#app/components/button.tsx";
import { useT } from "#app/components/text.tsx";

/** The way to everything that was done to one thing; for whoever may read the audit. */
export function HistoryLink({ of }: { of: string }) {
  const t = useT();
  return (
    <LinkButton to={`/settings/audit?subjectId=${of}`} icon="history">
      {t("audit:history")}
    </LinkButton>
  );
}
