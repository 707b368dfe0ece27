import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { QuantityText, Time } from "#app/components/format.tsx";
import { Note, PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { getMachine } from "#app/domain/fleet/index.server.ts";
import { assign, getTask } from "#app/domain/work/index.server.ts";
import { assignInput } from "#app/domain/work/schema.ts";
import { measureUnits } from "#app/platform/i18n/format.ts";
import { peopleChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, readForm, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { isShortage } from "../_app.tasks.new/new-task.server.ts";
import { needsOf, type Need } from "./needs.server.ts";

export const meta = titled<typeof loader>((t, page) =>
  t("tasks:assign.title", { number: page?.task.number ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("task:assign", async ({ actor, params }) => {
  const task = await getTask(actor, params["taskId"]!);
  const [people, needs, machine] = await Promise.all([
    peopleChoices(actor),
    needsOf(actor, task),
    getMachine(actor, task.machine.id),
  ]);
  return {
    idempotencyKey: newFormKey(),
    task,
    needs,
    usual: machine.operatorId ?? "",
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
  };
});

export const action = onPage("task:assign", async (page) => {
  const form = await readForm(page);
  const isLess = form.get("intent") === "less";
  const found = { isShort: false };
  const answer = await runForm(
    page,
    {
      schema: assignInput,
      add: isLess ? { allowShortage: true } : {},
      run: async (input) => {
        const task = await assign(page.actor, page.params["taskId"]!, input).catch((error: unknown) => {
          found.isShort = isShortage(error);
          throw error;
        });
        return { to: `/tasks/${task.id}`, flash: { text: page.reader.t("tasks:assign.done") } };
      },
    },
    form,
  );
  return "data" in answer ? data({ ...answer.data, ...found }, { status: 422 }) : answer;
});

export default function Assign() {
  const { task, needs, people, usual, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      <PageHeader
        title={t("tasks:assign.title", { number: task.number })}
        status={<TaskChip status={task.status} isOverdue={task.overdue} />}
        facts={
          <>
            {term(`taskType.${task.type}`)} · {task.machine.code} {task.machine.name} · {term("noun.dueTime")}
            : <Time at={task.dueAt} as="dateTime" />
          </>
        }
        up={{ to: `/tasks/${task.id}`, label: task.number }}
      />
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
        <div className="form">
          <SelectField
            name="assigneeId"
            label={term("noun.assignee")}
            help={task.assigneeId ? t("tasks:assign.again", { name: task.assigneeName ?? "" }) : undefined}
            options={people}
            empty={t("tasks:choose")}
            defaultValue={task.assigneeId ?? usual}
          />
        </div>
        {needs.length > 0 && <Needs needs={needs} />}
        {problem?.isShort && (
          <Note mark="warn" title={t("tasks:shortage.title")}>
            {t("tasks:shortage.changeText")}
          </Note>
        )}
        <div className="acts">
          <Button kind="main" name="intent" value="assign">
            {t("verbs:assign")}
          </Button>
          {problem?.isShort && (
            <Button name="intent" value="less">
              {t("tasks:shortage.assignLess")}
            </Button>
          )}
          <Link to={`/tasks/${task.id}`}>{t("tasks:assign.keep")}</Link>
        </div>
      </PageForm>
    </>
  );
}

const unitOf = (unit: string) => measureUnits.find((known) => known === unit) ?? "pcs";

/** What the task needs beside what is free for it; a shortfall is said before anybody presses anything. */
function Needs({ needs }: { needs: readonly Need[] }) {
  const { task } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const columns: Column<Need>[] = [
    { id: "item", label: term("noun.item"), phone: "identity", cell: (need) => need.item },
    {
      id: "wanted",
      label: t("tasks:assign.wanted"),
      number: true,
      cell: (need) => <QuantityText quantity={need.wanted} unit={unitOf(need.unit)} />,
    },
    {
      id: "warehouse",
      label: task.warehouseName ?? term("noun.warehouse"),
      number: true,
      cell: (need) => <QuantityText quantity={need.atWarehouse} unit={unitOf(need.unit)} />,
    },
    ...(task.assigneeName
      ? [
          {
            id: "held",
            label: task.assigneeName,
            number: true,
            cell: (need: Need) => <QuantityText quantity={need.held} unit={unitOf(need.unit)} />,
          },
        ]
      : []),
    {
      id: "lacks",
      label: term("noun.shortfall"),
      number: true,
      cell: (need) =>
        need.lacks > 0n ? (
          <StatusChip mark="warn">
            <QuantityText quantity={need.lacks} unit={unitOf(need.unit)} />
          </StatusChip>
        ) : (
          "0"
        ),
    },
  ];
  return (
    <Panel title={t("tasks:assign.needs")} hint={t("tasks:assign.needsHint")} plain>
      <Table
        caption={t("tasks:assign.needs")}
        columns={columns}
        rows={needs}
        rowKey={(need) => need.itemId}
      />
    </Panel>
  );
}
