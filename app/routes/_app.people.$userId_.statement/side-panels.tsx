import { Link, useLoaderData } from "@remix-run/react";
import { QuantityText, Time, useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, type Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { DisputedGoods, PromisedGoods } from "#app/domain/stock/index.server.ts";
import { taskNumber } from "#app/domain/work/schema.ts";
import { asUnit } from "#app/platform/i18n/format.ts";
import type { loader } from "./route.tsx";

function useItemAndQuantity(): Column<PromisedGoods | DisputedGoods>[] {
  const term = useTerm();
  return [
    { id: "item", label: term("noun.item"), cell: ({ item }) => item },
    {
      id: "quantity",
      label: term("noun.quantity"),
      number: true,
      phone: "end",
      cell: ({ quantity, unit }) => <QuantityText quantity={quantity} unit={asUnit(unit)} />,
    },
  ];
}

/** What of the goods is promised to which task. */
export function PromisedPanel() {
  const { found, seesTask } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const itemAndQuantity = useItemAndQuantity();
  return (
    <Panel title={t("paper:statement.promised")} plain>
      <Table
        caption={t("paper:statement.promised")}
        columns={[
          {
            id: "task",
            label: term("noun.task"),
            phone: "identity",
            cell: ({ taskId, taskNumber: number }) =>
              seesTask ? <Link to={`/tasks/${taskId}`}>{taskNumber(number)}</Link> : taskNumber(number),
          },
          ...itemAndQuantity,
        ]}
        rows={found.promised}
        rowKey={({ taskId, itemId }) => taskId + itemId}
      />
    </Panel>
  );
}

/** What the person says was not received: no part of the goods until a manager has settled it. */
export function DisputedPanel() {
  const { found } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const itemAndQuantity = useItemAndQuantity();
  return (
    <Panel title={t("paper:statement.disputed")} plain>
      <Table
        caption={t("paper:statement.disputed")}
        columns={[
          {
            id: "issue",
            label: term("noun.issue"),
            phone: "identity",
            cell: ({ issueId, issueNumber }) => (
              <Link to={`/stock/issues/${issueId}`}>{issueNumber.toString()}</Link>
            ),
          },
          ...itemAndQuantity,
          {
            id: "value",
            label: t("paper:statement.value", { currency: format.currency }),
            number: true,
            cell: ({ value }) => format.figure(value),
          },
        ]}
        rows={found.disputed}
        rowKey={({ issueId, itemId }) => issueId + itemId}
      />
    </Panel>
  );
}

/** Sealed bags that nobody has counted: without sums, which are not known before. */
export function BagsPanel() {
  const { found } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Panel title={t("paper:statement.bags")} plain>
      <Table
        caption={t("paper:statement.bags")}
        columns={[
          { id: "bag", label: term("noun.sealedBag"), phone: "identity", cell: ({ bagNumber }) => bagNumber },
          { id: "machine", label: term("noun.machine"), cell: ({ machineCode }) => machineCode },
          {
            id: "taken",
            label: t("paper:statement.taken"),
            cell: ({ takenAt }) => <Time at={takenAt} as="dateTime" />,
          },
        ]}
        rows={found.bags}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
