import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import {
  CheckField,
  FieldGroup,
  FieldPair,
  InputField,
  NumberField,
  TextAreaField,
} from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Note, PageHeader } from "#app/components/page.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { complete, getTask } from "#app/domain/work/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { refusedAtLine } from "../_app.stock/typed-lines.server.ts";
import { completionOf, onBehalfForm } from "./on-behalf.server.ts";
import { LoadedLines } from "./loaded-lines.tsx";

export const meta = titled<typeof loader>((t, page) =>
  t("tasks:complete.title", { number: page?.task.number ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("task:complete_on_behalf", async ({ actor, params }) => ({
  task: await getTask(actor, params["taskId"]!),
  idempotencyKey: newFormKey(),
}));

export const action = onPage("task:complete_on_behalf", (page) =>
  runForm(page, {
    schema: onBehalfForm,
    fields: {
      "items.*.actual": "quantity",
      "items.*.found": "quantity?",
      "items.*.removed": "quantity?",
      "items.*.removedReason": "text?",
      "cash.amount": "money?",
    },
    run: async (form) => {
      const taskId = page.params["taskId"]!;
      const completion = completionOf(form);
      const at = { list: "items", field: "actual" };
      const { overCapacity } = await refusedAtLine(
        completion.items ?? [],
        () => complete(page.actor, taskId, completion),
        at,
      );
      const { t } = page.reader;
      const over = overCapacity.map(({ slot }) => slot).join(", ");
      return {
        to: `/tasks/${taskId}`,
        flash: {
          text: t("tasks:complete.done"),
          ...(over ? { detail: t("tasks:complete.over", { slots: over }) } : {}),
        },
      };
    },
  }),
);

export default function CompleteOnBehalf() {
  const { task, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  const missing = task.photosMissing.before + task.photosMissing.after;
  return (
    <>
      <PageHeader
        title={t("tasks:complete.title", { number: task.number })}
        status={<TaskChip status={task.status} isOverdue={task.overdue} />}
        facts={`${term(`taskType.${task.type}`)} · ${task.machine.code} ${task.machine.name} · ${task.assigneeName ?? ""}`}
        up={{ to: `/tasks/${task.id}`, label: task.number }}
      />
      {missing > 0 && (
        <Note mark="warn" title={t("tasks:complete.photosMissing", { photos: count(t, "photo", missing) })}>
          {t("tasks:complete.photosMissingText")}
        </Note>
      )}
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
        {task.definition.items && <LoadedLines items={task.items} />}
        <div className="form">
          {task.definition.cash && <CashFields />}
          {task.checklist.length > 0 && <Points />}
          <TextAreaField name="comment" label={term("noun.comment")} defaultValue={task.comment} optional />
          <TextAreaField
            name="reason"
            label={t("tasks:complete.reason")}
            help={t("tasks:complete.reasonHelp")}
          />
        </div>
        <div className="acts">
          <Button kind="main">{t("verbs:complete")}</Button>
          <LinkButton to={`/tasks/${task.id}`} kind="text">
            {t("verbs:back")}
          </LinkButton>
        </div>
      </PageForm>
    </>
  );
}

function CashFields() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const { currency } = useFormat();
  return (
    <FieldPair>
      <InputField
        name="cash.bagNumber"
        label={term("noun.sealedBag")}
        autoComplete="off"
        defaultValue={task.cash?.bagNumber ?? ""}
      />
      <NumberField name="cash.amount" label={t("tasks:complete.amount", { currency })} optional />
    </FieldPair>
  );
}

function Points() {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      {task.checklist.map(({ key, label, done }, index) => (
        <FieldGroup key={key} legend={label}>
          <input type="hidden" name={`checklist.${index}.key`} value={key} />
          <div className="flex gap-6">
            <CheckField
              type="radio"
              name={`checklist.${index}.done`}
              value="yes"
              label={t("tasks:checklist.done")}
              defaultChecked={done === true}
            />
            <CheckField
              type="radio"
              name={`checklist.${index}.done`}
              value="no"
              label={t("tasks:checklist.notDone")}
              defaultChecked={done === false}
            />
          </div>
        </FieldGroup>
      ))}
    </>
  );
}
