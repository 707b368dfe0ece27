import { expect, test } from "vitest";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { baseQuantity, findItem, readLines, refusedAtLine } from "./typed-lines.server.ts";

const pieces = { unit: "pcs" as const, packs: [{ name: "box", quantity: units(24) }] };
const grams = { unit: "g" as const, packs: [] };

const errorsOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error.details.errors;
    throw error;
  }
  return "done";
};

test("a quantity in packs becomes one in the base unit", () => {
  expect(baseQuantity({ quantity: 2, pack: "box" }, pieces, "lines.0")).toBe(units(48));
  expect(baseQuantity({ quantity: 0.5, pack: "box" }, pieces, "lines.0")).toBe(units(12));
  expect(baseQuantity({ quantity: 12.5 }, grams, "lines.0")).toBe(12_500n);
});

test("a part of a piece and a pack that the item lacks are refused at their fields", () => {
  expect(errorsOf(() => baseQuantity({ quantity: 1.5 }, pieces, "lines.3"))).toEqual([
    { path: "lines.3.quantity", key: "fraction" },
  ]);
  expect(errorsOf(() => baseQuantity({ quantity: 1, pack: "box" }, grams, "lines.0"))).toEqual([
    { path: "lines.0.pack", key: "invalid_choice" },
  ]);
});

test("an item is found by suggestion, by SKU, and by a name that is its own", () => {
  const item = (sku: string, name: string) => ({ id: sku, sku, name, ...pieces });
  const items = [item("SN50", "Snickers"), item("KK41", "KitKat"), item("KK42", "KitKat")];
  expect(findItem(items, "Snickers · SN50")?.sku).toBe("SN50");
  expect(findItem(items, " snickers ")?.sku).toBe("SN50");
  expect(findItem(items, "kk42")?.sku).toBe("KK42");
  expect(findItem(items, "KitKat")).toBeNull();
});

test("all wrong lines are named at once", () => {
  const read = (line: { quantity: number }, path: string) => baseQuantity(line, pieces, path);
  expect(errorsOf(() => readLines([{ quantity: 1 }, { quantity: 0.2 }, { quantity: 1.1 }], read))).toEqual([
    { path: "lines.1.quantity", key: "fraction" },
    { path: "lines.2.quantity", key: "fraction" },
  ]);
});

test("what the ledger lacks is said at the line of that item", async () => {
  const refusal = new AppError("stock.insufficient", { itemId: "b", available: 28, unit: "pcs" });
  const lines = [{ itemId: "a" }, { itemId: "b" }];
  const refused = refusedAtLine(lines, () => Promise.reject(refusal)).catch(
    (error: AppError) => error.details.errors,
  );
  expect(await refused).toEqual([
    { path: "lines.1.quantity", key: "insufficient", params: { available: 28, unit: "pcs" } },
  ]);
});
