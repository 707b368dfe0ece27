/** What the demo company sells. Prices and costs in whole soʻm; weights say how well it sells. */
interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  readonly price: number;
  readonly cost: number;
  /** Pieces in a box of the supplier. */
  readonly box: number;
  readonly weight: number;
  readonly shelfLifeDays: number;
  readonly supplier: string;
}

type Category = "Chips" | "Sweets" | "Snacks" | "Drinks" | "Dairy" | "Gum" | "Other";

/** How many fit into a column. */
export const columnCapacity: Readonly<Record<Category, number>> = {
  Chips: 8,
  Sweets: 14,
  Snacks: 10,
  Drinks: 10,
  Dairy: 8,
  Gum: 20,
  Other: 12,
};

const SNACKS = "Snack Distribution MChJ";
const SWEETS = "Samarqand Sweets Trade";
const COLA = "Coca-Cola Ichimligi Uzbekiston";
const DRINKS = "Asia Drinks MChJ";

type Line = readonly [string, string, number, number, number, number, number];

const line =
  (category: Category, supplier: string) =>
  ([sku, name, price, cost, box, weight, shelfLifeDays]: Line): Product => {
    return { sku, name, category, price, cost, box, weight, shelfLifeDays, supplier };
  };

const chips: readonly Line[] = [
  ["LAYS-SMETANA", "Lays Smetana 40 g", 12_000, 8_000, 30, 7, 150],
  ["LAYS-CRAB", "Lays Crab 40 g", 12_000, 8_000, 30, 6, 150],
  ["CHEETOS", "Cheetos Cheese 50 g", 11_000, 7_400, 24, 5, 150],
  ["FLINT-BACON", "Flint Bacon 35 g", 7_000, 4_300, 40, 3, 180],
  ["PRINGLES", "Pringles Original 40 g", 22_000, 15_500, 12, 2, 270],
];

const sweets: readonly Line[] = [
  ["7DAYS-COCOA", "7DAYS Cocoa 60 g", 9_000, 6_100, 24, 6, 75],
  ["OREO", "Oreo 36 g", 8_000, 5_200, 24, 3, 240],
  ["BARNI", "Barni Chocolate 30 g", 6_000, 3_900, 24, 3, 150],
  ["SNICKERS", "Snickers 50 g", 10_000, 7_200, 48, 11, 300],
  ["TWIX", "Twix 55 g", 11_000, 7_800, 30, 9, 300],
  ["MARS", "Mars 50 g", 10_000, 7_100, 36, 5, 300],
  ["BOUNTY", "Bounty 57 g", 11_000, 7_700, 24, 5, 300],
  ["KITKAT", "KitKat 41 g", 11_000, 7_500, 24, 7, 270],
  ["ALPEN-GOLD", "Alpen Gold Nuts 85 g", 18_000, 12_900, 21, 3, 270],
  ["NUTS", "Nuts 42 g", 9_000, 6_000, 24, 3, 270],
  ["PICNIC", "Picnic 38 g", 9_000, 6_200, 35, 5, 270],
];

const snacks: readonly Line[] = [
  ["PEANUTS", "Peanuts salted 50 g", 9_000, 5_600, 24, 3, 240],
  ["ALMONDS", "Almonds 40 g", 21_000, 15_000, 20, 1.5, 240],
  ["SUNFLOWER", "Sunflower seeds 60 g", 7_000, 4_200, 30, 3, 180],
  ["JERKY", "Jerky beef 25 g", 25_000, 18_200, 20, 1.5, 150],
];

const cola: readonly Line[] = [
  ["COLA-05", "Coca-Cola 0.5 l", 9_000, 6_500, 24, 16, 240],
  ["FANTA-05", "Fanta 0.5 l", 9_000, 6_500, 24, 7, 240],
  ["SPRITE-05", "Sprite 0.5 l", 9_000, 6_500, 24, 6, 240],
  ["FUSETEA-PEACH", "Fuse Tea Peach 0.5 l", 10_000, 6_900, 12, 6, 240],
  ["BLISS-ORANGE", "Bliss Orange 0.2 l", 6_000, 3_900, 27, 3, 180],
];

const drinks: readonly Line[] = [
  ["PEPSI-05", "Pepsi 0.5 l", 9_000, 6_300, 12, 6, 240],
  ["HYDROLIFE", "Hydrolife still 0.5 l", 4_000, 2_500, 12, 14, 365],
  ["CHORTOQ", "Chortoq 0.5 l", 6_000, 3_800, 12, 5, 365],
  ["LIPTON-LEMON", "Lipton Lemon 0.5 l", 10_000, 6_900, 12, 5, 240],
  ["ADRENALINE", "Adrenaline Rush 0.25 l", 17_000, 12_800, 12, 5, 365],
  ["REDBULL", "Red Bull 0.25 l", 24_000, 18_500, 24, 2.5, 365],
  ["FLASHUP", "Flash Up 0.45 l", 12_000, 8_200, 12, 6, 270],
  ["NESCAFE-LATTE", "Nescafe Latte 0.24 l", 19_000, 13_900, 12, 2.5, 240],
];

const gum: readonly Line[] = [
  ["DIROL", "Dirol mint 14 g", 6_000, 3_800, 30, 2, 450],
  ["ORBIT", "Orbit Strawberry 14 g", 6_000, 4_200, 30, 3, 450],
];

const other: readonly Line[] = [
  ["WIPES", "Wet wipes 15 pcs", 8_000, 4_800, 24, 1, 720],
  ["MASK", "Mask 1 pc", 3_000, 1_100, 50, 0.8, 900],
];

export const products: readonly Product[] = [
  ...chips.map(line("Chips", SNACKS)),
  ...sweets.map(line("Sweets", SWEETS)),
  ...snacks.map(line("Snacks", SNACKS)),
  ...cola.map(line("Drinks", COLA)),
  ...drinks.map(line("Drinks", DRINKS)),
  line("Dairy", DRINKS)(["YOGHURT", "Actual yoghurt 0.3 l", 11_000, 7_300, 12, 4, 30]),
  ...gum.map(line("Gum", SWEETS)),
  ...other.map(line("Other", SNACKS)),
];

export const productOf = (sku: string): Product => {
  const found = products.find((product) => product.sku === sku);
  if (!found) throw new Error(`No such product: ${sku}`);
  return found;
};
