import { beforeAll, expect, it } from "vitest";
import { receive, transfer, writeOff } from "#app/domain/stock/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, makeActor, makeItem, makeWarehouse, system } from "#tests/factories.ts";
import { createItem, listRecipes, recipeCost, setRecipe } from "./index.server.ts";
import { itemDefaults } from "./schema.ts";

let manager: Awaited<ReturnType<typeof makeActor>>;
beforeAll(async () => {
  manager = await makeActor("manager");
});

const daysAgo = (days: number): Date => new Date(now().getTime() - days * 86_400_000);
const grams = () => makeItem({ kind: "ingredient", unit: "g" });
/** Whole units of money as millionths. */
const money = (whole: number): bigint => BigInt(whole) * 1_000_000n;

it("costs a cup by the unit costs of its date, through a price change and a new version (worked out by hand)", async () => {
  const [beans, milk, sugar, latte, main, second] = await Promise.all([
    grams(),
    grams(),
    grams(),
    makeItem(),
    makeWarehouse(),
    makeWarehouse(),
  ]);
  const water = await createItem(system, {
    ...itemDefaults,
    sku: fresh("sku"),
    name: fresh("water"),
    kind: "ingredient",
    unit: "ml",
    untracked: true,
  });
  const bring = (itemId: string, quantity: number, amount: number, days: number) =>
    receive(system, {
      warehouseId: main.id,
      businessTime: daysAgo(days),
      lines: [{ itemId, quantity: units(quantity), amount: BigInt(amount) * 100n }],
    });
  // Beans: 1 000 g for 100 000, so 100 a gram; then 500 g for 80 000, so 180 000 / 1 500 = 120 a gram.
  await bring(beans.id, 1000, 100_000, 30);
  await bring(milk.id, 2000, 60_000, 30);
  await bring(sugar.id, 3000, 10_000, 30);
  await bring(beans.id, 500, 80_000, 10);

  const first = await setRecipe(manager, {
    itemId: latte.id,
    lines: [
      { ingredientId: beans.id, quantity: units(8) },
      { ingredientId: water.id, quantity: units(150) },
    ],
    fromTime: daysAgo(30),
  });
  const secondVersion = await setRecipe(manager, {
    itemId: latte.id,
    lines: [
      { ingredientId: beans.id, quantity: units(9) },
      { ingredientId: milk.id, quantity: units(20) },
      { ingredientId: sugar.id, quantity: units(5) },
    ],
  });

  // 8 g x 100; the price is 10 000.
  const early = await recipeCost(manager, first.id, daysAgo(20));
  expect(early).toMatchObject({ cost: money(800), price: 1_000_000n, margin: money(9_200) });
  expect(early.lines.find((line) => line.untracked)).toMatchObject({ cost: 0n, stock: null });
  // 8 g x 120, once the dearer beans are there.
  expect((await recipeCost(manager, first.id, daysAgo(5))).cost).toBe(money(960));
  // 9 g x 120 + 20 g x 30 + 5 g x 3.333333... = 1 080 + 600 + 16.666667.
  expect((await recipeCost(manager, secondVersion.id, now())).cost).toBe(1_696_666_667n);

  // What moves within the company or leaves it at its average changes no unit cost, now or at a date in the past.
  await transfer(system, {
    from: { type: "warehouse", id: main.id },
    to: { type: "warehouse", id: second.id },
    lines: [{ itemId: beans.id, quantity: units(300) }],
  });
  await writeOff(system, {
    place: { type: "warehouse", id: main.id },
    reason: "damaged",
    lines: [{ itemId: beans.id, quantity: units(600) }],
  });
  expect((await recipeCost(manager, secondVersion.id, now())).cost).toBe(1_696_666_667n);
  expect((await recipeCost(manager, first.id, daysAgo(20))).cost).toBe(money(800));
});

it("says that a cost is not known where the company held none of an ingredient at that moment", async () => {
  const [beans, latte, main] = await Promise.all([grams(), makeItem(), makeWarehouse()]);
  const recipe = await setRecipe(manager, {
    itemId: latte.id,
    lines: [{ ingredientId: beans.id, quantity: units(8) }],
  });
  expect(await recipeCost(manager, recipe.id, now())).toMatchObject({ cost: null, margin: null });
  await receive(system, {
    warehouseId: main.id,
    businessTime: daysAgo(1),
    lines: [{ itemId: beans.id, quantity: units(10), amount: 100_00n }],
  });
  expect((await recipeCost(manager, recipe.id, daysAgo(2))).cost).toBeNull();
  expect((await recipeCost(manager, recipe.id, now())).cost).toBe(money(80));
});

it("lists the version that is in force at a moment, with who made it; a later version may be made ahead", async () => {
  const [beans, latte] = await Promise.all([grams(), makeItem()]);
  const version = (grammes: number, fromTime?: Date) =>
    setRecipe(manager, {
      itemId: latte.id,
      lines: [{ ingredientId: beans.id, quantity: units(grammes) }],
      ...(fromTime && { fromTime }),
    });
  const inForce = async (at: Date) =>
    (await listRecipes(manager, { itemId: latte.id, at }, { limit: 10, cursor: null })).items;
  const first = await version(8, daysAgo(10));
  const planned = await version(9, daysAgo(-10));
  expect(await inForce(daysAgo(11))).toEqual([]);
  expect(await inForce(now())).toMatchObject([{ id: first.id }]);
  expect(await inForce(daysAgo(-11))).toMatchObject([{ id: planned.id }]);
  expect(planned.madeBy).toBeTruthy();
  // A past sale keeps the recipe of its day.
  for (const fromTime of [daysAgo(5), daysAgo(-9)])
    await expect(version(10, fromTime)).rejects.toMatchObject({
      details: { errors: [{ path: "fromTime", key: "in_the_past" }] },
    });
});

it("shows costs to whoever sees sales, and not to the field", async () => {
  const operator = await makeActor("operator");
  await expect(recipeCost(operator, newId(), now())).rejects.toMatchObject({ code: "access.forbidden" });
});
