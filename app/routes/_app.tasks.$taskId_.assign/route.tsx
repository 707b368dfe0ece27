import { data } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { CheckField, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { QuantityText, Time } from "#app/components/format.tsx";
import { Note, PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { TaskChip } from "#app/components/status-chips.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { getMachine } from "#app/domain/fleet/index.server.ts";
import type { Shortage } from "#app/domain/stock/index.server.ts";
import { assign, getTask } from "#app/domain/work/index.server.ts";
import { assignInput } from "#app/domain/work/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { peopleChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, readForm, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { isShortage } from "../_app.tasks.new/new-task.server.ts";
import { heldFor, needsOf, type Held as HeldGoods, type Need } from "./needs.server.ts";

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
    heldForTask: may(actor.role, "stock:transfer") ? heldFor(task) : [],
    usual: machine.operatorId ?? "",
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
  };
});

export const action = onPage("task:assign", async (page) => {
  const form = await readForm(page);
  const isLess = form.get("intent") === "less";
  const found: { shortages: readonly Shortage[] } = { shortages: [] };
  const answer = await runForm(
    page,
    {
      schema: assignInput,
      add: {
        transferHeld: form.has("transferHeld"),
        ...(isLess ? { allowShortage: true } : {}),
      },
      run: async (input) => {
        const task = await assign(page.actor, page.params["taskId"]!, input).catch((error: unknown) => {
          if (isShortage(error)) found.shortages = error.details["shortages"] as readonly Shortage[];
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
  const { task, needs, heldForTask, people, usual, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const isShort = problem !== undefined && problem.shortages.length > 0;
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
        {heldForTask.length > 0 && (
          <CheckField
            name="transferHeld"
            label={t("tasks:assign.transferHeld", { name: task.assigneeName ?? "" })}
            help={<Held goods={heldForTask} />}
          />
        )}
        {isShort && (
          <Note mark="warn" title={t("tasks:shortage.title")}>
            {problem.shortages.map(({ itemId, item, wanted, available }) => (
              <div key={itemId}>{t("tasks:shortage.line", { item, wanted, available })}</div>
            ))}
            {t("tasks:shortage.changeText")}
          </Note>
        )}
        <div className="acts">
          <Button kind="main" name="intent" value="assign">
            {t("verbs:assign")}
          </Button>
          {isShort && (
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

/** What goes to the new assignee. */
function Held({ goods }: { goods: readonly HeldGoods[] }) {
  return goods.map(({ itemId, item, unit, quantity }, index) => (
    <Fragment key={itemId}>
      {index > 0 && "; "}
      {item} <QuantityText quantity={quantity} unit={asUnit(unit)} />
    </Fragment>
  ));
}

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
      cell: (need) => <QuantityText quantity={need.wanted} unit={asUnit(need.unit)} />,
    },
    {
      id: "warehouse",
      label: task.warehouseName ?? term("noun.warehouse"),
      number: true,
      cell: (need) => <QuantityText quantity={need.atWarehouse} unit={asUnit(need.unit)} />,
    },
    ...(task.assigneeName
      ? [
          {
            id: "held",
            label: task.assigneeName,
            number: true,
            cell: (need: Need) => <QuantityText quantity={need.held} unit={asUnit(need.unit)} />,
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
            <QuantityText quantity={need.lacks} unit={asUnit(need.unit)} />
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
