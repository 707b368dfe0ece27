import { z } from "zod";
import { AppError, type FieldError } from "./errors.ts";
import { moneyFromText } from "./money.ts";
import { quantityFromNumber } from "./quantity.ts";

/**
 * The Zod pieces that API and forms share. Each refuses with a key of `errors:field.*`, so that a person reads
 * the same words in a form, in problem+json and in the chat. Safe in the browser.
 */

/** Whole units; a thousandth of the largest bigint is far above, so sums stay exact. */
const QUANTITY_MAX = 1_000_000_000;
const MONEY_DIGITS = 13;

type Params = Readonly<Record<string, string | number>>;

/** A refusal with a catalogue key, for `.check()` and `.transform()`: `context.issues.push(refusal("negative", input))`. */
export const refusal = (key: string, input: unknown, params: Params = {}, path: PropertyKey[] = []) => ({
  code: "custom" as const,
  message: key,
  params: { key, values: params },
  input,
  path,
});

/** A UUID of any version: whether it names a row is the query's answer. */
export const id = z.guid().toLowerCase();

/** What the database keeps as text: no NUL, and no half of a character, which JSON can spell and UTF-8 can not. */
const isText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** An optional text of at most `max` characters, blanks around it cut; empty is "". */
export const shortText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(isText, { params: { key: "not_a_text" } });

/** A text that must be there. */
export const requiredText = (max: number) => shortText(max).min(1);

/** A whole number within its limits, both named in the refusal. */
export const wholeNumber = (min: number, max: number) =>
  z.number().refine((value) => Number.isInteger(value) && value >= min && value <= max, {
    params: { key: "out_of_range", values: { min, max } },
  });

/** "18000.00" -> 1800000n; the sign as it is. */
export const anyMoney = z.string().transform((text, context) => {
  const digits = /^-?(\d+)(?:\.(\d+))?$/.exec(text.trim());
  const amount = moneyFromText(text);
  if (amount !== null && digits && digits[1]!.length <= MONEY_DIGITS) return amount;
  if (digits && (digits[2] ?? "").length > 2)
    context.issues.push(refusal("too_precise", text, { digits: 2 }));
  else if (digits) context.issues.push(refusal("out_of_range", text, { min: 0, max: "9999999999999.99" }));
  else context.issues.push(refusal("not_a_money", text));
  return z.NEVER;
});

/** An amount of zero or more, as a decimal string: "18000.00" -> 1800000n minor units. */
export const money = anyMoney.refine((amount) => amount >= 0n, { params: { key: "negative" } });

const anyQuantity = z.number().transform((value, context) => {
  if (Math.abs(value) > QUANTITY_MAX) {
    context.issues.push(refusal("out_of_range", value, { min: 0, max: QUANTITY_MAX }));
    return z.NEVER;
  }
  const quantity = quantityFromNumber(value);
  if (quantity !== null) return quantity;
  context.issues.push(refusal("too_precise", value, { digits: 3 }));
  return z.NEVER;
});

/** A quantity of zero or more: 1.5 -> 1500n thousandths of the item's base unit. */
export const quantity = anyQuantity.refine((value) => value >= 0n, { params: { key: "negative" } });

/** A quantity above zero. */
export const positiveQuantity = anyQuantity.refine((value) => value > 0n, {
  params: { key: "not_positive" },
});

/** An RFC 3339 instant with its zone -> Date. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** A calendar day, "2026-11-23", as text: from the year 1 on, as the database knows no year 0. */
export const day = z.iso.date().refine((text) => text > "0001", { params: { key: "not_a_date" } });

/** A yes or no, as JSON has it or as an address writes it. */
export const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

/** A list of at least one and at most `max` entries. */
export const someOf = <Entry extends z.ZodType>(entry: Entry, max: number) => z.array(entry).min(1).max(max);

/** Parses an input; a refusal is AppError("input.invalid") with every field named. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new AppError("input.invalid", { errors: fieldErrors(result.error) });
}

/** Nobody reads more of them, and a body of a hundred thousand wrong fields would cost seconds to answer. */
const MOST_ERRORS = 200;

/** The issues of a Zod error (parsed with `reportInput`), 200 at most, as field errors of the catalogue. */
export const fieldErrors = (error: z.ZodError): FieldError[] =>
  error.issues.flatMap((issue) => errorsOf(issue)).slice(0, MOST_ERRORS);

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), key: "unknown_field" }));
  }
  const { key, params } = meaningOf(issue);
  return [{ path: pathOf(issue.path), key, ...(params ? { params } : {}) }];
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

interface Meaning {
  key: string;
  params?: Params;
}

function meaningOf(issue: z.core.$ZodIssue): Meaning {
  if (issue.code === "custom") return customMeaning(issue.params);
  if (isBlank(issue.input)) return { key: "required" };
  switch (issue.code) {
    case "invalid_type":
      return { key: typeKeys[issue.expected] ?? "invalid" };
    case "invalid_value":
    case "invalid_union":
      return { key: "invalid_choice" };
    case "invalid_format":
      return { key: formatKeys[issue.format] ?? "invalid" };
    case "too_small":
      return smallMeaning(issue);
    case "too_big":
      return bigMeaning(issue);
    default:
      return { key: "invalid" };
  }
}

/** What was left out or left empty reads as "fill in", whatever the field wants. */
const isBlank = (input: unknown): boolean => input === undefined || input === null || input === "";

function customMeaning(params: Record<string, unknown> | undefined): Meaning {
  const { key, values } = (params ?? {}) as { key?: string; values?: Params };
  return { key: key ?? "invalid", ...(values && Object.keys(values).length > 0 ? { params: values } : {}) };
}

const typeKeys: Partial<Record<string, string>> = {
  string: "not_a_text",
  number: "not_a_number",
  int: "not_a_number",
  date: "not_a_date",
};

const formatKeys: Partial<Record<string, string>> = {
  guid: "not_an_id",
  uuid: "not_an_id",
  email: "not_an_email",
  datetime: "not_a_date",
  date: "not_a_date",
};

function smallMeaning(issue: z.core.$ZodIssueTooSmall): Meaning {
  const min = Number(issue.minimum);
  if (issue.origin === "string")
    return min <= 1 ? { key: "required" } : { key: "too_short", params: { min } };
  if (issue.origin === "array") return { key: "too_few", params: { min } };
  return { key: issue.inclusive === false ? "not_positive" : "negative" };
}

function bigMeaning(issue: z.core.$ZodIssueTooBig): Meaning {
  const max = Number(issue.maximum);
  if (issue.origin === "string") return { key: "too_long", params: { max } };
  if (issue.origin === "array") return { key: "too_many", params: { max } };
  return { key: "out_of_range", params: { min: 0, max } };
}
