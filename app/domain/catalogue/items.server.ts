import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  matches,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refusingTaken } from "#app/platform/unique.ts";
import { refuseStale, touched } from "#app/platform/version.ts";
import type { ItemFilter, ItemInput, ItemKind, ItemPatch, ItemUnit, itemSorts } from "./schema.ts";

export interface ItemPack {
  readonly name: string;
  /** Thousandths of the base unit that one pack holds. */
  readonly quantity: Quantity;
}

export interface ItemBarcode {
  readonly code: string;
  /** Name of the pack that carries it; null: one of the base unit. */
  readonly pack: string | null;
}

export interface Item {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly unit: ItemUnit;
  readonly packs: readonly ItemPack[];
  readonly barcodes: readonly ItemBarcode[];
  readonly price: Money | null;
  readonly shelfLifeDays: number | null;
  readonly lotTracked: boolean;
  readonly untracked: boolean;
  readonly category: string;
  readonly archived: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** As the database answers: quantities inside JSON travel as text. */
type ItemRow = Omit<Item, "packs"> & { readonly packs: readonly { name: string; quantity: string }[] };

const columns = sql`
  i.id, i.sku, i.name, i.kind, i.unit, i.price, i.shelf_life_days as "shelfLifeDays", i.lot_tracked as "lotTracked",
  i.untracked, i.category, i.archived_at is not null as archived, i.created_at as "createdAt", i.updated_at as "updatedAt",
  coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'quantity', p.quantity::text) order by p.quantity, p.name)
            from item_pack p where p.item_id = i.id), '[]') as packs,
  coalesce((select jsonb_agg(jsonb_build_object('code', b.code, 'pack', b.pack) order by b.pack nulls first, b.code)
            from item_barcode b where b.item_id = i.id), '[]') as barcodes`;

const sorts = {
  name: { column: sql`i.name`, type: "text" },
  sku: { column: sql`i.sku`, type: "text" },
  createdAt: { column: sql`i.created_at`, type: "timestamptz" },
} satisfies Record<(typeof itemSorts)[number], Sorts[string]>;

/** Items, archived ones only where `archived` asks for them. */
export async function listItems(actor: Actor, filter: ItemFilter, request: PageRequest): Promise<Page<Item>> {
  permit(actor, "item:read");
  const order = orderPage(request, { sorts, byDefault: "name", id: sql`i.id` });
  const where = conditionOf(filter);
  const found = await rows<ItemRow & Keyed>(sql`
    select ${columns}, ${order.key} from item i
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const items = found.map((each) => ({ ...withPacks(each), sortKey: each.sortKey }));
  return order.page(items, request.count ? await countRows(sql`from item i where ${where}`) : undefined);
}

const conditionOf = ({ id, q, kind, unit, category, archived }: ItemFilter): Sql =>
  allOf([
    id && sql`i.id = ${id}::uuid`,
    kind && sql`i.kind = ${kind}`,
    unit && sql`i.unit = ${unit}`,
    category && sql`i.category = ${category}`,
    archived ? sql`i.archived_at is not null` : sql`i.archived_at is null`,
    q &&
      sql`(${matches(sql`i.sku || ' ' || i.name`, q)}
           or i.id = (select b.item_id from item_barcode b where b.code = ${q.trim()}))`,
  ]);

/** Throws `row.not_found`. */
export async function getItem(actor: Actor, id: string): Promise<Item> {
  permit(actor, "item:read");
  return readItem(id);
}

/** The packs of several items. */
export async function packsOf(
  actor: Actor,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ItemPack[]>> {
  permit(actor, "item:read");
  const found = await rows<{ itemId: string; name: string; quantity: Quantity }>(sql`
    select item_id as "itemId", name, quantity from item_pack
    where item_id = any(${[...itemIds]}::uuid[]) order by item_id, quantity`);
  const packs = new Map<string, ItemPack[]>(itemIds.map((itemId) => [itemId, []]));
  for (const { itemId, ...pack } of found) packs.get(itemId)!.push(pack);
  return packs;
}

/** The categories in use, for filters and suggestions. */
export async function listCategories(actor: Actor): Promise<string[]> {
  permit(actor, "item:read");
  const found = await rows<{ category: string }>(sql`
    select distinct category from item where category <> '' and archived_at is null order by category`);
  return found.map(({ category }) => category);
}

/** Throws `row.already_taken` for a sku in use. */
export async function createItem(actor: Actor, input: ItemInput): Promise<Item> {
  permit(actor, "item:edit");
  return transaction(async () => {
    const id = newId();
    await refusingTaken(guard(input.sku), () =>
      execute(sql`
        insert into item (id, sku, name, kind, unit, price, shelf_life_days, lot_tracked, untracked, category,
                          created_at, updated_at)
        values (${id}::uuid, ${input.sku}, ${input.name}, ${input.kind}, ${input.unit}, ${input.price},
                ${input.shelfLifeDays}, ${input.lotTracked}, ${input.untracked}, ${input.category},
                ${now()}, ${now()})`),
    );
    await writePacks(id, input.packs);
    await writeBarcodes(id, input.barcodes ?? [], input.packs);
    const made = await readItem(id);
    await audit(actor, "item.create", itemSubject(made), changesBetween(null, made));
    return made;
  });
}

/**
 * Changes what is named. Throws `row.not_found`, `row.already_taken`, `row.changed` (somebody saved after
 * `unchangedSince`, the `updatedAt` that was read) and `catalogue.unit_has_moves`: past moves are counted in the unit.
 */
export async function updateItem(
  actor: Actor,
  id: string,
  patch: ItemPatch,
  unchangedSince?: Date,
): Promise<Item> {
  permit(actor, "item:edit");
  return transaction(async () => {
    const locked = await row<{ id: string }>(
      sql`select id from item where id = ${id}::uuid for no key update`,
    );
    if (!locked) throw new AppError("row.not_found");
    const before = await readItem(id);
    refuseStale(before, unchangedSince);
    const after = { ...before, ...patch };
    if (after.unit !== before.unit) await refuseMoved(before);
    await refusingTaken(guard(after.sku), () => writeItem(after));
    if (patch.packs) await writePacks(id, patch.packs);
    if (patch.packs || patch.barcodes) await writeBarcodes(id, after.barcodes, after.packs);
    const changed = await readItem(id);
    const subject = { ...itemSubject(changed), at: changed.updatedAt };
    await audit(actor, "item.update", subject, changesBetween(before, changed));
    return changed;
  });
}

const itemSubject = ({ id, name }: Item) => ({ type: "item", id, label: name }) as const;

const guard = (sku: string) => ({ item_sku_key: { path: "sku", value: sku } });

async function refuseMoved(item: Item): Promise<void> {
  const move = await row(sql`select 1 as found from stock_move where item_id = ${item.id}::uuid limit 1`);
  if (move) throw new AppError("catalogue.unit_has_moves", { item: item.name });
}

const writeItem = (item: Item): Promise<number> =>
  execute(sql`
    update item set sku = ${item.sku}, name = ${item.name}, kind = ${item.kind}, unit = ${item.unit},
      price = ${item.price}, shelf_life_days = ${item.shelfLifeDays}, lot_tracked = ${item.lotTracked},
      untracked = ${item.untracked}, category = ${item.category},
      archived_at = case when ${item.archived} then coalesce(archived_at, ${now()}::timestamptz) end,
      updated_at = ${touched()}
    where id = ${item.id}::uuid`);

async function writePacks(itemId: string, packs: readonly ItemPack[]): Promise<void> {
  await execute(sql`delete from item_pack where item_id = ${itemId}::uuid`);
  if (packs.length === 0) return;
  await execute(sql`
    insert into item_pack (id, item_id, name, quantity)
    select id, ${itemId}::uuid, name, quantity
    from unnest(${packs.map(newId)}::uuid[], ${packs.map((pack) => pack.name)}::text[],
                ${packs.map((pack) => pack.quantity)}::bigint[]) as pack (id, name, quantity)`);
}

/** Throws `input.invalid` for a pack that the item has not, `row.already_taken` for a code of another item. */
async function writeBarcodes(
  itemId: string,
  barcodes: readonly ItemBarcode[],
  packs: readonly ItemPack[],
): Promise<void> {
  const wrong = barcodes.flatMap(({ pack }, index) =>
    pack === null || packs.some(({ name }) => name === pack)
      ? []
      : [{ path: `barcodes.${index}.pack`, key: "invalid_choice" }],
  );
  if (wrong.length > 0) throw invalid(...wrong);
  await execute(sql`delete from item_barcode where item_id = ${itemId}::uuid`);
  const codes = barcodes.map(({ code }) => code);
  // The key decides, not a query before: what it leaves out is another item's.
  const written = await rows<{ code: string }>(sql`
    insert into item_barcode (code, item_id, pack)
    select code, ${itemId}::uuid, pack
    from unnest(${codes}::text[], ${barcodes.map(({ pack }) => pack)}::text[]) as barcode (code, pack)
    on conflict (code) do nothing returning code`);
  const value = codes.find((code) => !written.some((each) => each.code === code));
  if (value === undefined) return;
  const path = `barcodes.${codes.indexOf(value)}.code`;
  throw new AppError("row.already_taken", {
    value,
    errors: [{ path, key: "already_taken", params: { value } }],
  });
}

async function readItem(id: string): Promise<Item> {
  const found = await row<ItemRow>(sql`select ${columns} from item i where i.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return withPacks(found);
}

const withPacks = (found: ItemRow): Item => ({
  ...found,
  packs: found.packs.map(({ name, quantity }) => ({ name, quantity: BigInt(quantity) })),
});
