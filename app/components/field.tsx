import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { fieldId, useFormProblem } from "#app/components/form.tsx";
import { StatusMark } from "#app/components/status.tsx";
import { useT } from "#app/components/text.tsx";

interface Labelled {
  /** Also the path of the field in the input: "lines.0.quantity". */
  readonly name: string;
  readonly label: string;
  readonly help?: ReactNode;
  /** Required fields are the rule; an optional one says so. */
  readonly optional?: boolean;
  /** The label is read out only: in a table whose head says it. */
  readonly hidesLabel?: boolean;
}

interface Compared {
  /** What is stored now, where that is something else than was typed and somebody has changed the row meanwhile. */
  readonly now?: string | undefined;
}

type InputProps = Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">;

/** A one-line field; its unit stands in the label. */
export function InputField({ name, label, help, optional, hidesLabel, className = "", ...rest }: InputProps) {
  const keeps = rest.type !== "file" && rest.type !== "password";
  const isNumber = rest.inputMode === "decimal";
  const field = useField(name, Boolean(help), keeps ? { value: rest.defaultValue, isNumber } : null);
  return (
    <Field {...{ name, label, help, optional, hidesLabel, now: field.now }}>
      <input
        {...rest}
        {...field.attributes}
        className={`in ${className}`}
        defaultValue={keeps ? (field.typed ?? rest.defaultValue) : undefined}
        required={rest.required ?? !optional}
      />
    </Field>
  );
}

/** A quantity, sum or count: digits, right-aligned, with the number keyboard of a phone. */
export function NumberField(props: InputProps) {
  return (
    <InputField
      inputMode="decimal"
      autoComplete="off"
      {...props}
      className={`num ${props.className ?? ""}`}
    />
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

type SelectProps = Labelled &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id"> & {
    readonly options: readonly Option[];
    /** First entry with an empty value: "Choose", or what no choice means. */
    readonly empty?: string;
  };

export function SelectField({
  name,
  label,
  help,
  optional,
  hidesLabel,
  options,
  empty,
  ...rest
}: SelectProps) {
  const value = rest.defaultValue;
  const shown = options.find((option) => option.value === value)?.label ?? empty;
  const field = useField(name, Boolean(help), { value, shown });
  return (
    <Field {...{ name, label, help, optional, hidesLabel, now: field.now }}>
      <select
        {...rest}
        {...field.attributes}
        className="in"
        defaultValue={field.typed ?? rest.defaultValue}
        required={!optional}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type AreaProps = Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">;

export function TextAreaField({ name, label, help, optional, hidesLabel, rows = 2, ...rest }: AreaProps) {
  const field = useField(name, Boolean(help), { value: rest.defaultValue });
  return (
    <Field {...{ name, label, help, optional, hidesLabel, now: field.now }}>
      <textarea
        {...rest}
        {...field.attributes}
        rows={rows}
        className="in"
        defaultValue={field.typed ?? rest.defaultValue}
        required={!optional}
      />
    </Field>
  );
}

/** A yes or no, or with `type="radio"` one of several. The whole line is the target. */
export function CheckField({
  name,
  label,
  help,
  type = "checkbox",
  value = "on",
  defaultChecked,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  type?: "checkbox" | "radio";
  value?: string;
  defaultChecked?: boolean;
}) {
  const t = useT();
  const problem = useFormProblem();
  const checked = problem ? problem.values[name] === value : defaultChecked;
  const differs = problem?.stale && type === "checkbox" && checked !== (defaultChecked ?? false);
  return (
    <label className="check">
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>
        {label}
        {help && <span className="sub block">{help}</span>}
        {differs && <NowText>{t(defaultChecked ? "ui:stale.checked" : "ui:stale.unchecked")}</NowText>}
      </span>
    </label>
  );
}

/** Several fields that are one thought: slot and amount, from and to. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="fields pair">{children}</div>;
}

/** Choices under one question. */
export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** An error with its mark, below what it is about. */
export function ErrorText({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <StatusMark mark="bad" />
      <span>{children}</span>
    </p>
  );
}

/** What stands there now, beside what was typed. */
function NowText({ id, children }: { id?: string; children: string }) {
  const t = useT();
  return (
    <span className="now" id={id}>
      <StatusMark mark="warn" />
      <span>{t("ui:stale.now", { value: children })}</span>
    </span>
  );
}

function Field({
  name,
  label,
  help,
  optional,
  hidesLabel,
  now,
  children,
}: Labelled & Compared & { children: ReactNode }) {
  const t = useT();
  const id = fieldId(name);
  const error = useFormProblem()?.fields[name];
  return (
    <div className="field">
      <label htmlFor={id} className={hidesLabel ? "vh" : undefined}>
        {label}
        {optional && !hidesLabel && <span className="opt"> {t("ui:form.optional")}</span>}
      </label>
      {children}
      {now !== undefined && <NowText id={`${id}-now`}>{now}</NowText>}
      {error ? (
        <ErrorText id={`${id}-note`}>{error}</ErrorText>
      ) : (
        help && (
          <p className="sub" id={`${id}-note`}>
            {help}
          </p>
        )
      )}
    </div>
  );
}

interface Stored {
  readonly value: InputHTMLAttributes<HTMLInputElement>["defaultValue"];
  /** How it is told, where not as it is. */
  readonly shown?: string | undefined;
  readonly isNumber?: boolean;
}

/**
 * What ties an input to its label, its help or error, to what was typed before a refusal, and to what is stored now
 * where somebody has changed the row meanwhile.
 */
function useField(name: string, hasHelp: boolean, stored: Stored | null) {
  const t = useT();
  const problem = useFormProblem();
  const id = fieldId(name);
  const isWrong = problem?.fields[name] !== undefined;
  const typed = problem?.values[name];
  const differs = problem?.stale && stored && typed !== undefined && !isSame(typed, stored);
  const now = differs ? (stored.shown ?? (String(stored.value ?? "") || t("ui:stale.empty"))) : undefined;
  const described = [isWrong || hasHelp ? `${id}-note` : "", differs ? `${id}-now` : ""].filter(Boolean);
  return {
    typed,
    now,
    attributes: {
      id,
      name,
      "aria-invalid": isWrong || undefined,
      "aria-describedby": described.join(" ") || undefined,
    },
  };
}

function isSame(typed: string, { value, isNumber }: Stored): boolean {
  const plain = isNumber ? plainNumber : (text: string) => text.trim();
  return plain(typed) === plain(String(value ?? ""));
}

/** "6 000,50" and "6000.5" are one number. */
function plainNumber(text: string): string {
  const plain = text.replace(/\s/gu, "").replace(",", ".");
  return plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain;
}
