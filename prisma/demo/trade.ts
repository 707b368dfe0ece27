import { takeSales } from "#app/domain/cash/index.server.ts";
import type { SaleLine } from "#app/domain/cash/schema.ts";
import type { LocationType } from "#app/domain/fleet/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { minutesAfter, weekday } from "./calendar.ts";
import { dice, type Dice } from "./dice.ts";
import { silentMachine, weekOf } from "./places.ts";
import { isInUse, type Machine, type Slot, type World } from "./world.ts";

const telemetry: Actor = { userId: null, role: "admin", channel: "api", requestId: "demo", address: null };

/** One day of customers, on the stock that stands in the machines. */
export interface Trade {
  readonly day: string;
  /** What a column or canister holds now, sales that are not in yet included. */
  stockOf(slot: Slot): Quantity;
  /** Fills or empties a column or canister. */
  put(slotId: string, quantity: Quantity): void;
  /** Customers come up to that moment; answers what they bought since the last call. */
  sell(machine: Machine, until: Date): SaleLine[];
}

interface Customers {
  readonly chance: Dice;
  readonly times: readonly Date[];
  next: number;
}

export function openTrade(world: World, day: string, stock: Map<string, Quantity>): Trade {
  const queues = new Map<string, Customers>();
  const stockOf = ({ id }: Slot): Quantity => stock.get(id) ?? 0n;
  const put = (slotId: string, quantity: Quantity): void => {
    stock.set(slotId, (stock.get(slotId) ?? 0n) + quantity);
  };
  const sell = (machine: Machine, until: Date): SaleLine[] => {
    const queue = queues.get(machine.id) ?? customersOf(world, machine, day);
    queues.set(machine.id, queue);
    const sold: SaleLine[] = [];
    for (let at = queue.times[queue.next]; at && at <= until; at = queue.times[++queue.next]) {
      const slot = choose(world, machine, queue.chance, stockOf);
      if (!slot) continue;
      for (const { slotId, quantity } of usedBy(world, machine, slot)) put(slotId, -quantity);
      sold.push(saleOf(machine, slot, at, `${machine.spec.code}-${day}-${queue.next + 1}`, queue.chance));
    }
    return sold;
  };
  return { day, stockOf, put, sell };
}

/** How many come, and when: by the machine, the day of the week and the hour. */
function customersOf({ calendar }: World, machine: Machine, day: string): Customers {
  const { code, vends, place, feed } = machine.spec;
  const chance = dice("sales", code, day);
  if (feed === "none" || !isInUse(machine, day, calendar)) return { chance, times: [], next: 0 };
  const growth = 1.04 - calendar.daysAgo(day) * 0.002;
  const mean =
    (vends * growth * (0.88 + chance.next() * 0.24) * (weekOf(place.type)[weekday(day)] ?? 100)) / 100;
  const hours = hoursOf(place.type);
  const hourList = hours.map((weight, hour) => ({ weight, hour }));
  const times = Array.from({ length: chance.count(mean) }, () => {
    const hour = chance.weighted(hourList, ({ weight }) => weight)?.hour ?? 12;
    return minutesAfter(calendar.wallTime(day, hour * 60), chance.between(0, 3_599) / 60);
  });
  return { chance, times: times.sort((a, b) => a.getTime() - b.getTime()), next: 0 };
}

//                  0           4           8              12              16             20
const allDay = [0, 0, 0, 0, 0, 1, 3, 5, 7, 8, 8, 9, 11, 11, 9, 8, 9, 10, 11, 9, 6, 4, 2, 0];
const working = [0, 0, 0, 0, 0, 0, 0, 2, 8, 10, 10, 9, 12, 12, 9, 9, 9, 6, 3, 1, 0, 0, 0, 0];
const leisure = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 6, 8, 9, 9, 9, 10, 11, 12, 11, 8, 4, 1, 0];

const hoursOf = (type: LocationType): readonly number[] => {
  if (["office", "university", "school", "factory"].includes(type)) return working;
  return type === "mall" || type === "other" ? leisure : allDay;
};

/** Who finds the wanted slot empty takes something else, or goes. */
function choose(
  world: World,
  machine: Machine,
  chance: Dice,
  stockOf: (slot: Slot) => Quantity,
): Slot | null {
  for (let tries = 0; tries < 2; tries += 1) {
    const slot = chance.weighted(machine.slots, ({ weight }) => weight);
    const isThere =
      slot?.price != null &&
      usedBy(world, machine, slot).every(({ slotId, quantity }) => {
        const holder = machine.slots.find(({ id }) => id === slotId);
        return holder !== undefined && stockOf(holder) >= quantity;
      });
    if (slot && isThere) return slot;
    if (chance.chance(0.55)) return null;
  }
  return null;
}

/** A column gives its own item; a selection what its recipe takes from the canisters. */
function usedBy(world: World, machine: Machine, slot: Slot): { slotId: string; quantity: Quantity }[] {
  if (slot.kind !== "selection") return [{ slotId: slot.id, quantity: units(1) }];
  const recipe = slot.itemId ? world.recipes.get(slot.itemId) : undefined;
  return (recipe ?? []).flatMap(({ itemId, quantity }) => {
    const canister = machine.slots.find((each) => each.kind === "canister" && each.itemId === itemId);
    return canister ? [{ slotId: canister.id, quantity }] : [];
  });
}

const payments = [
  { method: "cash", weight: 48 },
  { method: "card", weight: 30 },
  { method: "qr", weight: 22 },
] as const;

function saleOf(machine: Machine, slot: Slot, soldAt: Date, externalId: string, chance: Dice): SaleLine {
  const paymentMethod = chance.weighted(payments, ({ weight }) => weight)?.method ?? "cash";
  const { code: slotCode, price } = slot;
  return { externalId, machineCode: machine.spec.code, slotCode, quantity: units(1), price: price ?? 0n, paymentMethod, soldAt }; // prettier-ignore
}

/** Up to when a machine has told of its sales, asked at a moment: one has fallen silent. */
const SILENT_MINUTES = 19 * 60;
const heardUntil = ({ calendar }: World, { spec }: Machine, at: Date): Date => {
  if (spec.code !== silentMachine) return at;
  return new Date(Math.min(at.getTime(), minutesAfter(calendar.present, -SILENT_MINUTES).getTime()));
};

/** The machines' own calls: what was sold since the last one, up to that moment. */
export async function takeFeed(
  world: World,
  trade: Trade,
  machines: readonly Machine[],
  at: Date,
): Promise<void> {
  const live = machines.filter(({ spec }) => spec.feed === "api");
  const silent = live.filter(({ spec }) => spec.code === silentMachine);
  const others = live.filter((machine) => !silent.includes(machine));
  for (const group of [others, silent]) {
    if (!group[0]) continue;
    const salesUntil = heardUntil(world, group[0], at);
    const machineCodes = group.map(({ spec }) => spec.code);
    const sales = group.flatMap((machine) => trade.sell(machine, salesUntil));
    await takeSales(telemetry, { channel: "api", source: "telemetry", salesUntil, machineCodes, sales });
  }
}

/** The sheets that people send of machines without a line: a day's sales, the morning after. */
export async function importSheets(world: World, yesterday: Trade): Promise<void> {
  const machines = world.machines.filter(({ spec }) => spec.feed === "import");
  const endOfDay = minutesAfter(world.calendar.wallTime(yesterday.day, 24 * 60), -1 / 60);
  const sales = machines.flatMap((machine) => yesterday.sell(machine, endOfDay));
  const machineCodes = machines.map(({ spec }) => spec.code);
  await takeSales(
    { ...telemetry, channel: "web", userId: world.manager.userId, role: "manager" },
    { channel: "import", source: "sheet", salesUntil: endOfDay, machineCodes, sales },
  );
}
