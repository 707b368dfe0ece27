import { parseMoney, parseQuantity } from "#app/platform/i18n/parse.ts";
import type { FieldError } from "#app/platform/errors.ts";
import { moneyToText } from "#app/platform/money.ts";
import { quantityToNumber } from "#app/platform/quantity.ts";
import { localInstant } from "#app/platform/local-time.ts";

/**
 * How the text of a field becomes the value that the module's schema takes:
 * - text: as it is (the default); `id` and choices too
 * - optional: an empty one is left out, so that the schema's default holds
 * - quantity: "12,5" and "1 200" -> a number; money: "18 000" -> "18000.00"; whole: a whole number
 * - instant: a `datetime-local` value in the company's zone -> an instant
 * - flag: a checkbox: sent or not sent -> true or false
 * A question mark behind it: an empty one is null ("nothing"), where the schema is nullable.
 */
export type FieldKind =
  | "text"
  | "text?"
  | "optional"
  | "quantity"
  | "quantity?"
  | "money"
  | "money?"
  | "whole"
  | "whole?"
  | "instant"
  | "instant?"
  | "flag";

export interface FormShape {
  /** By path; `*` stands for the number of a row: `{ "lines.*.quantity": "quantity" }`. */
  readonly fields?: Readonly<Record<string, FieldKind>>;
  /**
   * Lists whose blank rows are left out: a row is blank when all the fields named here are empty
   * (`{ lines: ["itemId", "quantity"] }`; `[""]` for a list of plain values, like checkboxes `methods.0`).
   */
  readonly rows?: Readonly<Record<string, readonly string[]>>;
}

export interface FormReading {
  readonly currency: string;
  readonly timeZone: string;
}

export interface FormInput {
  readonly input: Readonly<Record<string, unknown>>;
  /** What could not be read, at the fields as the form names them. */
  readonly errors: readonly FieldError[];
  /** The field of the form for a path of the input: blank rows above it have moved the numbers. */
  readonly fieldOf: (path: string) => string;
}

/** Builds a module's input from the fields of a form, whose names are its paths: `lines.0.quantity`. */
export function readFormInput(
  values: Readonly<Record<string, string>>,
  shape: FormShape,
  reading: FormReading,
): FormInput {
  const rowNumbers = numberRows(values, shape.rows ?? {});
  const errors: FieldError[] = [];
  const input: Node = {};
  for (const name of [...Object.keys(values), ...missingFlags(values, shape.fields ?? {})]) {
    const path = toInputPath(name, rowNumbers);
    if (path === null || reserved.test(path)) continue;
    const kind = kindOf(name, shape.fields ?? {});
    const value = readValue(values[name] ?? "", kind, reading);
    if (value instanceof Unreadable) errors.push({ path: name, ...value.error });
    else if (value !== undefined) place(input, path.split("."), value, rowNumbers);
  }
  for (const list of Object.keys(shape.rows ?? {})) input[list] ??= [];
  return { input, errors, fieldOf: (path) => toFieldName(path, rowNumbers) };
}

interface Node {
  [name: string]: unknown;
}

/**
 * For each list the numbers of its rows, in order: their place there is their number in the input, so that no
 * number from outside makes a list long. Of a list in the shape the blank rows are left out.
 */
function numberRows(
  values: Readonly<Record<string, string>>,
  rows: NonNullable<FormShape["rows"]>,
): Map<string, string[]> {
  const kept = new Map(Object.keys(rows).map((list) => [list, new Set<string>()]));
  for (const [name, value] of Object.entries(values)) {
    const [list = "", number = "", ...rest] = name.split(".");
    if (!/^\d+$/.test(number)) continue;
    const telling = Object.hasOwn(rows, list) ? rows[list] : undefined;
    if (telling && !(telling.includes(rest.join(".")) && value.trim())) continue;
    kept.set(list, (kept.get(list) ?? new Set()).add(number));
  }
  const byNumber = (one: string, other: string): number => Number(one) - Number(other);
  return new Map([...kept].map(([list, numbers]) => [list, [...numbers].sort(byNumber)]));
}

/** Null for a field of a blank row. */
function toInputPath(name: string, rows: ReadonlyMap<string, readonly string[]>): string | null {
  const [list = "", number = "", ...rest] = name.split(".");
  const kept = rows.get(list);
  if (!kept) return name;
  const index = kept.indexOf(number);
  return index < 0 ? null : [list, index, ...rest].join(".");
}

function toFieldName(path: string, rows: ReadonlyMap<string, readonly string[]>): string {
  const [list = "", index = "", ...rest] = path.split(".");
  const number = rows.get(list)?.[Number(index)];
  return number === undefined ? path : [list, number, ...rest].join(".");
}

function kindOf(name: string, fields: NonNullable<FormShape["fields"]>): FieldKind {
  const pattern = name.replace(/\.\d+(?=\.|$)/g, ".*");
  const known = [name, pattern].find((key) => Object.hasOwn(fields, key));
  return (known !== undefined && fields[known]) || "text";
}

/** A checkbox that is not ticked sends nothing; those of rows are missing where their row is there. */
function missingFlags(
  values: Readonly<Record<string, string>>,
  fields: NonNullable<FormShape["fields"]>,
): string[] {
  return Object.entries(fields)
    .filter(([name, kind]) => kind === "flag" && !name.includes("*") && values[name] === undefined)
    .map(([name]) => name);
}

class Unreadable {
  constructor(readonly error: Omit<FieldError, "path">) {}
}

/** undefined: left out. */
function readValue(text: string, kind: FieldKind, reading: FormReading): unknown {
  if (kind === "flag") return text !== "" && text !== "false";
  const typed = text.trim();
  if (kind === "text") return text;
  if (typed === "") return kind.endsWith("?") ? null : undefined;
  switch (kind) {
    case "quantity":
    case "quantity?":
      return readQuantity(typed);
    case "money":
    case "money?":
      return readMoney(typed, reading.currency);
    case "whole":
    case "whole?":
      return /^-?\d[\d \u00A0]*$/.test(typed)
        ? Number(typed.replace(/[ \u00A0]/g, ""))
        : new Unreadable({ key: "not_a_number" });
    case "instant":
    case "instant?":
      return localInstant(typed, reading.timeZone)?.toISOString() ?? new Unreadable({ key: "not_a_date" });
    default:
      return text;
  }
}

/** The unit is the domain's question; here only figures count, and a minus is left to the schema. */
function readQuantity(typed: string): unknown {
  const sign = /^[-\u2212]/.test(typed) ? -1 : 1;
  const parsed = parseQuantity(typed.replace(/^[-\u2212]\s*/, ""), { unit: "" });
  if ("ok" in parsed) return sign * quantityToNumber(parsed.ok);
  return new Unreadable(
    "ambiguous" in parsed ? { key: "ambiguous", params: { value: typed } } : { key: "not_a_number" },
  );
}

function readMoney(typed: string, currency: string): unknown {
  if (/^[-\u2212]/.test(typed)) return new Unreadable({ key: "negative" });
  const parsed = parseMoney(typed, { currency });
  return "ok" in parsed ? moneyToText(parsed.ok) : new Unreadable({ key: "not_a_number" });
}

/** Names that every object has: from outside they would reach into all of them. */
const reserved = /(?:^|\.)(?:__proto__|constructor|prototype)(?:\.|$)/;

/** Lists are arrays, whose indexes were counted and not taken from outside. */
function place(
  into: Node,
  [name = "", ...rest]: readonly string[],
  value: unknown,
  lists: ReadonlyMap<string, unknown> | null,
): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  if (!Object.hasOwn(into, name)) into[name] = lists?.has(name) ? [] : {};
  // A name that is a value already holds nothing more.
  if (typeof into[name] === "object") place(into[name] as Node, rest, value, null);
}
