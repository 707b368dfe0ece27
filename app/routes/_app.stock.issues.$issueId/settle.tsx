import { useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { NumberField, TextAreaField } from "#app/components/field.tsx";
import { PageForm, type FormProblem } from "#app/components/form.tsx";
import { QuantityText } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import { settlePlaces } from "#app/domain/stock/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import type { loader } from "./route.tsx";

/** The manager says where the disputed goods are; usually they never left the warehouse. */
export function Settle({ problem }: { problem: FormProblem | undefined }) {
  const { issue, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useT();
  const columns = useColumns();
  const rows = issue.lines.filter(({ disputed }) => disputed > 0n).map((line, index) => ({ ...line, index }));
  return (
    <Panel title={t("stock:settle.title")} plain>
      <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
        <Table
          caption={t("stock:settle.caption")}
          columns={columns}
          rows={rows}
          rowKey={(line) => line.itemId}
        />
        <div className="body fields">
          <TextAreaField name="reason" label={t("stock:settle.reason")} />
          <div className="acts">
            <Button kind="main" icon="difference">
              {t("verbs:settle")}
            </Button>
            <span className="sub">{t("stock:settle.effect")}</span>
          </div>
        </div>
      </PageForm>
    </Panel>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["issue"]["lines"][number] & {
  readonly index: number;
};

function useColumns(): Column<Row>[] {
  const t = useT();
  const term = useTerm();
  return [
    {
      id: "item",
      label: term("noun.item"),
      phone: "identity",
      cell: (line) => (
        <>
          <input type="hidden" name={`lines.${line.index}.itemId`} value={line.itemId} />
          {line.item}
        </>
      ),
    },
    {
      id: "disputed",
      label: term("issueStatus.disputed"),
      number: true,
      phone: "end",
      cell: (line) => <QuantityText quantity={line.disputed} unit={asUnit(line.unit)} />,
    },
    ...settlePlaces.map((place): Column<Row> => ({
      id: place,
      label: t(`stock:settle.to.${place}`),
      number: true,
      width: "w-36",
      cell: (line) => (
        <NumberField
          name={`lines.${line.index}.${place}`}
          label={t("stock:settle.field", { place: t(`stock:settle.to.${place}`), item: line.item })}
          hidesLabel
          optional
          defaultValue={place === "warehouse" ? quantityToText(line.disputed) : ""}
        />
      ),
    })),
  ];
}
