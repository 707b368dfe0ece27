import { Link, useLoaderData } from "@remix-run/react";
import { Time, useFormat } from "#app/components/format.tsx";
import { CollectionChip } from "#app/components/status-chips.tsx";
import type { Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { Collection } from "#app/domain/cash/index.server.ts";
import { Variance } from "../_app.money/variance.tsx";
import type { loader } from "./route.tsx";

export function useCollectionColumns(): Column<Collection>[] {
  const { isBlind, thresholds } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  return [
    {
      id: "bag",
      label: term("noun.sealedBag"),
      phone: "identity",
      cell: (row) => (
        <Link className="nowrap" to={`/money/collections/${row.id}`}>
          {row.bagNumber}
        </Link>
      ),
    },
    {
      id: "status",
      label: term("noun.status"),
      phone: "end",
      cell: (row) => <CollectionChip status={row.status} />,
    },
    {
      id: "machine",
      label: term("noun.machine"),
      phone: "full",
      cell: (row) => (
        <>
          <b className="nowrap">{row.machineCode}</b> {row.machineName}
        </>
      ),
    },
    { id: "operator", label: term("role.operator"), cell: (row) => row.operatorName },
    {
      id: "takenAt",
      label: term("collectionStatus.taken"),
      sort: "takenAt",
      cell: (row) => <Time at={row.takenAt} as="dateTime" />,
    },
    {
      id: "expected",
      label: t("money:expectedIn", { currency: format.currency }),
      number: true,
      cell: (row) =>
        isHidden(row, isBlind) ? "-" : row.expected === null ? "-" : format.figure(row.expected),
    },
    {
      id: "counted",
      label: t("money:countedIn", { currency: format.currency }),
      number: true,
      cell: (row) => (isHidden(row, isBlind) || row.counted === null ? "-" : format.figure(row.counted)),
    },
    {
      id: "variance",
      label: term("noun.variance"),
      number: true,
      cell: (row) =>
        isHidden(row, isBlind) ? (
          "-"
        ) : (
          <Variance variance={row.variance} expected={row.expected} thresholds={thresholds} />
        ),
    },
  ];
}

/** A seen figure is copied, not counted: open bags show none to whoever may count them. */
const isHidden = ({ status, concealed }: Collection, isBlind: boolean): boolean =>
  concealed || (isBlind && (status === "taken" || status === "disputed"));
