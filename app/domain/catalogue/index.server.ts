export { recipeCost, recipeCosts, type CostedLine, type RecipeCost } from "./recipe-cost.server.ts";
export {
  createItem,
  getItem,
  listCategories,
  listItems,
  updateItem,
  type Item,
  type ItemBarcode,
  type ItemPack,
  packsOf,
} from "./items.server.ts";
export {
  getRecipe,
  listRecipes,
  newestRecipe,
  NO_RECIPE,
  recipeAt,
  recipeInForce,
  recipesOf,
  setRecipe,
  type Recipe,
  type RecipeLine,
} from "./recipes.server.ts";
