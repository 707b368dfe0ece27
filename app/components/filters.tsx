import { Form, Link, useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import { useEffect, useId, useRef, type ChangeEvent, type ReactNode, type SyntheticEvent } from "react";
import { LinkButton } from "#app/components/button.tsx";
import { Icon } from "#app/components/icon.tsx";
import { EmptyState } from "#app/components/page.tsx";
import { withParameter } from "#app/components/table.tsx";
import { useT } from "#app/components/text.tsx";

export interface Filter {
  /** Parameter of the URL. */
  readonly name: string;
  readonly label: string;
  /** Choices of a select; without them the filter is a date. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/**
 * Search and filters of a list, all in the URL: a real GET form, sent by itself on a change where there is
 * script. Changing anything goes back to the first page and keeps what other parts of the page put into the
 * URL. On a phone the filters are behind one button, with the sorting, which has no table head there.
 */
export function FilterBar({
  search,
  filters = [],
  sorts = [],
  children,
}: {
  /** Label of the search field: what it looks through. */
  search?: string;
  filters?: readonly Filter[];
  /** Ways to sort on a phone: values of `sort`, the default first. */
  sorts?: NonNullable<Filter["options"]>;
  /** Stands at the right: a fact about the list. */
  children?: ReactNode;
}) {
  const send = useSend();
  const [parameters] = useSearchParams();
  const own = new Set([
    "q",
    "after",
    ...(sorts.length > 0 ? ["sort"] : []),
    ...filters.map(({ name }) => name),
  ]);
  const kept = [...parameters].filter(([name]) => !own.has(name));
  return (
    <Form className="filters" method="get" role="search" onSubmit={send}>
      {search && <SearchField label={search} />}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.length + sorts.length > 0 && <Choices filters={filters} sorts={sorts} onChange={send} />}
      <ApplyWithoutScript />
      {[...own].some((name) => name !== "after" && name !== "sort" && parameters.get(name)) && (
        <ClearFilters filters={filters} />
      )}
      {children && <span className="push sub">{children}</span>}
    </Form>
  );
}

/** Opens the list that the form around the event asks for, without the parameters that are empty. */
function useSend() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (event: SyntheticEvent<HTMLElement>) => {
    event.preventDefault();
    const form = event.currentTarget.closest("form");
    if (!form) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") query.append(name, value);
    }
    navigate(`${pathname}?${query.toString()}`, { preventScrollReset: true });
  };
}

function SearchField({ label }: { label: string }) {
  const [parameters] = useSearchParams();
  const value = parameters.get("q") ?? "";
  const field = useFollowed<HTMLInputElement>(value);
  return (
    <input
      className="in"
      type="search"
      name="q"
      ref={field}
      defaultValue={value}
      placeholder={label}
      aria-label={label}
    />
  );
}

interface ChoicesProps {
  readonly filters: readonly Filter[];
  readonly sorts: NonNullable<Filter["options"]>;
  readonly onChange: (event: ChangeEvent<HTMLElement>) => void;
}

function Choices({ filters, sorts, onChange }: ChoicesProps) {
  const t = useT();
  const id = useId();
  const [parameters] = useSearchParams();
  const used = filters.filter((filter) => parameters.get(filter.name)).length;
  return (
    <>
      <input className="all only-p" type="checkbox" id={id} />
      <label className="fl open only-p" htmlFor={id}>
        <Icon name="filter" />
        {t("ui:filters.title")} {used > 0 && <b>{used}</b>}
      </label>
      <div className="some">
        {filters.map((filter) => (
          <FilterControl key={filter.name} filter={filter} onChange={onChange} />
        ))}
        {sorts.length > 0 && <SortControl sorts={sorts} onChange={onChange} />}
      </div>
    </>
  );
}

function FilterControl({ filter, onChange }: { filter: Filter; onChange: ChoicesProps["onChange"] }) {
  const t = useT();
  const [parameters] = useSearchParams();
  const { pathname, search } = useLocation();
  const value = parameters.get(filter.name) ?? "";
  return (
    <span className={value ? "fl on" : "fl"}>
      <label>
        <span>{value || !filter.options ? `${filter.label}:` : filter.label}</span>
        {filter.options ? (
          <Choice
            name={filter.name}
            value={value}
            options={[{ value: "", label: t("ui:filters.any") }, ...filter.options]}
            onChange={onChange}
          />
        ) : (
          <DateChoice name={filter.name} value={value} onChange={onChange} />
        )}
      </label>
      {value && (
        <Link
          className="off"
          to={`${pathname}?${withParameter(search, filter.name, null)}`}
          aria-label={t("ui:filters.remove", { filter: filter.label })}
        >
          <Icon name="close" />
        </Link>
      )}
    </span>
  );
}

function SortControl({
  sorts,
  onChange,
}: {
  sorts: ChoicesProps["sorts"];
  onChange: ChoicesProps["onChange"];
}) {
  const t = useT();
  const [parameters] = useSearchParams();
  return (
    <span className="fl on only-p">
      <label>
        <span>{t("ui:filters.sort")}:</span>
        <Choice name="sort" value={parameters.get("sort") ?? ""} options={sorts} onChange={onChange} />
      </label>
    </span>
  );
}

interface ControlProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: ChoicesProps["onChange"];
}

function Choice({ name, value, options, onChange }: ControlProps & { options: ChoicesProps["sorts"] }) {
  const control = useFollowed<HTMLSelectElement>(value);
  return (
    <>
      <select className="bare" name={name} ref={control} defaultValue={value} onChange={onChange}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </>
  );
}

function DateChoice({ name, value, onChange }: ControlProps) {
  const control = useFollowed<HTMLInputElement>(value);
  return <input type="date" name={name} ref={control} defaultValue={value} onChange={onChange} />;
}

/** A control that keeps its focus and still follows the URL when a link changes it. */
function useFollowed<Control extends { value: string }>(value: string) {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (control.current) control.current.value = value;
  }, [value]);
  return control;
}

function ApplyWithoutScript() {
  const t = useT();
  return (
    <noscript>
      <button className="btn">{t("verbs:show")}</button>
    </noscript>
  );
}

/** The link that lists everything again, with the sorting kept; also for the empty state of a filtered list. */
export function ClearFilters({ filters }: { filters: readonly Filter[] }) {
  const t = useT();
  const { pathname, search } = useLocation();
  const cleared = ["q", ...filters.map((filter) => filter.name)].reduce(
    (query, name) => withParameter(query, name, null),
    search,
  );
  return (
    <LinkButton kind="text" to={`${pathname}?${cleared}`}>
      {t("ui:filters.clear")}
    </LinkButton>
  );
}

/** The empty state of a list: nothing matches the filters, or, without any, what the caller says. */
export function FilteredEmpty({ filters, otherwise }: { filters: readonly Filter[]; otherwise: ReactNode }) {
  const t = useT();
  const [parameters] = useSearchParams();
  const isFiltered = ["q", ...filters.map((filter) => filter.name)].some((name) => parameters.get(name));
  if (!isFiltered) return otherwise;
  return (
    <EmptyState title={t("ui:empty.filtered")} act={<ClearFilters filters={filters} />}>
      {t("ui:empty.filteredText")}
    </EmptyState>
  );
}
