import type { FieldError } from "#app/platform/errors.ts";
import {
  formatBytes,
  formatDate,
  formatNumber,
  formatTime,
  unitWord,
  measureUnits,
} from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import type { Translate } from "#app/platform/i18n/translator.ts";

/** Who reads: the translator of a language, the language itself, and the company's zone. */
export interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly timeZone: string;
}

/** An `AppError`, or what an answer of the API carries of one. */
interface Refusal {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * The sentence a person reads for a refusal: `errors:<code>`, filled from its details. Figures are written as
 * the language writes them, quantities with their unit, statuses and verbs with their words, times in the zone.
 */
export function errorText(error: Refusal, reader: Reader): string {
  const details: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(error.details)) details[name] = show(name, value, error, reader);
  return reader.t(`errors:${error.code}`, details);
}

/** The sentence beside a field: `errors:field.<key>`. */
export function fieldErrorText(error: FieldError, reader: Reader): string {
  const refusal = { code: `field.${error.key}`, details: error.params ?? {} };
  return errorText(refusal, reader);
}

function show(name: string, value: unknown, error: Refusal, reader: Reader): unknown {
  if (name === "status") return reader.t(`terms:${statusGroup(error.code)}.${String(value)}`);
  if (name === "verb") return reader.t(`verbs:${buttonOf(String(value))}`);
  if (name === "time") return formatTime(new Date(String(value)), reader);
  if (name === "date") return formatDate(String(value), reader);
  if (typeof value === "number") return showNumber(name, value, error, reader);
  return value;
}

function showNumber(name: string, value: number, error: Refusal, reader: Reader): unknown {
  // The plural form is chosen by the bare number.
  if (name === "count") return value;
  const { language } = reader;
  const isSize = error.code.endsWith(".too_large") && (name === "size" || name === "limit");
  if (isSize) return formatBytes(value, language);
  const unit = measureUnits.find((candidate) => candidate === error.details["unit"]);
  return unit
    ? `${formatNumber(value, language)}\u00A0${unitWord(unit, language)}`
    : formatNumber(value, language);
}

function statusGroup(code: string): string {
  if (code.startsWith("cash.")) return "collectionStatus";
  if (code.startsWith("care.")) return "incidentStatus";
  if (code.startsWith("count.")) return "countStatus";
  return code.startsWith("stock.") ? "issueStatus" : "taskStatus";
}

/** `allow_missing_photos` -> `allowMissingPhotos`: verbs of the domain as keys of `verbs`. */
const buttonOf = (verb: string): string =>
  verb === "count" ? "countCash" : verb.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
