import { measureUnits, type Unit } from "#app/platform/i18n/format.ts";

/** A unit as the database has it; anything unknown counts as pieces. */
export const asUnit = (unit: string): Unit => measureUnits.find((known) => known === unit) ?? "pcs";

/** What stands in a suggestion of items, and names one of them again: the SKU is unique. */
export const itemLabel = ({ name, sku }: { name: string; sku: string }): string => `${name} · ${sku}`;
