import { useFormat } from "#app/components/format.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";
import type { Slot } from "#app/domain/fleet/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";

/** "Waiting: Cola → Gum · 5 pcs still inside". */
export function WaitingText({ slot: { waiting, itemName, unit, onHand } }: { slot: Slot }) {
  const t = useT();
  const format = useFormat();
  if (!waiting) return null;
  const from = itemName ?? t("machines:planogram.noItem");
  const change = waiting.closes
    ? t("machines:planogram.waitsClosing", { from })
    : t("machines:planogram.waits", { from, to: waiting.itemName ?? t("machines:planogram.noItem") });
  const quantity = `${format.quantity(onHand ?? 0n)}\u00A0${format.unit(asUnit(unit ?? "pcs"))}`;
  return <>{`${change} · ${t("machines:planogram.waitsText", { quantity })}`}</>;
}

/** The slots whose change waits for a task. */
export function WaitingSlots({ slots }: { slots: readonly Slot[] }) {
  return slots
    .filter(({ waiting }) => waiting)
    .map((slot) => (
      <p key={slot.id} className="sub">
        <StatusMark mark="half" /> <b>{slot.code}</b> <WaitingText slot={slot} />
      </p>
    ));
}
