import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Fragment } from "react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { NumberField } from "#app/components/field.tsx";
import { PageForm } from "#app/components/form.tsx";
import { QuantityText, Time } from "#app/components/format.tsx";
import { PageHeader, Panel } from "#app/components/page.tsx";
import { StatusChip } from "#app/components/status.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { titled, useT, useTerm } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { incidentNumber } from "#app/domain/care/schema.ts";
import { getReturn, receiveReturn, type StockReturn } from "#app/domain/stock/index.server.ts";
import { receiveReturnInput } from "#app/domain/stock/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import { quantityToText } from "#app/platform/quantity.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";
import { incidentsAbout } from "../_app.incidents/about.server.ts";
import { refusedAtLine } from "../_app.stock/typed-lines.server.ts";

export const meta = titled<typeof loader>((t, page) =>
  t("stock:returns.number", { number: page ? String(page.found.number) : "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("stock:read", async ({ actor, params }) => {
  const found = await getReturn(actor, params["returnId"]!);
  return {
    found,
    idempotencyKey: newFormKey(),
    incidents: await incidentsAbout(actor, "return", found.id),
    mayReceive: found.status === "announced" && may(actor.role, "stock:return"),
  };
});

export const action = onPage("stock:return", (page) =>
  runForm(page, {
    schema: receiveReturnInput,
    fields: { "lines.*.quantity": "quantity" },
    run: async (input) => {
      const returnId = page.params["returnId"]!;
      const received = await refusedAtLine(input.lines, () => receiveReturn(page.actor, returnId, input));
      const { t } = page.reader;
      return {
        to: "/stock/returns",
        flash: { text: t("stock:return.done", { number: String(received.number) }) },
      };
    },
  }),
);

export default function Return() {
  const { found, incidents, mayReceive, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  const term = useTerm();
  const lines = <Lines lines={found.lines} mayReceive={mayReceive} />;
  return (
    <>
      <PageHeader
        title={t("stock:returns.number", { number: String(found.number) })}
        status={
          <StatusChip mark={found.status === "received" ? "tick" : "half"}>
            {term(`returnStatus.${found.status}`)}
          </StatusChip>
        }
        facts={
          <>
            {found.operator} · {found.warehouse} · <Time at={found.createdAt} as="dateTime" />
            {incidents.map(({ id, number }) => (
              <Fragment key={id}>
                {" · "}
                <Link to={`/incidents/${id}`}>{incidentNumber(number)}</Link>
              </Fragment>
            ))}
          </>
        }
        up={{ to: "/stock/returns", label: t("stock:returns.title") }}
        acts={
          <LinkButton to={`/stock/returns/${found.id}/sheet.pdf`} icon="file" reloadDocument>
            {t("paper:sheet.title")}
          </LinkButton>
        }
      />
      {mayReceive ? (
        <PageForm problem={problem} idempotencyKey={idempotencyKey} className="stack">
          {lines}
          <div className="acts">
            <Button kind="main" icon="receive">
              {t("stock:returns.receive")}
            </Button>
            <span className="sub">{t("stock:returns.receiveEffect")}</span>
          </div>
        </PageForm>
      ) : (
        lines
      )}
    </>
  );
}

type Line = StockReturn["lines"][number];

function Lines({ lines, mayReceive }: { lines: readonly Line[]; mayReceive: boolean }) {
  const t = useT();
  const term = useTerm();
  const numbered = lines.map((line, index) => ({ ...line, index }));
  const columns: Column<Line & { index: number }>[] = [
    { id: "item", label: term("noun.item"), phone: "identity", cell: (line) => line.item },
    {
      id: "announced",
      label: term("returnStatus.announced"),
      number: true,
      cell: (line) => <QuantityText quantity={line.announced} unit={asUnit(line.unit)} />,
    },
    {
      id: "received",
      label: term("noun.counted"),
      number: true,
      width: "w-44",
      cell: (line) =>
        mayReceive ? (
          <>
            <input type="hidden" name={`lines.${line.index}.itemId`} value={line.itemId} />
            <NumberField
              name={`lines.${line.index}.quantity`}
              label={t("stock:returns.countedOf", { item: line.item })}
              hidesLabel
              defaultValue={quantityToText(line.announced)}
            />
          </>
        ) : line.received === null ? (
          "-"
        ) : (
          <QuantityText quantity={line.received} unit={asUnit(line.unit)} />
        ),
    },
  ];
  return (
    <Panel title={t("stock:returns.lines")} plain>
      <Table
        caption={t("stock:returns.lines")}
        columns={columns}
        rows={numbered}
        rowKey={(line) => line.itemId}
      />
    </Panel>
  );
}
