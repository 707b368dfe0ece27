import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { idField } from "./fields.ts";
import type { Operation, SignedOperation } from "./registry.ts";
import { statusOf, type ErrorCode } from "./status.ts";

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z
      .string()
      .meta({ description: "A sentence in the language of the user, else of Accept-Language" }),
    code: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string(), code: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457; the figures of a refusal stand beside its members" });

const DESCRIPTION = [
  "Refusals are decided in this order: 401; 413; 403 or 404; 400, 415, 422; 409, 412.",
  "An `Idempotency-Key` on a POST makes a repeat within 48 hours answer as the first call did, and act once.",
  "Lists are keyset pages: follow `nextCursor`. Money is a decimal string beside its currency, a quantity a number",
  "with at most 3 decimals, a time RFC 3339 in UTC. While `mustChangePassword` is true, every call but",
  "`/api/auth/me` and `/api/auth/logout` is 403 `password_change_required`: the password is changed on the pages.",
].join(" ");

const schemes = { bearer: [] };

/** The OpenAPI 3.1 document of the operations, as JSON text. */
export function writeDocument(operations: readonly Operation[]): string {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  for (const operation of operations) registry.registerPath(describe(operation));
  for (const operation of besides) registry.registerPath(operation);
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "VendHub Manager", version: "1", description: DESCRIPTION },
    servers: [{ url: "/" }],
    security: [schemes],
  });
  return JSON.stringify(document);
}

function describe(operation: Operation): RouteConfig {
  const { method, path, tag, summary, answer } = operation;
  const headers = z.object(headersOf(operation));
  return {
    method,
    path: `/api${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    tags: [tag],
    summary,
    operationId: nameOf(operation),
    ...(operation.access === "open" ? { security: [] } : {}),
    request: {
      ...(path.includes(":id") ? { params: z.object({ id: idField }) } : {}),
      ...queryOf(operation),
      ...(Object.keys(headers.shape).length > 0 ? { headers } : {}),
      ...bodyOf(operation),
    },
    responses: {
      [answer.status]: { description: "Done", ...contentOf(answer) },
      ...refusalsOf(operation),
    },
  };
}

/** "post /tasks/:id/set-done-time" -> "postTasksIdSetDoneTime". */
const nameOf = ({ method, path }: Operation): string =>
  method + path.replaceAll(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase());

function contentOf({ schema, contentType }: Operation["answer"]): Partial<RouteConfig["responses"][string]> {
  if (contentType) return { content: { [contentType]: { schema: z.string().meta({ format: "binary" }) } } };
  return schema ? { content: { "application/json": { schema } } } : {};
}

function headersOf({ method, tag, answer }: Operation): Record<string, z.ZodType> {
  const isKeyed = method === "post" && tag !== "auth" && tag !== "telegram";
  return {
    ...(isKeyed ? { "Idempotency-Key": z.string().min(1).max(200).optional() } : {}),
    ...(method === "patch" && answer.etag ? { "If-Match": z.string().optional() } : {}),
  };
}

function queryOf(operation: Operation): { query?: z.ZodObject } {
  if (operation.access === "open" || (!operation.list && !operation.query)) return {};
  const shape = { ...(operation.list ? pageShape(operation.list) : {}), ...operation.query?.shape };
  return { query: z.object(shape) };
}

const pageShape = ({ sorts, byDefault }: NonNullable<SignedOperation["list"]>) => ({
  limit: z.int().min(1).max(200).default(50).optional(),
  cursor: z.string().optional().meta({ description: "`nextCursor` of the page before" }),
  sort: z
    .enum(sorts.flatMap((sort) => [sort, `-${sort}`]))
    .optional()
    .meta({ default: byDefault }),
  count: z.boolean().optional().meta({ description: "true adds `total`" }),
});

function bodyOf(operation: Operation): Pick<NonNullable<RouteConfig["request"]>, "body"> {
  if (operation.access !== "open" && operation.form) {
    const { file, fields } = operation.form;
    const schema = fields.extend({ [file]: z.string().meta({ format: "binary" }) });
    return { body: { required: true, content: { "multipart/form-data": { schema } } } };
  }
  if (!operation.body) return {};
  const required = operation.access === "open" || !operation.bodyOptional;
  return { body: { required, content: { "application/json": { schema: operation.body } } } };
}

function refusalsOf(operation: Operation): RouteConfig["responses"] {
  const byStatus = new Map<number, Set<string>>();
  for (const code of refusalCodes(operation)) {
    const known = statusOf(code);
    if (!known) continue;
    byStatus.set(known.status, (byStatus.get(known.status) ?? new Set()).add(known.code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: [...codes].join(", "), content: { "application/problem+json": { schema: problem } } },
    ]),
  );
}

function refusalCodes(operation: Operation): ErrorCode[] {
  const takesBody = operation.method !== "get";
  return [
    ...(operation.access === "open" ? [] : (["access.unauthenticated", "access.token_invalid"] as const)),
    ...(operation.access === "open" || operation.beforePasswordChange
      ? []
      : (["access.password_change_required"] as const)),
    ...(operation.access === "open" || operation.access === "signed-in"
      ? []
      : (["access.forbidden"] as const)),
    ...(operation.path.includes(":id") ? (["row.not_found"] as const) : []),
    "request.unknown_parameter",
    ...(takesBody
      ? (["request.too_large", "request.malformed", "request.unsupported_type", "input.invalid"] as const)
      : []),
    ...(operation.errors ?? []),
    "request.rate_limited",
    "server.error",
    "request.unavailable",
  ];
}

const health = z.looseObject({ status: z.enum(["ok", "error"]) }).meta({ id: "Health" });

const open = (
  path: string,
  tag: string,
  summary: string,
  contentType: string,
  schema: z.ZodType,
): RouteConfig => ({
  method: "get",
  path,
  tags: [tag],
  summary,
  security: [],
  responses: { 200: { description: "Done", content: { [contentType]: { schema } } } },
});

const healthOf = (path: string, summary: string): RouteConfig => {
  const described = open(path, "operations", summary, "application/json", health);
  const down = { description: "A part is down", content: { "application/json": { schema: health } } };
  return { ...described, responses: { ...described.responses, 503: down } };
};

/** What the web process itself answers beside the operations. */
const besides: readonly RouteConfig[] = [
  healthOf("/api/health", "Whether the application and its parts are well"),
  healthOf("/api/health/live", "Whether the process answers"),
  healthOf("/api/health/ready", "Whether the process takes calls"),
  open(
    "/api/openapi.json",
    "operations",
    "This document",
    "application/json",
    z.looseObject({ openapi: z.string() }),
  ),
  open("/api/docs", "operations", "This document to read and to try", "text/html", z.string()),
];
