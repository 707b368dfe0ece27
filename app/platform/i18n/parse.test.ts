import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney, formatQuantity } from "#app/platform/i18n/format.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { foldSearch, parseMoney, parseQuantity } from "#app/platform/i18n/parse.ts";
import { quantityToText } from "#app/platform/quantity.ts";

const box = { name: "box", quantity: 24_000n };
const bag = { name: "bag", quantity: 1_000_000n };
const packs = [box, bag];

describe("typed quantities", () => {
  test.each([
    ["12", 12_000n],
    ["12,5", 12_500n],
    ["12.5", 12_500n],
    ["0,250", 250n],
    ["1 200", 1_200_000n],
    ["1\u00A0200", 1_200_000n],
    ["12 500,25", 12_500_250n],
    ["1200.500", 1_200_500n],
    ["0", 0n],
    [" 500 g ", 500_000n],
    ["500г", 500_000n],
    ["1.5 kg", 1_500_000n],
    ["2 кг.", 2_000_000n],
  ])("%s of grams is read", (text, quantity) => {
    expect(parseQuantity(text, { unit: "g", packs: [] })).toEqual({ ok: quantity });
  });

  test.each(["2 box", "2 boxes", "2box", "2 quti", "2 коробки", "2 КОРОБКИ", "2 кор.", "2 короб"])(
    "%s is two boxes",
    (text) => {
      expect(parseQuantity(text, { unit: "pcs", packs })).toEqual({ ok: 48_000n, pack: box });
    },
  );

  test("a pack with a name of its own is found by it, whichever apostrophe is typed", () => {
    const pack = { name: "Toʻplam", quantity: 6_000n };
    expect(parseQuantity("3 to'plam", { unit: "pcs", packs: [pack] })).toEqual({ ok: 18_000n, pack });
    expect(parseQuantity("0.5 box", { unit: "pcs", packs })).toEqual({ ok: 12_000n, pack: box });
  });

  test.each([
    ["1,200", 1_200_000n, 1_200n],
    ["1.200", 1_200_000n, 1_200n],
    ["12,000", 12_000_000n, 12_000n],
    ["1 200,500", 1_200_500_000n, 1_200_500n],
  ])("%s has two readings and none is taken", (text, grouped, divided) => {
    expect(parseQuantity(text, { unit: "g" })).toEqual({ ambiguous: [grouped, divided] });
  });

  test("two readings in packs are both given in the base unit", () => {
    expect(parseQuantity("1,200 bag", { unit: "g", packs })).toEqual({
      ambiguous: [1_200_000_000n, 1_200_000n],
      pack: bag,
    });
  });

  test.each(["12,5", "0.1 box", "2.25"])("%s pieces are asked back", (text) => {
    expect(parseQuantity(text, { unit: "pcs", packs: [box] })).toEqual({ fraction: true });
  });

  const nonsense = ["", "abc", "-5", "−5", "1 2", "12 5", "1,2,3", "1.200.300", "12.", ",5", "12,0005"];
  test.each([...nonsense, "2 crates", "2 b", "1e3", "5 kg", "9999999999999", "0.0005 l", "1/2", "2 2"])(
    "“%s” is no quantity",
    (text) => {
      expect(parseQuantity(text, { unit: "pcs", packs })).toEqual({ bad: true });
    },
  );

  test("what the product shows is read back as the same quantity, or asked", () => {
    const quantities = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(quantities, fc.constantFrom(...languages), (quantity, language) => {
        const shown = parseQuantity(formatQuantity(quantity, language), { unit: "kg" });
        if ("ambiguous" in shown) expect(shown.ambiguous[1]).toBe(quantity);
        else expect(shown).toEqual({ ok: quantity });
        const plain = parseQuantity(quantityToText(quantity).replace(".", ","), { unit: "kg" });
        expect("ambiguous" in plain ? plain.ambiguous[1] : "ok" in plain && plain.ok).toBe(quantity);
      }),
    );
  });

  test("no text makes it throw, and no reading is negative", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 .,-bоxкорg") }), (text) => {
        const parsed = parseQuantity(text, { unit: "g", packs });
        if ("ok" in parsed) expect(parsed.ok).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe("typed amounts", () => {
  test.each([
    "18,000",
    "18.000",
    "18 000",
    "18000",
    "18\u00A0000",
    "18 000 soʻm",
    "18 000 so'm",
    "18000 сум",
  ])("%s in UZS is 18 000", (text) => {
    expect(parseMoney(text, { currency: "UZS" })).toEqual({ ok: 1_800_000n });
  });

  test("millions are read with any one mark", () => {
    for (const text of ["1 250 000", "1,250,000", "1.250.000"])
      expect(parseMoney(text, { currency: "UZS" })).toEqual({ ok: 125_000_000n });
  });

  test.each(["18000.50", "18,00", "-5", "1,250.000", "18 00", "много", "", "5 USD"])(
    "“%s” is no amount in UZS",
    (text) => {
      expect(parseMoney(text, { currency: "UZS" })).toEqual({ bad: true });
    },
  );

  test("another currency has two decimals, and groups of three digits", () => {
    expect(parseMoney("12.5", { currency: "USD" })).toEqual({ ok: 1250n });
    expect(parseMoney("1 200,50 usd", { currency: "USD" })).toEqual({ ok: 120_050n });
    expect(parseMoney("1234.567", { currency: "USD" })).toEqual({ bad: true });
    expect(parseMoney("1,200.50", { currency: "USD" })).toEqual({ ok: 120_050n });
    expect(parseMoney("1,200", { currency: "USD" })).toEqual({ ok: 120_000n });
  });

  test("what the product shows in UZS is read back as the same amount", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.constantFrom(...languages),
        (whole, language) => {
          const shown = formatMoney(whole * 100n, { language, currency: "UZS" });
          expect(parseMoney(shown, { currency: "UZS" })).toEqual({ ok: whole * 100n });
        },
      ),
    );
  });
});

test("search sees one letter in all the marks that people type for ʻ and ʼ", () => {
  const typed = ["Toʻlov", "To'lov", "To’lov", "TO‘LOV", "to`lov", "toʼlov"].map(foldSearch);
  expect(new Set(typed).size).toBe(1);
  expect(foldSearch("  Чистка   Ёлки ")).toBe("чистка ёлки");
});
