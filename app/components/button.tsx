import { Link, useNavigation } from "@remix-run/react";
import { useContext, type ButtonHTMLAttributes, type ReactNode } from "react";
import { Icon, type IconName } from "#app/components/icon.tsx";
import { SendingContext } from "#app/components/sending.ts";

/** main: one a page or dialog. stop: what destroys or reverses. */
export type ButtonKind = "main" | "plain" | "text" | "stop";

interface Look {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** As wide as its column. */
  readonly wide?: boolean;
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;

/** A button of a form. While its form is on the way it is disabled, and a spinner stands for its icon. */
export function Button({ kind = "plain", icon, wide, children, type = "submit", ...rest }: ButtonProps) {
  const isBusy = useIsSending(rest.name, rest.value) && type === "submit";
  return (
    <button
      {...rest}
      type={type}
      disabled={rest.disabled || isBusy}
      aria-busy={isBusy || undefined}
      className={look(kind, wide)}
    >
      {isBusy ? <Icon name="busy" className="spin" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface LinkButtonProps extends Look {
  readonly to: string;
  readonly children: ReactNode;
  /** For files and for pages that need a fresh document. */
  readonly reloadDocument?: boolean;
}

export function LinkButton({ to, kind = "plain", icon, wide, reloadDocument, children }: LinkButtonProps) {
  return (
    <Link to={to} className={look(kind, wide)} reloadDocument={reloadDocument}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}

/**
 * An act that says what it will do before it does it: a button that opens the explanation with the form in
 * it. Works without script. `keep` is said by the way back ("Keep as completed").
 */
export function Confirm({
  act,
  kind = "plain",
  icon,
  title,
  open,
  children,
}: {
  /** The label of the button that opens it. */
  act: string;
  kind?: ButtonKind;
  icon?: IconName;
  /** Asks with the object: "Reject T-004502?". */
  title: string;
  /** Open from the start: after a refusal, or when the page was asked for it. */
  open?: boolean;
  /** Effects in numbers, fields, and the button that does it. */
  children: ReactNode;
}) {
  return (
    <details className="confirm" open={open}>
      <summary className={look(kind)}>
        {icon && <Icon name={icon} />}
        <span>{act}</span>
      </summary>
      <div className="ask">
        <h3>{title}</h3>
        {children}
      </div>
    </details>
  );
}

/** In a form that is on its way; of several submit buttons only the pressed one. */
function useIsSending(
  name: string | undefined,
  value: ButtonHTMLAttributes<HTMLButtonElement>["value"],
): boolean {
  const { formData } = useNavigation();
  const isSending = useContext(SendingContext) ?? formData !== undefined;
  return isSending && (name === undefined || formData?.get(name) === String(value));
}

const look = (kind: ButtonKind, wide = false): string =>
  ["btn", kind === "plain" ? "" : kind, wide ? "wide" : ""].filter(Boolean).join(" ");
