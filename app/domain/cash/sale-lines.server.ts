import { recipeInForce, recipesOf, type Recipe } from "#app/domain/catalogue/index.server.ts";
import { openDays } from "#app/platform/business-day.ts";
import { businessDay } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { share, type Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { PaymentMethod, SaleLine, SaleNote, SalesIntake } from "./schema.ts";

/** A sale whose machine, slot and item are known, with the identity by which a repeat is recognised. */
export interface ResolvedSale {
  readonly id: string;
  readonly machineId: string;
  readonly slot: SlotRow | null;
  readonly slotCode: string | null;
  readonly item: ItemRow | null;
  readonly quantity: Quantity;
  readonly price: Money;
  /** price x quantity, half to even; nothing for a free or a test vend. */
  readonly amount: Money;
  readonly paymentMethod: PaymentMethod;
  readonly soldAt: Date;
  /** The day on which it is posted: the first open one from its own day on. */
  readonly businessDay: string;
  readonly externalId: string | null;
  readonly identity: string;
  readonly line: number;
  readonly note: SaleNote | null;
  /** The recipe of its moment, where ingredients are used up instead of the item. */
  readonly recipe: Recipe | null;
}

export interface RejectedSale {
  /** Position in the call, from 0. */
  readonly index: number;
  /** Its text is `errors:<code>`, filled from `details`. */
  readonly code: "sale.unknown_machine" | "sale.unknown_item";
  readonly details: Readonly<Record<string, string>>;
}

export interface SlotRow {
  readonly id: string;
  readonly machineId: string;
  readonly code: string;
  readonly kind: "column" | "canister" | "selection";
  readonly itemId: string | null;
  readonly isClosed: boolean;
}

export interface ItemRow {
  readonly id: string;
  readonly sku: string;
  readonly untracked: boolean;
}

export interface ResolvedSales {
  readonly sales: readonly ResolvedSale[];
  readonly rejected: readonly RejectedSale[];
  /** Every known machine that the call names, in a sale or by itself. */
  readonly machineIds: readonly string[];
  /** Machine codes named beside the sales that no machine has. */
  readonly unknownMachines: readonly string[];
  readonly fleet: Fleet;
}

/** What the call's codes stand for, each read with one query. */
export interface Fleet {
  readonly slots: readonly SlotRow[];
  readonly slotByCode: ReadonlyMap<string, SlotRow>;
}

interface Lookups extends Fleet {
  readonly machines: ReadonlyMap<string, string>;
  readonly itemsBySku: ReadonlyMap<string, ItemRow>;
  readonly itemsById: ReadonlyMap<string, ItemRow>;
  readonly slotByItem: ReadonlyMap<string, SlotRow>;
  readonly recipes: ReadonlyMap<string, readonly Recipe[]>;
  readonly dayOf: (soldAt: Date) => string;
}

const fold = (code: string): string => code.toLowerCase();

/** Finds what every sale of a call is about; an unknown machine or item rejects its sale, nothing else does. */
export async function resolveSales(intake: SalesIntake): Promise<ResolvedSales> {
  const lookups = await readLookups(intake);
  const sales: ResolvedSale[] = [];
  const rejected: RejectedSale[] = [];
  const numbers = new Map<string, number>();
  intake.sales.forEach((sale, index) => {
    const found = resolveSale(sale, lookups, numbers);
    if ("code" in found) rejected.push({ index, ...found });
    else sales.push(found);
  });
  const codes = [...intake.sales.map((sale) => sale.machineCode), ...(intake.machineCodes ?? [])].map(fold);
  return {
    sales,
    rejected,
    machineIds: [...new Set(codes.flatMap((code) => lookups.machines.get(code) ?? []))],
    unknownMachines: (intake.machineCodes ?? []).filter((code) => !lookups.machines.has(fold(code))),
    fleet: lookups,
  };
}

function resolveSale(
  sale: SaleLine,
  lookups: Lookups,
  numbers: Map<string, number>,
): ResolvedSale | Omit<RejectedSale, "index"> {
  // Numbered before anything is rejected: the same call again, once the machine exists, numbers alike.
  const external = sale.externalId ? `e:${sale.externalId}` : null;
  const running = external ? nextNumber(numbers, external) : 0;
  const machineId = lookups.machines.get(fold(sale.machineCode));
  if (!machineId) return { code: "sale.unknown_machine", details: { machine: sale.machineCode } };
  const named = sale.sku ? lookups.itemsBySku.get(fold(sale.sku)) : null;
  if (named === undefined) return { code: "sale.unknown_item", details: { sku: sale.sku ?? "" } };

  const slot = findSlot(sale, machineId, named, lookups);
  const item = named ?? lookups.itemsById.get(slot?.itemId ?? "") ?? null;
  const recipe = recipeFor(slot, item, sale.soldAt, lookups);
  const identity = external ?? composedIdentity(sale, machineId, item);
  const isPaid = sale.paymentMethod !== "free" && sale.paymentMethod !== "test";
  return {
    id: newId(),
    machineId,
    slot,
    slotCode: slot?.code ?? sale.slotCode ?? null,
    item,
    quantity: sale.quantity,
    price: sale.price,
    amount: isPaid ? share(sale.price, sale.quantity, 1000n) : 0n,
    paymentMethod: sale.paymentMethod,
    soldAt: sale.soldAt,
    businessDay: lookups.dayOf(sale.soldAt),
    externalId: sale.externalId ?? null,
    identity,
    line: external ? (sale.line ?? running) : nextNumber(numbers, identity),
    note: noteFor(slot, item, recipe),
    recipe,
  };
}

function nextNumber(numbers: Map<string, number>, key: string): number {
  const next = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, next);
  return next;
}

/** Without an id from outside, what was sold where, when and for how much is the sale itself. */
function composedIdentity(sale: SaleLine, machineId: string, item: ItemRow | null): string {
  const what = sale.slotCode ? `s:${fold(sale.slotCode)}` : `i:${item?.id ?? ""}`;
  return `c:${machineId}|${what}|${sale.soldAt.toISOString()}|${sale.price}|${sale.paymentMethod}`;
}

/** The slot that is named; of a sale by item alone, the machine's first open slot with that item. */
function findSlot(sale: SaleLine, machineId: string, item: ItemRow | null, lookups: Lookups): SlotRow | null {
  if (sale.slotCode) return lookups.slotByCode.get(`${machineId}:${fold(sale.slotCode)}`) ?? null;
  return (item && lookups.slotByItem.get(`${machineId}:${item.id}`)) ?? null;
}

/** A column or canister gives its own content; a selection, or a slot that is not known, what the recipe says. */
function recipeFor(
  slot: SlotRow | null,
  item: ItemRow | null,
  soldAt: Date,
  lookups: Lookups,
): Recipe | null {
  if (!item || (slot && slot.kind !== "selection")) return null;
  return recipeInForce(lookups.recipes.get(item.id) ?? [], soldAt);
}

function noteFor(slot: SlotRow | null, item: ItemRow | null, recipe: Recipe | null): SaleNote | null {
  if (!slot) return "unknown_slot";
  if (slot.kind === "selection") return recipe ? null : "no_recipe";
  return item ? null : "no_item";
}

async function readLookups(intake: SalesIntake): Promise<Lookups> {
  const codes = [...intake.sales.map((sale) => sale.machineCode), ...(intake.machineCodes ?? [])].map(fold);
  const machines = await readMachines([...new Set(codes)]);
  const sold = intake.sales.flatMap((sale) => machines.get(fold(sale.machineCode)) ?? []);
  const slots = await readSlots([...new Set(sold)]);
  const skus = intake.sales.flatMap((sale) => (sale.sku ? fold(sale.sku) : []));
  const items = await readItems([...new Set(skus)], slots);
  const recipes = await recipesOf(items.map((item) => item.id));
  return {
    machines,
    slots,
    slotByCode: new Map(slots.map((slot) => [`${slot.machineId}:${fold(slot.code)}`, slot])),
    slotByItem: firstOf(slots.filter((slot) => slot.itemId && !slot.isClosed && slot.kind !== "canister")),
    itemsBySku: new Map(items.map((item) => [fold(item.sku), item])),
    itemsById: new Map(items.map((item) => [item.id, item])),
    recipes,
    dayOf: await postingDays(intake.sales.map((sale) => sale.soldAt)),
  };
}

/** By machine and item, the first in the order of the planogram. */
export function firstOf(slots: readonly SlotRow[]): Map<string, SlotRow> {
  const first = new Map<string, SlotRow>();
  for (const slot of slots) {
    const key = `${slot.machineId}:${slot.itemId}`;
    if (!first.has(key)) first.set(key, slot);
  }
  return first;
}

async function readMachines(codes: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; code: string }>(
    sql`select id, lower(code) as code from machine where lower(code) = any(${codes}::text[])`,
  );
  return new Map(found.map(({ id, code }) => [code, id]));
}

const readSlots = (machineIds: readonly string[]): Promise<SlotRow[]> =>
  rows<SlotRow>(sql`
    select id, machine_id as "machineId", code, kind, item_id as "itemId", closed_at is not null as "isClosed"
    from slot where machine_id = any(${machineIds}::uuid[]) order by machine_id, position, code`);

const readItems = (skus: readonly string[], slots: readonly SlotRow[]): Promise<ItemRow[]> =>
  rows<ItemRow>(sql`
    select id, sku, untracked from item
    where lower(sku) = any(${skus}::text[])
       or id = any(${[...new Set(slots.flatMap((slot) => slot.itemId ?? []))]}::uuid[])`);

const QUARTER_MS = 900_000;

/** Posting days by soldAt. Zones differ from UTC by whole quarters of an hour, so one answer serves each quarter. */
async function postingDays(times: readonly Date[]): Promise<(soldAt: Date) => string> {
  const { timeZone } = await company();
  const byQuarter = new Map<number, string>();
  const quarterOf = (time: Date): number => Math.floor(time.getTime() / QUARTER_MS);
  for (const time of times) {
    const quarter = quarterOf(time);
    if (!byQuarter.has(quarter)) byQuarter.set(quarter, businessDay(time, timeZone));
  }
  const open = await openDays([...byQuarter.values()]);
  return (soldAt) => {
    const day = byQuarter.get(quarterOf(soldAt)) ?? businessDay(soldAt, timeZone);
    return open.get(day) ?? day;
  };
}
