import { createUser, hashPassword } from "#app/domain/access/index.server.ts";
import type { CreateUser } from "#app/domain/access/schema.ts";
import { createItem, setRecipe } from "#app/domain/catalogue/index.server.ts";
import { itemInput } from "#app/domain/catalogue/schema.ts";
import {
  createLocation,
  createMachine,
  importPlanogram,
  setPlanogram,
} from "#app/domain/fleet/index.server.ts";
import { locationInput, machineInput, planogramImportInput } from "#app/domain/fleet/schema.ts";
import { createWarehouse } from "#app/domain/stock/index.server.ts";
import { systemActor, type Actor } from "#app/platform/actor.ts";
import { forgetCompany } from "#app/platform/company.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { moneyToText } from "#app/platform/money.ts";
import { parse } from "#app/platform/zod.ts";
import { addDays, type Calendar } from "./calendar.ts";
import { canistersOf, drinks, EURO, ingredients, readPlanograms } from "./coffee.ts";
import { products } from "./goods.ts";
import { machineSpecs, type MachineSpec, type Place } from "./places.ts";
import { shelvesOf, type ShelfType } from "./shelves.ts";
import { emailOf } from "./world.ts";

const seeder: Actor = systemActor("demo");

/** Founds the demo company on its first day: people, goods, places, machines with their planograms. */
export async function foundCompany(calendar: Calendar, password: string): Promise<void> {
  calendar.standAt(calendar.at(calendar.firstDay, 5 * 60));
  await setCompany();
  await hire(password);
  await createWarehouse(seeder, { code: "MAIN", name: "Markaziy ombor, Sergeli", status: "active" });
  await listGoods();
  await listDrinks();
  await placeMachines(calendar);
}

async function setCompany(): Promise<void> {
  await execute(sql`update company set name = 'Toshkent Vending'`);
  forgetCompany();
}

const staff: readonly (Pick<CreateUser, "fullName" | "role" | "language"> & { readonly login: string })[] = [
  { login: "admin", fullName: "Aziz Karimov", role: "admin", language: "en" },
  { login: "manager", fullName: "Nodira Karimova", role: "manager", language: "en" },
  { login: "warehouse", fullName: "Dilnoza Saidova", role: "warehouse", language: "ru" },
  { login: "cashier", fullName: "Gulnora Yusupova", role: "cashier", language: "uz" },
  { login: "operator1", fullName: "Jasur Toʻrayev", role: "operator", language: "uz" },
  { login: "operator2", fullName: "Sardor Rahimov", role: "operator", language: "ru" },
  { login: "operator3", fullName: "Malika Ergasheva", role: "operator", language: "uz" },
  { login: "technician", fullName: "Bekzod Aliyev", role: "technician", language: "ru" },
];

/** All have the same password: it is hashed once, which is most of the work. */
async function hire(password: string): Promise<void> {
  for (const { login, ...person } of staff) await createUser(seeder, { ...person, email: emailOf(login) });
  const hash = await hashPassword(password);
  await execute(sql`
    update app_user set password_hash = ${hash} where email = any(${staff.map(({ login }) => emailOf(login))}::text[])`);
}

async function listGoods(): Promise<void> {
  for (const { sku, name, category, price, box, shelfLifeDays } of products) {
    const packs = [{ name: "box", quantity: box }];
    const input = { sku, name, category, packs, shelfLifeDays, price: `${price}`, lotTracked: true };
    await createItem(seeder, parse(itemInput, input));
  }
  for (const { sku, name, unit, pack, shelfLifeDays, untracked = false } of ingredients) {
    const input = {
      sku,
      name,
      unit,
      packs: [pack],
      shelfLifeDays,
      untracked,
      kind: "ingredient",
      category: "Coffee",
    };
    await createItem(seeder, parse(itemInput, { ...input, lotTracked: shelfLifeDays !== null }));
  }
}

/** A drink's sku is the name by which its machine calls it: so the import of the machine's own list finds it. */
async function listDrinks(): Promise<void> {
  const ids = await itemIds();
  for (const { sku, name, recipe } of drinks) {
    const { id } = await createItem(seeder, parse(itemInput, { sku, name, category: "Coffee" }));
    const lines = Object.entries(recipe).map(([ingredient, amount]) => {
      return { ingredientId: idOf(ids, ingredient), quantity: BigInt(amount) };
    });
    await setRecipe(seeder, { itemId: id, lines });
  }
}

async function itemIds(): Promise<Map<string, string>> {
  const found = await rows<{ id: string; sku: string }>(sql`select id, sku from item`);
  return new Map(found.map(({ id, sku }) => [sku, id]));
}

function idOf(ids: ReadonlyMap<string, string>, sku: string): string {
  const id = ids.get(sku);
  if (!id) throw new Error(`The demo company has no item ${sku}`);
  return id;
}

async function placeMachines(calendar: Calendar): Promise<void> {
  const ids = await itemIds();
  const locations = new Map<Place, string>();
  for (const place of new Set(machineSpecs.map((spec) => spec.place))) {
    locations.set(place, (await createLocation(seeder, parse(locationInput, place))).id);
  }
  for (const [index, spec] of machineSpecs.entries()) {
    const installedOn = addDays(calendar.firstDay, -((index * 37) % 400));
    const machineId = await placeMachine(spec, locations.get(spec.place) ?? null, installedOn);
    if (spec.coffee) await planCoffee(machineId, spec, ids);
    else await planColumns(machineId, spec, ids);
  }
}

async function placeMachine(
  spec: MachineSpec,
  locationId: string | null,
  installedOn: string,
): Promise<string> {
  const { code, name, type, model, manufacturer, feed } = spec;
  const paymentMethods = feed === "none" ? ["cash"] : ["cash", "card", "qr"];
  const input = { code, name, type, model, manufacturer, feed, locationId, paymentMethods, installedOn };
  const people = {
    operatorId: await userId(`operator${spec.operator + 1}`),
    technicianId: await userId("technician"),
  };
  const serial = `${manufacturer.slice(0, 2).toUpperCase()}-${20_000 + Number(code.slice(2)) * 713}`;
  const cashBoxCapacity = moneyToText(spec.type === "coffee" ? 250_000_000n : 400_000_000n);
  return (await createMachine(seeder, parse(machineInput, { ...input, ...people, serial, cashBoxCapacity })))
    .id;
}

async function userId(login: string): Promise<string> {
  const found = await row<{ id: string }>(sql`select id from app_user where email = ${emailOf(login)}`);
  if (!found) throw new Error(`The demo company has no ${login}`);
  return found.id;
}

/** The selections come from the list that the real machine keeps of itself; the canisters stand beside them. */
async function planCoffee(
  machineId: string,
  spec: MachineSpec,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  if (!spec.coffee) return;
  const file = parse(planogramImportInput, { csv: readPlanograms(), model: spec.coffee });
  const { machine } = await importPlanogram(seeder, machineId, { ...file, priceFactor: EURO });
  const selections = machine.slots.map(({ code, kind, itemId, label, price, capacity, par, critical }) => {
    return { code, kind, itemId, label, price, capacity, par, critical };
  });
  const canisters = canistersOf(spec.coffee).map(({ sku, ...slot }) => ({ ...slot, itemId: idOf(ids, sku) }));
  await setPlanogram(seeder, machineId, { slots: [...selections, ...canisters] });
}

async function planColumns(
  machineId: string,
  spec: MachineSpec,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const columns = shelvesOf(spec.code, spec.type as ShelfType, spec.pricePercent);
  const slots = columns.map(({ sku, ...slot }) => ({ ...slot, itemId: idOf(ids, sku) }));
  await setPlanogram(seeder, machineId, { slots });
}
