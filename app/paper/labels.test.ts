import { expect, test } from "vitest";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { labelsPdf } from "./labels.ts";
import type { PaperReader } from "./parts.ts";

const reader: PaperReader = {
  t: translator("uz"),
  language: "uz",
  timeZone: "Asia/Tashkent",
  currency: "UZS",
  company: "",
};
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test.each([
  ["24", 24, 1],
  ["24", 25, 2],
  ["65", 65, 1],
  ["65", 66, 2],
] as const)("sheets of %s: %d labels with long names fill %d", async (sheet, labels, pages) => {
  const codes = ["4006381333931", "SKU-1", "ШТ-1"];
  const label = (index: number) => ({
    title: "Gʻijduvon suvi, nomi juda uzun ".repeat(4),
    facts: ["L-1", "24.12.2026"],
    code: codes[index % codes.length]!,
  });
  const pdf = await labelsPdf(
    reader,
    Array.from({ length: labels }, (_, index) => label(index)),
    sheet,
  );
  expect(pagesOf(pdf)).toBe(pages);
});

test("a list of nothing is a sheet of nothing", async () => {
  expect(pagesOf(await labelsPdf(reader, [], "24"))).toBe(1);
});
