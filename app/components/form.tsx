import { Form, useNavigation, type FormProps } from "@remix-run/react";
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { Note } from "#app/components/page.tsx";
import { SendingContext } from "#app/components/sending.ts";
import { useT } from "#app/components/text.tsx";
import { useUnsavedWarning } from "#app/components/unsaved.tsx";
import type { AuditSubjectType } from "#app/platform/audit-acts.ts";

/** Why a form was refused, in the reader's words, and what was typed, so that nothing is lost. */
export interface FormProblem {
  /** About the whole form. */
  readonly message?: string;
  /** By field name, which is its path in the input: "lines.0.quantity". */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** The row was changed after the version that the form was made from. */
  readonly stale?: StaleEdit;
}

/** Who changed a row meanwhile, newest first; what, for those who may know it. */
export interface StaleEdit {
  readonly changes: readonly {
    readonly id: string;
    readonly at: Date;
    readonly actorId: string | null;
    /** Null: the system. */
    readonly actorName: string | null;
    readonly subjectType: AuditSubjectType;
    /** Field -> [from, to], as the audit keeps them. */
    readonly changes: Readonly<Record<string, readonly [from: unknown, to: unknown]>>;
  }[];
  /** What the ids in them are called. */
  readonly names: Readonly<Record<string, string>>;
}

const ProblemContext = createContext<FormProblem | undefined>(undefined);

/** The problem of the form that a field stands in. */
export const useFormProblem = (): FormProblem | undefined => useContext(ProblemContext);

export interface PageFormProps extends Omit<FormProps, "method"> {
  /** The action's answer, when it refused. */
  readonly problem?: FormProblem | null;
  /** Made by the loader: the same form sent twice is one act. */
  readonly idempotencyKey?: string;
  /** Asks before unsaved typing is left. */
  readonly warnsUnsaved?: boolean;
  readonly children: ReactNode;
}

/**
 * A form that posts, also without script. It shows a refusal on top and at the fields, keeps what was typed,
 * puts the focus on the first error and warns before unsaved typing is left.
 */
export function PageForm({
  problem,
  idempotencyKey,
  warnsUnsaved = true,
  children,
  className = "form",
  ...rest
}: PageFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useUnsavedWarning(form, { isActive: warnsUnsaved, isDirty: Boolean(problem) });
  useFocusOnError(form, problem);
  const { formData } = useNavigation();
  const isSending = formData !== undefined && formData.get("idempotencyKey") === (idempotencyKey ?? null);
  return (
    <Form {...rest} method="post" ref={form} className={className} noValidate={rest.noValidate ?? true}>
      {idempotencyKey && <input type="hidden" name="idempotencyKey" value={idempotencyKey} />}
      <ProblemContext.Provider value={problem ?? undefined}>
        <SendingContext.Provider value={isSending}>
          <FormErrors />
          {children}
        </SendingContext.Provider>
      </ProblemContext.Provider>
    </Form>
  );
}

/** What is wrong with the form as a whole, and from the third error on a list of them all. */
function FormErrors() {
  const t = useT();
  const problem = useFormProblem();
  const errors = Object.entries(problem?.fields ?? {});
  if (!problem?.message && errors.length < 3) return null;
  return (
    <div role="alert">
      <Note mark="bad" title={problem?.message ?? t("ui:form.errors")}>
        {errors.length >= 3 && (
          <ul>
            {errors.map(([name, text]) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </Note>
    </div>
  );
}

interface RowRules<Row> {
  /** The field that tells the rows of a list apart, and what a stored row has there. */
  readonly key: string;
  readonly keyOf: (row: Row) => string;
  /** Empty rows from the start, so that the form works without script, and those added since. */
  readonly spare: number;
  readonly added?: number;
}

/**
 * The rows of a list in a form (`lines.0.quantity`), each with what is stored there; undefined: a row for a new one.
 * After a refusal there are as many as were sent. Where the list was changed meanwhile, a row that was sent is put
 * beside the stored one of the same key, wherever that stands now.
 */
export function useRows<Row>(
  list: string,
  stored: readonly Row[],
  { key, keyOf, spare, added = 0 }: RowRules<Row>,
): (Row | undefined)[] {
  const problem = useFormProblem();
  const sent = Object.keys(problem?.values ?? {}).reduce(
    (rows, name) => (name.startsWith(`${list}.`) ? Math.max(rows, Number(name.split(".")[1]) + 1) : rows),
    0,
  );
  if (!problem?.stale) {
    return Array.from({ length: Math.max(stored.length + spare + added, sent) }, (_, index) => stored[index]);
  }
  const byKey = new Map(stored.map((row) => [keyOf(row).toLowerCase(), row]));
  return Array.from({ length: sent + added }, (_, index) =>
    byKey.get(problem.values[`${list}.${index}.${key}`]?.trim().toLowerCase() ?? ""),
  );
}

/** The element id of a field, for links from the summary. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, "-")}`;

function useFocusOnError(form: RefObject<HTMLFormElement>, problem: FormProblem | null | undefined): void {
  const isNew = useRef(true);
  useEffect(() => {
    // A refusal that came as a whole page is read before its script runs: who has begun to type stays where he is.
    const isBegun = isNew.current && document.activeElement !== document.body;
    isNew.current = false;
    if (problem && !isBegun)
      form.current?.querySelector<HTMLElement>("[data-stale], [aria-invalid=true]")?.focus();
  }, [form, problem]);
}
