import { Form, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { z } from "zod";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { EmptyState, Note, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { issue } from "#app/domain/stock/index.server.ts";
import { count } from "#app/platform/i18n/count.ts";
import { id, shortText, someOf } from "#app/platform/zod.ts";
import { itemChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { invalid } from "#app/platform/errors.ts";
import { ScanGoods } from "../_app.stock/scan-goods.tsx";
import { baseQuantity, readLines, refusedAtLine } from "../_app.stock/typed-lines.server.ts";
import { linesAt, readChoice } from "./choice.server.ts";
import { IssueLines } from "./issue-lines.tsx";

export const meta = titled((t) => t("stock:issue.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:issue", async ({ actor, url }) => {
  const { warehouses, people, tasks, choice } = await readChoice(actor, url);
  return {
    idempotencyKey: newFormKey(),
    warehouses: warehouses.map(({ id: value, name: label }) => ({ value, label })),
    people: people.map(({ id: value, fullName: label }) => ({ value, label })),
    tasks: tasks.map(({ id: value, number, machineCode, machineName, assigneeName }) => ({
      value,
      label: `${number} · ${machineCode} ${machineName} · ${assigneeName}`,
    })),
    choice,
    lines: choice.warehouseId ? await linesAt(actor, choice.warehouseId, choice.taskId) : [],
  };
});

const typedLine = z.object({
  itemId: id,
  quantity: z.number().positive(),
  pack: shortText(40).optional(),
  lotCode: shortText(60).optional(),
});
const issueForm = z.object({
  warehouseId: id,
  operatorId: id,
  taskId: id.nullish(),
  lines: someOf(typedLine, 500),
  key: shortText(200).optional(),
});

export const action = onPage("stock:issue", (page) =>
  runForm(page, {
    schema: issueForm,
    fields: {
      "lines.*.quantity": "quantity",
      "lines.*.pack": "optional",
      "lines.*.lotCode": "optional",
      taskId: "text?",
    },
    rows: { lines: ["quantity"] },
    run: async (form) => {
      const items = new Map((await itemChoices(page.actor)).map((item) => [item.id, item]));
      const lines = readLines(form.lines, (line, path) => {
        const item = items.get(line.itemId);
        if (!item) throw invalid({ path: `${path}.itemId`, key: "unknown" });
        return { itemId: item.id, quantity: baseQuantity(line, item, path), lotCode: line.lotCode };
      });
      const issued = await refusedAtLine(lines, () => issue(page.actor, { ...form, lines }));
      const { t } = page.reader;
      return {
        to: form.taskId ? `/tasks/${form.taskId}` : "/stock/issues",
        flash: {
          text: t("stock:issue.done", { number: String(issued.number) }),
          detail: t("stock:issue.doneTo", {
            lines: count(t, "line", issued.lines.length),
            name: issued.operator,
          }),
        },
      };
    },
  }),
);

export default function Issue() {
  const { choice, lines, warehouses } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("stock:issue.title")}
        facts={t("stock:issue.facts")}
        up={{ to: "/stock/issues", label: t("stock:issues.title") }}
      />
      {warehouses.length === 0 ? (
        <Panel plain>
          <EmptyState title={t("stock:noWarehouse")}>{t("stock:noWarehouseText")}</EmptyState>
        </Panel>
      ) : (
        <div className="stack">
          <ChoiceForm />
          {choice.warehouseId && choice.operatorId && lines.length > 0 && <Goods />}
          {choice.warehouseId && lines.length === 0 && (
            <Panel plain>
              <EmptyState
                title={t("stock:issue.empty")}
                act={<LinkButton to="/stock/receive">{t("stock:receive.title")}</LinkButton>}
              >
                {t("stock:issue.emptyText")}
              </EmptyState>
            </Panel>
          )}
        </div>
      )}
    </>
  );
}

/** From where, to whom, for what: in the address, so that the goods below are those of the choice. */
function ChoiceForm() {
  const { choice, warehouses, people, tasks } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const submit = useSubmit();
  const isChosen = choice.warehouseId && choice.operatorId;
  return (
    <Form
      method="get"
      className="form"
      noValidate
      key={`${choice.warehouseId} ${choice.operatorId} ${choice.taskId}`}
      onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <SelectField
        name="taskId"
        label={term("noun.task")}
        help={t("stock:issue.taskHelp")}
        options={tasks}
        empty={t("stock:issue.noTask")}
        defaultValue={choice.taskId ?? ""}
        optional
      />
      <FieldPair>
        <SelectField
          name="warehouseId"
          label={term("noun.warehouse")}
          options={warehouses}
          empty={t("stock:choose")}
          defaultValue={choice.warehouseId ?? ""}
        />
        <SelectField
          name="operatorId"
          label={t("stock:issue.toWhom")}
          options={people}
          empty={t("stock:choose")}
          defaultValue={choice.operatorId ?? ""}
        />
      </FieldPair>
      {isChosen ? (
        <noscript>
          <Button>{t("verbs:show")}</Button>
        </noscript>
      ) : (
        <div>
          <Button kind="main">{t("stock:issue.showGoods")}</Button>
        </div>
      )}
    </Form>
  );
}

function Goods() {
  const { choice, lines, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const isShort = choice.taskId && !lines.some(({ forTask }) => forTask > 0n);
  return (
    <PageForm
      problem={problem}
      idempotencyKey={idempotencyKey}
      className="stack"
      key={`${choice.warehouseId} ${choice.operatorId} ${choice.taskId}`}
    >
      <input type="hidden" name="warehouseId" value={choice.warehouseId ?? ""} />
      <input type="hidden" name="operatorId" value={choice.operatorId ?? ""} />
      <input type="hidden" name="taskId" value={choice.taskId ?? ""} />
      {isShort && <Note mark="warn" title={t("stock:issue.nothingReserved")} />}
      <ScanGoods lines={lines.map((line, index) => ({ ...line, index }))} />
      <IssueLines lines={lines} problem={problem} />
      <div className="acts">
        <Button kind="main" icon="issue">
          {t("verbs:issue")}
        </Button>
        <span className="sub">{t("stock:issue.effect")}</span>
      </div>
    </PageForm>
  );
}
