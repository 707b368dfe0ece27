import { join, row, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { isId } from "#app/platform/id.ts";

/**
 * Keyset pages, the same in every list: stable while rows are added, and as fast on the last page as on the
 * first. A list declares its sorts and puts four pieces into its query:
 *
 *     const sorts = {
 *       fullName: { column: sql`full_name`, type: "text" },
 *       createdAt: { column: sql`created_at`, type: "timestamptz" },
 *     } satisfies Sorts;
 *
 *     export async function listUsers(actor: Actor, filter: UserFilter, request: PageRequest): Promise<Page<User>> {
 *       const order = orderPage(request, { sorts, byDefault: "fullName", id: sql`id` });
 *       const where = allOf([
 *         filter.role && sql`role = ${filter.role}`,
 *         filter.q && matches(sql`full_name || ' ' || coalesce(email, '')`, filter.q),
 *       ]);
 *       const found = await rows<User & Keyed>(sql`
 *         select id, full_name as "fullName", ${order.key} from app_user
 *         where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
 *       return order.page(found, request.count ? await countRows(sql`from app_user where ${where}`) : undefined);
 *     }
 *
 * A sort column is never null (write coalesce into it) and has an index together with the id.
 */
export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  /** `nextCursor` of the page before; null for the first page. */
  readonly cursor: string | null;
  /** Name of a sort, a minus before it for descending: "fullName", "-createdAt". */
  readonly sort?: string;
  /** Whether `total` is wanted. */
  readonly count?: boolean;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total?: number;
}

type SortType = "text" | "timestamptz" | "bigint" | "uuid" | "date";
export interface Sort {
  readonly column: Sql;
  readonly type: SortType;
}
export type Sorts = Readonly<Record<string, Sort>>;

export interface Ordering {
  readonly sorts: Sorts;
  /** The sort when none is asked for, in the same syntax: "-createdAt". */
  readonly byDefault: string;
  /** The id column (uuid), which decides between equal values. */
  readonly id: Sql;
}

/** What a row carries beside its own fields: the sort value as text, from which the cursor is made. */
export interface Keyed {
  readonly id: string;
  readonly sortKey: string;
}

export interface PageOrder {
  /** A select item, `… as "sortKey"`. */
  readonly key: Sql;
  /** A condition: the rows behind the cursor; `true` on the first page. */
  readonly after: Sql;
  /** Behind `order by`. */
  readonly by: Sql;
  /** Behind `limit`: one more than the page holds, which tells whether there is a next one. */
  readonly take: number;
  page<T extends Keyed>(found: readonly T[], total?: number): Page<Omit<T, "sortKey">>;
}

/**
 * The order of one page. Throws AppError `request.invalid_parameter` for a sort that the list does not have and
 * `request.invalid_cursor` for a cursor that it did not make for this sort.
 */
export function orderPage(request: PageRequest, ordering: Ordering): PageOrder {
  const sort = request.sort ?? ordering.byDefault;
  const isDescending = sort.startsWith("-");
  const name = isDescending ? sort.slice(1) : sort;
  const chosen = Object.hasOwn(ordering.sorts, name) ? ordering.sorts[name] : undefined;
  if (!chosen) throw new AppError("request.invalid_parameter", { name: "sort" });
  const { column, type } = chosen;
  const direction = isDescending ? sql`desc` : sql`asc`;
  return {
    key: sql`${asText(column, type)} as "sortKey"`,
    after:
      request.cursor === null ? sql`true` : after(request.cursor, sort, chosen, ordering.id, isDescending),
    by: sql`${column} ${direction}, ${ordering.id} ${direction}`,
    take: request.limit + 1,
    page: (found, total) => cutPage(found, request.limit, sort, total),
  };
}

function after(cursor: string, sort: string, { column, type }: Sort, id: Sql, isDescending: boolean): Sql {
  const { value, id: lastId } = readCursor(cursor, sort, type);
  const sign = isDescending ? sql`<` : sql`>`;
  return sql`(${column}, ${id}) ${sign} (${typed(value, type)}, ${lastId}::uuid)`;
}

function cutPage<T extends Keyed>(
  found: readonly T[],
  limit: number,
  sort: string,
  total?: number,
): Page<Omit<T, "sortKey">> {
  const kept = found.slice(0, limit);
  const last = kept.at(-1);
  const items = kept.map(({ sortKey: _, ...item }) => item);
  const nextCursor = found.length > limit && last ? makeCursor(sort, last.sortKey, last.id) : null;
  return total === undefined ? { items, nextCursor } : { items, nextCursor, total };
}

/** The rows that a list without its page would have: `countRows(sql\`from app_user where …\`)`. */
export async function countRows(fromWhere: Sql): Promise<number> {
  const counted = await row<{ count: bigint }>(sql`select count(*) as count ${fromWhere}`);
  return Number(counted?.count ?? 0);
}

/** Joins the conditions that apply with `and`; what is not SQL (no such filter given) is left out. */
export function allOf(conditions: readonly (Sql | false | "" | null | undefined)[]): Sql {
  const given = conditions.filter((condition) => !!condition);
  return given.length > 0 ? join(given, " and ") : sql`true`;
}

/**
 * A condition: `text` contains what was searched for, whatever the case and the apostrophes. The expression is
 * that of the list's search index, which then serves it.
 */
export function matches(text: Sql, search: string): Sql {
  const pattern = `%${search
    .trim()
    .replaceAll("\0", "")
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return sql`search_fold(${text}) like search_fold(${pattern})`;
}

/** Times keep their microseconds and lose the session's zone. */
function asText(column: Sql, type: SortType): Sql {
  if (type !== "timestamptz") return sql`(${column})::text`;
  return sql`to_char((${column}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function typed(value: string, type: SortType): Sql {
  switch (type) {
    case "text":
      return sql`${value}::text`;
    case "timestamptz":
      return sql`${value}::timestamptz`;
    case "bigint":
      return sql`${value}::bigint`;
    case "uuid":
      return sql`${value}::uuid`;
    case "date":
      return sql`${value}::date`;
  }
}

const makeCursor = (sort: string, value: string, id: string): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString("base64url");

function readCursor(cursor: string, sort: string, type: SortType): { value: string; id: string } {
  const [madeFor, value, id]: unknown[] = decode(cursor);
  if (madeFor !== sort || typeof value !== "string" || typeof id !== "string") throw invalidCursor();
  if (!fits[type](value) || !fits.uuid(id)) throw invalidCursor();
  return { value, id };
}

function decode(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch {
    throw invalidCursor();
  }
}

const invalidCursor = (): AppError => new AppError("request.invalid_cursor", { name: "cursor" });

/** A cursor comes from outside: what the database could not read is refused before it gets there. */
const fits: Readonly<Record<SortType, (value: string) => boolean>> = {
  text: (value) => !value.includes("\0"),
  uuid: isId,
  bigint: (value) => /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value),
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isRealDay(value),
  timestamptz: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value) && isRealDay(value),
};

function isRealDay(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 19));
}
