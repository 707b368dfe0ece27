/** The languages of the product, in the order in which a person is offered them. */
export const languages = ["uz", "ru", "en"] as const;
export type Language = (typeof languages)[number];

/** For a reader whose choice is not known and whose browser or Telegram speaks none of ours. */
export const defaultLanguage: Language = "en";

/** Each language's own name, the same whatever language the reader has now. */
export const languageNames: Readonly<Record<Language, string>> = {
  uz: "Oʻzbekcha",
  ru: "Русский",
  en: "English",
};

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value);

/**
 * The best of our languages for an Accept-Language header, or for Telegram's `language_code`, which reads
 * the same way. Regions and scripts are ignored ("uz-Cyrl" is uz).
 */
export function pickLanguage(header: string | null | undefined): Language {
  const wishes = (header ?? "").split(",").map(readWish);
  const known = wishes.filter((wish) => wish.quality > 0 && isLanguage(wish.language));
  const best = known.sort((one, other) => other.quality - one.quality)[0]?.language;
  return isLanguage(best) ? best : defaultLanguage;
}

function readWish(part: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { language: tag.split("-")[0]!.trim(), quality: quality === undefined ? 1 : Number(quality) };
}
