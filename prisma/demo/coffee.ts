import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { SlotInput } from "#app/domain/fleet/schema.ts";
import { units } from "#app/platform/quantity.ts";

/** Two coffee machines as they stand somewhere: their own selections, names, prices and popularity. */
export type CoffeeModel = "Animo OptiMe" | "Rheavendors Luce X2";

/** The machines count in hundredths of a euro; about a euro's rate brings their prices to soʻm. */
export const EURO = units(15_000);

interface RealLine {
  readonly machine_model: string;
  readonly selection: string;
  readonly price_minor_units: string;
  readonly paid_vends_lifetime: string;
}

/** The file as the planogram import takes it. */
export const readPlanograms = (): string => readFileSync(findFile(), "utf8");

/** Sources and build lie at different depths; `prisma/demo` stands above both. */
function findFile(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, "prisma", "demo", "planograms.csv");
      if (existsSync(candidate)) return candidate;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error("The file prisma/demo/planograms.csv is missing from this installation");
}

/**
 * How often each selection of a model was sold in the machine's life. What has no price (a button for "no cup",
 * a counter that is none) is nothing that a customer buys.
 */
export function popularityOf(model: CoffeeModel): ReadonlyMap<string, number> {
  const lines = parse<RealLine>(readPlanograms(), { columns: true });
  const sold = lines.filter((line) => line.machine_model === model && Number(line.price_minor_units) > 0);
  return new Map(sold.map((line) => [line.selection, Number(line.paid_vends_lifetime)]));
}

/** In grams or pieces; money in whole soʻm for one of them. */
interface Ingredient {
  readonly sku: string;
  readonly name: string;
  readonly unit: "g" | "pcs" | "ml";
  readonly pack: { readonly name: string; readonly quantity: number };
  readonly cost: number;
  readonly shelfLifeDays: number | null;
  readonly untracked?: boolean;
}

export const COFFEE_SUPPLIER = "Barista Servis MChJ";

export const ingredients: readonly Ingredient[] = [
  ingredient("BEANS", "Coffee beans", 165, 1000, 365),
  ingredient("INSTANT", "Instant coffee", 210, 500, 540),
  ingredient("MILK", "Dry milk", 72, 1000, 300),
  ingredient("CHOCOLATE", "Chocolate powder", 68, 1000, 365),
  ingredient("TEA", "Tea powder, lemon", 55, 1000, 365),
  ingredient("SUGAR", "Sugar", 13, 1000, null),
  { sku: "CUP", name: "Cup 250 ml", unit: "pcs", pack: { name: "sleeve", quantity: 50 }, cost: 310, shelfLifeDays: null },
  { sku: "WATER", name: "Water", unit: "ml", pack: { name: "l", quantity: 1000 }, cost: 0, shelfLifeDays: null, untracked: true },
]; // prettier-ignore

function ingredient(
  sku: string,
  name: string,
  cost: number,
  bag: number,
  shelfLifeDays: number | null,
): Ingredient {
  return { sku, name, unit: "g", pack: { name: "bag", quantity: bag }, cost, shelfLifeDays };
}

/** A drink under the name by which the machine calls it; its recipe in thousandths of gram, piece and millilitre. */
interface Drink {
  readonly sku: string;
  readonly name: string;
  readonly recipe: Readonly<Record<string, number>>;
}

const cup = (recipe: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const thousandths = Object.entries(recipe).map(([sku, amount]): [string, number] => [sku, amount * 1000]);
  return { ...Object.fromEntries(thousandths), CUP: 1000, WATER: 150_000 };
};

export const drinks: readonly Drink[] = [
  { sku: "COFFEE", name: "Coffee", recipe: cup({ INSTANT: 2, SUGAR: 5 }) },
  { sku: "CAPPUCCINO", name: "Cappuccino", recipe: cup({ INSTANT: 2, MILK: 10, SUGAR: 5 }) },
  { sku: "LATTE MACCHIATO", name: "Latte macchiato", recipe: cup({ INSTANT: 2, MILK: 14 }) },
  { sku: "CHOCOLATE MILK", name: "Chocolate with milk", recipe: cup({ CHOCOLATE: 14, MILK: 8 }) },
  { sku: "HOT WATER", name: "Hot water", recipe: cup({}) },
  { sku: "COFFEE MILK", name: "Coffee with milk", recipe: cup({ INSTANT: 2, MILK: 5, SUGAR: 5 }) },
  { sku: "COFFEE CHOC", name: "Coffee with chocolate", recipe: cup({ INSTANT: 2, CHOCOLATE: 10 }) },
  { sku: "KAFFEE SCHWARZ BOHNE", name: "Black coffee, beans", recipe: cup({ BEANS: 8 }) },
  { sku: "KAFFEE WEISS BOHNE", name: "White coffee, beans", recipe: cup({ BEANS: 8, MILK: 5, SUGAR: 5 }) },
  { sku: "CAPPUCCINO BOHNE", name: "Cappuccino, beans", recipe: cup({ BEANS: 8, MILK: 10, SUGAR: 5 }) },
  { sku: "MOCCACINO BOHNE", name: "Moccacino, beans", recipe: cup({ BEANS: 8, MILK: 6, CHOCOLATE: 8 }) },
  { sku: "LATTE MACCHIATO BOHNE", name: "Latte macchiato, beans", recipe: cup({ BEANS: 8, MILK: 14 }) },
  { sku: "ESPRESSO BOHNE", name: "Espresso", recipe: cup({ BEANS: 8 }) },
  { sku: "ESPRESSO MACCHIATO BO", name: "Espresso macchiato", recipe: cup({ BEANS: 8, MILK: 4 }) },
  { sku: "CAFE AU LAIT BOHNE", name: "Café au lait, beans", recipe: cup({ BEANS: 8, MILK: 9, SUGAR: 5 }) },
  { sku: "KAFFEE SCHWARZ INSTAN", name: "Black coffee, instant", recipe: cup({ INSTANT: 2 }) },
  { sku: "KAFFEE WEISS INSTANT", name: "White coffee, instant", recipe: cup({ INSTANT: 2, MILK: 5, SUGAR: 5 }) },
  { sku: "CAPPUCCINO INSTANT", name: "Cappuccino, instant", recipe: cup({ INSTANT: 2, MILK: 10, SUGAR: 5 }) },
  { sku: "MOCCACINO INSTANT", name: "Moccacino, instant", recipe: cup({ INSTANT: 2, MILK: 6, CHOCOLATE: 8 }) },
  { sku: "CHOCO", name: "Hot chocolate", recipe: cup({ CHOCOLATE: 16 }) },
  { sku: "CHOCO CREME", name: "Hot chocolate, creamy", recipe: cup({ CHOCOLATE: 16, MILK: 8 }) },
  { sku: "CHOCO EXTRA", name: "Hot chocolate, strong", recipe: cup({ CHOCOLATE: 24 }) },
  { sku: "TEE", name: "Lemon tea", recipe: cup({ TEA: 12 }) },
]; // prettier-ignore

const canisters: Readonly<Record<CoffeeModel, readonly (readonly [sku: string, capacity: number])[]>> = {
  "Animo OptiMe": [["INSTANT", 900], ["MILK", 2200], ["CHOCOLATE", 1800], ["SUGAR", 1500], ["CUP", 400]],
  "Rheavendors Luce X2": [
    ["BEANS", 2000], ["INSTANT", 800], ["MILK", 2400], ["CHOCOLATE", 2400], ["TEA", 1200], ["SUGAR", 1500], ["CUP", 500],
  ],
}; // prettier-ignore

/** What a canister holds, before the items have ids. */
interface Canister extends Omit<SlotInput, "itemId"> {
  readonly sku: string;
}

export const canistersOf = (model: CoffeeModel): Canister[] =>
  canisters[model].map(([sku, capacity], index) => ({
    code: `canister-${index + 1}`,
    sku,
    kind: "canister",
    label: "",
    price: null,
    capacity: units(capacity),
    par: units(capacity),
    critical: units(Math.round(capacity / 5)),
  }));
