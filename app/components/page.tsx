import { Link } from "@remix-run/react";
import { useId, type ReactNode } from "react";
import { Icon } from "#app/components/icon.tsx";
import { StatusMark, type Mark } from "#app/components/status.tsx";

/** Title (the thing's own name), one line of facts, acts at the right: one main at most. */
export function PageHeader({
  title,
  status,
  facts,
  up,
  acts,
}: {
  title: ReactNode;
  /** A StatusChip beside the title. */
  status?: ReactNode;
  facts?: ReactNode;
  /** The list that a detail page belongs to. */
  up?: { to: string; label: string };
  acts?: ReactNode;
}) {
  return (
    <>
      {up && (
        <Link className="up" to={up.to}>
          <Icon name="left" />
          {up.label}
        </Link>
      )}
      <div className="head">
        <div>
          <h1>
            {title} {status}
          </h1>
          {facts && <p>{facts}</p>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </div>
    </>
  );
}

/**
 * A surface with a heading. `plain` content (a Table, a list) touches the edges; other content is put in a
 * padded body. `flag` is for what needs a look: a photo that resembles another.
 */
export function Panel({
  title,
  aside,
  hint,
  mark,
  flag = false,
  plain = false,
  children,
}: {
  title?: string;
  /** Small text right behind the title. */
  hint?: ReactNode;
  /** A small link or fact at the right. */
  aside?: ReactNode;
  mark?: Mark;
  flag?: boolean;
  plain?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const name = title ? { "aria-labelledby": id } : {};
  return (
    <section className={flag ? "panel flag" : "panel"} {...name}>
      {title && (
        <header>
          {mark && <StatusMark mark={mark} />}
          <h2 id={id}>{title}</h2>
          {hint && <span className="sub">{hint}</span>}
          {aside && <span className="push sub">{aside}</span>}
        </header>
      )}
      {plain ? children : <div className="body">{children}</div>}
    </section>
  );
}

/** Main column and, from 1200 px, a side column of 336 px. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="cols two">
      <div className="stack">{main}</div>
      <div className="stack">{side}</div>
    </div>
  );
}

/** A message in the page: what is so, and what it means. */
export function Note({ mark, title, children }: { mark: Mark; title?: string; children?: ReactNode }) {
  const tone = mark === "warn" || mark === "bad" ? mark : "";
  return (
    <div className={`note ${tone}`}>
      <StatusMark mark={mark} />
      {title && <b>{title}</b>}
      {children && <div>{children}</div>}
    </div>
  );
}

/** What would be here, why it is empty, and the act that changes it. */
export function EmptyState({
  title,
  act,
  children,
}: {
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}) {
  return (
    <div className="empty">
      <b>{title}</b>
      {children && <p>{children}</p>}
      {act}
    </div>
  );
}

/** Label left, value right; a `sum` has a line above it. */
export function KeyValue({
  rows,
}: {
  rows: readonly { label: ReactNode; value: ReactNode; sum?: boolean }[];
}) {
  return (
    <dl className="kv">
      {rows.map((row, index) => (
        <KeyValueRow key={index} {...row} />
      ))}
    </dl>
  );
}

function KeyValueRow({ label, value, sum }: { label: ReactNode; value: ReactNode; sum?: boolean }) {
  const className = sum ? "sum" : undefined;
  return (
    <>
      <dt className={className}>{label}</dt>
      <dd className={className}>{value}</dd>
    </>
  );
}
