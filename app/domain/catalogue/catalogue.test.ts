import { randomInt } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, makeActor, makeItem, makeWarehouse, stockUp } from "#tests/factories.ts";
import {
  createItem,
  getItem,
  getRecipe,
  listCategories,
  listItems,
  listRecipes,
  recipeAt,
  recipeInForce,
  recipesOf,
  setRecipe,
  updateItem,
} from "./index.server.ts";
import { itemInput, itemPatch, recipeInput } from "./schema.ts";

let manager: Awaited<ReturnType<typeof makeActor>>;
beforeAll(async () => {
  manager = await makeActor("manager");
});

const make = (input: Record<string, unknown> = {}) =>
  createItem(manager, parse(itemInput, { sku: fresh("SKU"), name: fresh("item"), ...input }));

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

describe("items", () => {
  it("keep what was typed: packs, price, category", async () => {
    const made = await make({
      packs: [
        { name: "box", quantity: 24 },
        { name: "tray", quantity: 6.5 },
      ],
      price: "12000.50",
      category: "Ichimliklar",
      shelfLifeDays: 180,
    });
    expect(made).toMatchObject({
      kind: "product",
      unit: "pcs",
      price: 1_200_050n,
      shelfLifeDays: 180,
      archived: false,
    });
    expect(made.packs).toEqual([
      { name: "tray", quantity: 6_500n },
      { name: "box", quantity: units(24) },
    ]);
    expect(await getItem(manager, made.id)).toEqual(made);
    expect(await listCategories(manager)).toContain("Ichimliklar");
  });

  it("change field by field, and are not emptied by what is left out", async () => {
    const made = await make({ packs: [{ name: "box", quantity: 24 }], price: "5.00", category: "c" });
    expect(parse(itemPatch, { name: "new" })).toEqual({ name: "new" });
    const edited = await updateItem(manager, made.id, parse(itemPatch, { name: "new", price: null }));
    expect(edited).toMatchObject({ name: "new", price: null, category: "c", packs: made.packs });
    expect((await updateItem(manager, made.id, { packs: [] })).packs).toEqual([]);
    expect(await codeOf(updateItem(manager, made.id, { name: "late" }, made.updatedAt))).toBe("row.changed");
  });

  it("have a sku once, whatever the case", async () => {
    const { sku } = await make();
    const error = await make({ sku: sku.toLowerCase() }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "row.already_taken",
      details: { errors: [{ path: "sku", key: "already_taken" }] },
    });
  });

  it("refuse a pack named twice and a pack of nothing", () => {
    const packs = [
      { name: "box", quantity: 24 },
      { name: "Box", quantity: 0 },
    ];
    const attempt = () => parse(itemInput, { sku: "a", name: "b", packs });
    expect(attempt).toThrow("input.invalid");
  });

  it("keep their unit once they have moved", async () => {
    const item = await makeItem();
    expect((await updateItem(manager, item.id, { unit: "g" })).unit).toBe("g");
    const warehouse = await makeWarehouse();
    await stockUp(warehouse.id, item.id, units(3));
    expect(await codeOf(updateItem(manager, item.id, { unit: "kg" }))).toBe("catalogue.unit_has_moves");
    expect((await updateItem(manager, item.id, { unit: "g", name: "same unit" })).name).toBe("same unit");
  });

  it("are found by sku and name without marks, by kind and category; archived ones only when asked for", async () => {
    const tag = fresh("tag");
    const one = await make({ name: `Qovoq oʻzak ${tag}`, category: tag });
    const two = await make({ sku: `S-${tag}`, kind: "ingredient", unit: "g" });
    const ids = async (filter: Parameters<typeof listItems>[1]) =>
      (await listItems(manager, filter, { limit: 50, cursor: null })).items.map(({ id }) => id).toSorted();
    expect(await ids({ q: `O'ZAK ${tag}` })).toEqual([one.id]);
    expect(await ids({ q: tag })).toEqual([one.id, two.id].toSorted());
    expect(await ids({ q: tag, kind: "ingredient", unit: "g" })).toEqual([two.id]);
    expect(await ids({ category: tag })).toEqual([one.id]);
    await updateItem(manager, one.id, { archived: true });
    expect(await ids({ q: tag })).toEqual([two.id]);
    expect(await ids({ q: tag, archived: true })).toEqual([one.id]);
  });

  it("page in order of name, sku or time while items are added", async () => {
    const tag = fresh("order");
    for (const letter of ["c", "a", "b"]) await make({ name: `${letter} ${tag}` });
    const first = await listItems(manager, { q: tag }, { limit: 2, cursor: null, sort: "-name" });
    await make({ name: `d ${tag}` });
    const second = await listItems(
      manager,
      { q: tag },
      { limit: 2, cursor: first.nextCursor, sort: "-name" },
    );
    expect([...first.items, ...second.items].map(({ name }) => name[0])).toEqual(["c", "b", "a"]);
    expect(second.nextCursor).toBeNull();
    expect(await codeOf(listItems(manager, {}, { limit: 2, cursor: first.nextCursor, sort: "sku" }))).toBe(
      "request.invalid_cursor",
    );
    expect(await codeOf(listItems(manager, {}, { limit: 2, cursor: null, sort: "price" }))).toBe(
      "request.invalid_parameter",
    );
  });

  it("are edited by those who may", async () => {
    const item = await make();
    for (const role of ["viewer", "operator", "cashier"] as const) {
      const actor = await makeActor(role);
      expect(await codeOf(updateItem(actor, item.id, { name: "x" }))).toBe("access.forbidden");
    }
    expect(await codeOf(getItem(manager, newId()))).toBe("row.not_found");
  });
});

describe("recipes", () => {
  const recipeOf = (itemId: string, ...lines: [string, number][]) =>
    setRecipe(
      manager,
      parse(recipeInput, {
        itemId,
        lines: lines.map(([ingredientId, quantity]) => ({ ingredientId, quantity })),
      }),
    );

  it("hold from a moment on, so that a past sale keeps the recipe of its day", async () => {
    const [latte, beans, milk] = [
      await make(),
      await make({ kind: "ingredient", unit: "g" }),
      await make({ unit: "ml" }),
    ];
    const before = new Date(now().getTime() - 1);
    const first = await recipeOf(latte.id, [beans.id, 8]);
    const second = await recipeOf(latte.id, [beans.id, 9], [milk.id, 150]);
    expect(second.fromTime.getTime()).toBeGreaterThan(first.fromTime.getTime());
    expect(await recipeAt(latte.id, before)).toBeNull();
    expect((await recipeAt(latte.id, first.fromTime))?.lines).toMatchObject([
      { ingredientId: beans.id, quantity: 8_000n },
    ]);
    expect(await recipeAt(latte.id, second.fromTime)).toEqual(second);
    const versions = (await recipesOf([latte.id])).get(latte.id) ?? [];
    expect(recipeInForce(versions, before)).toBeNull();
    expect(recipeInForce(versions, first.fromTime)?.id).toBe(first.id);
    expect(recipeInForce(versions, new Date(second.fromTime.getTime() + 60_000))?.id).toBe(second.id);
    const { items } = await listRecipes(manager, { itemId: latte.id }, { limit: 10, cursor: null });
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await getRecipe(manager, first.id)).toEqual(first);
  });

  it("make no version when nothing changes, and serve two people at once", async () => {
    const [latte, beans] = [await make(), await make()];
    const [one, two] = await Promise.all([
      recipeOf(latte.id, [beans.id, 8]),
      recipeOf(latte.id, [beans.id, 8]),
    ]);
    expect(one.id).toBe(two.id);
    await Promise.all([recipeOf(latte.id, [beans.id, 9]), recipeOf(latte.id, [beans.id, 10])]);
    expect((await recipesOf([latte.id])).get(latte.id)).toHaveLength(3);
    expect((await recipeOf(latte.id)).lines).toEqual([]);
  });

  it("take only other items that are in use, each once", async () => {
    const [latte, beans] = [await make(), await make()];
    const error = await recipeOf(latte.id, [latte.id, 1], [newId(), 1], [beans.id, 1], [beans.id, 2]).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as AppError).details.errors?.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "lines.0.ingredientId unknown",
      "lines.1.ingredientId unknown",
      "lines.3.ingredientId duplicate",
    ]);
    expect(await codeOf(recipeOf(newId()))).toBe("row.not_found");
  });
});

describe("barcodes", () => {
  const digits = (): string => String(randomInt(10 ** 12, 10 ** 13 - 1)).replace(/^29/, "28");

  it("each is one item's or one of its packs', and an item is found by it", async () => {
    const [one, box] = [digits(), digits()];
    const item = await makeItem();
    const kept = await updateItem(manager, item.id, {
      packs: [{ name: "box", quantity: units(24) }],
      barcodes: [
        { code: one, pack: null },
        { code: box, pack: "box" },
      ],
    });
    expect(kept.barcodes).toEqual([
      { code: one, pack: null },
      { code: box, pack: "box" },
    ]);
    const found = await listItems(manager, { q: box }, { limit: 5, cursor: null });
    expect(found.items.map(({ id }) => id)).toEqual([item.id]);
    const unnamed = updateItem(manager, item.id, { packs: [] });
    await expect(unnamed).rejects.toMatchObject({
      details: { errors: [{ path: "barcodes.1.pack", key: "invalid_choice" }] },
    });
    expect((await updateItem(manager, item.id, { packs: [], barcodes: [] })).barcodes).toEqual([]);
  });

  it("a code that another item has is refused at its field, and of many who take it at once one gets it", async () => {
    const code = digits();
    const items = await Promise.all(Array.from({ length: 20 }, () => makeItem()));
    const answers = await Promise.allSettled(
      items.map(({ id }) =>
        updateItem(manager, id, {
          barcodes: [
            { code: digits(), pack: null },
            { code, pack: null },
          ],
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = answers.flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason as unknown] : [],
    );
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: "row.already_taken",
        details: { errors: [{ path: "barcodes.1.code", key: "already_taken" }] },
      });
  });

  it("no code of a lot's label, none with blanks, none twice", () => {
    const read = (...codes: string[]) =>
      itemPatch.safeParse({ barcodes: codes.map((code) => ({ code })) }).success;
    expect(read("4006381333931", "SKU-1/ab")).toBe(true);
    expect([read("2900000000018"), read("40 06"), read("ш123"), read("1", "1")]).not.toContain(true);
  });
});
