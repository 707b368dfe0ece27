import type { z } from "zod";
import { AppError } from "#app/platform/errors.ts";
import type { PageRequest } from "#app/platform/paging.ts";
import { fieldErrors } from "#app/platform/zod.ts";
import type { SignedOperation } from "./registry.ts";

const DEFAULT_LIMIT = 50;
const MOST = 200;
const LONGEST_CURSOR = 2000;
const FIRST_PAGE: PageRequest = { limit: DEFAULT_LIMIT, cursor: null };

export interface ReadQuery {
  readonly query: unknown;
  readonly page: PageRequest;
}

/**
 * The query of an address: the page asked for, and the filter by the operation's schema. Throws
 * `request.unknown_parameter` and `request.invalid_parameter` with the parameter's name.
 */
export function readQuery(operation: SignedOperation, text: string): ReadQuery {
  const given = split(text);
  const page = operation.list ? takePage(operation.list.sorts, given) : FIRST_PAGE;
  const known = operation.query?.shape ?? {};
  for (const name of given.keys()) {
    if (!Object.hasOwn(known, name)) throw new AppError("request.unknown_parameter", { name });
  }
  return { query: operation.query ? parseFilter(operation.query, given) : {}, page };
}

/** Each parameter stands once. */
function split(text: string): Map<string, string> {
  const given = new Map<string, string>();
  if (text === "") return given;
  for (const [name, value] of new URLSearchParams(text)) {
    if (given.has(name)) throw invalid(name);
    given.set(name, value);
  }
  return given;
}

const invalid = (name: string): AppError => new AppError("request.invalid_parameter", { name });

function takePage(sorts: readonly string[], given: Map<string, string>): PageRequest {
  const take = (name: string): string | undefined => {
    const value = given.get(name);
    given.delete(name);
    return value;
  };
  const sort = take("sort");
  if (sort !== undefined && !sorts.includes(sort.replace(/^-/, ""))) throw invalid("sort");
  const cursor = take("cursor");
  if (cursor !== undefined && (cursor === "" || cursor.length > LONGEST_CURSOR)) {
    throw new AppError("request.invalid_cursor", { name: "cursor" });
  }
  return {
    limit: readLimit(take("limit")),
    cursor: cursor ?? null,
    ...(sort === undefined ? {} : { sort }),
    count: readFlag("count", take("count")),
  };
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST) throw invalid("limit");
  return limit;
}

function readFlag(name: string, text: string | undefined): boolean {
  if (text === undefined || text === "false") return false;
  if (text === "true") return true;
  throw invalid(name);
}

function parseFilter(schema: z.ZodObject, given: ReadonlyMap<string, string>): unknown {
  const parsed = schema.safeParse(Object.fromEntries(given), { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error);
  throw new AppError("request.invalid_parameter", { name: errors[0]?.path ?? "", errors });
}
