import { expect, test } from "vitest";
import { units } from "#app/platform/quantity.ts";
import { byCode, oneMore } from "./scanned-lines.ts";

const packs = [{ name: "box", quantity: units(24) }];
const cola = {
  item: "Cola",
  sku: "cola",
  packs,
  barcodes: [
    { code: "111", pack: null },
    { code: "222", pack: "box" },
  ],
};

test("a scan begins a line, adds one to what is counted alike, and counts in units where it is not", () => {
  const typed = (quantity: string, pack: string) => ({ quantity, pack });
  expect(oneMore(typed("", ""), "box", packs)).toEqual({ quantity: units(1), pack: "box" });
  expect(oneMore(typed("2", "box"), "box", packs)).toEqual({ quantity: units(3), pack: "box" });
  expect(oneMore(typed("1,5", ""), "", packs)).toEqual({ quantity: 2500n, pack: "" });
  expect(oneMore(typed("2", "box"), "", packs)).toEqual({ quantity: units(49), pack: "" });
  expect(oneMore(typed("3", ""), "box", packs)).toEqual({ quantity: units(27), pack: "" });
  expect(oneMore(typed("two", ""), "", packs)).toBeNull();
});

test("a code means one, or one of its pack; the sku stands in, and of two lines of an item the first is meant", () => {
  const other = { ...cola, sku: "111" };
  const known = byCode([cola, other]);
  expect(known.get("111")).toEqual({ line: cola, pack: "" });
  expect(known.get("222")).toEqual({ line: cola, pack: "box" });
  expect(known.get("cola")).toEqual({ line: cola, pack: "" });
  expect(known.get("333")).toBeUndefined();
});
