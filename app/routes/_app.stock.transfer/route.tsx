import { Form, useActionData, useLoaderData, useSubmit } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { FieldPair, SelectField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { EmptyState, PageHeader, Panel } from "#app/components/page.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { transfer } from "#app/domain/stock/index.server.ts";
import { transferInput } from "#app/domain/stock/schema.ts";
import { invalid } from "#app/platform/errors.ts";
import { count } from "#app/platform/i18n/count.ts";
import { id, shortText, someOf } from "#app/platform/zod.ts";
import { itemChoices } from "#app/server/page-choices.server.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { placeValue } from "../_app.stock/filters.ts";
import { ScanGoods } from "../_app.stock/scan-goods.tsx";
import { GoodsLines } from "../_app.stock/goods-lines.tsx";
import { baseQuantity, readLines, refusedAtLine } from "../_app.stock/typed-lines.server.ts";
import { linesAt, readChoice } from "./choice.server.ts";

export const meta = titled((t) => t("stock:transfer.title"));
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:transfer", async ({ actor, url }) => {
  const choice = await readChoice(actor, url);
  return {
    ...choice,
    idempotencyKey: newFormKey(),
    lines: choice.from ? await linesAt(actor, choice.from) : [],
  };
});

const typedLine = z.object({
  itemId: id,
  quantity: z.number().positive(),
  pack: shortText(40).optional(),
  lotCode: shortText(60).optional(),
});
const { from, to } = transferInput.shape;
const transferForm = z.object({ from, to, lines: someOf(typedLine, 500), key: shortText(200).optional() });

export const action = onPage("stock:transfer", (page) =>
  runForm(page, {
    schema: transferForm,
    fields: {
      "lines.*.quantity": "quantity",
      "lines.*.pack": "optional",
      "lines.*.lotCode": "optional",
    },
    rows: { lines: ["quantity"] },
    run: async (form) => {
      const items = new Map((await itemChoices(page.actor)).map((item) => [item.id, item]));
      const lines = readLines(form.lines, (line, path) => {
        const item = items.get(line.itemId);
        if (!item) throw invalid({ path: `${path}.itemId`, key: "unknown" });
        return { itemId: item.id, quantity: baseQuantity(line, item, path), lotCode: line.lotCode };
      });
      const { postingId } = await refusedAtLine(lines, () => transfer(page.actor, { ...form, lines }));
      const { t } = page.reader;
      return {
        to: `/stock/ledger?postingId=${postingId}`,
        flash: { text: t("stock:transfer.done"), detail: count(t, "line", lines.length) },
      };
    },
  }),
);

export default function Transfer() {
  const { from: source, to: target, lines } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("stock:transfer.title")}
        facts={t("stock:transfer.facts")}
        up={{ to: "/stock", label: t("stock:balances.title") }}
      />
      <div className="stack">
        <ChoiceForm />
        {source && target && lines.length > 0 && <Goods />}
        {source && lines.length === 0 && (
          <Panel plain>
            <EmptyState title={t("stock:transfer.empty")}>{t("stock:transfer.emptyText")}</EmptyState>
          </Panel>
        )}
      </div>
    </>
  );
}

/** From where to where: in the address, so that the goods below are those of the choice. */
function ChoiceForm() {
  const { places, targets, ...loaded } = useLoaderData<typeof loader>();
  const t = useT();
  const submit = useSubmit();
  const source = loaded.from ? placeValue(loaded.from.type, loaded.from.id) : "";
  const target = loaded.to ? placeValue(loaded.to.type, loaded.to.id) : "";
  return (
    <Form
      method="get"
      className="form"
      noValidate
      key={`${source} ${target}`}
      onChange={(event) => submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <FieldPair>
        <SelectField
          name="from"
          label={t("stock:transfer.from")}
          options={places}
          empty={t("stock:choose")}
          defaultValue={source}
        />
        <SelectField
          name="to"
          label={t("stock:transfer.to")}
          options={targets}
          empty={t("stock:choose")}
          defaultValue={target}
        />
      </FieldPair>
      {source && target ? (
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
  const { lines, idempotencyKey, ...loaded } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const numbered = lines.map((line, index) => ({ ...line, index }));
  return (
    <PageForm
      problem={problem}
      idempotencyKey={idempotencyKey}
      className="stack"
      key={`${loaded.from?.id} ${loaded.to?.id}`}
    >
      <input type="hidden" name="from.type" value={loaded.from?.type} />
      <input type="hidden" name="from.id" value={loaded.from?.id} />
      <input type="hidden" name="to.type" value={loaded.to?.type} />
      <input type="hidden" name="to.id" value={loaded.to?.id} />
      <ScanGoods lines={numbered} />
      <GoodsLines title={t("stock:transfer.goods")} lines={numbered} />
      <div className="acts">
        <Button kind="main" icon="arrow">
          {t("verbs:transfer")}
        </Button>
        <span className="sub">{t("stock:transfer.effect")}</span>
      </div>
    </PageForm>
  );
}
