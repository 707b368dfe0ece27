import type { Feed, LocationType, MachineType } from "#app/domain/fleet/schema.ts";
import type { CoffeeModel } from "./coffee.ts";

/** Where the demo company's machines stand: names as people in Tashkent say them. */
export interface Place {
  readonly name: string;
  readonly type: LocationType;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly contact: string;
  readonly workingHours: string;
}

export interface MachineSpec {
  readonly code: string;
  readonly name: string;
  readonly type: MachineType;
  readonly model: string;
  readonly manufacturer: string;
  readonly coffee: CoffeeModel | null;
  readonly place: Place;
  /** Which of the three operators. */
  readonly operator: 0 | 1 | 2;
  /** Vends on a usual day. */
  readonly vends: number;
  readonly pricePercent: number;
  readonly feed: Feed;
  /** Days from refill to refill. */
  readonly refillEvery: number;
}

type PlaceRow = readonly [string, LocationType, string, number, number, string, string];

const place = ([name, type, address, latitude, longitude, contact, workingHours]: PlaceRow): Place => {
  return { name, type, address, latitude, longitude, contact, workingHours };
};

const DAILY = "08:00-22:00";
const OFFICE = "Mon-Sat 08:00-19:00";
const ALWAYS = "00:00-24:00";

const darvoza = place(["Samarqand Darvoza", "mall", "Qoratosh koʻchasi 5A", 41.3166, 69.2313, "Otabek, +998 90 111 20 31", DAILY]); // prettier-ignore
const airport = place(["Tashkent Airport T2", "transport", "Qumariq koʻchasi 13", 41.2579, 69.2817, "Smena boshligʻi, +998 78 140 28 01", ALWAYS]); // prettier-ignore
const station = place(["Northern railway station", "transport", "Turkiston koʻchasi 7", 41.2912, 69.2866, "Rustam, +998 90 322 41 15", ALWAYS]); // prettier-ignore
const itPark = place(["IT Park, Building B", "office", "Tepamasjid koʻchasi 4", 41.3425, 69.3377, "Resepshn, +998 71 209 11 99", OFFICE]); // prettier-ignore
const oybek = place(["Oybek metro", "transport", "Oybek koʻchasi, 2-chiqish", 41.2958, 69.2751, "Stansiya navbatchisi", "05:00-24:00"]); // prettier-ignore
const westminster = place(["Westminster University", "university", "Istiqbol koʻchasi 12", 41.3071, 69.2823, "Kamola, +998 71 238 74 00", "Mon-Sat 08:00-20:00"]); // prettier-ignore
const medline = place(["Akfa Medline clinic", "hospital", "Kichik halqa yoʻli 5A", 41.2853, 69.1901, "Registratura", ALWAYS]); // prettier-ignore
const compass = place(["Compass Mall", "mall", "Toshkent halqa yoʻli 17", 41.2392, 69.3288, "Sherzod, +998 93 505 17 17", DAILY]); // prettier-ignore
const cityMall = place(["Tashkent City Mall", "mall", "Botir Zokirov koʻchasi 7", 41.3151, 69.2497, "Boshqaruv, +998 55 506 00 00", DAILY]); // prettier-ignore
const inha = place(["Inha University", "university", "Ziyolilar koʻchasi 9", 41.3386, 69.3345, "Javohir, +998 71 289 99 99", "Mon-Sat 08:00-20:00"]); // prettier-ignore
const alay = place(["Alay bazaar", "shop", "Amir Temur koʻchasi 40", 41.3198, 69.2841, "Bozor maʼmuriyati", "06:00-20:00"]); // prettier-ignore
const magicCity = place(["Magic City", "mall", "Bobur koʻchasi 174", 41.3033, 69.2457, "Kassa, +998 78 150 00 00", "10:00-23:00"]); // prettier-ignore
const chorsu = place(["Chorsu metro", "transport", "Navoiy shoh koʻchasi", 41.3255, 69.2354, "Stansiya navbatchisi", "05:00-24:00"]); // prettier-ignore
const hospital = place(["Republican Hospital No. 1", "hospital", "Zulfiyaxonim koʻchasi 4", 41.3231, 69.2569, "4-bino navbatchisi", ALWAYS]); // prettier-ignore
const sports = place(["Yunusobod sports centre", "other", "Yunusobod 4-mavze", 41.3645, 69.2871, "Maʼmur Dilshod", "07:00-22:00"]); // prettier-ignore
const riviera = place(["Riviera Mall", "mall", "Furqat koʻchasi 2", 41.3404, 69.2538, "Boshqaruv", DAILY]); // prettier-ignore
const ministry = place(["Ministry of Digital Technologies", "office", "Amir Temur koʻchasi 4", 41.3144, 69.2798, "Xoʻjalik boʻlimi", OFFICE]); // prettier-ignore
const tuit = place(["TUIT, main block", "university", "Amir Temur koʻchasi 108", 41.3407, 69.2866, "Komendant, +998 71 238 64 15", "Mon-Sat 08:00-19:00"]); // prettier-ignore
const nest = place(["Nest One business centre", "office", "Islom Karimov koʻchasi 51", 41.3129, 69.2483, "Resepshn", OFFICE]); // prettier-ignore
const hilton = place(["Hilton Tashkent City", "hotel", "Islom Karimov koʻchasi 2", 41.3139, 69.2505, "Front desk", ALWAYS]); // prettier-ignore
const artel = place(["Artel plant, Olmazor", "factory", "Boʻronov koʻchasi 30", 41.3581, 69.2218, "Oshxona mudiri Zafar", "Mon-Sat 07:00-21:00"]); // prettier-ignore
const school = place(["School No. 110", "school", "Mirobod koʻchasi 12", 41.2981, 69.2689, "Direktor yordamchisi", "Mon-Sat 08:00-18:00"]); // prettier-ignore
const parkent = place(["Parkent Plaza", "mall", "Parkent koʻchasi 181", 41.3118, 69.3251, "Boshqaruv", DAILY]); // prettier-ignore
const residence = place(["Akay City, house 3", "residential", "Shota Rustaveli koʻchasi 22", 41.2846, 69.2589, "Konsyerj", ALWAYS]); // prettier-ignore

export const disabledMachine = "M-0031";
export const machineInRepair = "M-0027";
/** Nothing has been heard from it since yesterday. */
export const silentMachine = "M-0004";
/** Nobody has filled them for too long: how many days. The first two have a task by now, which nobody has. */
export const neglectedMachines: ReadonlyMap<string, number> = new Map([
  ["M-0003", 7],
  ["M-0019", 9],
  ["M-0017", 9],
  ["M-0022", 7],
]);

const FESTIVAL = ["Necta Festival", "Evoca"] as const;
const VENDO = ["Vendo G-Drink", "SandenVendo"] as const;
const UNICUM = ["Unicum Food Box", "Unicum"] as const;
const BEVMAX = ["Sielaff SiLine", "Sielaff"] as const;

type Row = readonly [string, MachineType, readonly [string, string], Place, 0 | 1 | 2, number, number, Feed, number]; // prettier-ignore

const ANIMO = ["Animo OptiMe", "Animo"] as const;
const LUCE = ["Rheavendors Luce X2", "Rheavendors"] as const;

const rows: readonly Row[] = [
  ["IT Park, kitchen on the 3rd floor", "coffee", ANIMO, itPark, 0, 17, 100, "api", 6],
  ["Westminster University, library", "coffee", LUCE, westminster, 1, 26, 100, "api", 5],
  ["Samarqand Darvoza, main entrance", "snack", FESTIVAL, darvoza, 0, 21, 100, "api", 4],
  ["Airport T2, departures, gate 7", "snack", FESTIVAL, airport, 1, 18, 140, "api", 4],
  ["Northern station, ticket hall", "combo", UNICUM, station, 1, 17, 110, "api", 4],
  ["Oybek metro, passage to the Blue line", "drink", VENDO, oybek, 2, 15, 100, "api", 4],
  ["Akfa Medline, reception", "coffee", LUCE, medline, 2, 20, 100, "api", 5],
  ["Compass Mall, cinema", "drink", VENDO, compass, 2, 11, 110, "api", 5],
  ["Tashkent City Mall, parking B1", "snack", FESTIVAL, cityMall, 0, 10, 120, "api", 5],
  ["Inha University, block A", "combo", UNICUM, inha, 0, 14, 100, "api", 4],
  ["Alay bazaar, west gate", "snack", UNICUM, alay, 1, 9, 100, "import", 5],
  ["Magic City, ticket hall", "coffee", ANIMO, magicCity, 2, 14, 100, "api", 6],
  ["Chorsu metro, north vestibule", "drink", VENDO, chorsu, 2, 14, 100, "api", 4],
  ["Yunusobod sports centre, pool", "snack", FESTIVAL, sports, 0, 9, 100, "api", 5],
  ["Riviera Mall, food court", "combo", UNICUM, riviera, 1, 12, 110, "api", 5],
  ["Ministry, 2nd floor", "coffee", ANIMO, ministry, 2, 11, 100, "api", 6],
  ["TUIT, ground floor", "snack", FESTIVAL, tuit, 0, 13, 95, "api", 4],
  ["Airport T2, arrivals", "drink", BEVMAX, airport, 1, 13, 140, "api", 4],
  ["Northern station, platform 1", "drink", BEVMAX, station, 1, 16, 110, "api", 5],
  ["Nest One, 12th floor", "coffee", LUCE, nest, 0, 18, 100, "api", 5],
  ["Hilton, staff canteen", "combo", UNICUM, hilton, 0, 8, 100, "import", 6],
  ["Artel plant, canteen", "snack", FESTIVAL, artel, 2, 15, 90, "api", 4],
  ["Artel plant, workshop 2", "drink", BEVMAX, artel, 2, 13, 90, "api", 4],
  ["School No. 110, canteen", "snack", UNICUM, school, 1, 8, 90, "none", 5],
  ["Parkent Plaza, 1st floor", "combo", UNICUM, parkent, 2, 9, 105, "api", 5],
  ["Inha University, block B", "drink", VENDO, inha, 0, 11, 100, "api", 5],
  ["Westminster University, atrium", "snack", FESTIVAL, westminster, 1, 11, 100, "api", 5],
  ["Medline, surgery, 2nd floor", "coffee", ANIMO, medline, 2, 12, 100, "api", 6],
  ["Tashkent City Mall, cinema", "drink", VENDO, cityMall, 0, 10, 120, "api", 5],
  ["Akay City, lobby", "combo", UNICUM, residence, 1, 6, 100, "none", 6],
  ["Hospital No. 1, building 4", "snack", UNICUM, hospital, 2, 6, 95, "api", 6],
];

export const machineSpecs: readonly MachineSpec[] = rows.map(
  (
    [name, type, [model, manufacturer], standing, operator, vends, pricePercent, feed, refillEvery],
    index,
  ) => {
    const coffee = type === "coffee" ? (model as CoffeeModel) : null;
    const code = `M-${String(index + 1).padStart(4, "0")}`;
    return { code, name, type, model, manufacturer, coffee, place: standing, operator, vends, pricePercent, feed, refillEvery }; // prettier-ignore
  },
);

/** How busy a day is, from Sunday to Saturday, in percent of a usual one. */
export const weekOf = (type: LocationType): readonly number[] => weeks[type] ?? weeks.other!;

const weeks: Partial<Record<LocationType, readonly number[]>> = {
  office: [8, 105, 110, 108, 112, 104, 35],
  university: [10, 112, 115, 110, 108, 100, 45],
  school: [5, 110, 110, 112, 108, 104, 60],
  factory: [15, 104, 106, 105, 107, 108, 70],
  mall: [135, 82, 84, 86, 92, 112, 140],
  transport: [96, 104, 98, 97, 101, 115, 104],
  hospital: [60, 112, 112, 110, 108, 104, 78],
  other: [110, 92, 94, 96, 98, 104, 118],
};
