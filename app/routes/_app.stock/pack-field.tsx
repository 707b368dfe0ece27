import { SelectField, type Option } from "#app/components/field.tsx";
import { useFormat } from "#app/components/format.tsx";
import { startCapital, useT } from "#app/components/text.tsx";
import type { Unit } from "#app/platform/i18n/format.ts";
import { packName } from "#app/platform/i18n/pack-name.ts";
import type { Quantity } from "#app/platform/quantity.ts";

export interface Pack {
  readonly name: string;
  readonly quantity: Quantity;
}

/** The word of a usual pack in the reader's language; another name stays as it was typed. */
export function usePackName(): (name: string) => string {
  const t = useT();
  return (name) => packName(t, name);
}

/** In what a quantity is typed: the base unit, or one of the item's packs with what it holds. */
export function PackField({ name, unit, packs }: { name: string; unit: Unit; packs: readonly Pack[] }) {
  const t = useT();
  const format = useFormat();
  const packName = usePackName();
  const options: Option[] = packs.map((pack) => ({
    value: pack.name,
    label: `${startCapital(packName(pack.name))}, ${format.quantityWithUnit(pack.quantity, unit)}`,
  }));
  return (
    <SelectField
      name={name}
      label={t("stock:pack")}
      hidesLabel
      optional
      empty={format.unit(unit)}
      options={options}
    />
  );
}

/** The field where the item has packs, else its base unit as a word. */
export function QuantityIn(props: { name: string; unit: Unit; packs: readonly Pack[] }) {
  const format = useFormat();
  if (props.packs.length > 0) return <PackField {...props} />;
  return <span className="sub">{format.unit(props.unit)}</span>;
}

/** The same while the item is not known: every pack there is, which the server checks against the item. */
export function AnyPackField({ name, packs }: { name: string; packs: readonly string[] }) {
  const t = useT();
  const packName = usePackName();
  const options = packs.map((pack) => ({ value: pack, label: startCapital(packName(pack)) }));
  return (
    <SelectField
      name={name}
      label={t("stock:pack")}
      hidesLabel
      optional
      empty={t("stock:baseUnit")}
      options={options}
    />
  );
}
