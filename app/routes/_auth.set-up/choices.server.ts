import type { Option } from "#app/components/field.tsx";
import { currencies, timeZones } from "#app/domain/setup/schema.ts";
import type { Company } from "#app/platform/company.ts";
import { languageNames, languages, type Language } from "#app/platform/i18n/index.ts";

/** What can be chosen, in the reader's words, and what is chosen at first. */
export interface SetUpChoices {
  readonly currencies: readonly Option[];
  readonly timeZones: readonly Option[];
  readonly languages: readonly Option[];
  readonly first: Pick<Company, "currency" | "timeZone" | "language">;
}

export function offeredChoices(language: Language, { currency, timeZone }: Company): SetUpChoices {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  return {
    currencies: currencies.map((code) => ({
      value: code,
      label: `${code}, ${spelled(names.of(code) ?? "")}`,
    })),
    timeZones: timeZones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    languages: languages.map((each) => ({ value: each, label: languageNames[each] })),
    first: { currency, timeZone, language },
  };
}

/** The letter of oʻ and gʻ as the catalogue writes it. */
const spelled = (name: string): string => name.replaceAll("‘", "ʻ");
