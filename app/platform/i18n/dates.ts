import type { Language } from "#app/platform/i18n/index.ts";

const NBSP = "\u00A0";

interface DateOptions {
  readonly language: Language;
  /** IANA zone of the company; not used for a calendar day, which has no zone. */
  readonly timeZone: string;
}

interface DateStyle extends DateOptions {
  /** "table" (the default): 23.11.2026. "text": 23 ноября 2026 г. */
  readonly style?: "table" | "text";
  /** Given with style "text", the year is left out when it is this moment's. */
  readonly now?: Date;
}

/** The date of an instant in a zone, or of a calendar day "YYYY-MM-DD". */
export function formatDate(when: Date | string, options: DateStyle): string {
  const parts = readParts(when, options);
  if (options.style !== "text") return tableDate(parts, options.language);
  const thisYear = options.now && readParts(options.now, options).year === parts.year;
  return thisYear ? dayAndMonth(parts, options.language) : textDate(parts, options.language);
}

/** "14:05", 24 hours, in all languages. */
export function formatTime(instant: Date, options: DateOptions): string {
  const { hour, minute } = readParts(instant, options);
  return `${hour}:${minute}`;
}

/** Date and time of an instant: "23.11.2026, 14:05". */
export const formatDateTime = (instant: Date, options: DateStyle): string =>
  `${formatDate(instant, options)}, ${formatTime(instant, options)}`;

/** For page titles: "Tuesday, 24 November", «Вторник, 24 ноября», "Seshanba, 24-noyabr". */
export function formatWeekdayDate(when: Date | string, options: DateOptions): string {
  const parts = readParts(when, options);
  const weekday = weekdayName(parts, options.language);
  return `${weekday[0]!.toUpperCase()}${weekday.slice(1)}, ${dayAndMonth(parts, options.language)}`;
}

/**
 * How far an instant is from now, past or future, in its largest whole unit: "46 min", «5 ч», "3 kun".
 * From seven days on it is the date, as in tables.
 */
export function formatRelative(instant: Date, options: DateOptions & { now: Date }): string {
  const minutes = Math.floor(Math.abs(options.now.getTime() - instant.getTime()) / 60_000);
  if (minutes >= 7 * 24 * 60) return formatDate(instant, options);
  return distance(minutes, options.language).replace(" ", NBSP);
}

function distance(minutes: number, language: Language): string {
  const words = distanceWords[language];
  if (minutes < 60) return `${minutes} ${words.minute}`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} ${words.hour}`;
  const days = Math.floor(minutes / (24 * 60));
  return `${days} ${words.day(days)}`;
}

// Only minutes and hours may be shortened in Russian, and nothing in Uzbek; days here are 1 to 6.
const distanceWords = {
  uz: { minute: "daqiqa", hour: "soat", day: () => "kun" },
  ru: { minute: "мин", hour: "ч", day: (n: number) => (n === 1 ? "день" : n < 5 ? "дня" : "дней") },
  en: { minute: "min", hour: "h", day: () => "d" },
} satisfies Record<Language, { minute: string; hour: string; day: (n: number) => string }>;

/** Calendar fields as two-digit strings ("07"), the year with four. */
interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

function readParts(when: Date | string, options: DateOptions): Parts {
  if (typeof when !== "string") return readInstant(when, options.timeZone);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(when);
  if (!match) throw new RangeError(`Not a calendar day: ${when}`);
  return { year: match[1]!, month: match[2]!, day: match[3]!, hour: "00", minute: "00" };
}

function readInstant(instant: Date, timeZone: string): Parts {
  const fields: Record<string, string> = {};
  for (const part of clockOf(timeZone).formatToParts(instant)) fields[part.type] = part.value;
  const field = (name: string): string => (fields[name] ?? "").padStart(2, "0");
  return {
    year: field("year"),
    month: field("month"),
    day: field("day"),
    hour: field("hour"),
    minute: field("minute"),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

function tableDate(parts: Parts, language: Language): string {
  if (language !== "en") return `${parts.day}.${parts.month}.${parts.year}`;
  // Three letters for each month: Intl writes four for September.
  return [Number(parts.day), monthName(parts, language).slice(0, 3), parts.year].join(" ");
}

function textDate(parts: Parts, language: Language): string {
  const dayMonth = dayAndMonth(parts, language);
  if (language === "uz") return `${parts.year}-yil ${dayMonth}`;
  return `${dayMonth} ${parts.year}${language === "ru" ? " г." : ""}`;
}

function dayAndMonth(parts: Parts, language: Language): string {
  const separator = language === "uz" ? "-" : " ";
  return `${Number(parts.day)}${separator}${monthName(parts, language)}`;
}

// Not every browser's Intl knows Uzbek, and a page must read the same before and after its script runs.
const uzbekMonths = "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" ");
const uzbekWeekdays = "yakshanba dushanba seshanba chorshanba payshanba juma shanba".split(" ");

const longDates = {
  ru: new Intl.DateTimeFormat("ru", { timeZone: "UTC", day: "numeric", month: "long", weekday: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "long", weekday: "long" }),
};

function monthName(parts: Parts, language: Language): string {
  return language === "uz" ? uzbekMonths[Number(parts.month) - 1]! : longPart(parts, language, "month");
}

function weekdayName(parts: Parts, language: Language): string {
  return language === "uz" ? uzbekWeekdays[noon(parts).getUTCDay()]! : longPart(parts, language, "weekday");
}

/** A name as it stands beside a day, which in Russian is the genitive. */
function longPart(parts: Parts, language: "ru" | "en", type: "month" | "weekday"): string {
  return longDates[language].formatToParts(noon(parts)).find((part) => part.type === type)!.value;
}

const noon = (parts: Parts): Date =>
  new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day), 12));
