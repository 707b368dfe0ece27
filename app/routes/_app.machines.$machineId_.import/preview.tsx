import { Button } from "#app/components/button.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Note, Panel } from "#app/components/page.tsx";
import { StatusChip, StatusMark } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { startCapital, useT, useTerm } from "#app/components/text.tsx";
import { Leftovers } from "../_app.machines.$machineId_.planogram/leftovers.tsx";
import type { LeftSlot } from "../_app.machines.$machineId_.planogram/leftovers.server.ts";
import type { ShownPreview, ShownRow } from "./import.server.ts";

/** What the import would do, line by line, and the button that does it. */
export function Preview({ preview, left }: { preview: ShownPreview; left: readonly LeftSlot[] }) {
  const t = useT();
  const columns = useColumns();
  if (preview.needsModel) return null;
  return (
    <>
      <Summary preview={preview} />
      {preview.errors === 0 && <Leftovers left={left} />}
      <Panel title={t("machines:import.result")} plain>
        <Table
          caption={t("machines:import.result")}
          columns={columns}
          rows={preview.rows}
          rowKey={({ row }) => String(row)}
        />
      </Panel>
    </>
  );
}

function Summary({ preview }: { preview: ShownPreview }) {
  const t = useT();
  const { rows, closed, newItems, errors } = preview;
  const countOf = (...effects: ShownRow["effect"][]) =>
    rows.filter(({ effect }) => effects.includes(effect)).length;
  return (
    <Note
      mark={errors > 0 ? "bad" : "half"}
      title={
        errors > 0
          ? t("machines:import.errors", { n: errors })
          : t("machines:import.summary", {
              created: countOf("created", "reopened"),
              changed: countOf("changed"),
              same: countOf("same"),
              closed: closed.length,
              items: newItems.length,
            })
      }
    >
      {closed.length > 0 && <p>{t("machines:import.closed", { slots: closed.join(", ") })}</p>}
      {newItems.length > 0 && <p>{t("machines:import.newItems", { items: newItems.join(", ") })}</p>}
      {errors === 0 && (
        <div className="acts pt-2">
          <Button kind="main" name="intent" value="commit">
            {t("machines:import.commit")}
          </Button>
        </div>
      )}
    </Note>
  );
}

const marks = { created: "half", reopened: "half", changed: "half", same: "ring" } as const;

function useColumns(): Column<ShownRow>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "code",
      label: term("noun.slot"),
      phone: "identity",
      cell: ({ code }) => <b className="nowrap">{code}</b>,
    },
    {
      id: "effect",
      label: t("machines:import.effect.title"),
      phone: "end",
      cell: ({ effect }) => (
        <StatusChip mark={marks[effect]} quiet>
          {startCapital(t(`machines:import.effect.${effect}`))}
        </StatusChip>
      ),
    },
    { id: "row", label: t("machines:import.line"), number: true, phone: "hide", cell: ({ row }) => row },
    { id: "name", label: t("machines:import.inFile"), cell: ({ name }) => name || "-" },
    {
      id: "item",
      label: t("machines:import.becomes"),
      cell: ({ item, isNewItem }) => (
        <>
          {item ?? "-"} {isNewItem && <span className="sub">{t("machines:import.newItem")}</span>}
        </>
      ),
    },
    {
      id: "kind",
      label: t("machines:planogram.kind"),
      phone: "hide",
      cell: ({ kind }) => term(`slotKind.${kind}`),
    },
    {
      id: "price",
      label: t("machines:planogram.price", { currency: format.currency }),
      number: true,
      cell: ({ price }) => (price === null ? "-" : format.figure(price)),
    },
    {
      id: "capacity",
      label: term("noun.capacity"),
      number: true,
      phone: "hide",
      cell: ({ capacity }) => (capacity === null ? "-" : format.quantity(capacity)),
    },
    {
      id: "remarks",
      label: t("machines:import.remarks"),
      phone: "full",
      cell: ({ remarks }) =>
        remarks.map(({ level, text }) => (
          <div key={text} className="flex items-baseline gap-1">
            <StatusMark mark={level === "error" ? "bad" : "warn"} />
            {text}
          </div>
        )),
    },
  ];
}
