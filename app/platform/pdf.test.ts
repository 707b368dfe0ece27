import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openSync } from "fontkit";
import { expect, test } from "vitest";
import { pdfFaces, renderPdf } from "./pdf.ts";

const locales = join(import.meta.dirname, "..", "locales");
/** Signs of pages and chats, which no document is set with. */
const signs = /[\p{Extended_Pictographic}\uFE0F\u200D\u2190-\u21FF\u2713\u2717]/gu;

test.each(["uz", "ru", "en"])("the faces have every letter of the catalogue in %s", (language) => {
  const folder = join(locales, language);
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const letters = [...new Set(texts.join("").replaceAll(signs, ""))].filter((letter) => letter > " ");
  for (const file of Object.values(pdfFaces)) {
    const face = openSync(file);
    if (!("hasGlyphForCodePoint" in face)) throw new Error(`${file} is a collection`);
    expect(letters.filter((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0)!))).toEqual([]);
  }
});

test("a document is a PDF with its faces inside; it reads no file and fetches no address", async () => {
  const pdf = await renderPdf({ content: [{ text: "Oʻzbekiston, taʼmir · Ёлка", bold: true }] });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1")).toContain("NotoSans-SemiBold");
  await expect(renderPdf({ content: [{ image: "/etc/hostname.png" }] })).rejects.toThrow();
  await expect(renderPdf({ content: [{ image: "http://127.0.0.1:1/a.png" }] })).rejects.toThrow();
});
