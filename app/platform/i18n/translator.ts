import i18next, { type InitOptions, type Resource } from "i18next";
import type { Language } from "#app/platform/i18n/index.ts";

/**
 * The text of a catalogue key ("namespace:path.to.key") in one language, its `{name}` placeholders filled
 * from `params`. `params.count` chooses the plural form.
 */
export type Translate = (key: string, params?: Record<string, unknown>) => string;

/**
 * How every i18next instance of the product reads the catalogue, the browser's included. Values are not
 * escaped here: React and the bot escape what they show.
 */
export const catalogueOptions = {
  fallbackLng: false,
  defaultNS: false,
  interpolation: { prefix: "{", suffix: "}", escapeValue: false },
  appendNamespaceToMissingKey: true,
  returnNull: false,
  initImmediate: false,
} as const satisfies InitOptions;

/**
 * One i18next instance over texts that are already in memory. `onMissing` is told about an absent key or
 * placeholder; what it returns is shown in its place, unless it throws.
 */
export function createTranslator(
  texts: Readonly<Record<string, Resource[string]>>,
  onMissing: (key: string) => string,
): (language: Language) => Translate {
  const instance = i18next.createInstance();
  void instance.init({
    ...catalogueOptions,
    resources: { ...texts },
    ns: [...new Set(Object.values(texts).flatMap((namespaces) => Object.keys(namespaces)))],
    parseMissingKeyHandler: onMissing,
    returnedObjectHandler: onMissing,
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      onMissing(`${match[0]} of "${text}"`),
  });
  const translators = new Map<Language, Translate>();
  return (language) => {
    let translate = translators.get(language);
    if (!translate) {
      const fixed = instance.getFixedT(language);
      translate = (key, params) => endOnce(String(fixed(key, { ...params })));
      translators.set(language, translate);
    }
    return translate;
  };
}

/** A sentence that ends in «шт.» has one full stop, not two. */
const endOnce = (text: string): string => text.replaceAll("шт..", "шт.");
