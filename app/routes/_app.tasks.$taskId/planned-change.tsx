import { useT } from "#app/components/text.tsx";
import type { TaskItem } from "#app/domain/work/index.server.ts";

/** What the slot of a line becomes once a completion has emptied it. */
export function PlannedChange({ item: { waiting } }: { item: TaskItem }) {
  const t = useT();
  if (!waiting) return null;
  const from = waiting.from ?? t("machines:planogram.noItem");
  const to = waiting.to ?? t("machines:planogram.noItem");
  return (
    <div className="sub">
      {waiting.closes
        ? t("machines:planogram.waitsClosing", { from })
        : t("machines:planogram.waits", { from, to })}
    </div>
  );
}
