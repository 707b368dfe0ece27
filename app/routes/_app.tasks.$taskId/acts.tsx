import { Link, useLoaderData } from "@remix-run/react";
import { Button, Confirm, LinkButton } from "#app/components/button.tsx";
import { CheckField, FieldGroup, InputField, SelectField, TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { problemOf, ReverseEffect } from "./decision.tsx";
import type { loader } from "./route.tsx";

const openStatuses = ["pending", "assigned", "in_progress", "postponed"];

/** What may be done with the task now, by lifecycle and role. */
export function Acts({ problem }: { problem: FormProblem | undefined }) {
  const { task, may } = useLoaderData<typeof loader>();
  const t = useT();
  const isOpen = openStatuses.includes(task.status);
  const isDone = task.status === "completed" || task.status === "verified";
  const has = (verb: (typeof task.verbs)[number]) => task.verbs.includes(verb);
  const lacksPhotos = task.photosMissing.before + task.photosMissing.after > 0;
  const acts = [
    has("start") && <Plain key="start" intent="start" problem={problem} kind="main" />,
    has("take") && <Plain key="take" intent="take" problem={problem} kind="main" />,
    has("complete") && may.completeOnBehalf && <CompleteLink key="complete" />,
    has("assign") && <AssignLink key="assign" />,
    has("undo") && <Undo key="undo" problem={problemOf(problem, "undo")} />,
    has("postpone") && <Postpone key="postpone" problem={problemOf(problem, "postpone")} />,
    isOpen && may.edit && <Edit key="edit" problem={problemOf(problem, "edit")} />,
    isOpen && may.allowMissing && lacksPhotos && (
      <AllowMissing key="allow" problem={problemOf(problem, "allowMissingPhotos")} />
    ),
    isDone && may.setDoneTime && <DoneTime key="done" problem={problemOf(problem, "setDoneTime")} />,
    has("cancel") && <Cancel key="cancel" problem={problemOf(problem, "cancel")} />,
  ].filter(Boolean);
  if (acts.length === 0) return null;
  return (
    <Panel title={t("tasks:acts")}>
      <div className="grid gap-2 [&_summary]:w-full [&_.btn]:w-full">{acts}</div>
    </Panel>
  );
}

interface ActProps {
  readonly problem: FormProblem | undefined;
}

/** An act that needs nothing but the button. */
function Plain({ intent, problem, kind }: ActProps & { intent: "start" | "take"; kind: "main" | "plain" }) {
  const { idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <PageForm
      problem={problemOf(problem, intent)}
      idempotencyKey={idempotencyKey}
      className="grid gap-2"
      warnsUnsaved={false}
    >
      <Button kind={kind} name="intent" value={intent}>
        {t(`verbs:${intent}`)}
      </Button>
    </PageForm>
  );
}

function CompleteLink() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  return <LinkButton to={`/tasks/${task.id}/complete`}>{t("tasks:complete.onBehalf")}</LinkButton>;
}

function AssignLink() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const isFirst = task.assigneeId === null;
  return (
    <LinkButton to={`/tasks/${task.id}/assign`} kind={isFirst ? "main" : "plain"}>
      {t(isFirst ? "verbs:assign" : "tasks:assign.other")}
    </LinkButton>
  );
}

function Undo({ problem }: ActProps) {
  const { task, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Confirm
      act={t("verbs:undo")}
      title={t("tasks:undo.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>
        <ReverseEffect /> {t("tasks:undo.text")}
      </p>
      {task.undoUntil && (
        <p className="sub">
          {t("tasks:undo.until")} <Time at={task.undoUntil} as="time" />
        </p>
      )}
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <Button kind="stop" name="intent" value="undo">
          {t("verbs:undo")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function Postpone({ problem }: ActProps) {
  const { task, idempotencyKey, fields } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Confirm
      act={t("verbs:postpone")}
      title={t("tasks:postpone.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>{t("tasks:postpone.text")}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <InputField
          name="dueAt"
          type="datetime-local"
          label={t("tasks:postpone.dueAt")}
          defaultValue={fields.postponeTo}
        />
        <TextAreaField name="reason" label={term("noun.reason")} />
        <Button name="intent" value="postpone">
          {t("verbs:postpone")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function Edit({ problem }: ActProps) {
  const { task, idempotencyKey, fields } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Confirm
      act={t("verbs:edit")}
      title={t("tasks:edit.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>{t("tasks:edit.text")}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <InputField
          name="dueAt"
          type="datetime-local"
          label={term("noun.dueTime")}
          defaultValue={fields.dueAt}
        />
        <SelectField
          name="priority"
          label={term("noun.priority")}
          options={["low", "normal", "high", "urgent"].map((value) => ({
            value,
            label: term(`taskPriority.${value}`),
          }))}
          defaultValue={task.priority}
        />
        <TextAreaField
          name="description"
          label={t("tasks:new.description")}
          defaultValue={task.description}
          optional
        />
        <Button name="intent" value="edit">
          {t("verbs:save")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function AllowMissing({ problem }: ActProps) {
  const { task, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const kinds = (["before", "after"] as const).filter((kind) => task.photosMissing[kind] > 0);
  return (
    <Confirm
      act={t("verbs:allowMissingPhotos")}
      title={t("tasks:allowMissing.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>{t("tasks:allowMissing.text")}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <FieldGroup legend={t("tasks:allowMissing.kinds")}>
          {kinds.map((kind) => (
            <CheckField key={kind} name={kind} label={term(`photoKind.${kind}`)} defaultChecked />
          ))}
        </FieldGroup>
        <TextAreaField name="reason" label={term("noun.reason")} />
        <Button name="intent" value="allowMissingPhotos">
          {t("verbs:allowMissingPhotos")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function DoneTime({ problem }: ActProps) {
  const { task, idempotencyKey, fields } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Confirm
      act={t("tasks:doneTime.act")}
      title={t("tasks:doneTime.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>{t("tasks:doneTime.text")}</p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <InputField
          name="doneAt"
          type="datetime-local"
          label={t("tasks:doneAt")}
          defaultValue={fields.doneAt}
        />
        <TextAreaField name="reason" label={term("noun.reason")} />
        <Button name="intent" value="setDoneTime">
          {t("verbs:save")}
        </Button>
      </PageForm>
    </Confirm>
  );
}

function Cancel({ problem }: ActProps) {
  const { task, reservations, issues, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const held = reservations.filter(
    ({ status }) => status === "active" || status === "partly_fulfilled",
  ).length;
  return (
    <Confirm
      act={t("verbs:cancel")}
      kind="stop"
      title={t("tasks:cancel.title", { number: task.number })}
      open={Boolean(problem)}
    >
      <p>
        {t("tasks:cancel.text", { reservations: held })} {issues.length > 0 && t("tasks:cancel.issued")}
      </p>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="fields" warnsUnsaved={false}>
        <TextAreaField name="reason" label={term("noun.reason")} />
        <Button kind="stop" name="intent" value="cancel">
          {t("tasks:cancel.act")}
        </Button>
      </PageForm>
      <Link to={`/tasks/${task.id}`}>{t("tasks:cancel.keep")}</Link>
    </Confirm>
  );
}
