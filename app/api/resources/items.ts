import { z } from "zod";
import {
  createItem,
  getItem,
  getRecipe,
  listItems,
  listRecipes,
  setRecipe,
  updateItem,
  type Item,
  type Recipe,
} from "#app/domain/catalogue/index.server.ts";
import {
  itemFilter,
  itemInput,
  itemKinds,
  itemPatch,
  itemSorts,
  itemUnits,
  recipeFilter,
  recipeInput,
} from "#app/domain/catalogue/schema.ts";
import { company } from "#app/platform/company.ts";
import {
  currencyField,
  idField,
  mapPage,
  moneyOr,
  moneyOrNull,
  pageOf,
  quantity,
  quantityField,
  resourceFields,
  timeField,
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
    price: moneyOrNull,
    currency: currencyField,
    shelfLifeDays: z.int().nullable(),
    lotTracked: z.boolean(),
    untracked: z.boolean(),
    category: z.string(),
    archived: z.boolean(),
  })
  .meta({ id: "Item" });

const recipe = z
  .strictObject({
    ...resourceFields,
    itemId: idField,
    itemName: z.string(),
    fromTime: timeField.meta({ description: "It holds from then until the item's next version" }),
    lines: z.array(
      z.strictObject({
        ingredientId: idField,
        ingredientName: z.string(),
        unit: z.string(),
        untracked: z.boolean(),
        quantity: quantityField,
      }),
    ),
  })
  .meta({ id: "Recipe" });

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
    summary: "All versions of recipes, newest first",
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
    summary: "A new version of an item's recipe, from now on",
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
];
