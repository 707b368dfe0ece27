import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { FormProblem } from "#app/components/form.tsx";
import type { Flash } from "#app/components/page-context.ts";
import { changesSince, type EditedRow } from "#app/domain/audit/index.server.ts";
import { AppError, type FieldError } from "#app/platform/errors.ts";
import { errorText, fieldErrorText, type Reader } from "#app/platform/i18n/error-text.ts";
import { newId } from "#app/platform/id.ts";
import { once } from "#app/platform/once.ts";
import { fieldErrors } from "#app/platform/zod.ts";
import { readFormInput, type FormShape } from "#app/server/form-input.ts";
import { setFlash } from "#app/server/page-flash.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** For a loader: the key of a form, so that the same form sent twice is one act. */
export const newFormKey = (): string => newId();

/** Where a page goes after its act, and what the next one says about it. */
export interface Done {
  readonly to: string;
  /** `text`: what was done, to what; `detail`: how much. */
  readonly flash?: Omit<Flash, "tone"> & { readonly tone?: Flash["tone"] };
}

interface FormCommand<Schema extends z.ZodType> extends FormShape {
  /** The module's own schema. A field `key` of it gets the form's idempotency key. */
  readonly schema: Schema;
  /** Fields that stand in the form and not in the schema. */
  readonly ignore?: readonly string[];
  /** Added to the input before the schema reads it: what the address or the page says. */
  readonly add?: Readonly<Record<string, unknown>>;
  /**
   * The row that an `EditForm` edits. `run` gets the version that the form was made from, and refuses an older one by
   * `row.changed`; the form then tells who changed what since.
   */
  readonly edits?: EditedRow;
  readonly run: (input: z.output<Schema>, unchangedSince: Date | undefined) => Promise<Done>;
}

/** What every form of ours may carry for itself. */
const ownFields = ["idempotencyKey", "intent", "returnTo", "version", "overwrite"];

/**
 * Runs a domain command from a form: names of fields are paths of the module's schema (`lines.0.quantity`), texts
 * become what the schema takes (see `FormShape`), a refusal becomes a `FormProblem` in the reader's words with all
 * that was typed (status 422; 412 where `edits` was changed meanwhile), success a redirect with a toast. With an
 * `idempotencyKey` field the same form sent twice is one act, whatever the command.
 *
 *     export const action = onPage("stock:receive", (page) =>
 *       runForm(page, {
 *         schema: receiveInput,
 *         fields: { "lines.*.quantity": "quantity", "lines.*.amount": "money", "lines.*.expiresOn": "text?" },
 *         rows: { lines: ["itemId", "quantity"] },
 *         run: async (input) => {
 *           const { postingId } = await receive(page.actor, input);
 *           return { to: `/stock/ledger/${postingId}`, flash: { text: "…" } };
 *         },
 *       }),
 *     );
 *
 * A page with several acts reads the form once and hands it over: `runForm(page, command, await readForm(page))`.
 */
export async function runForm<Schema extends z.ZodType>(
  page: OpenPage,
  command: FormCommand<Schema>,
  form?: FormData,
) {
  const values = textValues(form ?? (await readForm(page)));
  const shown = withoutSecrets(values);
  const fields = Object.fromEntries(
    Object.entries(values).filter(([name]) => ![...ownFields, ...(command.ignore ?? [])].includes(name)),
  );
  const { input, errors, fieldOf } = readFormInput(fields, command, {
    currency: page.company.currency,
    timeZone: page.company.timeZone,
  });
  const key = values["idempotencyKey"] ?? "";
  const keyed = key && takesKey(command.schema) ? { key } : {};
  const parsed = command.schema.safeParse({ ...input, ...keyed, ...command.add }, { reportInput: true });
  const wrong = parsed.success
    ? []
    : fieldErrors(parsed.error).map((error) => ({ ...error, path: fieldOf(error.path) }));
  if (!parsed.success || errors.length > 0) {
    return refused(problemOf([...errors, ...beside(errors, wrong)], shown, page.reader));
  }
  try {
    const run = () => command.run(parsed.data, versionIn(values["overwrite"] ?? values["version"]));
    const done = key
      ? await once({ ...actOf(page), key, content: JSON.stringify(values) }, run)
      : await run();
    return await leave(done);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const since = versionIn(values["version"]);
    if (error.code === "row.changed" && command.edits && since) {
      const stale = await changesSince(page.actor, command.edits, since);
      return refused({ fields: {}, values: shown, stale }, 412);
    }
    return refused(formProblem(error, shown, page.reader, fieldOf));
  }
}

/** What is no version of ours is older than any. */
function versionIn(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const version = new Date(text);
  return Number.isNaN(version.getTime()) ? new Date(0) : version;
}

/** The largest forms of ours have some thousand: a planogram of 500 slots, a visit of 500 lines. */
const MOST_FIELDS = 10_000;

/** The form of a request. A body that is no form, or one of more fields than any of ours has, is 400. */
export async function readForm({ request }: Pick<OpenPage, "request">): Promise<FormData> {
  const form = await request.formData().catch((error: unknown) => {
    throw new AppError("request.malformed", { cause: String(error) });
  });
  if ([...form.keys()].length > MOST_FIELDS) throw new AppError("request.malformed");
  return form;
}

/** A redirect, with what the next page says about what was done. */
export async function leave({ to, flash }: Done) {
  if (!flash) return redirect(to, 303);
  return redirect(to, { status: 303, headers: { "Set-Cookie": await setFlash({ tone: "tick", ...flash }) } });
}

/** The answer of an action that was refused. */
export const refused = (problem: FormProblem, status: 412 | 422 = 422) => data(problem, { status });

/** A refusal of the domain as the form's problem: at its fields where it names some, else about the whole form. */
export function formProblem(
  error: AppError,
  values: Readonly<Record<string, string>>,
  reader: Reader,
  fieldOf: (path: string) => string = (path) => path,
): FormProblem {
  const { errors } = error.details;
  if (!errors) return { message: errorText(error, reader), fields: {}, values };
  return problemOf(
    errors.map((each) => ({ ...each, path: fieldOf(each.path) })),
    values,
    reader,
  );
}

/** The texts of a form as they were typed, by field; files are left out. */
export function textValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  return values;
}

/** A password is typed anew. */
export const withoutSecrets = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));

const takesKey = (schema: z.ZodType): boolean => schema instanceof z.ZodObject && "key" in schema.shape;

const actOf = ({ actor, url }: OpenPage) => ({
  caller: `page:${actor.userId}`,
  operation: url.pathname.slice(0, 300),
});

/** What the schema says about a field that could not even be read is not said again. */
const beside = (read: readonly FieldError[], wrong: readonly FieldError[]): FieldError[] =>
  wrong.filter(({ path }) => !read.some((error) => error.path === path));

/** Errors of fields that the form does not show are said about the form as a whole. */
function problemOf(
  errors: readonly FieldError[],
  values: Readonly<Record<string, string>>,
  reader: Reader,
): FormProblem {
  const fields: Record<string, string> = {};
  const others: string[] = [];
  for (const error of errors) {
    const text = fieldErrorText(error, reader);
    if (isShown(error.path, values)) fields[error.path] ??= text;
    else others.push(error.path ? `${text} (${error.path})` : text);
  }
  if (others.length === 0) return { fields, values };
  return { message: [...new Set(others)].join(" "), fields, values };
}

const isShown = (path: string, values: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(values, path) || /password/i.test(path);
