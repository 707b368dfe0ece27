import { z } from "zod";
import {
  createItem,
  getItem,
  getRecipe,
  listItems,
  listRecipes,
  recipeCost,
  setRecipe,
  updateItem,
  type Item,
  type Recipe,
  type RecipeCost,
} from "#app/domain/catalogue/index.server.ts";
import {
  itemFilter,
  itemInput,
  itemKinds,
  itemPatch,
  itemSorts,
  itemUnits,
  recipeCostQuery,
  recipeFilter,
  recipeInput,
} from "#app/domain/catalogue/schema.ts";
import { now } from "#app/platform/clock.ts";
import { company } from "#app/platform/company.ts";
import {
  costField,
  currencyField,
  idField,
  mapPage,
  millionths,
  moneyOr,
  moneyOrNull,
  pageOf,
  quantity,
  quantityField,
  resourceFields,
  textOrNull,
  timeField,
  unitCost,
} from "../fields.ts";
import { operation } from "../registry.ts";

const item = z
  .strictObject({
    ...resourceFields,
    sku: z.string(),
    name: z.string(),
    kind: z.enum(itemKinds),
    unit: z.enum(itemUnits),
    packs: z.array(z.strictObject({ name: z.string(), quantity: quantityField })),
    barcodes: z.array(z.strictObject({ code: z.string(), pack: textOrNull })),
    price: moneyOrNull,
    currency: currencyField,
    shelfLifeDays: z.int().nullable(),
    lotTracked: z.boolean(),
    untracked: z.boolean(),
    category: z.string(),
    archived: z.boolean(),
  })
  .meta({ id: "Item" });

const recipeLine = {
  ingredientId: idField,
  ingredientName: z.string(),
  unit: z.string(),
  untracked: z.boolean(),
  quantity: quantityField,
};

const recipe = z
  .strictObject({
    ...resourceFields,
    itemId: idField,
    itemName: z.string(),
    fromTime: timeField.meta({ description: "It holds from then until the item's next version" }),
    madeBy: textOrNull.meta({ description: "Who made the version; null where the system did" }),
    lines: z.array(z.strictObject(recipeLine)),
  })
  .meta({ id: "Recipe" });

const recipeCostAnswer = z
  .strictObject({
    recipeId: idField,
    itemId: idField,
    at: timeField,
    currency: currencyField,
    lines: z.array(
      z.strictObject({
        ...recipeLine,
        unitCost: costField.nullable().meta({
          description: "Value / quantity of all of the company's stock then; null where there was none",
        }),
        cost: costField
          .nullable()
          .meta({ description: "Quantity x unit cost; what is untracked costs nothing" }),
      }),
    ),
    cost: costField
      .nullable()
      .meta({ description: "Of one of the item; null where a unit cost is not known" }),
    price: moneyOrNull,
    margin: costField.nullable().meta({ description: "Price less cost" }),
  })
  .meta({ id: "RecipeCost" });

const writeItem = (currency: string) => (row: Item) => ({
  ...row,
  packs: row.packs.map((pack) => ({ ...pack, quantity: quantity(pack.quantity) })),
  price: moneyOr(row.price),
  currency,
});

const writeRecipe = (row: Recipe) => ({
  ...row,
  lines: row.lines.map((line) => ({ ...line, quantity: quantity(line.quantity) })),
});

const costOr = (cost: bigint | null): string | null => (cost === null ? null : millionths(cost));

const writeCost = (
  { recipe: { id, itemId }, at, lines, cost, price, margin }: RecipeCost,
  currency: string,
) => ({
  recipeId: id,
  itemId,
  at,
  currency,
  lines: lines.map(({ stock, ...line }) => ({
    ...line,
    quantity: quantity(line.quantity),
    unitCost: stock && unitCost(stock.value, stock.quantity),
    cost: costOr(line.cost),
  })),
  cost: costOr(cost),
  price: moneyOr(price),
  margin: costOr(margin),
});

/** The row is awaited first: its refusal must find somebody who waits. */
async function writeOne(row: Promise<Item>) {
  const found = await row;
  return writeItem((await company()).currency)(found);
}

const oneItem = { status: 200, schema: item, etag: true } as const;
const oneRecipe = { status: 200, schema: recipe, etag: true } as const;

export const itemOperations = [
  operation({
    method: "get",
    path: "/items",
    tag: "items",
    summary: "Items; archived ones only with archived=true",
    access: "item:read",
    list: { sorts: itemSorts, byDefault: "name" },
    query: itemFilter,
    answer: { status: 200, schema: pageOf(item) },
    handle: async ({ actor, query, page }) =>
      mapPage(await listItems(actor, query, page), writeItem((await company()).currency)),
  }),
  operation({
    method: "post",
    path: "/items",
    tag: "items",
    summary: "Create an item",
    access: "item:edit",
    body: itemInput,
    answer: { ...oneItem, status: 201 },
    errors: ["row.already_taken"],
    handle: ({ actor, body }) => writeOne(createItem(actor, body)),
  }),
  operation({
    method: "get",
    path: "/items/:id",
    tag: "items",
    summary: "An item",
    access: "item:read",
    answer: oneItem,
    handle: ({ actor, id }) => writeOne(getItem(actor, id)),
  }),
  operation({
    method: "patch",
    path: "/items/:id",
    tag: "items",
    summary: "Change an item",
    access: "item:edit",
    checkRow: getItem,
    body: itemPatch,
    answer: oneItem,
    errors: ["row.changed", "row.already_taken", "catalogue.unit_has_moves"],
    handle: ({ actor, id, body, unchangedSince }) => writeOne(updateItem(actor, id, body, unchangedSince)),
  }),
  operation({
    method: "get",
    path: "/recipes",
    tag: "recipes",
    summary: "All versions of recipes, newest first; with `at` those in force at that moment",
    access: "item:read",
    list: { sorts: ["fromTime"], byDefault: "-fromTime" },
    query: recipeFilter,
    answer: { status: 200, schema: pageOf(recipe) },
    handle: async ({ actor, query, page }) => mapPage(await listRecipes(actor, query, page), writeRecipe),
  }),
  operation({
    method: "post",
    path: "/recipes",
    tag: "recipes",
    summary: "A new version of an item's recipe, from now on or from a later moment",
    access: "item:edit",
    body: recipeInput,
    answer: { ...oneRecipe, status: 201 },
    replaces: true,
    errors: ["row.changed", "row.not_found"],
    handle: async ({ actor, body, unchangedSince }) =>
      writeRecipe(await setRecipe(actor, body, unchangedSince)),
  }),
  operation({
    method: "get",
    path: "/recipes/:id",
    tag: "recipes",
    summary: "One version of a recipe",
    access: "item:read",
    answer: oneRecipe,
    handle: async ({ actor, id }) => writeRecipe(await getRecipe(actor, id)),
  }),
  operation({
    method: "get",
    path: "/recipes/:id/cost",
    tag: "recipes",
    summary: "What one of the item costs by this version, at a moment (now unless said)",
    access: "sale:read",
    query: recipeCostQuery,
    answer: { status: 200, schema: recipeCostAnswer },
    handle: async ({ actor, id, query }) => {
      const costed = await recipeCost(actor, id, query.at ?? now());
      return writeCost(costed, (await company()).currency);
    },
  }),
];
