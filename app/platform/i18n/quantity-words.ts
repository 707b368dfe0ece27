import type { Unit } from "#app/platform/i18n/format.ts";
import { foldSearch } from "#app/platform/i18n/fold.ts";

/** Words for the usual packs in the three languages, declined as people type them after a number. */
const packWords = [
  ["box", "boxes", "коробка", "коробки", "коробок", "коробку", "кор", "quti"],
  ["bag", "bags", "пакет", "пакета", "пакетов", "xalta"],
  ["pack", "packs", "упаковка", "упаковки", "упаковок", "упаковку", "уп", "qadoq"],
];

/** Units as typed, folded, without a full stop. */
export const unitForms: readonly { readonly unit: Unit; readonly forms: readonly string[] }[] = [
  { unit: "pcs", forms: ["pcs", "pc", "piece", "pieces", "шт", "штук", "штука", "штуки", "dona", "ta"] },
  { unit: "g", forms: ["g", "gr", "gram", "grams", "г", "гр", "грамм", "gramm"] },
  { unit: "ml", forms: ["ml", "мл"] },
  { unit: "kg", forms: ["kg", "кг", "кило", "kilo"] },
  { unit: "l", forms: ["l", "л", "литр", "литра", "литров", "litr", "litre", "litres"] },
];

/** Every word that means this pack: its own name, and its family's where it bears a usual name. */
export function packForms(name: string): readonly string[] {
  const own = foldSearch(name);
  return [own, ...(packWords.find((family) => family.includes(own)) ?? [])];
}
