import { Link, useLoaderData } from "@remix-run/react";
import { useFormat } from "#app/components/format.tsx";
import { taskMark } from "#app/components/marks.ts";
import { Panel } from "#app/components/page.tsx";
import type { Mark } from "#app/components/status.tsx";
import { Timeline } from "#app/components/timeline.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { TaskDetail, TimelineEntry } from "#app/domain/work/index.server.ts";
import type { loader } from "./route.tsx";

/** What happened to the task, by whom and by which channel, the newest first. */
export function History() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const entries = [...task.timeline].reverse().map((entry) => ({
    id: entry.id,
    at: entry.at,
    mark: markOf(entry),
    what: <What entry={entry} />,
    who: [entry.actorName ?? t("tasks:event.system"), t(`terms:channel.${entry.channel}`)].join(", "),
  }));
  return (
    <Panel title={term("noun.timeline")}>
      <Timeline entries={entries} />
    </Panel>
  );
}

/** A step shows the status it led to; what changed no status is a plain dot. */
const markOf = ({ fromStatus, toStatus }: TimelineEntry): Mark =>
  fromStatus === toStatus ? "dot" : taskMark(toStatus as TaskDetail["status"]);

const known = [
  "create",
  "assign",
  "take",
  "start",
  "complete",
  "undo",
  "verify",
  "reject",
  "postpone",
  "cancel",
  "edit",
  "allow_missing_photos",
  "set_done_time",
];

function What({ entry }: { entry: TimelineEntry }) {
  const t = useT();
  const text = known.includes(entry.verb) ? t(`tasks:event.${entry.verb}`) : entry.verb;
  return (
    <>
      {text}
      <Detail entry={entry} />
      {entry.reason && <div className="sub">{t("tasks:event.reason", { reason: entry.reason })}</div>}
    </>
  );
}

/** What an event's own details add: who got it, the new time, what became of the goods. */
function Detail({ entry: { verb, details } }: { entry: TimelineEntry }) {
  const { names } = useLoaderData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const time = (value: unknown): string =>
    typeof value === "string" ? format.dateTime(new Date(value)) : "";
  if (verb === "assign")
    return (
      <>
        : {names[String(details["assigneeId"])] ?? ""}
        <Shortages of={details["shortages"]} />
      </>
    );
  if (verb === "postpone") return <>: {time(changeOf(details["dueAt"]).to)}</>;
  if (verb === "set_done_time") return <>: {time(details["to"])}</>;
  if (verb === "complete" && details["onBehalf"]) return <>, {t("tasks:event.onBehalf")}</>;
  if (verb === "reject") {
    return (
      <>
        , {t(details["effects"] === "keep" ? "tasks:event.kept" : "tasks:event.reversed")}
        {typeof details["followUpId"] === "string" && (
          <>
            , <Link to={`/tasks/${details["followUpId"]}`}>{t("tasks:followUp")}</Link>
          </>
        )}
      </>
    );
  }
  if (verb === "edit") return <Edited details={details} />;
  return null;
}

function Shortages({ of }: { of: unknown }) {
  const t = useT();
  const items = Array.isArray(of) ? of.length : 0;
  return items > 0 ? <>, {t("tasks:event.withLess")}</> : null;
}

function Edited({ details }: { details: TimelineEntry["details"] }) {
  const term = useTerm();
  const t = useT();
  const format = useFormat();
  const due = changeOf(details["dueAt"]).to;
  const priority = changeOf(details["priority"]).to;
  const parts = [
    typeof due === "string" && `${term("noun.dueTime")}: ${format.dateTime(new Date(due))}`,
    typeof priority === "string" && `${term("noun.priority")}: ${t(`terms:taskPriority.${priority}`)}`,
  ].filter(Boolean);
  return parts.length > 0 ? <>. {parts.join(", ")}</> : null;
}

const changeOf = (value: unknown): { readonly to?: unknown } =>
  typeof value === "object" && value !== null && "to" in value ? { to: value.to } : {};
