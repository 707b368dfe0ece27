import { Form, useNavigation, type FormProps } from "@remix-run/react";
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { Note } from "#app/components/page.tsx";
import { SendingContext } from "#app/components/sending.ts";
import { useT } from "#app/components/text.tsx";
import { useUnsavedWarning } from "#app/components/unsaved.tsx";

/** Why a form was refused, in the reader's words, and what was typed, so that nothing is lost. */
export interface FormProblem {
  /** About the whole form. */
  readonly message?: string;
  /** By field name, which is its path in the input: "lines.0.quantity". */
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

const ProblemContext = createContext<FormProblem | undefined>(undefined);

/** The problem of the form that a field stands in. */
export const useFormProblem = (): FormProblem | undefined => useContext(ProblemContext);

interface PageFormProps extends Omit<FormProps, "method"> {
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

/** The element id of a field, for links from the summary. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, "-")}`;

function useFocusOnError(form: RefObject<HTMLFormElement>, problem: FormProblem | null | undefined): void {
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [form, problem]);
}
