import type { ReactNode } from "react";
import { useFormat } from "#app/components/format.tsx";
import { usePageContext } from "#app/components/page-context.ts";
import { StatusMark, type Mark } from "#app/components/status.tsx";

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date;
  /** `dot` for an ordinary step. */
  readonly mark: Mark;
  readonly what: ReactNode;
  /** Who, by which channel. */
  readonly who?: ReactNode;
}

/** What happened, newest first (the caller orders). Today's entries show the time, earlier ones the date. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Moment at={entry.at} />
          <StatusMark mark={entry.mark} />
          <div>
            {entry.what}
            {entry.who && <div className="sub">{entry.who}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Moment({ at }: { at: Date }) {
  const format = useFormat();
  const { now } = usePageContext();
  const isToday = format.date(at) === format.date(now);
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at)}>
      {isToday ? format.time(at) : format.dayMonth(at)}
    </time>
  );
}
