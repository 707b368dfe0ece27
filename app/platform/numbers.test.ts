import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyFromText, moneyToText, share } from "./money.ts";
import { quantityFromNumber, quantityFromText, quantityToNumber, quantityToText } from "./quantity.ts";

describe("money", () => {
  it("is a decimal string with two places", () => {
    expect([0n, 5n, 1_800_000n, -7_050n].map(moneyToText)).toEqual(["0.00", "0.05", "18000.00", "-70.50"]);
  });

  it("survives the way to text and back", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (amount) => moneyFromText(moneyToText(amount)) === amount,
      ),
    );
  });

  it.each(["", "1,5", "1.234", "1e3", " ", "--1", "0x10", "1 000"])("refuses %j", (text) => {
    expect(moneyFromText(text)).toBeNull();
  });

  it.each([
    [10n, 1n, 4n, 2n], // 2.5 -> 2, half to even
    [30n, 1n, 4n, 8n], // 7.5 -> 8, half to even
    [10n, 1n, 3n, 3n],
    [20n, 1n, 3n, 7n],
    [-10n, 1n, 4n, -2n],
  ])("shares %s x %s / %s as %s", (amount, part, whole, expected) => {
    expect(share(amount, part, whole)).toBe(expected);
  });

  it("shares within one minor unit of the exact value", () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(positive, positive, positive, (amount, part, whole) => {
        const off = share(amount, part, whole) * whole - amount * part;
        return 2n * (off < 0n ? -off : off) <= whole;
      }),
    );
  });
});

describe("a quantity", () => {
  it("has at most three decimals", () => {
    expect([1.5, 0.001, 12, -2.25].map(quantityFromNumber)).toEqual([1500n, 1n, 12_000n, -2250n]);
    expect([0.0001, Number.NaN, Infinity, 1e13].map(quantityFromNumber)).toEqual([null, null, null, null]);
  });

  it("survives the way to a JSON number and to text, and back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (quantity) => {
        expect(quantityFromNumber(quantityToNumber(quantity))).toBe(quantity);
        expect(quantityFromText(quantityToText(quantity))).toBe(quantity);
      }),
    );
  });

  it("is read with a point or a comma, blanks grouping", () => {
    expect(["12", "12,5", "1 200", "0.125"].map(quantityFromText)).toEqual([
      12_000n,
      12_500n,
      1_200_000n,
      125n,
    ]);
    expect(["", "1.2345", "abc", "1,2,3"].map(quantityFromText)).toEqual([null, null, null, null]);
  });
});
