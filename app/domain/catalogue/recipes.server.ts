import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refuseStale } from "#app/platform/version.ts";
import type { RecipeFilter, RecipeInput } from "./schema.ts";

export interface RecipeLine {
  readonly ingredientId: string;
  readonly ingredientName: string;
  readonly unit: string;
  /** An untracked ingredient (water) is skipped by consumption. */
  readonly untracked: boolean;
  /** Thousandths of the ingredient's base unit for one of the item. */
  readonly quantity: Quantity;
}

/** One version: it holds from `fromTime` until the item's next version. */
export interface Recipe {
  readonly id: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly fromTime: Date;
  /** Who made the version; null where the system did. */
  readonly madeBy: string | null;
  readonly lines: readonly RecipeLine[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

type RecipeRow = Omit<Recipe, "lines"> & {
  readonly lines: readonly (Omit<RecipeLine, "quantity"> & { quantity: string })[];
};

const columns = sql`
  r.id, r.item_id as "itemId", i.name as "itemName", r.from_time as "fromTime", r.created_at as "createdAt",
  r.updated_at as "updatedAt", (select u.full_name from app_user u where u.id = r.actor_id) as "madeBy",
  coalesce((select jsonb_agg(jsonb_build_object('ingredientId', l.ingredient_id, 'ingredientName', g.name, 'unit', g.unit,
              'untracked', g.untracked, 'quantity', l.quantity::text) order by g.name, g.id)
            from recipe_line l join item g on g.id = l.ingredient_id where l.recipe_id = r.id), '[]') as lines`;

const source = sql`from recipe r join item i on i.id = r.item_id`;

const sorts = { fromTime: { column: sql`r.from_time`, type: "timestamptz" } } as const;

/** All versions, newest first. */
export async function listRecipes(
  actor: Actor,
  filter: RecipeFilter,
  request: PageRequest,
): Promise<Page<Recipe>> {
  permit(actor, "item:read");
  const order = orderPage(request, { sorts, byDefault: "-fromTime", id: sql`r.id` });
  const where = conditionOf(filter);
  const found = await rows<RecipeRow & Keyed>(sql`
    select ${columns}, ${order.key} ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  const recipes = found.map((each) => ({ ...withLines(each), sortKey: each.sortKey }));
  return order.page(recipes, request.count ? await countRows(sql`${source} where ${where}`) : undefined);
}

const conditionOf = ({ id, itemId, ingredientId, at }: RecipeFilter): Sql =>
  allOf([
    id && sql`r.id = ${id}::uuid`,
    itemId && sql`r.item_id = ${itemId}::uuid`,
    ingredientId &&
      sql`exists (select 1 from recipe_line l where l.recipe_id = r.id and l.ingredient_id = ${ingredientId}::uuid)`,
    at &&
      sql`r.from_time = (select max(v.from_time) from recipe v where v.item_id = r.item_id and v.from_time <= ${at})`,
  ]);

/** Throws `row.not_found`. */
export async function getRecipe(actor: Actor, id: string): Promise<Recipe> {
  permit(actor, "item:read");
  return readRecipe(id);
}

/** The same for a command that asks for a permission of its own. */
export async function readRecipe(id: string): Promise<Recipe> {
  const found = await row<RecipeRow>(sql`select ${columns} ${source} where r.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return withLines(found);
}

/** What a recipe is made from that is the item's first. */
export const NO_RECIPE = { updatedAt: new Date(0) } as const;

/**
 * Makes a new version that holds from now on, or from a later moment; the same lines as the newest version make none.
 * Throws `row.not_found` for the item, `row.changed` if another version is in force than that of `unchangedSince`, and
 * `input.invalid` for an ingredient that is unknown, archived, named twice or the item itself.
 */
export async function setRecipe(
  actor: Actor,
  { itemId, lines, fromTime }: RecipeInput,
  unchangedSince?: Date,
): Promise<Recipe> {
  permit(actor, "item:edit");
  return transaction(async () => {
    const item = await row(sql`select id from item where id = ${itemId}::uuid for no key update`);
    if (!item) throw new AppError("row.not_found");
    const current = await newestRecipe(itemId);
    refuseStale(current ?? NO_RECIPE, unchangedSince);
    await checkIngredients(itemId, lines);
    if (current && isSame(current.lines, lines)) return current;
    refusePast(fromTime, current);
    const made = await getRecipe(actor, await insertVersion(actor, { itemId, lines, fromTime }, current));
    const subject = { type: "item", id: itemId, label: made.itemName, at: made.updatedAt } as const;
    await audit(actor, "item.recipe", subject, {
      lines: [current && current.lines.map(toldLine), made.lines.map(toldLine)],
    });
    return made;
  });
}

const toldLine = ({ ingredientId, ingredientName, quantity }: RecipeLine) => ({
  ingredientId,
  ingredientName,
  quantity,
});

async function checkIngredients(itemId: string, lines: RecipeInput["lines"]): Promise<void> {
  const known = await rows<{ id: string }>(sql`
    select id from item where id = any(${lines.map((line) => line.ingredientId)}::uuid[]) and archived_at is null`);
  const usable = new Set(known.map(({ id }) => id));
  usable.delete(itemId);
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  lines.forEach(({ ingredientId }, index) => {
    const path = `lines.${index}.ingredientId`;
    if (!usable.has(ingredientId)) errors.push({ path, key: "unknown" });
    else if (seen.has(ingredientId)) errors.push({ path, key: "duplicate" });
    seen.add(ingredientId);
  });
  if (errors.length > 0) throw invalid(...errors);
}

function isSame(current: readonly RecipeLine[], wanted: RecipeInput["lines"]): boolean {
  const quantities = new Map(current.map((line) => [line.ingredientId, line.quantity]));
  return (
    current.length === wanted.length &&
    wanted.every((line) => quantities.get(line.ingredientId) === line.quantity)
  );
}

/** A past sale keeps the recipe of its day: only an item's first version may begin in the past. */
function refusePast(fromTime: Date | undefined, current: Recipe | null): void {
  if (!fromTime || !current) return;
  const isLate = fromTime.getTime() >= now().getTime() && fromTime > current.fromTime;
  if (!isLate) throw invalid({ path: "fromTime", key: "in_the_past" });
}

/** A version begins after the one before it, also when both are saved in the same millisecond; so does its ETag. */
async function insertVersion(
  actor: Actor,
  { itemId, lines, fromTime: asked }: RecipeInput,
  current: Recipe | null,
): Promise<string> {
  const id = newId();
  const after = (current?.fromTime.getTime() ?? 0) + 1;
  const fromTime = asked ?? new Date(Math.max(now().getTime(), after));
  const version = new Date(Math.max(now().getTime(), (current?.updatedAt.getTime() ?? 0) + 1));
  await execute(
    sql`insert into recipe (id, item_id, actor_id, from_time, created_at, updated_at)
        values (${id}::uuid, ${itemId}::uuid, ${actor.userId}::uuid, ${fromTime}, ${now()}, ${version})`,
  );
  await execute(sql`
    insert into recipe_line (recipe_id, ingredient_id, quantity)
    select ${id}::uuid, ingredient_id, quantity
    from unnest(${lines.map((line) => line.ingredientId)}::uuid[], ${lines.map((line) => line.quantity)}::bigint[])
      as line (ingredient_id, quantity)`);
  return id;
}

/** The version that an edit is made from; null if the item has none. For other modules: no permission is asked. */
export async function newestRecipe(itemId: string): Promise<Recipe | null> {
  const found = await row<RecipeRow>(sql`
    select ${columns} ${source} where r.item_id = ${itemId}::uuid order by r.from_time desc limit 1`);
  return found && withLines(found);
}

/** The recipe that held at a moment; null if the item had none. For other modules: no permission is asked. */
export async function recipeAt(itemId: string, at: Date): Promise<Recipe | null> {
  const found = await row<RecipeRow>(sql`
    select ${columns} ${source} where r.item_id = ${itemId}::uuid and r.from_time <= ${at}
    order by r.from_time desc limit 1`);
  return found && withLines(found);
}

/**
 * Every version of several items, oldest first, so that each sale of an intake finds the recipe of its moment
 * (`recipeInForce`) without a query of its own. For other modules: no permission is asked.
 */
export async function recipesOf(itemIds: readonly string[]): Promise<Map<string, Recipe[]>> {
  const found = await rows<RecipeRow>(sql`
    select ${columns} ${source} where r.item_id = any(${itemIds}::uuid[]) order by r.from_time`);
  const byItem = new Map<string, Recipe[]>();
  for (const each of found) byItem.set(each.itemId, [...(byItem.get(each.itemId) ?? []), withLines(each)]);
  return byItem;
}

/** The version that held at a moment, of versions in order of time. A sale before the first version takes none. */
export const recipeInForce = (versions: readonly Recipe[], at: Date): Recipe | null =>
  versions.findLast((version) => version.fromTime.getTime() <= at.getTime()) ?? null;

const withLines = (found: RecipeRow): Recipe => ({
  ...found,
  lines: found.lines.map((line) => ({ ...line, quantity: BigInt(line.quantity) })),
});
