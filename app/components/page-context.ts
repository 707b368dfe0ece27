import { useRouteLoaderData } from "@remix-run/react";
import { defaultLanguage, type Language } from "#app/platform/i18n/index.ts";

export interface PageUser {
  readonly id: string;
  readonly name: string;
  /** Its word is `terms:role.<role>`. */
  readonly role: string;
}

/** A message about what has just been done, shown once on the next page. */
export interface Flash {
  readonly tone: "tick" | "bad";
  readonly text: string;
  readonly detail?: string;
}

/** What the root loader gives to every page. */
export interface PageContext {
  readonly language: Language;
  /** IANA zone in which all dates are shown. */
  readonly timeZone: string;
  /** ISO code of the company's currency. */
  readonly currency: string;
  readonly company: string | null;
  readonly user: PageUser | null;
  /** The moment of rendering, so that relative times read the same on the server and in the browser. */
  readonly now: Date;
  readonly flash: Flash | null;
  /** Stands in the log beside everything this request did. */
  readonly requestId: string | null;
}

/** The page's context, or neutral values when the root loader itself has failed. */
export function usePageContext(): PageContext {
  return useRouteLoaderData<() => PageContext>("root") ?? fallback;
}

const fallback: PageContext = {
  language: defaultLanguage,
  timeZone: "Asia/Tashkent",
  currency: "UZS",
  company: null,
  user: null,
  now: new Date(0),
  flash: null,
  requestId: null,
};
