import { Link } from "@remix-run/react";
import { Time, useFormat } from "#app/components/format.tsx";
import type { Column } from "#app/components/table.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { PurchaseRow } from "#app/domain/stock/index.server.ts";

/** A list of suppliers' documents; the documents of one supplier need no column for it. */
export function usePurchaseColumns(): Column<PurchaseRow>[] {
  const t = useT();
  const term = useTerm();
  const format = useFormat();
  const { currency } = format;
  return [
    {
      id: "number",
      label: term("noun.document"),
      phone: "identity",
      cell: (row) => (
        <Link className="nowrap" to={`/stock/purchases/${row.id}`}>
          {t("stock:purchases.number", { number: String(row.number) })}
        </Link>
      ),
    },
    {
      id: "kind",
      label: t("stock:purchases.kind"),
      phone: "end",
      cell: (row) => term(`purchaseKind.${row.kind}`),
    },
    {
      id: "time",
      label: term("noun.time"),
      sort: "businessTime",
      cell: (row) => <Time at={row.businessTime} as="dateTime" />,
    },
    { id: "supplier", label: term("noun.supplier"), cell: (row) => row.supplier ?? "-" },
    { id: "paper", label: t("stock:purchases.paper"), cell: (row) => row.documentNumber ?? "-" },
    { id: "warehouse", label: term("noun.warehouse"), cell: (row) => row.warehouse },
    {
      id: "amount",
      label: t("stock:purchases.amount", { currency }),
      number: true,
      cell: (row) => format.figure(row.amount),
    },
    {
      id: "vat",
      label: t("stock:purchases.vat", { currency }),
      number: true,
      cell: (row) => format.figure(row.vatAmount),
    },
  ];
}
