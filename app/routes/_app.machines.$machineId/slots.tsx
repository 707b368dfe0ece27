import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { useFormat } from "#app/components/format.tsx";
import { EmptyState, Panel } from "#app/components/page.tsx";
import { SlotGrid, SlotLegend, type SlotView } from "#app/components/slot-grid.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Slot } from "#app/domain/fleet/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { measureUnits } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";
import { WaitingSlots } from "./waiting.tsx";

/** Columns and canisters as they stand in the machine. */
export function Slots() {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  const slots = useSlotViews();
  if (machine.slots.length === 0) return <NoPlanogram />;
  if (slots.length === 0) return null;
  const countOf = (state: SlotView["state"]) => slots.filter((slot) => slot.state === state).length;
  return (
    <Panel
      title={t("machines:detail.slots")}
      hint={t("machines:detail.slotFacts", {
        slots: count(t, "slot", slots.length),
        out: countOf("out"),
        low: countOf("low"),
      })}
      aside={<SlotLegend />}
    >
      <SlotGrid slots={slots} />
      <WaitingSlots slots={machine.slots} />
    </Panel>
  );
}

function NoPlanogram() {
  const { machine, mayEdit } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Panel title={t("machines:detail.slots")} plain>
      <EmptyState
        title={t("machines:detail.noPlanogram")}
        act={
          mayEdit && (
            <div className="acts justify-center">
              <LinkButton to={`/machines/${machine.id}/import`} kind="main" icon="upload">
                {t("machines:detail.importFile")}
              </LinkButton>
              <LinkButton to={`/machines/${machine.id}/planogram`}>
                {t("machines:detail.editPlanogram")}
              </LinkButton>
            </div>
          )
        }
      >
        {t("machines:detail.noPlanogramText")}
      </EmptyState>
    </Panel>
  );
}

function useSlotViews(): SlotView[] {
  const { machine, figures, sees } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const figuresOf = new Map(figures.slots.map((slot) => [slot.slotId, slot]));
  return machine.slots
    .filter(({ kind }) => kind !== "selection")
    .map((slot) => {
      const onHand = slot.onHand ?? 0n;
      const tenths = figuresOf.get(slot.id)?.tenthsOfDaysLeft ?? null;
      const unit = measureUnits.find((each) => each === slot.unit);
      const percentOf = (part: bigint) => (slot.capacity ? Number((part * 100n) / slot.capacity) : 0);
      const capacity = slot.capacity === null ? "-" : format.quantity(slot.capacity);
      return {
        code: slot.code,
        name: nameOf(slot) ?? t("machines:detail.noItem"),
        quantity: format.quantity(onHand),
        capacity: unit && unit !== "pcs" ? `${capacity}\u00A0${format.unit(unit)}` : capacity,
        level: slot.capacity ? percentOf(onHand) : onHand > 0n ? 100 : 0,
        par: slot.par === null ? 0 : percentOf(slot.par),
        state: stateOf(slot),
        ...(slot.price === null ? {} : { price: format.figure(slot.price) }),
        ...(tenths === null
          ? {}
          : { daysLeft: t("machines:detail.days", { n: format.number(tenths / 10) }) }),
        ...(slot.itemId && sees.items ? { to: `/items/${slot.itemId}` } : {}),
      };
    });
}

const nameOf = ({ itemName, label }: Slot): string | null => itemName ?? (label || null);

function stateOf({ itemId, onHand, critical }: Slot): SlotView["state"] {
  if (itemId === null || onHand === null) return "well";
  if (onHand === 0n) return "out";
  return critical !== null && onHand <= critical ? "low" : "well";
}

/** Buttons of a coffee machine: they hold nothing and sell by recipe. */
export function Selections() {
  const { machine, sees } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const columns: Column<Slot>[] = [
    {
      id: "code",
      label: term("noun.code"),
      phone: "identity",
      cell: ({ code }) => <b className="nowrap">{code}</b>,
    },
    {
      id: "item",
      label: term("noun.item"),
      phone: "full",
      cell: (slot) => {
        const name = nameOf(slot);
        if (name === null) return <span className="sub">{t("machines:detail.noItem")}</span>;
        return slot.itemId && sees.items ? <Link to={`/items/${slot.itemId}`}>{name}</Link> : name;
      },
    },
    {
      id: "price",
      label: t("machines:planogram.price", { currency: format.currency }),
      number: true,
      phone: "end",
      cell: ({ price }) => (price === null ? "-" : format.figure(price)),
    },
  ];
  return (
    <Panel title={t("machines:detail.selections")} hint={t("machines:detail.selectionsHint")} plain>
      <Table
        caption={t("machines:detail.selections")}
        columns={columns}
        rows={machine.slots.filter(({ kind }) => kind === "selection")}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
