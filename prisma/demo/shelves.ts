import type { SlotInput } from "#app/domain/fleet/schema.ts";
import { units } from "#app/platform/quantity.ts";
import { dice } from "./dice.ts";
import { columnCapacity, productOf } from "./goods.ts";

/** Shelves from the top, columns from the left; the same item in two columns sells twice as long. */
const snackShelves = [
  "LAYS-SMETANA LAYS-CRAB CHEETOS FLINT-BACON PRINGLES 7DAYS-COCOA OREO BARNI",
  "SNICKERS TWIX MARS BOUNTY KITKAT ALPEN-GOLD NUTS PICNIC",
  "COLA-05 COLA-05 FANTA-05 SPRITE-05 PEPSI-05 HYDROLIFE HYDROLIFE CHORTOQ",
  "LIPTON-LEMON FUSETEA-PEACH BLISS-ORANGE ADRENALINE REDBULL FLASHUP NESCAFE-LATTE YOGHURT",
  "DIROL ORBIT PEANUTS ALMONDS SUNFLOWER JERKY WIPES MASK",
];

const drinkShelves = [
  "COLA-05 COLA-05 FANTA-05 SPRITE-05 PEPSI-05 PEPSI-05",
  "HYDROLIFE HYDROLIFE HYDROLIFE CHORTOQ CHORTOQ BLISS-ORANGE",
  "LIPTON-LEMON LIPTON-LEMON FUSETEA-PEACH FUSETEA-PEACH YOGHURT NESCAFE-LATTE",
  "ADRENALINE ADRENALINE REDBULL FLASHUP FLASHUP COLA-05",
];

const comboShelves = [
  "LAYS-SMETANA LAYS-CRAB CHEETOS FLINT-BACON 7DAYS-COCOA OREO",
  "SNICKERS TWIX MARS KITKAT BOUNTY PICNIC",
  "DIROL ORBIT PEANUTS SUNFLOWER ALPEN-GOLD BARNI",
  "COLA-05 COLA-05 FANTA-05 SPRITE-05 HYDROLIFE HYDROLIFE",
  "LIPTON-LEMON FUSETEA-PEACH ADRENALINE FLASHUP CHORTOQ YOGHURT",
];

const templates = { snack: snackShelves, drink: drinkShelves, combo: comboShelves };

export type ShelfType = keyof typeof templates;

/** What a column holds, before the items have ids. */
interface Column extends Omit<SlotInput, "itemId"> {
  readonly sku: string;
}

/**
 * The planogram of a snack, drink or combo machine: every model's own order of columns, its level of prices in
 * percent (an airport is dearer than an institute).
 */
export function shelvesOf(machineCode: string, type: ShelfType, pricePercent: number): Column[] {
  const chance = dice("shelves", machineCode);
  return templates[type].flatMap((shelf, row) => {
    const skus = shelf.split(" ");
    // Two neighbours change places on some shelves: no two machines are filled quite alike.
    const at = chance.between(0, skus.length - 2);
    if (row > 0 && chance.chance(0.6)) [skus[at], skus[at + 1]] = [skus[at + 1]!, skus[at]!];
    return skus.map((sku, column) => columnOf(`${"ABCDE"[row]}${column + 1}`, sku, pricePercent));
  });
}

function columnOf(code: string, sku: string, pricePercent: number): Column {
  const product = productOf(sku);
  const capacity = columnCapacity[product.category];
  return {
    code,
    sku,
    kind: "column",
    label: "",
    price: roundedPrice(product.price, pricePercent),
    capacity: units(capacity),
    par: units(capacity),
    critical: units(Math.ceil(capacity / 5)),
  };
}

/** Whole soʻm -> minor units, in steps of 500 soʻm, which is what a bill acceptor can live with. */
const roundedPrice = (price: number, percent: number): bigint =>
  BigInt(Math.round((price * percent) / 100 / 500) * 500) * 100n;
