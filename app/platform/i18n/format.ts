import type { Language } from "#app/platform/i18n/index.ts";
import { moneyToText, share, type Money } from "#app/platform/money.ts";
import { quantityToText, type Quantity } from "#app/platform/quantity.ts";

export * from "#app/platform/i18n/dates.ts";

/** No break between digits of one number, and between a number and its unit. */
const NBSP = "\u00A0";
const MINUS = "\u2212";

const decimalMark: Readonly<Record<Language, string>> = { uz: ",", ru: ",", en: "." };

/**
 * 1234.5 -> "1 234.5" or "1 234,5". Grouped by U+00A0 in every language, minus U+2212. At most `digits`
 * decimals (three by default), trailing zeros dropped.
 */
export function formatNumber(value: number | bigint, language: Language, digits = 3): string {
  const plain = typeof value === "bigint" ? value.toString() : Number(value.toFixed(digits)).toFixed(digits);
  return typeset(plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain, language);
}

/**
 * 1800000n -> "18 000 soʻm" or "18 000 сум"; decimals only where they are not zero. Another currency keeps
 * its code behind the figure. `unit: false` leaves the word out, for tables whose head names the currency.
 */
export function formatMoney(
  minor: Money,
  options: { language: Language; currency: string; unit?: boolean },
): string {
  const figure = typeset(moneyToText(minor).replace(/\.00$/, ""), options.language);
  return options.unit === false ? figure : figure + NBSP + currencyWord(options.currency, options.language);
}

/** 1250049n -> "12 500 soʻm": an average or a forecast, to whole units of the currency, halves to the even one. */
export const formatEstimate = (minor: Money, options: Parameters<typeof formatMoney>[1]): string =>
  formatMoney(share(minor, 1n, 100n) * 100n, options);

/** The word for a currency beside a figure: "soʻm", «сум», or the code itself. */
export function currencyWord(currency: string, language: Language): string {
  if (currency !== "UZS") return currency;
  return language === "ru" ? "сум" : "soʻm";
}

/** 1500n -> "1.5" or "1,5". */
export const formatQuantity = (quantity: Quantity, language: Language): string =>
  typeset(quantityToText(quantity), language);

export const measureUnits = ["pcs", "g", "ml", "kg", "l"] as const;
export type Unit = (typeof measureUnits)[number];

/** A unit as the database has it; anything unknown counts as pieces. */
export const asUnit = (unit: string): Unit => measureUnits.find((known) => known === unit) ?? "pcs";

const unitWords: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  uz: { pcs: "dona", g: "g", ml: "ml", kg: "kg", l: "l" },
  ru: { pcs: "шт.", g: "г", ml: "мл", kg: "кг", l: "л" },
  en: { pcs: "pcs", g: "g", ml: "ml", kg: "kg", l: "l" },
};

/** The word for an item's base unit; never declined. */
export const unitWord = (unit: Unit, language: Language): string => unitWords[language][unit];

/** 24000n -> "24 pcs", «24 шт.», "24 dona". */
export const formatQuantityWithUnit = (quantity: Quantity, unit: Unit, language: Language): string =>
  formatQuantity(quantity, language) + NBSP + unitWord(unit, language);

/** 12.5 -> "12.5 %": `percent` is in hundredths of the whole already; one decimal unless `digits` says more. */
export const formatPercent = (percent: number, language: Language, digits = 1): string =>
  `${formatNumber(percent, language, digits)}${NBSP}%`;

/** A plain decimal ("-1234.5") as people read it. */
function typeset(plain: string, language: Language): string {
  const [whole = "", fraction] = plain.replace("-", "").split(".");
  const sign = plain.startsWith("-") && /[1-9]/.test(plain) ? MINUS : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return sign + grouped + (fraction === undefined ? "" : decimalMark[language] + fraction);
}

/** A term as it begins a heading, label or chip: only the first letter is made capital. */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("en") + text.slice(1);

const sizeWords: Readonly<Record<Language, string>> = { uz: "MB", ru: "МБ", en: "MB" };

/** 11534336 -> "11 MB": the size of a file, in mebibytes with at most one decimal. */
export const formatBytes = (bytes: number, language: Language): string =>
  `${formatNumber(bytes / 1024 / 1024, language, 1)}${NBSP}${sizeWords[language]}`;
