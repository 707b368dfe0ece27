import { NumberField, SelectField } from "#app/components/field.tsx";
import { QuantityText } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import type { TaskItem } from "#app/domain/work/index.server.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { PlannedChange } from "../_app.tasks.$taskId/planned-change.tsx";

type Line = TaskItem & { readonly index: number };
const shown = (quantity: bigint | null): string | undefined =>
  quantity === null ? undefined : quantityToText(quantity);

/** For each slot what was loaded, found before and taken out. */
export function LoadedLines({ items }: { items: readonly TaskItem[] }) {
  const t = useT();
  const columns = useColumns();
  const lines = items.map((item, index) => ({ ...item, index }));
  return (
    <Panel title={t("tasks:items.title")} hint={t("tasks:complete.linesHint")} plain>
      <Table
        caption={t("tasks:items.title")}
        columns={columns}
        rows={lines}
        rowKey={(line) => `${line.slotId} ${line.itemId}`}
        cardColumns={3}
      />
    </Panel>
  );
}

/** What a slot that changes its item is to be cleared of: suggested as taken out, since that is the plan. */
const leavingOf = ({ waiting }: Line): bigint | null =>
  waiting && waiting.leaving > 0n ? waiting.leaving : null;

function ItemCell({ line }: { line: Line }) {
  return (
    <>
      {line.item}
      <PlannedChange item={line} />
    </>
  );
}

function useColumns(): Column<Line>[] {
  const t = useT();
  const term = useTerm();
  const reasons = writeOffReasons.map((value) => ({ value, label: term(`writeOffReason.${value}`) }));
  const field = (line: Line, name: string) => `items.${line.index}.${name}`;
  const labelled = (line: Line, word: string) =>
    t("tasks:complete.fieldOf", { field: word, slot: line.slot });
  return [
    {
      id: "slot",
      label: term("noun.slot"),
      phone: "identity",
      cell: (line) => (
        <>
          <input type="hidden" name={field(line, "slotId")} value={line.slotId} />
          <input type="hidden" name={field(line, "itemId")} value={line.itemId} />
          {line.slot}
        </>
      ),
    },
    { id: "item", label: term("noun.item"), phone: "end", cell: (line) => <ItemCell line={line} /> },
    {
      id: "planned",
      label: term("noun.planned"),
      number: true,
      cell: (line) => <QuantityText quantity={line.planned} unit={asUnit(line.unit)} />,
    },
    {
      id: "held",
      label: t("tasks:complete.held"),
      number: true,
      cell: (line) => <QuantityText quantity={line.held} unit={asUnit(line.unit)} />,
    },
    {
      id: "actual",
      label: term("noun.actual"),
      number: true,
      width: "w-28",
      cell: (line) => (
        <NumberField
          name={field(line, "actual")}
          label={labelled(line, term("noun.actual"))}
          hidesLabel
          defaultValue={quantityToText(line.actual ?? line.planned)}
        />
      ),
    },
    {
      id: "found",
      label: t("tasks:items.found"),
      number: true,
      width: "w-28",
      cell: (line) => (
        <NumberField
          name={field(line, "found")}
          label={labelled(line, t("tasks:items.found"))}
          hidesLabel
          required={false}
          defaultValue={shown(line.found)}
        />
      ),
    },
    {
      id: "removed",
      label: t("tasks:items.removed"),
      number: true,
      width: "w-28",
      cell: (line) => (
        <NumberField
          name={field(line, "removed")}
          label={labelled(line, t("tasks:items.removed"))}
          hidesLabel
          required={false}
          defaultValue={shown(line.removed ?? leavingOf(line))}
        />
      ),
    },
    {
      id: "removedReason",
      label: t("tasks:complete.where"),
      phone: "full",
      width: "w-44",
      cell: (line) => (
        <SelectField
          name={field(line, "removedReason")}
          label={labelled(line, t("tasks:complete.where"))}
          hidesLabel
          optional
          options={reasons}
          empty={t("tasks:items.toOperator")}
          defaultValue={line.removedReason ?? ""}
        />
      ),
    },
  ];
}
