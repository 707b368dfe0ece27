import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { useFormat } from "#app/components/format.tsx";
import { StatusMark, type Mark } from "#app/components/status.tsx";
import { WithCodes } from "#app/components/text.tsx";
import type { Money } from "#app/platform/money.ts";

export interface KeyFigure {
  readonly label: string;
  readonly value: ReactNode;
  /** The comparison with its base in words. */
  readonly note?: ReactNode;
  readonly tone?: "good" | "warn" | "bad";
  /** The rows behind the figure. */
  readonly to?: string;
}

/** One strip, cells divided by lines. */
export function KeyFigures({ label, figures }: { label: string; figures: readonly KeyFigure[] }) {
  return (
    <section className="figs" aria-label={label}>
      {figures.map((figure) => (
        <FigureCell key={figure.label} {...figure} />
      ))}
    </section>
  );
}

function FigureCell({ label, value, note, tone, to }: KeyFigure) {
  const content = (
    <>
      <span>{label}</span>
      <b className={tone}>{value}</b>
      {note && <small>{note}</small>}
    </>
  );
  return to ? (
    <Link className="kf" to={to}>
      {content}
    </Link>
  ) : (
    <div className="kf">{content}</div>
  );
}

export interface AttentionLine {
  readonly id: string;
  /** What is at stake, in minor units; null where the cause has no price. */
  readonly amount: Money | null;
  /** The amount is an average, a forecast, or goods at their average cost. */
  readonly isEstimate?: boolean;
  /** Its kind: "lost a day", "missing", "in the box". */
  readonly amountKind?: string;
  readonly mark: Mark;
  readonly what: string;
  readonly evidence: ReactNode;
  /** How long it has been so. */
  readonly age: ReactNode;
  readonly act: { readonly to: string; readonly label: string };
}

/** What needs a person, the dearest first (the caller orders). */
export function AttentionList({ lines }: { lines: readonly AttentionLine[] }) {
  const format = useFormat();
  const amountOf = ({ isEstimate }: AttentionLine, amount: Money): string =>
    isEstimate ? format.estimateFigure(amount) : format.figure(amount);
  const most = lines.reduce(
    (max, line) => (line.amount !== null && line.amount > max ? line.amount : max),
    1n,
  );
  return (
    <ol className="att">
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <div className="amt">
              {line.amount === null ? <span className="only-d">-</span> : amountOf(line, line.amount)}
              {line.amountKind && <small>{line.amountKind}</small>}
            </div>
            <Share percent={line.amount === null ? 0 : Number((line.amount * 100n) / most)} />
          </div>
          <div className="what">
            <StatusMark mark={line.mark} />
            <div>
              <b>
                <WithCodes text={line.what} />
              </b>
              <span className="sub">{line.evidence}</span>
            </div>
          </div>
          <div className="age">{line.age}</div>
          <LinkButton to={line.act.to}>{line.act.label}</LinkButton>
        </li>
      ))}
    </ol>
  );
}

/** The length of an amount beside the others, ending at the right. */
function Share({ percent }: { percent: number }) {
  const width = Math.max(percent, 1);
  return (
    <svg className="bar" aria-hidden="true">
      <rect x={`${100 - width}%`} width={`${width}%`} height="3" rx="1" />
    </svg>
  );
}
