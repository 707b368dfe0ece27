import { SelectField } from "#app/components/field.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT } from "#app/components/text.tsx";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { useLoaderData } from "@remix-run/react";
import type { LeftSlot } from "./leftovers.server.ts";

/** Asks where the goods go that stand in the way: the moves are posted with the planogram, or the change waits. */
export function Leftovers({ left }: { left: readonly LeftSlot[] }) {
  const { people } = useLoaderData<{ people: readonly { value: string; label: string }[] }>();
  const t = useT();
  const format = useFormat();
  if (left.length === 0) return null;
  const options = [
    { value: "task", label: t("machines:planogram.viaTask") },
    ...people.map(({ value, label }) => ({
      value: `operator:${value}`,
      label: t("machines:planogram.toOperator", { name: label }),
    })),
    ...writeOffReasons.map((reason) => ({
      value: `writeOff:${reason}`,
      label: t("machines:planogram.writeOff", { reason: t(`terms:writeOffReason.${reason}`) }),
    })),
  ];
  return (
    <Panel title={t("machines:planogram.left")} mark="warn" flag>
      <div className="fields">
        <p>{t("machines:planogram.leftText")}</p>
        {left.map(({ slotId, code, itemName, unit, onHand }, index) => (
          <div key={slotId}>
            <input type="hidden" name={`leftovers.${index}.slotId`} value={slotId} />
            <SelectField
              name={`leftovers.${index}.to`}
              label={t("machines:planogram.leftSlot", {
                slot: code,
                item: itemName,
                quantity: `${format.number(onHand)}\u00A0${format.unit(asUnit(unit))}`,
              })}
              empty={t("machines:planogram.choose")}
              options={options}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
