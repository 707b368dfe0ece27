import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { Time } from "#app/components/format.tsx";
import { HistoryLink } from "#app/components/history-link.tsx";
import { Columns, Note, PageHeader } from "#app/components/page.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { toLocalField } from "#app/platform/local-time.ts";
import { now } from "#app/platform/clock.ts";
import { newFormKey } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { Priority } from "../_app.tasks._index/columns.tsx";
import { act } from "./acts.server.ts";
import { Acts } from "./acts.tsx";
import { Cash } from "./cash.tsx";
import { Checklist } from "./checklist.tsx";
import { Decision } from "./decision.tsx";
import { Goods } from "./goods.tsx";
import { Items } from "./items.tsx";
import { Photos } from "./photos.tsx";
import { History } from "./history.tsx";
import { readTaskPage } from "./task-page.server.ts";

export const meta = titled<typeof loader>((t, page) =>
  page ? `${page.task.number} ${t(`terms:taskType.${page.task.type}`)}` : t("tasks:list.title"),
);
export const ErrorBoundary = ErrorPanel;

const hourMs = 3_600_000;

export const loader = onPage("task:read", async ({ actor, company, params }) => {
  const page = await readTaskPage(actor, company, params["taskId"]!);
  const { role } = actor;
  const local = (instant: Date) => toLocalField(instant, company.timeZone);
  return {
    ...page,
    idempotencyKey: newFormKey(),
    fields: {
      dueAt: local(page.task.dueAt),
      postponeTo: local(new Date(Math.max(page.task.dueAt.getTime(), now().getTime()) + 24 * hourMs)),
      doneAt: local(page.task.doneAt ?? page.task.completedAt ?? now()),
    },
    may: {
      edit: may(role, "task:create"),
      photo: may(role, "task:photo"),
      allowMissing: may(role, "task:allow_missing_photos"),
      setDoneTime: may(role, "task:set_done_time"),
      issue: may(role, "stock:issue"),
      count: may(role, "collection:count"),
      readHistory: may(role, "audit:read"),
      completeOnBehalf: may(role, "task:complete_on_behalf"),
    },
  };
});

/** Of these acts each asks for its own in the domain. */
export const action = onPage(
  [
    "task:start",
    "task:take",
    "task:undo",
    "task:verify",
    "task:cancel",
    "task:postpone",
    "task:create",
    "task:set_done_time",
    "task:reject",
    "task:allow_missing_photos",
    "task:photo",
  ],
  act,
);

export default function Task() {
  const { task } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const isJudged = task.status === "completed" || task.status === "verified";
  return (
    <>
      <Header />
      <Remarks />
      <Columns
        main={
          <>
            <Photos problem={problem} />
            {task.definition.items && <Items />}
            {task.definition.cash && <Cash />}
            {task.definition.items && <Goods />}
          </>
        }
        side={
          <>
            {isJudged && <Decision problem={problem} />}
            <Acts problem={problem} />
            {task.checklist.length > 0 && <Checklist />}
            <History />
          </>
        }
      />
      <PhoneBar />
    </>
  );
}

function Header() {
  const { task, queue, may: mayDo } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const up = queue
    ? { to: "/tasks?view=verify", label: t("tasks:toVerify", { tasks: count(t, "task", queue.waiting) }) }
    : { to: "/tasks", label: t("tasks:list.title") };
  const priority = task.priority === "normal" ? null : <Priority priority={task.priority} />;
  return (
    <PageHeader
      up={up}
      title={`${task.number} ${term(`taskType.${task.type}`)}`}
      status={
        <>
          <TaskChip status={task.status} isOverdue={task.overdue} />
          {priority}
        </>
      }
      facts={<Facts />}
      acts={
        <>
          {mayDo.readHistory && <HistoryLink of={task.id} />}
          {queue && <QueueLinks />}
        </>
      }
    />
  );
}

function Facts() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { machine, assigneeName, completedAt, doneAt } = task;
  return (
    <>
      <Link to={`/machines/${machine.id}`}>
        {machine.code} {machine.name}
      </Link>
      {machine.locationName && ` · ${machine.locationName}`} · {term("noun.assignee")}:{" "}
      {assigneeName ?? t("tasks:list.nobody")} · {term("noun.dueTime")}:{" "}
      <Time at={task.dueAt} as="dateTime" />
      {completedAt && (
        <>
          {" "}
          · {t("tasks:list.completed")}: <Time at={completedAt} as="dateTime" />
        </>
      )}
      {doneAt && (
        <>
          {" "}
          · {t("tasks:doneAt")}: <Time at={doneAt} as="dateTime" />
        </>
      )}
    </>
  );
}

function QueueLinks() {
  const { queue } = useLoaderData<typeof loader>();
  const t = useT();
  if (!queue) return null;
  return (
    <>
      {queue.previousId && (
        <LinkButton to={`/tasks/${queue.previousId}`} icon="left">
          {t("verbs:previous")}
        </LinkButton>
      )}
      {queue.nextId && (
        <LinkButton to={`/tasks/${queue.nextId}`} icon="right">
          {t("verbs:next")}
        </LinkButton>
      )}
    </>
  );
}

/** What is unusual about the task, and what it means. */
function Remarks() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const isOpen = ["pending", "assigned", "in_progress", "postponed"].includes(task.status);
  return (
    <>
      {task.description && <Note mark="dot">{task.description}</Note>}
      {isOpen && task.short && (
        <Note mark="warn" title={t("tasks:remark.short")}>
          {t("tasks:remark.shortText")}
        </Note>
      )}
      {isOpen && task.reservationExpired && (
        <Note mark="warn" title={t("tasks:remark.reservationExpired")}>
          {t("tasks:remark.reservationExpiredText")}
        </Note>
      )}
      {task.photosOwed > 0 && (
        <Note mark="warn" title={t("tasks:remark.owed", { photos: count(t, "photo", task.photosOwed) })}>
          {t("tasks:remark.owedText")}
        </Note>
      )}
      {task.onBehalfReason && (
        <Note mark="warn" title={t("tasks:remark.onBehalf")}>
          {task.onBehalfReason}
        </Note>
      )}
      {task.comment && (
        <Note mark="dot" title={t("tasks:comment")}>
          {task.comment}
        </Note>
      )}
      <Relatives />
    </>
  );
}

/** The task that this one repeats, and the one that repeats it. */
function Relatives() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  if (!task.followsId && !task.followUpId) return null;
  return (
    <p className="mb-3 flex flex-wrap gap-2">
      {task.followsId && (
        <Link to={`/tasks/${task.followsId}`}>
          <StatusChip mark="ring">{t("tasks:follows")}</StatusChip>
        </Link>
      )}
      {task.followUpId && (
        <Link to={`/tasks/${task.followUpId}`}>
          <StatusChip mark="ring">{t("tasks:followUp")}</StatusChip>
        </Link>
      )}
    </p>
  );
}

/** The decision at hand, under the thumb. */
function PhoneBar() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  if (!task.verbs.includes("verify") || task.photosOwed > 0) return null;
  return (
    <div className="bar-b only-p">
      <Button kind="main" form="verify" name="intent" value="verify">
        {t("verbs:verify")}
      </Button>
      <a className="btn stop" href="#reject">
        {t("verbs:reject")}
      </a>
    </div>
  );
}
