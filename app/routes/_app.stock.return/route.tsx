import { Form, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { heldBy, returnGoods } from "#app/domain/stock/index.server.ts";
import { invalid } from "#app/platform/errors.ts";
import { count } from "#app/platform/i18n/count.ts";
import { id, shortText, someOf } from "#app/platform/zod.ts";
import { itemChoices, peopleChoices, warehouseChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { baseQuantity, readLines, refusedAtLine } from "../_app.stock/typed-lines.server.ts";
import { holderRoles } from "../_app.stock/holders.ts";
import { ScanGoods } from "../_app.stock/scan-goods.tsx";
import { ReturnLines } from "./return-lines.tsx";

export const meta = titled((t) => t("stock:return.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:return", async ({ actor, url }) => {
  const [warehouses, people, items] = await Promise.all([
    warehouseChoices(actor),
    peopleChoices(actor, holderRoles),
    itemChoices(actor),
  ]);
  const operatorId = people.find((person) => person.id === url.searchParams.get("operatorId"))?.id ?? null;
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const held = operatorId ? await heldBy(operatorId) : [];
  return {
    idempotencyKey: newFormKey(),
    warehouses: warehouses.map(({ id: value, name: label }) => ({ value, label })),
    people: people.map(({ id: value, fullName: label }) => ({ value, label })),
    operatorId,
    held: held.map((line) => {
      const { sku = "", packs = [], barcodes = [] } = itemOf.get(line.itemId) ?? {};
      return { ...line, sku, packs, barcodes };
    }),
  };
});

const typedLine = z.object({ itemId: id, quantity: z.number().positive(), pack: shortText(40).optional() });
const returnForm = z.object({
  warehouseId: id,
  operatorId: id,
  lines: someOf(typedLine, 500),
  key: shortText(200).optional(),
});

export const action = onPage("stock:return", (page) =>
  runForm(page, {
    schema: returnForm,
    fields: { "lines.*.quantity": "quantity", "lines.*.pack": "optional" },
    rows: { lines: ["quantity"] },
    run: async (form) => {
      const items = new Map((await itemChoices(page.actor)).map((item) => [item.id, item]));
      const lines = readLines(form.lines, (line, path) => {
        const item = items.get(line.itemId);
        if (!item) throw invalid({ path: `${path}.itemId`, key: "unknown" });
        return { itemId: item.id, quantity: baseQuantity(line, item, path) };
      });
      const returned = await refusedAtLine(lines, () => returnGoods(page.actor, { ...form, lines }));
      const { t } = page.reader;
      return {
        to: "/stock/returns",
        flash: {
          text: t("stock:return.done", { number: String(returned.number) }),
          detail: count(t, "line", returned.lines.length),
        },
      };
    },
  }),
);

export default function ReturnGoods() {
  const { operatorId, held, idempotencyKey, warehouses } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("stock:return.title")}
        facts={t("stock:return.facts")}
        up={{ to: "/stock/returns", label: t("stock:returns.title") }}
      />
      <div className="stack">
        <HolderForm />
        {operatorId && held.length === 0 && (
          <Panel plain>
            <EmptyState title={t("stock:return.empty")}>{t("stock:return.emptyText")}</EmptyState>
          </Panel>
        )}
        {operatorId && held.length > 0 && (
          <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack" key={operatorId}>
            <input type="hidden" name="operatorId" value={operatorId} />
            <div className="form">
              <FieldPair>
                <SelectField
                  name="warehouseId"
                  label={t("stock:return.toWarehouse")}
                  options={warehouses}
                  empty={warehouses.length > 1 ? t("stock:choose") : undefined}
                />
              </FieldPair>
            </div>
            <ScanGoods lines={held.map(({ lots: _, ...line }, index) => ({ ...line, index }))} />
            <ReturnLines lines={held} />
            <div className="acts">
              <Button kind="main">{t("verbs:return")}</Button>
              <span className="sub">{t("stock:return.effect")}</span>
            </div>
          </PageForm>
        )}
      </div>
    </>
  );
}

function HolderForm() {
  const { operatorId, people } = useLoaderData<typeof loader>();
  const t = useT();
  const submit = useSubmit();
  return (
    <Form
      method="get"
      className="form"
      noValidate
      onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <FieldPair>
        <SelectField
          name="operatorId"
          label={t("stock:return.fromWhom")}
          options={people}
          empty={t("stock:choose")}
          defaultValue={operatorId ?? ""}
        />
      </FieldPair>
      {operatorId ? (
        <noscript>
          <Button>{t("verbs:show")}</Button>
        </noscript>
      ) : (
        <div>
          <Button kind="main">{t("stock:return.show")}</Button>
        </div>
      )}
    </Form>
  );
}
