import { expect, test } from "vitest";
import { AppError } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { errorText, fieldErrorText, type Reader } from "#app/platform/i18n/error-text.ts";
import { languages, type Language } from "#app/platform/i18n/index.ts";

const reader = (language: Language): Reader => ({
  language,
  t: translator(language),
  timeZone: "Asia/Tashkent",
});
const inAll = (error: AppError): string[] =>
  languages.map((language) => errorText(error, reader(language)).replaceAll("\u00A0", " "));

test("a refusal of stock names the figures with their unit", () => {
  const figures = { item: "Cola 0,5 l", unit: "pcs", wanted: 1200, available: 12.5, shortages: [] };
  expect(inAll(new AppError("stock.insufficient", figures))).toEqual([
    "Yetmaydi: Cola 0,5 l. Kerak: 1 200 dona, erkin: 12,5 dona. Miqdorni oʻzgartiring.",
    "Не хватает: Cola 0,5 l. Нужно 1 200 шт., свободно 12,5 шт. Измените количество.",
    "Not enough: Cola 0,5 l. Needed 1 200 pcs, available 12.5 pcs. Change the quantity.",
  ]);
});

test("a refused step names the status and the verb by their words", () => {
  expect(inAll(new AppError("work.invalid_transition", { status: "in_progress", verb: "verify" }))).toEqual([
    "Vazifa holati: “jarayonda”, hozir “Tekshirildi” mumkin emas. Vazifani oching.",
    "Статус задачи: «в работе», действие «Проверено» сейчас невозможно. Откройте задачу.",
    "The task is “in progress”; “Verify” is not possible now. Open the task to see what is.",
  ]);
});

test("sizes, times, days and counts are written as people read them", () => {
  const [, ru, en] = inAll(
    new AppError("photo.too_large", { size: 11.5 * 1024 ** 2, limit: 10 * 1024 ** 2 }),
  );
  expect(ru).toContain("11,5 МБ. Предел: 10 МБ.");
  expect(en).toContain("11.5 MB. Limit: 10 MB.");
  expect(inAll(new AppError("day.closed", { date: "2026-11-23" }))[2]).toContain(
    "The day 23 Nov 2026 is closed.",
  );
  expect(inAll(new AppError("access.locked", { time: "2026-11-23T09:05:00Z", minutes: 4 }))[2]).toContain(
    "until 14:05 after several attempts. Wait 4 min",
  );
  expect(inAll(new AppError("work.photos_missing", { count: 1 }))[2]).toContain(
    "Photos are missing: 1 photo.",
  );
});

test("a field's refusal is filled from its parameters", () => {
  const error = { path: "amount", key: "out_of_range", params: { min: 0, max: 1000 } };
  expect(fieldErrorText(error, reader("en"))).toBe("Enter a value from 0 to 1\u00A0000.");
});
