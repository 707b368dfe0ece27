import { expect, test } from "vitest";
import { code128, ean13 } from "./barcode.ts";
import { isEan13, lotBarcode } from "./ean.ts";

test("an EAN-13 is 13 digits whose last one checks the others", () => {
  expect(["4006381333931", "4780012345674", "5901234123457"].map(isEan13)).toEqual([true, false, true]);
  expect(["4006381333930", "400638133393", "40063813339310", "400638133393X", ""].some(isEan13)).toBe(false);
});

test("the number of a lot is an EAN-13 of the range for a house's own, another for each lot", () => {
  expect(lotBarcode(1n)).toBe("2900000000018");
  const codes = Array.from({ length: 200 }, (_, index) => lotBarcode(BigInt(index * 7 + 1)));
  expect(codes.every(isEan13)).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
});

test("a code is drawn as shapes, without text and without reaching out", async () => {
  for (const drawing of [await code128("000012"), await ean13("4006381333931")]) {
    expect(drawing).toMatch(/^<svg /);
    expect(drawing).not.toMatch(/<text|href/);
  }
});
