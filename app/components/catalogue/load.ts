import type { Language } from "#app/platform/i18n/index.ts";
import { createTranslator, type Translate } from "#app/platform/i18n/translator.ts";

const chunks = {
  uz: () => import("#app/components/catalogue/uz.ts"),
  ru: () => import("#app/components/catalogue/ru.ts"),
  en: () => import("#app/components/catalogue/en.ts"),
} satisfies Record<Language, unknown>;

/** Fetches the texts of one language, the page's own, and makes the browser's translator of them. */
export async function loadTranslator(language: Language): Promise<Translate> {
  const { texts } = await chunks[language]();
  const namespaces = Object.entries(texts).map(([path, text]) => [namespaceOf(path), text] as const);
  return createTranslator({ [language]: Object.fromEntries(namespaces) }, (key) => key)(language);
}

const namespaceOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".json".length);
