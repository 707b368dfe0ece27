import type { ReactNode } from "react";

/**
 * ring = not begun, half = someone is on it, tick = proven right, warn = look soon, bad = it costs now,
 * off = ended without effect; dot is a plain step of a timeline.
 */
export type Mark = "ring" | "half" | "tick" | "warn" | "bad" | "off" | "dot";

/** The 12 px mark: shape first, colour second. The word beside it is what is read out. */
export function StatusMark({ mark }: { mark: Mark }) {
  return (
    <svg className="m" viewBox="0 0 12 12" aria-hidden="true" fill="none" strokeWidth="1.5">
      {drawings[mark]}
    </svg>
  );
}

/**
 * A status: mark and word. Where the status is the normal one of its list it is `quiet`, so that the eye
 * falls on exceptions.
 */
export function StatusChip({
  mark,
  quiet = false,
  children,
}: {
  mark: Mark;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={`chip is-${mark} ${quiet ? "quiet" : ""}`}>
      <StatusMark mark={mark} />
      <span>{children}</span>
    </span>
  );
}

const ring = <circle cx="6" cy="6" r="4.7" stroke="var(--text-3)" />;

const drawings: Readonly<Record<Mark, ReactNode>> = {
  ring,
  half: (
    <>
      <circle cx="6" cy="6" r="4.7" stroke="var(--accent)" />
      <path d="M6 1.3a4.7 4.7 0 0 1 0 9.4z" fill="var(--accent)" />
    </>
  ),
  tick: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="var(--good-fill)" />
      <path d="m3.5 6.2 1.8 1.8 3.2-3.8" stroke="var(--surface)" />
    </>
  ),
  warn: (
    <>
      <path d="M6 .8 11.6 11H.4z" fill="var(--warn-fill)" />
      <path d="M6 4.2v3.2M6 8.6v1.2" stroke="var(--surface)" />
    </>
  ),
  bad: (
    <>
      <path d="M3.5.5h5l3 3v5l-3 3h-5l-3-3v-5z" fill="var(--bad-fill)" />
      <path d="M4 4l4 4M8 4l-4 4" stroke="var(--surface)" />
    </>
  ),
  off: (
    <>
      {ring}
      <path d="m2.7 9.3 6.6-6.6" stroke="var(--text-3)" />
    </>
  ),
  dot: <circle cx="6" cy="6" r="2.5" fill="var(--text-3)" />,
};
