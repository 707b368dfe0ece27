import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { NumberField } from "#app/components/field.tsx";
import { QuantityText, useFormat } from "#app/components/format.tsx";
import { Gauge } from "#app/components/instruments.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import type { loader } from "./route.tsx";

/** Each slot of the machine with what is in it, and what to load: up to par, until somebody says otherwise. */
export function PlannedSlots() {
  const { slots, machine } = useLoaderData<typeof loader>();
  const t = useT();
  const columns = useColumns();
  if (slots.length === 0) {
    return (
      <Panel plain>
        <EmptyState
          title={t("tasks:new.noSlots")}
          act={<LinkButton to={`/machines/${machine!.id}`}>{t("tasks:new.openMachine")}</LinkButton>}
        >
          {t("tasks:new.noSlotsText")}
        </EmptyState>
      </Panel>
    );
  }
  const numbered = slots.map((slot, index) => ({ ...slot, index }));
  return (
    <Panel title={t("tasks:new.slots")} hint={t("tasks:new.slotsHint")} plain>
      <Table
        caption={t("tasks:new.slots")}
        columns={columns}
        rows={numbered}
        rowKey={(slot) => slot.slotId}
        cardColumns={3}
      />
    </Panel>
  );
}

type Slot = ReturnType<typeof useLoaderData<typeof loader>>["slots"][number] & { readonly index: number };

const percent = (part: bigint, whole: bigint): number => Number((part * 100n) / whole);
function useColumns(): Column<Slot>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    { id: "slot", label: term("noun.slot"), phone: "identity", width: "w-18", cell: (slot) => slot.code },
    { id: "item", label: term("noun.item"), phone: "end", cell: (slot) => slot.item },
    {
      id: "now",
      label: t("tasks:now"),
      number: true,
      cell: (slot) => <QuantityText quantity={slot.onHand} unit={asUnit(slot.unit)} />,
    },
    {
      id: "par",
      label: t("tasks:par"),
      number: true,
      cell: (slot) => (slot.par === null ? "-" : format.quantity(slot.par)),
    },
    {
      id: "level",
      label: t("tasks:level"),
      deskOnly: true,
      phone: "hide",
      width: "w-32",
      cell: (slot) => <Level slot={slot} />,
    },
    {
      id: "free",
      label: t("tasks:free"),
      number: true,
      phone: "hide",
      cell: (slot) => (slot.free === null ? "-" : format.quantity(slot.free)),
    },
    {
      id: "toLoad",
      label: t("tasks:toLoad"),
      number: true,
      width: "w-44",
      cell: (slot) => (
        <>
          <input type="hidden" name={`items.${slot.index}.slotId`} value={slot.slotId} />
          <input type="hidden" name={`items.${slot.index}.itemId`} value={slot.itemId} />
          {slot.isLeaving && <input type="hidden" name={`items.${slot.index}.isLeaving`} value="on" />}
          <NumberField
            name={`items.${slot.index}.planned`}
            label={t("tasks:toLoadOf", { slot: slot.code, item: slot.item })}
            hidesLabel
            required={false}
            defaultValue={slot.toLoad > 0n || slot.isLeaving ? quantityToText(slot.toLoad) : undefined}
          />
        </>
      ),
    },
  ];
}

function Level({ slot }: { slot: Slot }) {
  if (!slot.capacity) return null;
  const state =
    slot.onHand === 0n ? "out" : slot.critical !== null && slot.onHand <= slot.critical ? "low" : "well";
  return (
    <Gauge
      level={percent(slot.onHand, slot.capacity)}
      par={slot.par === null ? undefined : percent(slot.par, slot.capacity)}
      state={state}
    />
  );
}
