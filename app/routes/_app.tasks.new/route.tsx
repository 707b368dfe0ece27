import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, InputField, SelectField, TextAreaField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { Time } from "#app/components/format.tsx";
import { Note, PageHeader } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import { peopleChoices, machineChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, readForm, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { chosenMachine, chosenType, freeGoods, machineLabel, machineToFill } from "./choice.server.ts";
import { MachineChoice } from "./machine-choice.tsx";
import { createAndAssign, newTaskForm } from "./new-task.server.ts";
import { PlannedSlots } from "./planned-slots.tsx";

export const meta = titled((t) => t("tasks:create"));
export const ErrorBoundary = ErrorPanel;

const dayMs = 86_400_000;

export const loader = onPage("task:create", async ({ actor, url, company }) => {
  const machines = await machineChoices(actor);
  const chosen = chosenMachine(url, machines);
  const [warehouses, people, found] = await Promise.all([
    warehouseChoices(actor),
    peopleChoices(actor),
    chosen && machineToFill(actor, chosen.id),
  ]);
  const warehouseId = warehouses.length === 1 ? warehouses[0]!.id : null;
  const free = found
    ? await freeGoods(actor, warehouseId, found.machine.operatorId)
    : new Map<string, bigint>();
  return {
    idempotencyKey: newFormKey(),
    type: chosenType(url),
    typed: url.searchParams.get("machine") ?? "",
    machines: machines.map(machineLabel),
    machine: found?.machine ?? null,
    slots: (found?.slots ?? []).map((slot) => ({
      ...slot,
      free: warehouseId ? (free.get(slot.itemId) ?? 0n) : null,
    })),
    warehouses: warehouses.map(({ id, name }) => ({ value: id, label: name })),
    people: people.map(({ id, fullName }) => ({ value: id, label: fullName })),
    mayAssign: may(actor.role, "task:assign"),
    // The end of tomorrow's working day.
    dueAt: `${businessDay(new Date(now().getTime() + dayMs), company.timeZone)}T18:00`,
  };
});

export const action = onPage("task:create", async (page) => {
  const form = await readForm(page);
  const allowShortage = form.get("intent") === "less";
  return runForm(
    page,
    {
      schema: newTaskForm,
      fields: {
        dueAt: "instant",
        warehouseId: "text?",
        assigneeId: "text?",
        "items.*.planned": "quantity",
        "items.*.isLeaving": "flag",
      },
      rows: { items: ["planned"] },
      run: async (input) => {
        const task = await createAndAssign(page.actor, input, allowShortage);
        const { t } = page.reader;
        const number = taskNumber(task.number);
        return {
          to: `/tasks/${task.id}`,
          flash: { text: t(input.assigneeId ? "tasks:new.assigned" : "tasks:new.created", { number }) },
        };
      },
    },
    form,
  );
});

export default function NewTask() {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("tasks:create")}
        facts={machine ? undefined : t("tasks:new.facts")}
        up={{ to: "/tasks", label: t("tasks:list.title") }}
      />
      <div className="stack">
        <MachineChoice />
        {machine && <TaskForm key={machine.id} />}
      </div>
    </>
  );
}

function TaskForm() {
  const { idempotencyKey, type, machine, mayAssign } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const isShort = Object.keys(problem?.fields ?? {}).some((name) => /^items\.\d+\.planned$/.test(name));
  const isAssigning = Boolean(problem?.values["assigneeId"]);
  return (
    <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="machineId" value={machine!.id} />
      <Facts />
      {type === "refill" && <PlannedSlots />}
      <Extras />
      {isShort && isAssigning && (
        <Note mark="warn" title={t("tasks:shortage.title")}>
          {t("tasks:shortage.text")}
        </Note>
      )}
      <div className="acts">
        <Button kind="main" icon="plus" name="intent" value="create">
          {t("tasks:create")}
        </Button>
        {isShort && isAssigning && mayAssign && (
          <Button name="intent" value="less">
            {t("tasks:shortage.assignLess")}
          </Button>
        )}
      </div>
    </PageForm>
  );
}

function Facts() {
  const { type, machine, warehouses, people, dueAt, mayAssign } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const only = warehouses.length === 1 ? warehouses[0]!.value : "";
  return (
    <div className="grid gap-4 tablet:grid-cols-2 desk:grid-cols-4">
      {mayAssign && (
        <SelectField
          name="assigneeId"
          label={term("noun.assignee")}
          help={type === "refill" ? t("tasks:new.assigneeHelp") : undefined}
          options={people}
          empty={t("tasks:new.nobody")}
          defaultValue={
            people.some(({ value }) => value === machine?.operatorId) ? (machine?.operatorId ?? "") : ""
          }
          optional
        />
      )}
      <InputField name="dueAt" type="datetime-local" label={term("noun.dueTime")} defaultValue={dueAt} />
      <SelectField
        name="priority"
        label={term("noun.priority")}
        options={["low", "normal", "high", "urgent"].map((value) => ({
          value,
          label: term(`taskPriority.${value}`),
        }))}
        defaultValue="normal"
      />
      {type === "refill" && (
        <SelectField
          name="warehouseId"
          label={term("noun.warehouse")}
          options={warehouses}
          empty={warehouses.length === 1 ? undefined : t("tasks:new.noWarehouse")}
          defaultValue={only}
          optional={warehouses.length !== 1}
        />
      )}
    </div>
  );
}

function Extras() {
  const { machine } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <>
      {machine?.salesUntil && (
        <p className="sub">
          {term("noun.salesUntil")} <Time at={machine.salesUntil} as="dateTime" />
        </p>
      )}
      <FieldPair>
        <TextAreaField name="description" label={t("tasks:new.description")} optional />
        <TextAreaField
          name="checklist"
          label={term("noun.checklist")}
          help={t("tasks:new.checklistHelp")}
          optional
        />
      </FieldPair>
    </>
  );
}
