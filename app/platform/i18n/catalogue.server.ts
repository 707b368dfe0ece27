import { catalogue } from "#app/locales/index.ts";
import { createTranslator } from "#app/platform/i18n/translator.ts";

export type { Translate } from "#app/platform/i18n/translator.ts";

/** The translator of a language, over the whole catalogue. A missing key throws in tests. */
export const translator = createTranslator(catalogue, reportMissing);

function reportMissing(key: string): string {
  const message = `Missing in the message catalogue: ${key}`;
  if (process.env["NODE_ENV"] === "test" || process.env["VITEST"]) throw new Error(message);
  process.emitWarning(message, "CatalogueWarning");
  return key;
}
