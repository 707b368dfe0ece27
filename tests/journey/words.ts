import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { capitalise } from "#app/platform/i18n/format.ts";
import { createTranslator, type Translate } from "#app/platform/i18n/translator.ts";

const folder = join(import.meta.dirname, "..", "..", "app", "locales", "en");

const read = (file: string): object => JSON.parse(readFileSync(join(folder, file), "utf8")) as object;
const namespaces = Object.fromEntries(
  readdirSync(folder).map((file) => [basename(file, ".json"), read(file)]),
);

/** The English texts as people read them: what a test looks for follows the catalogue. A missing key throws. */
export const t: Translate = createTranslator({ en: namespaces }, (key) => {
  throw new Error(`Missing in the message catalogue: ${key}`);
})("en");

/** A word of the vocabulary as it begins a label: "noun.item" -> "Item". */
export const term = (key: string): string => capitalise(t(`terms:${key}`));

/** Figures are joined by no-break spaces: a test is written with plain ones. */
export const plain = (text: string): string => text.replaceAll("\u00A0", " ").trim();
