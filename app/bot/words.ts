import { foldSearch } from "#app/platform/i18n/parse.ts";

/**
 * The words of field work that a person may type instead of pressing, in any of the three languages. Folded:
 * small letters, without apostrophes. A word may be shortened to three letters.
 */
const words = {
  found: ["found", "найдено", "нашел", "topildi"],
  out: ["taken out", "out", "выгружено", "tushirildi"],
  plan: ["plan", "planned", "план", "плану", "reja"],
  all: ["all", "everything", "все", "всё", "hammasi"],
  bag: ["bag", "sealed bag", "пакет", "сейф-пакет", "paket", "seyf-paket"],
  sum: ["sum", "amount", "сумма", "summa"],
  comment: ["comment", "комментарий", "izoh"],
  start: ["start", "начать", "boshlash"],
  complete: ["complete", "завершить", "yakunlash"],
  undo: ["undo", "откатить", "ortga qaytarish", "ortga"],
  postpone: ["postpone", "отложить", "keyinga surish"],
  photo: ["photo", "фото", "rasm"],
  before: ["before", "до", "oldin", "oldingi"],
  after: ["after", "после", "keyin", "keyingi"],
  keep: ["keep", "i keep it", "остается у меня", "menda qoladi", "с собой", "menda"],
  expired: ["expired", "срок", "просрочено", "muddati", "yaroqlilik"],
  damaged: ["damaged", "повреждено", "shikastlangan"],
  quality: ["quality", "качество", "sifat"],
  contamination: ["contamination", "загрязнение", "ifloslanish"],
  theft: ["theft", "кража", "ogirlik"],
  obsolete: ["obsolete", "больше не нужно", "endi kerak emas"],
  other: ["other", "другое", "boshqa"],
} as const;
export type Word = keyof typeof words;

/** One letter is enough in a caption, where nothing else can be meant. */
const captionLetters: Readonly<Record<string, "before" | "after">> = {
  b: "before",
  д: "before",
  a: "after",
  п: "after",
};

const SHORTEST = 3;

/** The word that a typed token is, among `candidates`; whole words before shortened ones. */
export function wordOf<Candidate extends Word>(
  token: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const typed = foldSearch(token).replace(/[.,:]+$/, "");
  if (typed === "") return null;
  const exact = candidates.find((name) => words[name].some((form) => form === typed));
  if (exact) return exact;
  if ([...typed].length < SHORTEST) return null;
  return candidates.find((name) => words[name].some((form) => form.startsWith(typed))) ?? null;
}

/** Cuts a word, of one or more parts, from the beginning of a text; the rest keeps its letters. */
export function cutWord<Candidate extends Word>(
  text: string,
  candidates: readonly Candidate[],
): { word: Candidate; rest: string } | null {
  const parts = text.trim().split(/\s+/u);
  for (let count = Math.min(3, parts.length); count > 0; count -= 1) {
    const word = wordOf(parts.slice(0, count).join(" "), candidates);
    if (word && (count === 1 || isPhrase(parts.slice(0, count).join(" "), word))) {
      return { word, rest: parts.slice(count).join(" ") };
    }
  }
  return null;
}

/** Several parts are one word only where they are written out: "sum 1 250" is no shortened phrase. */
const isPhrase = (text: string, word: Word): boolean =>
  words[word].some((form) => form.includes(" ") && form.startsWith(foldSearch(text)));

/** The side that the first word of a caption names, and the rest of the caption. */
export function sideOfCaption(caption: string): { side: "before" | "after" | null; rest: string } {
  const [first = "", ...others] = caption.trim().split(/\s+/u);
  const side = captionLetters[foldSearch(first)] ?? wordOf(first, ["before", "after"]);
  return side ? { side, rest: others.join(" ") } : { side: null, rest: caption.trim() };
}

/** The Cyrillic letters that look like Latin ones of slot codes. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", е: "e", к: "k", м: "m", н: "h", о: "o", р: "p", т: "t", х: "x",
}; // prettier-ignore

/** A slot code as it is compared: "а1" typed in Cyrillic is A1. */
export const foldCode = (code: string): string =>
  [...foldSearch(code)].map((letter) => lookAlikes[letter] ?? letter).join("");
