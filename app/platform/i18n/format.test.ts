import { describe, expect, test } from "vitest";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import {
  capitalise,
  formatBytes,
  formatDate,
  formatDateTime,
  formatEstimate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatQuantityWithUnit,
  formatRelative,
  formatTime,
  formatWeekdayDate,
  measureUnits,
  unitWord,
} from "#app/platform/i18n/format.ts";
import { languages, pickLanguage, type Language } from "#app/platform/i18n/index.ts";

const timeZone = "Asia/Tashkent";
const instant = new Date("2026-11-23T09:05:00Z");

/** The no-break space, visible in the expectations. */
const spaced = (text: string): string => text.replaceAll("_", "\u00A0");

describe("figures read as the vocabulary says", () => {
  test.each<[Language, string, string, string, string, string]>([
    ["en", "18_000_soʻm", "1_234.5", "12.5_%", "−5", "-"],
    ["ru", "18_000_сум", "1_234,5", "12,5_%", "−5", "-"],
    ["uz", "18_000_soʻm", "1_234,5", "12,5_%", "−5", "-"],
  ])("%s", (language, money, number, percent, minus) => {
    expect(formatMoney(1_800_000n, { language, currency: "UZS" })).toBe(spaced(money));
    expect(formatNumber(1234.5, language)).toBe(spaced(number));
    expect(formatPercent(12.5, language)).toBe(spaced(percent));
    expect(formatNumber(-5, language)).toBe(minus);
  });

  test("money shows decimals only where they are not zero, both of them", () => {
    expect(formatMoney(1_800_050n, { language: "ru", currency: "UZS" })).toBe(spaced("18_000,50_сум"));
    expect(formatMoney(-1_800_000n, { language: "uz", currency: "UZS", unit: false })).toBe(
      spaced("−18_000"),
    );
    expect(formatMoney(1050n, { language: "en", currency: "USD" })).toBe(spaced("10.50_USD"));
    expect(formatMoney(0n, { language: "en", currency: "UZS", unit: false })).toBe("0");
  });

  test("an estimate has whole units, rounded, never cut off", () => {
    expect(formatEstimate(6_196_429n, { language: "en", currency: "UZS" })).toBe(spaced("61_964_soʻm"));
    expect(formatEstimate(2_342_857n, { language: "ru", currency: "UZS", unit: false })).toBe(
      spaced("23_429"),
    );
    expect(formatEstimate(-40n, { language: "en", currency: "UZS", unit: false })).toBe("0");
  });

  test("large amounts stay exact", () => {
    const text = formatMoney(123_456_789_012_345_678n, { language: "en", currency: "UZS", unit: false });
    expect(text).toBe(spaced("1_234_567_890_123_456.78"));
  });

  test("quantities drop trailing zeros and keep their unit on the line", () => {
    expect(formatQuantity(1_234_500n, "en")).toBe(spaced("1_234.5"));
    expect(formatQuantity(-500n, "ru")).toBe("−0,5");
    expect(formatQuantityWithUnit(24_000n, "pcs", "ru")).toBe(spaced("24_шт."));
    expect(formatQuantityWithUnit(24_000n, "pcs", "uz")).toBe(spaced("24_dona"));
    expect(formatQuantityWithUnit(500n, "l", "en")).toBe(spaced("0.5_l"));
  });

  test("rounded figures have no minus zero and no dangling decimals", () => {
    expect(formatNumber(-0.0001, "en")).toBe("0");
    expect(formatNumber(1000, "en")).toBe(spaced("1_000"));
    expect(formatNumber(10n, "en")).toBe("10");
    expect(formatPercent(100, "ru")).toBe(spaced("100_%"));
    expect(formatBytes(11.5 * 1024 * 1024, "ru")).toBe(spaced("11,5_МБ"));
  });

  test("the words for units are those of the catalogue", () => {
    for (const language of languages)
      for (const unit of measureUnits)
        expect(unitWord(unit, language)).toBe(translator(language)(`terms:unit.${unit}`));
  });
});

describe("dates and times read as the vocabulary says", () => {
  test.each<[Language, string, string, string, string]>([
    ["en", "23 Nov 2026", "23 November 2026", "23 November", "Monday, 23 November"],
    ["ru", "23.11.2026", "23 ноября 2026 г.", "23 ноября", "Понедельник, 23 ноября"],
    ["uz", "23.11.2026", "2026-yil 23-noyabr", "23-noyabr", "Dushanba, 23-noyabr"],
  ])("%s", (language, table, text, thisYear, weekday) => {
    const options = { language, timeZone };
    expect(formatDate(instant, options)).toBe(table);
    expect(formatDate("2026-11-23", { ...options, style: "table" })).toBe(table);
    expect(formatDate(instant, { ...options, style: "text" })).toBe(text);
    expect(formatDate(instant, { ...options, style: "text", now: instant })).toBe(thisYear);
    expect(formatDate(instant, { ...options, style: "text", now: new Date("2027-01-10T00:00:00Z") })).toBe(
      text,
    );
    expect(formatWeekdayDate(instant, options)).toBe(weekday);
    expect(formatTime(instant, options)).toBe("14:05");
    expect(formatDateTime(instant, options)).toBe(`${table}, 14:05`);
  });

  test("every English month has three letters in tables", () => {
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-05`);
    const names = months.map((day) => formatDate(day, { language: "en", timeZone }).split(" ")[1]);
    expect(names.join(" ")).toBe("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
  });

  test("Uzbek months and weekdays are those of Intl", () => {
    for (let day = 0; day < 366; day += 5) {
      const when = new Date(Date.UTC(2026, 0, 1 + day, 12));
      const month = new Intl.DateTimeFormat("uz", { month: "long", timeZone: "UTC" }).format(when);
      const weekday = new Intl.DateTimeFormat("uz", { weekday: "long", timeZone: "UTC" }).format(when);
      const text = formatWeekdayDate(when, { language: "uz", timeZone: "UTC" });
      expect(text.toLowerCase()).toBe(`${weekday}, ${when.getUTCDate()}-${month}`.toLowerCase());
    }
  });

  test("the day is the zone's, also past midnight", () => {
    const late = new Date("2026-11-23T19:30:00Z");
    expect(formatDateTime(late, { language: "ru", timeZone })).toBe("24.11.2026, 00:30");
    expect(formatDateTime(late, { language: "ru", timeZone: "UTC" })).toBe("23.11.2026, 19:30");
  });

  test.each<[number, string, string, string]>([
    [46, "46_min", "46_мин", "46_daqiqa"],
    [5 * 60 + 59, "5_h", "5_ч", "5_soat"],
    [24 * 60, "1_d", "1_день", "1_kun"],
    [3 * 24 * 60, "3_d", "3_дня", "3_kun"],
    [6 * 24 * 60, "6_d", "6_дней", "6_kun"],
    [7 * 24 * 60, "16 Nov 2026", "16.11.2026", "16.11.2026"],
  ])("%s minutes ago", (minutes, en, ru, uz) => {
    const past = new Date(instant.getTime() - minutes * 60_000);
    const read = (language: Language): string => formatRelative(past, { language, timeZone, now: instant });
    expect([read("en"), read("ru"), read("uz")]).toEqual([en, ru, uz].map(spaced));
  });
});

test.each<[Language, number, string]>([
  ["en", 1, "1 task"],
  ["en", 5, "5 tasks"],
  ["ru", 1, "1 задача"],
  ["ru", 21, "21 задача"],
  ["ru", 2, "2 задачи"],
  ["ru", 24, "24 задачи"],
  ["ru", 0, "0 задач"],
  ["ru", 11, "11 задач"],
  ["uz", 5, "5 ta vazifa"],
  ["ru", 1005, "1\u00A0005 задач"],
])("counted nouns in %s: %s", (language, n, text) => {
  expect(count(translator(language), "task", n)).toBe(text);
});

test("labels begin with a capital letter, whatever the alphabet", () => {
  expect(["в работе", "oʻrnatilgan", "QR label"].map(capitalise)).toEqual([
    "В работе",
    "Oʻrnatilgan",
    "QR label",
  ]);
});

test.each([
  ["ru-RU,ru;q=0.9,en;q=0.8", "ru"],
  ["de, uz-Latn;q=0.5, ru;q=0.4", "uz"],
  ["en;q=0.1, ru;q=0", "en"],
  ["fr", "en"],
  ["*", "en"],
  [null, "en"],
  ["uz", "uz"],
])("the language of %s is %s", (header, language) => {
  expect(pickLanguage(header)).toBe(language);
});
