import type { PaperReader } from "#app/paper/parts.ts";
import { company } from "#app/platform/company.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import type { Language } from "#app/platform/i18n/index.ts";

/** Who reads a paper that the API gives out. */
export async function paperReader(language: Language): Promise<PaperReader> {
  const { currency, timeZone, name } = await company();
  return { t: translator(language), language, timeZone, currency, company: name };
}
