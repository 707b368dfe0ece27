import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError, type FieldError } from "./errors.ts";
import {
  id,
  instant,
  money,
  parse,
  positiveQuantity,
  quantity,
  requiredText,
  shortText,
  someOf,
  wholeNumber,
} from "./zod.ts";

function refused(schema: z.ZodType, input: unknown): readonly FieldError[] {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof AppError) return error.details.errors ?? [];
    throw error;
  }
  throw new Error("was accepted");
}
const keyOf = (schema: z.ZodType, input: unknown) => refused(schema, input)[0]?.key;

describe("money", () => {
  it("reads decimal strings exactly", () => {
    expect(parse(money, "18000.00")).toBe(1800000n);
    expect(parse(money, "0")).toBe(0n);
  });
  it("names what is wrong", () => {
    expect(keyOf(money, "-1.00")).toBe("negative");
    expect(refused(money, "1.005")).toEqual([{ path: "", key: "too_precise", params: { digits: 2 } }]);
    expect(keyOf(money, "12 soʻm")).toBe("not_a_money");
    expect(keyOf(money, 12)).toBe("not_a_text");
    expect(keyOf(money, "99999999999999999999")).toBe("out_of_range");
    expect(keyOf(money, undefined)).toBe("required");
  });
});

describe("quantity", () => {
  it("reads numbers of at most three decimals", () => {
    expect(parse(quantity, 1.5)).toBe(1500n);
    expect(parse(quantity, 0)).toBe(0n);
    expect(refused(quantity, 1.2345)).toEqual([{ path: "", key: "too_precise", params: { digits: 3 } }]);
    expect(keyOf(quantity, -1)).toBe("negative");
    expect(keyOf(positiveQuantity, 0)).toBe("not_positive");
    expect(keyOf(quantity, "12")).toBe("not_a_number");
    expect(keyOf(quantity, 1e15)).toBe("out_of_range");
  });
});

describe("parse", () => {
  const schema = z.strictObject({
    name: requiredText(5),
    note: shortText(3).default(""),
    kind: z.enum(["a", "b"]).default("a"),
    at: instant.optional(),
    count: wholeNumber(1, 9).optional(),
    lines: someOf(z.strictObject({ itemId: id }), 2).optional(),
  });
  it("names every field by its path, with a key of the catalogue", () => {
    expect(
      refused(schema, { name: "  ", note: "long", kind: "c", lines: [{ itemId: "x" }], more: 1 }),
    ).toEqual([
      { path: "name", key: "required" },
      { path: "note", key: "too_long", params: { max: 3 } },
      { path: "kind", key: "invalid_choice" },
      { path: "lines.0.itemId", key: "not_an_id" },
      { path: "more", key: "unknown_field" },
    ]);
    expect(refused(schema, { name: "a", lines: [], count: 2.5, at: "yesterday" })).toEqual([
      { path: "at", key: "not_a_date" },
      { path: "count", key: "out_of_range", params: { min: 1, max: 9 } },
      { path: "lines", key: "too_few", params: { min: 1 } },
    ]);
    expect(refused(schema, {})).toEqual([{ path: "name", key: "required" }]);
  });
  it("refuses a zero byte, which the database cannot keep", () => {
    expect(keyOf(schema, { name: "a\u0000" })).toBe("not_a_text");
    expect(keyOf(schema, { name: "a\ud83e" })).toBe("not_a_text");
  });
  it("reads an instant with its zone", () => {
    expect(parse(instant, "2026-11-23T10:00:00+05:00").toISOString()).toBe("2026-11-23T05:00:00.000Z");
  });
});
