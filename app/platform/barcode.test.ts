import { expect, test } from "vitest";
import { code128, ean13, isEan13 } from "./barcode.ts";

test("an EAN-13 is 13 digits whose last one checks the others", () => {
  expect(["4006381333931", "4780012345674", "5901234123457"].map(isEan13)).toEqual([true, false, true]);
  expect(["4006381333930", "400638133393", "40063813339310", "400638133393X", ""].some(isEan13)).toBe(false);
});

test("a code is drawn as shapes, without text and without reaching out", async () => {
  for (const drawing of [await code128("000012"), await ean13("4006381333931")]) {
    expect(drawing).toMatch(/^<svg /);
    expect(drawing).not.toMatch(/<text|href/);
  }
});
