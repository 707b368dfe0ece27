import { useMemo } from "react";
import { ScanField } from "#app/components/scan-field.tsx";
import { useFormat } from "#app/components/format.tsx";
import { useT } from "#app/components/text.tsx";
import { asUnit } from "#app/platform/i18n/format.ts";
import { usePackName } from "./pack-field.tsx";
import { addToLine, byCode, type Meant, type ScannedItem, type Words } from "./scanned-lines.ts";

/** A line of a form that stands there from the start, of an item or of one lot of it. */
export interface ScannableLine extends ScannedItem {
  /** In the form: `lines.<index>`. */
  readonly index: number;
  readonly unit: string;
  /** Lots that the line can be told to take, or the one that it is of. */
  readonly lots?: readonly { readonly code: string | null; readonly barcode: string }[];
}

/** Scans into the lines of a form: of goods, packs and lots that are there. */
export function ScanGoods({ lines }: { lines: readonly ScannableLine[] }) {
  const known = useMemo(() => knownCodes(lines), [lines]);
  const words = useScanWords(lines);
  return (
    <ScanField
      onCode={(code, form) => {
        const meant = known.get(code);
        return meant ? addToLine(form, meant.line.index, meant, words) : null;
      }}
    />
  );
}

function knownCodes(lines: readonly ScannableLine[]): Map<string, Meant<ScannableLine>> {
  const lots = lines.flatMap((line) =>
    (line.lots ?? []).map(({ code, barcode }): [string, Meant<ScannableLine>] => [
      barcode,
      { line, pack: "", ...(code === null ? {} : { lotCode: code }) },
    ]),
  );
  return new Map([...byCode(lines), ...lots]);
}

/** What a scan says it has done: "Cola: 3 box". */
export function useScanWords(items: readonly { readonly item: string; readonly unit: string }[]): Words {
  const t = useT();
  const format = useFormat();
  const packName = usePackName();
  return {
    added: ({ item, quantity, pack }) => {
      const unit = asUnit(items.find((each) => each.item === item)?.unit ?? "pcs");
      const figure = pack
        ? `${format.quantity(quantity)} ${packName(pack)}`
        : format.quantityWithUnit(quantity, unit);
      return t("scan:added", { item, quantity: figure });
    },
    unreadable: (item) => t("scan:unreadable", { item }),
    otherLot: (item) => t("scan:otherLot", { item }),
  };
}
