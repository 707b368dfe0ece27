import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import { createContext, useContext, type ReactNode } from "react";
import type { Language } from "#app/platform/i18n/index.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";

interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

const SpeechContext = createContext<Speech | null>(null);

/** Known translators by language: three on the server, the page's own in the browser. */
const translators = new Map<Language, Translate>();

/** Tells the pages how to speak a language; the two entry files call it before anything is rendered. */
export function registerTranslator(language: Language, t: Translate): void {
  translators.set(language, t);
}

export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <SpeechContext.Provider value={{ language, t: speak(language) }}>{children}</SpeechContext.Provider>;
}

/** The page's language and its translator. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside of SpeechProvider");
  return speech;
}

/** The translator of the page's language: `t("machines:title")`. */
export const useT = (): Translate => useSpeech().t;

/**
 * A word of the vocabulary as it stands alone, in a chip, head or label, with its capital: "taskStatus.pending"
 * is "Pending". Inside a sentence `t("terms:taskStatus.pending")` has small letters.
 */
export function useTerm(): (path: string) => string {
  const { t } = useSpeech();
  return (path) => startCapital(t(`terms:${path}`));
}

/** A sentence whose codes and numbers (M-0142, T-004502) stay on one line. */
export function WithCodes({ text }: { text: string }) {
  const parts = text.split(/([A-Z]-\d+)/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span key={index} className="nowrap">
            {part}
          </span>
        ),
      )}
    </>
  );
}

export const startCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const appName = "VendHub Manager";

/**
 * The `meta` of a route: its document title, "Machines - VendHub Manager". `title` gets the translator and
 * the route's loader data, which is undefined when the loader has failed.
 */
export function titled<Loader>(
  title?: (t: Translate, data: Parameters<MetaFunction<Loader>>[0]["data"]) => string,
): MetaFunction<Loader> {
  return ({ matches, error, data }) => {
    const page = matches.find((match) => match.id === "root")?.data as { language?: Language } | undefined;
    const t = page?.language && translators.get(page.language);
    const name = t && (error ? t(`shell:error.${errorKind(error)}.title`) : title?.(t, data));
    return [{ title: name ? `${name} - ${appName}` : appName }];
  };
}

/** What a page's error means to its reader. */
export function errorKind(error: unknown): "missing" | "forbidden" | "broken" {
  if (!isRouteErrorResponse(error)) return "broken";
  return error.status === 404 ? "missing" : error.status === 403 ? "forbidden" : "broken";
}

function speak(language: Language): Translate {
  const t = translators.get(language);
  if (!t) throw new Error(`No translator for ${language}`);
  return t;
}
