import type { Actor, Role } from "#app/platform/actor.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { Calendar } from "./calendar.ts";
import { popularityOf } from "./coffee.ts";
import { products } from "./goods.ts";
import { machineInRepair, disabledMachine, machineSpecs, type MachineSpec } from "./places.ts";

interface Person extends Actor {
  readonly userId: string;
}

export interface Slot {
  readonly id: string;
  readonly machineId: string;
  readonly code: string;
  readonly kind: "column" | "canister" | "selection";
  readonly itemId: string | null;
  readonly unit: string | null;
  readonly price: Money | null;
  readonly capacity: Quantity | null;
  readonly par: Quantity | null;
  readonly critical: Quantity | null;
  /** How well it sells beside the others of its machine. */
  readonly weight: number;
}

export interface Machine {
  readonly id: string;
  readonly spec: MachineSpec;
  readonly operator: Person;
  readonly slots: readonly Slot[];
}

/** The demo company as it stands in the database. */
export interface World {
  readonly calendar: Calendar;
  readonly admin: Person;
  readonly manager: Person;
  readonly keeper: Person;
  readonly cashier: Person;
  readonly operators: readonly Person[];
  readonly warehouseId: string;
  readonly machines: readonly Machine[];
  readonly itemIds: ReadonlyMap<string, string>;
  /** What one of an item takes from the canisters, by item. */
  readonly recipes: ReadonlyMap<string, readonly { readonly itemId: string; readonly quantity: Quantity }[]>;
}

/** Reads who and what there is; the company has been founded before. */
export async function readWorld(calendar: Calendar): Promise<World> {
  const operators = [
    await person("operator1", "bot"),
    await person("operator2", "bot"),
    await person("operator3", "bot"),
  ];
  const warehouse = await row<{ id: string }>(sql`select id from warehouse order by code limit 1`);
  if (!warehouse) throw new Error("The demo company has no warehouse");
  const items = await rows<{ id: string; sku: string }>(sql`select id, sku from item`);
  return {
    calendar,
    admin: await person("admin", "web"),
    manager: await person("manager", "web"),
    keeper: await person("warehouse", "web"),
    cashier: await person("cashier", "web"),
    operators,
    warehouseId: warehouse.id,
    machines: await readMachines(operators),
    itemIds: new Map(items.map(({ id, sku }) => [sku, id])),
    recipes: await readRecipes(),
  };
}

async function person(name: string, channel: Actor["channel"]): Promise<Person> {
  const found = await row<{ userId: string; role: Role }>(
    sql`select id as "userId", role from app_user where email = ${emailOf(name)}`,
  );
  if (!found) throw new Error(`The demo company has no ${name}`);
  return { ...found, channel, requestId: "demo", address: null };
}

export const emailOf = (name: string): string => `${name}@demo.test`;

type SlotRow = Omit<Slot, "weight"> & { readonly sku: string | null };

async function readMachines(operators: readonly Person[]): Promise<Machine[]> {
  const ids = await rows<{ id: string; code: string }>(sql`select id, code from machine`);
  const slots = await rows<SlotRow>(sql`
    select s.id, s.machine_id as "machineId", s.code, s.kind, s.item_id as "itemId", i.unit, i.sku, s.price,
           s.capacity, s.par, s.critical
    from slot s left join item i on i.id = s.item_id where s.closed_at is null order by s.position, s.code`);
  return machineSpecs.flatMap((spec) => {
    const id = ids.find(({ code }) => code === spec.code)?.id;
    if (!id) return [];
    const operator = operators[spec.operator]!;
    return [
      {
        id,
        spec,
        operator,
        slots: withWeights(
          spec,
          slots.filter((slot) => slot.machineId === id),
        ),
      },
    ];
  });
}

function withWeights(spec: MachineSpec, slots: readonly SlotRow[]): Slot[] {
  const popularity = spec.coffee ? popularityOf(spec.coffee) : null;
  return slots.map(({ sku, ...slot }) => {
    if (slot.kind === "canister") return { ...slot, weight: 0 };
    if (popularity) return { ...slot, weight: popularity.get(slot.code) ?? 0 };
    const columns = slots.filter((other) => other.itemId === slot.itemId).length;
    return { ...slot, weight: (products.find((product) => product.sku === sku)?.weight ?? 0) / columns };
  });
}

async function readRecipes(): Promise<World["recipes"]> {
  const lines = await rows<{ itemId: string; ingredientId: string; quantity: Quantity }>(sql`
    select r.item_id as "itemId", l.ingredient_id as "ingredientId", l.quantity
    from recipe r join recipe_line l on l.recipe_id = r.id join item i on i.id = l.ingredient_id
    where not i.untracked`);
  const recipes = new Map<string, { itemId: string; quantity: Quantity }[]>();
  for (const { itemId, ingredientId, quantity } of lines) {
    recipes.set(itemId, [...(recipes.get(itemId) ?? []), { itemId: ingredientId, quantity }]);
  }
  return recipes;
}

const DISABLED_DAYS_AGO = 12;
const IN_REPAIR_DAYS_AGO = 1;

/** Days since which a machine sells nothing; null for one that works. */
export function idleSince({ code }: MachineSpec): number | null {
  if (code === disabledMachine) return DISABLED_DAYS_AGO;
  return code === machineInRepair ? IN_REPAIR_DAYS_AGO : null;
}

export function isInUse(machine: Machine, day: string, calendar: Calendar): boolean {
  const since = idleSince(machine.spec);
  return since === null || calendar.daysAgo(day) > since;
}

/** What every column and canister holds by the ledger. */
export async function readStock(): Promise<Map<string, Quantity>> {
  const found = await rows<{ slotId: string; onHand: Quantity }>(sql`
    select place_id as "slotId", on_hand as "onHand" from stock_balance where place_type = 'slot'`);
  return new Map(found.map(({ slotId, onHand }) => [slotId, onHand]));
}
