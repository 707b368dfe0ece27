import { useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/components/button.tsx";
import { InputField, NumberField, SelectField } from "#app/components/field.tsx";
import { useFormProblem, useRows } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Slot } from "#app/domain/fleet/index.server.ts";
import { slotKinds, type SlotKind } from "#app/domain/fleet/schema.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { WaitingText } from "../_app.machines.$machineId/waiting.tsx";
import { itemLabel } from "../_app.stock/labels.ts";
import type { loader } from "./route.tsx";

interface Row {
  readonly index: number;
  /** As it is, or as it will be when what waits is done; null: a row for a new slot. */
  readonly slot: Slot | null;
  /** As it is. */
  readonly now: Slot | null;
}

const asPlanned = (slot: Slot): Slot =>
  slot.waiting && !slot.waiting.closes ? { ...slot, ...slot.waiting } : slot;

/** Rows for new slots that stand there from the start, so that the form works without script. */
const blankRows = 4;

/** One row a slot, in the order in which the machine has them. */
export function PlanogramRows() {
  const { machine, items } = useLoaderData<typeof loader>();
  const t = useT();
  const [added, add] = useState(0);
  const rows = useRows("slots", machine.slots, {
    key: "code",
    keyOf: (slot) => asPlanned(slot).code,
    spare: blankRows,
    added,
  }).map((now, index) => ({ index, now: now ?? null, slot: now ? asPlanned(now) : null }));
  return (
    <Panel title={t("machines:detail.slots")} hint={t("machines:planogram.itemHelp")} plain>
      <datalist id="planogram-items">
        {items.map((item) => (
          <option key={item.sku} value={itemLabel(item)} />
        ))}
      </datalist>
      <div className="scroll">
        <Table
          caption={t("machines:planogram.caption")}
          columns={useColumns()}
          rows={rows}
          rowKey={({ index }) => String(index)}
        />
      </div>
      <div className="p-3 [@media(scripting:none)]:hidden">
        <Button type="button" icon="plus" onClick={() => add(added + 1)}>
          {t("machines:planogram.addRow")}
        </Button>
      </div>
    </Panel>
  );
}

function useColumns(): Column<Row>[] {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const nameOf = (label: string, { index }: Row) =>
    t("machines:planogram.field", { field: label, n: index + 1 });
  const levels = {
    capacity: term("noun.capacity"),
    par: t("machines:planogram.par"),
    critical: t("machines:planogram.critical"),
  } as const;
  return [
    {
      id: "code",
      label: term("noun.code"),
      width: "w-24 min-w-22",
      cell: (row) => (
        <InputField
          name={`slots.${row.index}.code`}
          label={nameOf(term("noun.code"), row)}
          hidesLabel
          optional
          autoComplete="off"
          defaultValue={row.slot?.code}
        />
      ),
    },
    {
      id: "kind",
      label: t("machines:planogram.kind"),
      width: "w-32 min-w-28",
      cell: (row) => (
        <SelectField
          name={`slots.${row.index}.kind`}
          label={nameOf(t("machines:planogram.kind"), row)}
          hidesLabel
          defaultValue={row.slot?.kind ?? usualKind(machine.slots)}
          options={slotKinds.map((value) => ({ value, label: term(`slotKind.${value}`) }))}
        />
      ),
    },
    {
      id: "item",
      label: t("machines:planogram.item"),
      phone: "full",
      width: "min-w-60",
      cell: (row) => <ItemCell row={row} label={nameOf(t("machines:planogram.item"), row)} />,
    },
    {
      id: "price",
      label: t("machines:planogram.price", { currency: format.currency }),
      number: true,
      width: "w-28 min-w-24",
      cell: (row) => (
        <NumberField
          name={`slots.${row.index}.price`}
          label={nameOf(term("noun.price"), row)}
          hidesLabel
          optional
          defaultValue={
            row.slot?.price == null ? undefined : moneyToText(row.slot.price).replace(/\.00$/, "")
          }
        />
      ),
    },
    ...(["capacity", "par", "critical"] as const).map((field): Column<Row> => ({
      id: field,
      label: levels[field],
      number: true,
      width: "w-24 min-w-18",
      cell: (row) => (
        <NumberField
          name={`slots.${row.index}.${field}`}
          label={nameOf(levels[field], row)}
          hidesLabel
          optional
          defaultValue={row.slot?.[field] == null ? undefined : quantityToText(row.slot[field])}
        />
      ),
    })),
    {
      id: "close",
      label: t("machines:planogram.removeSlot"),
      width: "w-18",
      cell: (row) =>
        row.slot && (
          <CloseBox
            name={`slots.${row.index}.close`}
            label={nameOf(t("machines:planogram.removeSlot"), row)}
            isChecked={row.now?.waiting?.closes ?? false}
          />
        ),
    },
  ];
}

/** A coffee machine gets more selections, any other more columns. */
const usualKind = (slots: readonly Slot[]): SlotKind => slots.at(-1)?.kind ?? "column";

function ItemCell({ row, label }: { row: Row; label: string }) {
  const t = useT();
  const { slot, now, index } = row;
  const problem = useFormProblem();
  const machineLabel = problem ? problem.values[`slots.${index}.label`] : slot?.label;
  const item = slot?.itemName && slot.sku ? itemLabel({ name: slot.itemName, sku: slot.sku }) : undefined;
  return (
    <>
      <InputField
        name={`slots.${index}.item`}
        label={label}
        hidesLabel
        optional
        list="planogram-items"
        autoComplete="off"
        defaultValue={item}
      />
      {machineLabel && (
        <>
          <input type="hidden" name={`slots.${index}.label`} value={machineLabel} />
          <span className="sub">{t("machines:planogram.labelIs", { label: machineLabel })}</span>
        </>
      )}
      {now?.waiting && (
        <span className="sub">
          <StatusMark mark="half" /> <WaitingText slot={now} />
        </span>
      )}
    </>
  );
}

function CloseBox({ name, label, isChecked }: { name: string; label: string; isChecked: boolean }) {
  const problem = useFormProblem();
  const checked = problem ? problem.values[name] === "on" : isChecked;
  return (
    <label className="check">
      <input type="checkbox" name={name} value="on" aria-label={label} defaultChecked={checked} />
    </label>
  );
}
