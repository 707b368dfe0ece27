import { permit } from "#app/domain/access/index.server.ts";
import { heldAt, type HeldStock } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import { share, type Money } from "#app/platform/money.ts";
import { readRecipe, type Recipe, type RecipeLine } from "./recipes.server.ts";

export interface CostedLine extends RecipeLine {
  /** Of the company's stock at the moment; null where there was none, and for an untracked ingredient. */
  readonly stock: HeldStock | null;
  /** Millionths of the currency; null where nobody knows what it cost. */
  readonly cost: bigint | null;
}

/** What one of the item costs at a moment by one version of its recipe. */
export interface RecipeCost {
  readonly recipe: Recipe;
  readonly at: Date;
  readonly lines: readonly CostedLine[];
  /** Millionths of the currency; null where an ingredient's cost is not known. */
  readonly cost: bigint | null;
  readonly price: Money | null;
  /** Price less cost, in millionths of the currency. */
  readonly margin: bigint | null;
}

/** Millionths of the currency in one minor unit. */
const MILLIONTHS = 10_000n;

/** The cost of one of the item by one version. Throws `row.not_found`. */
export async function recipeCost(actor: Actor, recipeId: string, at: Date): Promise<RecipeCost> {
  permit(actor, "sale:read");
  const [cost] = await recipeCosts(actor, [await readRecipe(recipeId)], at);
  return cost!;
}

/**
 * The cost of one of the item by each of these versions: each ingredient's quantity x its unit cost at that moment,
 * which is value / quantity of all of the company's stock of it. What is untracked costs nothing.
 */
export async function recipeCosts(actor: Actor, recipes: readonly Recipe[], at: Date): Promise<RecipeCost[]> {
  permit(actor, "sale:read");
  const tracked = recipes.flatMap(({ lines }) => lines.filter((line) => !line.untracked));
  const [held, prices] = await Promise.all([
    heldAt(
      tracked.map((line) => line.ingredientId),
      at,
    ),
    pricesOf(recipes.map((recipe) => recipe.itemId)),
  ]);
  return recipes.map((recipe) => {
    const lines = recipe.lines.map((line) => costed(line, held.get(line.ingredientId)));
    const cost = sumOf(lines);
    const price = prices.get(recipe.itemId) ?? null;
    const margin = cost === null || price === null ? null : price * MILLIONTHS - cost;
    return { recipe, at, lines, cost, price, margin };
  });
}

async function pricesOf(itemIds: readonly string[]): Promise<Map<string, Money | null>> {
  const found = await rows<{ id: string; price: Money | null }>(
    sql`select id, price from item where id = any(${itemIds}::uuid[])`,
  );
  return new Map(found.map(({ id, price }) => [id, price]));
}

function costed(line: RecipeLine, held: HeldStock | undefined): CostedLine {
  if (line.untracked) return { ...line, stock: null, cost: 0n };
  if (!held || held.quantity <= 0n) return { ...line, stock: null, cost: null };
  return { ...line, stock: held, cost: share(held.value * MILLIONTHS, line.quantity, held.quantity) };
}

/** Null where one of them is not known, and where there is nothing to cost. */
function sumOf(lines: readonly CostedLine[]): bigint | null {
  if (lines.length === 0) return null;
  return lines.reduce<bigint | null>(
    (sum, { cost }) => (sum === null || cost === null ? null : sum + cost),
    0n,
  );
}
