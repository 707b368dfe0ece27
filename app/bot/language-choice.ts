import { type Language, languageNames } from "#app/platform/i18n/index.ts";
import type { Button } from "./message.ts";

/** Subject of the one message of the bot to somebody who has no access. */
export const STRANGER = "stranger";

/** In the order of the buttons. */
export const languageChoices: readonly Language[] = ["en", "ru", "uz"];

export const languageRow = (): Button[][] => [
  languageChoices.map((language, index) => ({
    label: languageNames[language],
    act: "language",
    arg: index,
  })),
];
