import { issue, load, receive, writeOff } from "#app/domain/stock/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { addDays, weekday } from "./calendar.ts";
import { COFFEE_SUPPLIER, ingredients } from "./coffee.ts";
import { dice } from "./dice.ts";
import { products } from "./goods.ts";
import { isInUse, type Machine, type World } from "./world.ts";

/** What the warehouse buys: costs in whole soʻm, packs in whole base units. */
interface Ware {
  readonly sku: string;
  readonly supplier: string;
  readonly cost: number;
  readonly pack: number;
  readonly shelfLifeDays: number | null;
}

const wares: readonly Ware[] = [
  ...products.map(({ sku, supplier, cost, box, shelfLifeDays }) => {
    return { sku, supplier, cost, pack: box, shelfLifeDays };
  }),
  ...ingredients
    .filter(({ untracked }) => !untracked)
    .map(({ sku, cost, pack, shelfLifeDays }) => {
      return { sku, supplier: COFFEE_SUPPLIER, cost, pack: pack.quantity, shelfLifeDays };
    }),
];

const DELIVERY_DAYS = [1, 4];
const ORDER_BELOW_DAYS = 8;
const ORDER_UP_TO_DAYS = 20;

/** On delivery days suppliers bring what runs low; what keeps a month is ordered for a week. */
export async function takeDeliveries(world: World, day: string): Promise<void> {
  if (!DELIVERY_DAYS.includes(weekday(day))) return;
  const use = dailyUse(world, day);
  const available = await readAvailable(world);
  await receiveUpTo(world, day, ({ sku, shelfLifeDays }) => {
    const itemId = world.itemIds.get(sku) ?? "";
    const perDay = use.get(itemId) ?? 0;
    const have = available.get(itemId) ?? 0;
    const days = shelfLifeDays !== null && shelfLifeDays < 60 ? 9 : ORDER_UP_TO_DAYS;
    return have < perDay * Math.min(ORDER_BELOW_DAYS, days - 3) ? perDay * days - have : 0;
  });
}

/** The first deliveries, and the first filling of every machine out of them. */
export async function fillMachines(world: World): Promise<void> {
  const { calendar, machines } = world;
  const day = calendar.firstDay;
  calendar.standAt(calendar.at(day, 5 * 60 + 20));
  const use = dailyUse(world, day);
  const inMachines = new Map<string, number>();
  for (const { itemId, quantity } of machines.flatMap(fillingOf)) {
    inMachines.set(itemId, (inMachines.get(itemId) ?? 0) + Number(quantity) / 1000);
  }
  await receiveUpTo(world, day, ({ sku }) => {
    const itemId = world.itemIds.get(sku) ?? "";
    return (inMachines.get(itemId) ?? 0) + (use.get(itemId) ?? 0) * 16;
  });
  for (const [index, machine] of machines.entries()) {
    calendar.standAt(calendar.at(day, 5 * 60 + 40 + index));
    const lines = fillingOf(machine);
    const operatorId = machine.operator.userId;
    await issue(world.keeper, { warehouseId: world.warehouseId, operatorId, lines });
    await load(world.manager, { operatorId, machineId: machine.id, lines });
  }
}

const fillingOf = ({ slots }: Machine): { slotId: string; itemId: string; quantity: Quantity }[] =>
  slots.flatMap(({ id, itemId, par }) => (itemId && par ? [{ slotId: id, itemId, quantity: par }] : []));

/** What is expected to be sold and used up on a usual day, by item, in base units. */
function dailyUse({ machines, recipes, calendar }: World, day: string): Map<string, number> {
  const use = new Map<string, number>();
  const add = (itemId: string, amount: number): void => void use.set(itemId, (use.get(itemId) ?? 0) + amount);
  for (const machine of machines.filter((each) => isInUse(each, day, calendar))) {
    const total = machine.slots.reduce((sum, { weight }) => sum + weight, 0);
    for (const { itemId, weight } of machine.slots) {
      const vends = (machine.spec.vends * weight) / total;
      const recipe = itemId ? recipes.get(itemId) : undefined;
      if (recipe) for (const line of recipe) add(line.itemId, (vends * Number(line.quantity)) / 1000);
      else if (itemId) add(itemId, vends);
    }
  }
  return use;
}

async function readAvailable({ warehouseId }: World): Promise<Map<string, number>> {
  const found = await rows<{ itemId: string; free: Quantity }>(sql`
    select item_id as "itemId", on_hand - reserved as free from stock_balance
    where place_type = 'warehouse' and place_id = ${warehouseId}::uuid`);
  return new Map(found.map(({ itemId, free }) => [itemId, Number(free) / 1000]));
}

/** One document for each supplier, in whole packs; each line a lot of its own. */
async function receiveUpTo(world: World, day: string, missing: (ware: Ware) => number): Promise<void> {
  for (const supplier of new Set(wares.map((ware) => ware.supplier))) {
    const lines = wares
      .filter((ware) => ware.supplier === supplier)
      .flatMap((ware) => {
        const packs = Math.ceil(missing(ware) / ware.pack);
        return packs > 0 ? [lineOf(world, day, ware, packs * ware.pack)] : [];
      });
    if (lines.length === 0) continue;
    const documentNumber = String(dice("invoice", supplier, day).between(10_000, 99_999));
    await receive(world.keeper, { warehouseId: world.warehouseId, supplier, documentNumber, lines });
  }
}

function lineOf(world: World, day: string, { sku, cost, shelfLifeDays }: Ware, quantity: number) {
  const chance = dice("lot", sku, day);
  const keeps = shelfLifeDays === null ? null : Math.round(shelfLifeDays * (0.7 + chance.next() * 0.25));
  return {
    itemId: world.itemIds.get(sku) ?? "",
    quantity: units(quantity),
    amount: BigInt(cost) * BigInt(quantity) * 100n,
    lotCode: `L-${day.slice(2).replaceAll("-", "")}-${chance.between(10, 99)}`,
    expiresOn: keeps === null ? null : addDays(day, keeps),
  };
}

/** The receipt's key: once it is there, the whole history is. */
const LAST_DELIVERY = "demo-company";

export async function isHistoryWhole(): Promise<boolean> {
  const found = await rows(
    sql`select 1 from stock_posting where natural_key = ${`receive:${LAST_DELIVERY}`}`,
  );
  return found.length > 0;
}

/** The last act of the history: goods that the supplier let go cheaply, since they expire within days. */
export async function takeLastDelivery(world: World): Promise<void> {
  const { today } = world.calendar;
  const cheap = [["YOGHURT", 60, 4], ["7DAYS-COCOA", 84, 6], ["BARNI", 48, 12]] as const; // prettier-ignore
  await receive(world.keeper, {
    warehouseId: world.warehouseId,
    supplier: "Asia Drinks MChJ",
    documentNumber: "77120",
    key: LAST_DELIVERY,
    lines: cheap.map(([sku, quantity, days]) => {
      const ware = wares.find((each) => each.sku === sku)!;
      const line = lineOf(world, today, ware, quantity);
      return { ...line, amount: (line.amount * 8n) / 10n, expiresOn: addDays(today, days) };
    }),
  });
}

/** Once a week the keeper clears out what has expired, and what was crushed. */
export async function clearOut(world: World, day: string): Promise<void> {
  const place = { type: "warehouse", id: world.warehouseId } as const;
  const expired = await rows<{ itemId: string; quantity: Quantity; lotCode: string }>(sql`
    select b.item_id as "itemId", b.on_hand as quantity, lot.code as "lotCode"
    from lot_balance b join lot on lot.id = b.lot_id
    where b.place_type = 'warehouse' and b.place_id = ${world.warehouseId}::uuid and b.on_hand > 0
      and lot.expires_on < ${day}::date`);
  if (expired.length > 0) await writeOff(world.keeper, { place, reason: "expired", lines: expired });
  const chance = dice("damage", day);
  const itemId = world.itemIds.get(chance.pick(products).sku) ?? "";
  const free = (await readAvailable(world)).get(itemId) ?? 0;
  if (free < 10) return;
  const lines = [{ itemId, quantity: units(chance.between(1, 3)) }];
  await writeOff(world.keeper, { place, reason: "damaged", lines });
}
