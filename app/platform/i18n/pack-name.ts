import type { Translate } from "./translator.ts";

const usualPacks: Readonly<Record<string, string>> = {
  box: "terms:noun.box",
  bag: "terms:noun.bag",
  pack: "terms:noun.pack",
};

/** The word of a usual pack in the reader's language; another name stays as it was typed. */
export const packName = (t: Translate, name: string): string =>
  usualPacks[name] ? t(usualPacks[name]) : name;
