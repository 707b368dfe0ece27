import { Link, useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { FilteredEmpty, type Filter } from "#app/components/filters.tsx";
import { useFormat } from "#app/components/format.tsx";
import { Panel } from "#app/components/page.tsx";
import { Table, withParameter, type TableProps } from "#app/components/table.tsx";
import { useT } from "#app/components/text.tsx";

/** Tabs above the filters, each a value of one parameter, with what waits behind it. */
export function Views({
  label,
  name,
  views,
}: {
  label: string;
  /** Parameter of the URL. */
  name: string;
  views: readonly { value: string; label: string; count?: number; isUrgent?: boolean }[];
}) {
  const { pathname, search } = useLocation();
  const [parameters] = useSearchParams();
  const current = parameters.get(name) ?? "";
  return (
    <nav className="views" aria-label={label}>
      {views.map((view) => (
        <Link
          key={view.value}
          to={`${pathname}?${withParameter(search, name, view.value)}`}
          aria-current={view.value === current ? "page" : undefined}
        >
          {view.label}
          {view.count !== undefined && (
            <span className={view.isUrgent ? "count bad" : "count"}>{view.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** A page of a keyset list, as the loader answers it. */
interface ListPage<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

interface ListPanelProps<Row> extends Omit<TableProps<Row>, "rows"> {
  readonly list: ListPage<Row>;
  readonly filters: readonly Filter[];
  /** Shown in place of the table when there is nothing yet; what the filters leave out is told by itself. */
  readonly empty: ReactNode;
}

/** The table of a keyset list with its foot, or its empty state. */
export function ListPanel<Row>({ list, filters, empty, ...table }: ListPanelProps<Row>) {
  return (
    <>
      <Panel plain>
        {list.items.length > 0 ? (
          <Table {...table} rows={list.items} />
        ) : (
          <FilteredEmpty filters={filters} otherwise={empty} />
        )}
      </Panel>
      <Pager shown={list.items.length} total={list.total} next={list.nextCursor} />
    </>
  );
}

/** Foot of a keyset list: how many are shown, of how many if that is known, and the way on. */
export function Pager({ shown, total, next }: { shown: number; total?: number; next: string | null }) {
  const t = useT();
  const format = useFormat();
  const { pathname, search } = useLocation();
  const [parameters] = useSearchParams();
  const numbers = { shown: format.number(shown), total: format.number(total ?? shown) };
  return (
    <nav className="pager" aria-label={t("ui:pager.label")}>
      <span>{t(total === undefined ? "ui:pager.shown" : "ui:pager.shownOf", numbers)}</span>
      <span className="push" />
      {parameters.has("after") && (
        <LinkButton to={`${pathname}?${withParameter(search, "after", null)}`}>
          {t("ui:pager.first")}
        </LinkButton>
      )}
      {next && (
        <LinkButton to={`${pathname}?${withParameter(search, "after", next)}`}>
          {t("ui:pager.next")}
        </LinkButton>
      )}
    </nav>
  );
}

/** The whole filtered list as CSV: `to` is the resource route, which gets this page's filters. */
export function CsvLink({ to }: { to: string }) {
  const t = useT();
  const { search } = useLocation();
  return (
    <LinkButton to={`${to}?${withParameter(search, "after", null)}`} icon="download" reloadDocument>
      {t("ui:csv")}
    </LinkButton>
  );
}
