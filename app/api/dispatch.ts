import type { IncomingMessage, ServerResponse } from "node:http";
import { allows, may, mayAct } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { actOnce, type Answer } from "#app/platform/first-answer.ts";
import { isId, newId } from "#app/platform/id.ts";
import { pickLanguage, type Language } from "#app/platform/i18n/index.ts";
import { withLogContext } from "#app/platform/log.ts";
import { withOrigin } from "#app/platform/request-origin.ts";
import { transaction } from "#app/platform/transaction.ts";
import { parse } from "#app/platform/zod.ts";
import { identify, type Caller } from "./bearer.ts";
import {
  hashContent,
  hashFiles,
  LARGEST_BODY,
  parseForm,
  parseJson,
  readBody,
  refuseAnnouncedSize,
  type Form,
} from "./body.ts";
import { allowOrigin } from "./cors.ts";
import { problemOf, type Problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { addressCaller, countCall, countFailures } from "./rate-limit.ts";
import {
  heedsVersion,
  type Operation,
  type OpenOperation,
  type SignedCall,
  type SignedOperation,
} from "./registry.ts";
import type { Found, Routes } from "./routing.ts";

/** A request below /api: `url` begins behind it, `ip` is the caller's address. */
export type ApiRequest = IncomingMessage & { readonly ip?: string | undefined };

const NO_BYTES = Buffer.alloc(0);

interface Exchange {
  readonly request: ApiRequest;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly path: string;
  readonly search: string;
  /** Set once the caller is known. */
  language: Language;
}

/** Answers one call, whatever happens. */
export async function answer(routes: Routes, request: ApiRequest, response: ServerResponse): Promise<void> {
  const requestId = String(response.getHeader("x-request-id") ?? newId());
  response.setHeader("X-Request-Id", requestId);
  response.setHeader("Cache-Control", "no-store");
  const [path = "", search = ""] = (request.url ?? "/").split("?", 2);
  const language = pickLanguage(request.headers["accept-language"]);
  const exchange: Exchange = { request, response, requestId, path, search, language };
  const origin = { requestId, address: request.ip ?? null };
  await withLogContext({ requestId }, async () => {
    try {
      if (!allowOrigin(request, response)) await withOrigin(origin, () => serve(routes, exchange));
    } catch (error) {
      sendProblem(exchange, await problemOf(error, exchange.language, requestId));
    }
  });
}

/** Refusals are decided in this order: sign-in; size; role, then row; form of the call; fields; state. */
async function serve(routes: Routes, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const found = routes.find(request.method ?? "GET", exchange.path);
  if (found?.operation?.access === "open") return serveOpenCounted(found.operation, exchange);
  const caller = await identifyCounted(exchange);
  exchange.language = caller.language ?? exchange.language;
  countCall(`user:${caller.actor.userId}`, response);
  const operation = requireOperation(found, exchange);
  if (operation.access === "open") throw new Error(`An open operation behind sign-in: ${operation.path}`);
  const body = await bodyOf(operation, request);
  await requireAccess(operation, caller, found?.id ?? "");
  const { query, page } = readQuery(operation, exchange.search);
  const unchangedSince = heedsVersion(operation) ? versionIn(request.headers["if-match"]) : undefined;
  const call = { ...caller, id: found?.id ?? "", query, page, unchangedSince, language: exchange.language };
  const { input, contentHash } = await readInput(operation, request, body);
  const act = (): Promise<unknown> => operation.handle({ ...call, ...input });
  const key = operation.method === "post" && operation.tag !== "auth" ? readKey(request) : null;
  if (key === null) return send(exchange, operation, await act());
  const keyed = {
    caller: `user:${caller.actor.userId}`,
    operation: `POST ${operation.path}`,
    key,
    contentHash: contentHash(`${call.id}?${exchange.search}`),
  };
  const kept = await actOnce(keyed, () => keepAnswer(operation, exchange, act));
  if (kept.status >= 400) return sendProblem(exchange, kept.body as Problem);
  send(exchange, operation, kept.body);
}

/** A caller without a good token is counted by his address. */
async function identifyCounted({ request, response, requestId }: Exchange): Promise<Caller> {
  try {
    return await identify(request.headers.authorization, requestId);
  } catch (error) {
    if (error instanceof AppError) countCall(addressCaller(request.ip), response);
    throw error;
  }
}

/** Telegram is never turned away; a sign-in counts where it fails; anybody else counts by his address. */
function serveOpenCounted(operation: OpenOperation, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const run = () => serveOpen(operation, exchange);
  if (operation.tag === "auth") return countFailures(request.ip ?? "", response, run);
  if (operation.tag !== "telegram") countCall(addressCaller(request.ip), response);
  return run();
}

async function serveOpen(operation: OpenOperation, exchange: Exchange): Promise<void> {
  const { request, requestId } = exchange;
  const limit = operation.largestBody ?? LARGEST_BODY;
  refuseAnnouncedSize(request, limit);
  const raw = request.method === "POST" ? await readBody(request, limit) : null;
  if (exchange.search !== "")
    throw new AppError("request.unknown_parameter", { name: exchange.search.split("=")[0] });
  const isParsed = operation.body && !operation.rawBody;
  const body = isParsed ? parse(operation.body, requireBody(parseJson(request, raw ?? NO_BYTES))) : raw;
  const address = request.ip ?? null;
  send(exchange, operation, await operation.handle({ body, requestId, address, headers: request.headers }));
}

function requireOperation(found: Found | null, { response }: Exchange): Operation {
  if (!found) throw new AppError("request.not_found");
  if (found.operation) return found.operation;
  const allowed = found.allowed.join(", ");
  response.setHeader("Allow", allowed);
  throw new AppError("request.method_not_allowed", { allowed });
}

async function bodyOf(operation: SignedOperation, request: ApiRequest): Promise<Buffer> {
  if (operation.method === "get") return NO_BYTES;
  const limit = operation.largestBody ?? LARGEST_BODY;
  refuseAnnouncedSize(request, limit);
  return readBody(request, limit);
}

async function requireAccess(operation: SignedOperation, caller: Caller, id: string): Promise<void> {
  const { actor, mustChangePassword } = caller;
  if (mustChangePassword && !operation.beforePasswordChange) {
    throw new AppError("access.password_change_required");
  }
  if (!isAllowed(operation, actor)) throw refusalOf(operation, actor);
  if (id !== "" && !isId(id)) throw new AppError("row.not_found");
  await operation.checkRow?.(actor, id);
}

type Asking = Pick<Actor, "role" | "scopes">;

/** Whether an actor may call an operation at all, by his role and, with an API token, by what it was given. */
export function isAllowed({ access, tokenAccess }: SignedOperation, actor: Asking): boolean {
  if (!actor.scopes) return allows(access, actor.role);
  const needed = access === "signed-in" ? (tokenAccess ?? []) : access;
  return needed !== "admin" && [needed].flat().some((permission) => mayAct(actor, permission));
}

/** An API token is told the permission that it lacks, where one would open the operation. */
function refusalOf({ access, tokenAccess }: SignedOperation, actor: Asking): AppError {
  const needed = access === "signed-in" || access === "admin" ? tokenAccess : [access].flat()[0];
  if (!actor.scopes || !needed || !may(actor.role, needed)) return new AppError("access.forbidden");
  return new AppError("access.scope_missing", { permission: needed });
}

interface Input {
  readonly input: Pick<SignedCall<unknown, unknown>, "body" | "file">;
  /** Of everything that was sent, the address included. */
  contentHash(address: string): string;
}

async function readInput(operation: SignedOperation, request: ApiRequest, body: Buffer): Promise<Input> {
  if (operation.form) return readForm(operation.form, await parseForm(request, body));
  if (operation.method === "get")
    return { input: { body: undefined, file: NO_BYTES }, contentHash: hashContent };
  const content = parseJson(request, body);
  return {
    input: { body: readContent(operation, content), file: NO_BYTES },
    contentHash: (address) => hashContent([address, content ?? {}]),
  };
}

function readContent({ body, bodyOptional }: SignedOperation, content: unknown): unknown {
  if (body) return parse(body, bodyOptional && content === undefined ? {} : requireBody(content));
  const isEmpty =
    content === undefined ||
    (typeof content === "object" && content !== null && Object.keys(content).length === 0);
  if (isEmpty) return undefined;
  const names = typeof content === "object" && content !== null ? Object.keys(content) : [""];
  throw new AppError("input.invalid", { errors: names.map((path) => ({ path, key: "unknown_field" })) });
}

/** An empty body where one is needed is no JSON. */
function requireBody(content: unknown): unknown {
  if (content === undefined) throw new AppError("request.malformed");
  return content;
}

function readForm(rules: NonNullable<SignedOperation["form"]>, form: Form): Input {
  const file = form.files[rules.file];
  const unknown = Object.keys(form.files).filter((name) => name !== rules.file);
  const errors = unknown.map((path) => ({ path, key: "unknown_field" }));
  if (!file) errors.push({ path: rules.file, key: "required" });
  if (!file || errors.length > 0) throw new AppError("input.invalid", { errors });
  return {
    input: { body: parse(rules.fields, { ...form.fields }), file },
    contentHash: (address) => hashContent([address, form.fields, hashFiles(form.files)]),
  };
}

const LONGEST_KEY = 200;

function readKey({ headers }: ApiRequest): string | null {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  if (typeof key === "string" && key.length > 0 && key.length <= LONGEST_KEY) return key;
  throw new AppError("request.invalid_parameter", { name: "Idempotency-Key" });
}

/** A refusal is an answer too, and is kept; what the refused act had written is rolled back. */
async function keepAnswer(
  operation: SignedOperation,
  exchange: Exchange,
  act: () => Promise<unknown>,
): Promise<Answer> {
  try {
    const body = (await transaction(act)) ?? null;
    const { status, secret } = operation.answer;
    return secret ? { status, body, repeated: { ...body, [secret]: null } } : { status, body };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problem = await problemOf(error, exchange.language, exchange.requestId);
    if (problem.status >= 500 || problem.status === 429) throw error;
    return { status: problem.status, body: problem };
  }
}

/** `"2026-11-23T10:00:00.000Z"` -> Date. Throws `row.changed` for a version that is none of ours. */
function versionIn(header: string | undefined): Date | undefined {
  if (header === undefined || header.trim() === "*") return undefined;
  const version = new Date(/^\s*"([^"]+)"\s*$/.exec(header)?.[1] ?? "");
  if (Number.isNaN(version.getTime())) throw new AppError("row.changed");
  return version;
}

function send(
  { response }: Exchange,
  { answer: { status, contentType, etag } }: Operation,
  body: unknown,
): void {
  response.statusCode = status;
  if (status === 204) return void response.end();
  if (contentType) {
    response.setHeader("Content-Type", contentType);
    return void response.end(body);
  }
  if (etag)
    response.setHeader(
      "ETag",
      `"${new Date((body as { updatedAt: Date | string }).updatedAt).toISOString()}"`,
    );
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

function sendProblem({ response, request }: Exchange, problem: Problem): void {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = problem.status;
  response.setHeader("Content-Type", "application/problem+json; charset=utf-8");
  if (problem.status === 401 && !request.url?.startsWith("/auth/login")) {
    response.setHeader("WWW-Authenticate", "Bearer");
  }
  const seconds = problem["count"];
  if (problem.status === 429) response.setHeader("Retry-After", typeof seconds === "number" ? seconds : 1);
  if (problem.status === 423) response.setHeader("Retry-After", Number(problem["seconds"]));
  response.end(JSON.stringify(problem));
}
