import { Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  /** Head of the column on a desk, label above the value on a phone. */
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  readonly number?: boolean;
  /** Value of the URL's `sort`; the head is then a link. */
  readonly sort?: string;
  /** From 1200 px only (and on a phone, unless `phone` hides it). */
  readonly deskOnly?: boolean;
  /**
   * On a phone, where a row is a card: `identity` = first line left, `end` = first line right, `full` = a line of
   * its own without label, `hide` = left out. Without it: label above value.
   */
  readonly phone?: "identity" | "end" | "full" | "hide";
  /** Cell of the totals row. */
  readonly total?: ReactNode;
  /** Tailwind width class of the head: "w-18". */
  readonly width?: string;
}

export interface TableProps<Row> {
  /** Read out, not shown: what the rows are and how they are ordered. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** "code" or, descending, "-code". */
  readonly sort?: string;
  /** Values side by side on a phone's card. */
  readonly cardColumns?: 2 | 3;
}

/**
 * Dense rows on a desk, cards on a phone. The identifying column holds a real link, which on a phone is
 * stretched over the whole card. The caller shows an EmptyState instead when there are no rows.
 */
export function Table<Row>({ caption, columns, rows, rowKey, sort, cardColumns = 2 }: TableProps<Row>) {
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <table className={cardColumns === 3 ? "tbl k3" : "tbl"} role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Head key={column.id} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.id} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotals && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Cell key={column.id} column={column} isTotal>
                {column.total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Head<Row>({ column, sort }: { column: Column<Row>; sort: string | undefined }) {
  const { pathname, search } = useLocation();
  const className = [column.number && "num", column.deskOnly && "t0", column.width].filter(Boolean).join(" ");
  if (!column.sort) {
    return (
      <th role="columnheader" scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  const direction = sort === column.sort ? "ascending" : sort === `-${column.sort}` ? "descending" : "none";
  const next = direction === "ascending" ? `-${column.sort}` : column.sort;
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={direction}>
      <Link to={`${pathname}?${withParameter(search, "sort", next)}`} preventScrollReset>
        {column.label}
        {direction !== "none" && <Triangle isUp={direction === "ascending"} />}
      </Link>
    </th>
  );
}

const Triangle = ({ isUp }: { isUp: boolean }) => (
  <svg className="tri" viewBox="0 0 8 8" aria-hidden="true">
    <path d={isUp ? "M4 1l4 6.5H0z" : "M4 7.5l4-6.5H0z"} />
  </svg>
);

function Cell<Row>({
  column,
  isTotal = false,
  children,
}: {
  column: Column<Row>;
  isTotal?: boolean;
  children: ReactNode;
}) {
  const className = cellClass(column, isTotal && children === undefined);
  if (column.phone === "identity") {
    return (
      <th role="rowheader" scope="row" className={className}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" className={className} data-l={column.phone ? undefined : column.label}>
      {children}
    </td>
  );
}

const phoneClasses = { identity: "r", end: "pend", full: "pf", hide: "p0" };

function cellClass<Row>(column: Column<Row>, isEmptyTotal: boolean): string {
  const onPhone = isEmptyTotal ? "p0" : column.phone && phoneClasses[column.phone];
  return [column.number && "num", column.deskOnly && "t0", onPhone].filter(Boolean).join(" ");
}

/**
 * The query string with one parameter set, or removed with null. The keyset position goes with every change
 * of what is listed.
 */
export function withParameter(search: string, name: string, value: string | null): string {
  const parameters = new URLSearchParams(search);
  if (name !== "after") parameters.delete("after");
  if (value === null || value === "") parameters.delete(name);
  else parameters.set(name, value);
  return parameters.toString();
}
