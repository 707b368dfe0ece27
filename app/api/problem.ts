import { STATUS_CODES } from "node:http";
import { company } from "#app/platform/company.ts";
import { AppError, type ErrorDetails } from "#app/platform/errors.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { errorText, fieldErrorText, type Reader } from "#app/platform/i18n/error-text.ts";
import type { Language } from "#app/platform/i18n/index.ts";
import { log } from "#app/platform/log.ts";
import { sqlState } from "#app/platform/transaction.ts";
import { statusOf } from "./status.ts";

/** RFC 9457, with the figures of the refusal beside its own members. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  readonly [figure: string]: unknown;
}

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
  readonly code: string;
}

/**
 * What a caller is told of an error, in his language. Only an `AppError` of the table tells what happened; anything
 * else is logged and becomes a 500 (a 503 where the database can't be reached) that names the request only.
 */
export async function problemOf(error: unknown, language: Language, requestId: string): Promise<Problem> {
  const refusal = refusalOf(error, requestId);
  const known = statusOf(refusal.code) ?? { status: 500, code: "internal_error" };
  const reader = await readerOf(language);
  const { errors, ...figures } = refusal.details;
  return {
    ...plain(figures),
    type: "about:blank",
    title: STATUS_CODES[known.status] ?? "Error",
    status: known.status,
    detail: errorText(refusal, reader),
    code: known.code,
    ...(errors ? { errors: errors.map((each) => fieldProblem(each, reader)) } : {}),
    ...(known.status >= 500 ? { requestId } : {}),
  };
}

const fieldProblem = (error: NonNullable<ErrorDetails["errors"]>[number], reader: Reader): FieldProblem => ({
  path: error.path,
  message: fieldErrorText(error, reader),
  code: error.key,
});

function refusalOf(error: unknown, requestId: string): { code: string; details: ErrorDetails } {
  if (error instanceof AppError && statusOf(error.code)) return error;
  if (isUnreachable(error)) {
    log.error({ requestId, err: error }, "The database could not be reached");
    return { code: "request.unavailable", details: {} };
  }
  log.error({ requestId, err: error }, "An API call failed");
  return { code: "server.error", details: { id: requestId } };
}

const NETWORK = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ETIMEDOUT",
  "EPIPE",
  "P1001",
  "P1017",
]);

/** Connection exceptions, too many connections, and a server that starts or stops. */
function isUnreachable(error: unknown): boolean {
  const state = sqlState(error) ?? "";
  if (state.startsWith("08") || state.startsWith("57P0") || state === "53300") return true;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && NETWORK.has(code);
}

/** The zone is the company's; while the database is away it can't be asked, and no text then needs it. */
export async function readerOf(language: Language): Promise<Reader> {
  const timeZone = await company().then(
    (found) => found.timeZone,
    () => "UTC",
  );
  return { t: translator(language), language, timeZone };
}

/** Details as JSON: a bigint travels as its decimal digits. */
const plain = (figures: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(figures, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
  ) as Record<string, unknown>;
