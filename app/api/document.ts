import { OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { examples } from "./examples.ts";
import { idField, moneyField, quantityField, timeField } from "./fields.ts";
import { glossary } from "./glossary.ts";
import { heedsVersion, type Operation, type SignedOperation } from "./registry.ts";
import { statusOf, type ErrorCode } from "./status.ts";

const problem = z
  .looseObject({
    type: z.string().meta({ description: "Always about:blank: `code` tells what happened" }),
    title: z.string().meta({ description: "The name of the status", example: "Conflict" }),
    status: z.int().meta({ example: 409 }),
    detail: z
      .string()
      .meta({ description: "A sentence in the language of the user, else of Accept-Language" }),
    code: z.string().meta({
      description: "What happened, for a program; each answer names its own",
      example: "insufficient_stock",
    }),
    errors: z
      .array(
        z.strictObject({
          path: z
            .string()
            .meta({ description: "The field, with dots: lines.0.quantity", example: "lines.0.quantity" }),
          message: z.string().meta({ description: "What is wrong and how to mend it, for a person" }),
          code: z.string().meta({ description: "The same for a program", example: "not_positive" }),
        }),
      )
      .optional()
      .meta({ description: "Of a 400 for a parameter or a 422: every field that is wrong" }),
    requestId: z
      .string()
      .optional()
      .meta({ description: "Of a 5xx: what to tell us; it is in the log and in X-Request-Id" }),
  })
  .meta({ id: "Problem", description: "RFC 9457; the figures of a refusal stand beside its members" });

const DESCRIPTION = [
  "Sign in at `POST /api/auth/login` and send `Authorization: Bearer <accessToken>`, or send an API token",
  "(`Bearer vh_…`), which an admin makes for a machine or an integration. No cookie is read.",
  "Refusals are decided in this order: 401; 413; 403 or 404; 400, 415, 422; 409, 412.",
  "An `Idempotency-Key` on a POST makes a repeat within 48 hours answer as the first call did, and act once.",
  "Lists are keyset pages: follow `nextCursor`. Money is a decimal string beside its currency, a quantity a number",
  "with at most 3 decimals, a time RFC 3339 in UTC, an id a UUID. With the `ETag` of what was read as `If-Match` an",
  "edit of what somebody else has changed since is 412. Calls are limited per user, and per address without sign-in:",
  "`RateLimit-*` tells how many are left, a 429 carries `Retry-After`. Every answer carries `X-Request-Id`.",
  "While `mustChangePassword` is true, every call but `/api/auth/me` and `/api/auth/logout` is 403",
  "`password_change_required`: the password is changed on the pages.",
].join(" ");

/** Either of the two opens an operation. */
const security: Record<string, string[]>[] = [{ bearer: [] }, { apiToken: [] }];

/** The OpenAPI 3.1 document of the operations, as JSON text. */
export function writeDocument(operations: readonly Operation[]): string {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description:
      "The `accessToken` of POST /api/auth/login or /api/auth/refresh; good for `expiresIn` seconds",
  });
  registry.registerComponent("securitySchemes", "apiToken", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "vh_…",
    description: "An API token, made by an admin for a machine or an integration, with a scope and an end",
  });
  for (const operation of operations) registry.registerPath(describe(operation));
  for (const operation of besides) registry.registerPath(operation);
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "VendHub Manager", version: "1", description: DESCRIPTION },
    servers: [{ url: "/" }],
    security,
  });
  explainFields({ ...document });
  return JSON.stringify(document);
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** What every quantity, amount and time says of its form: the field's own word goes before it. */
const formal = new Set([quantityField, moneyField, timeField].map(({ description }) => description));

/** Puts the glossary's words at the properties of all schemas that say nothing of their own. */
function explainFields(node: Node): void {
  for (const [name, value] of Object.entries(node)) {
    if (!isNode(value)) continue;
    if (name === "properties")
      for (const [field, schema] of Object.entries(value)) explain(schema, glossary[field]);
    explainFields(value);
  }
}

function explain(schema: unknown, word: string | undefined): void {
  if (!word || !isNode(schema) || "$ref" in schema) return;
  const said = schema["description"];
  if (said === undefined) schema["description"] = word;
  else if (typeof said === "string" && formal.has(said)) schema["description"] = `${word}. ${said}`;
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
      [answer.status]: {
        description: operation.access !== "open" && operation.list ? "A page of the list" : "Done",
        headers: z.object({
          ...everyAnswer,
          ...(operation.access === "open" && operation.tag === "telegram" ? {} : limited),
          ...(answer.etag ? { ETag: eTag } : {}),
        }),
        ...contentOf(answer),
      },
      ...refusalsOf(operation),
    },
  };
}

const everyAnswer = {
  "X-Request-Id": z.string().meta({ description: "Names the call; the same id is in the log" }),
};
const limited = {
  "RateLimit-Limit": z.int().meta({ description: "Calls that the window allows" }),
  "RateLimit-Remaining": z.int().meta({ description: "Calls left in it" }),
  "RateLimit-Reset": z.int().meta({ description: "Seconds until the next window" }),
};
const eTag = z.string().meta({ description: "The version of what is answered, for If-Match" });

/** "post /tasks/:id/set-done-time" -> "postTasksIdSetDoneTime". */
const nameOf = ({ method, path }: Operation): string =>
  method + path.replaceAll(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase());

function contentOf({ schema, contentType }: Operation["answer"]): Partial<RouteConfig["responses"][string]> {
  if (contentType) return { content: { [contentType]: { schema: z.string().meta({ format: "binary" }) } } };
  return schema ? { content: { "application/json": { schema } } } : {};
}

function headersOf(operation: Operation): Record<string, z.ZodType> {
  const { method, tag } = operation;
  const isKeyed = method === "post" && tag !== "auth" && tag !== "telegram";
  return {
    ...(isKeyed ? { "Idempotency-Key": idempotencyKey } : {}),
    ...(heedsVersion(operation) ? { "If-Match": ifMatch } : {}),
    ...(tag === "telegram" ? { "X-Telegram-Bot-Api-Secret-Token": z.string().optional() } : {}),
    "Accept-Language": z
      .string()
      .optional()
      .meta({ description: "Language of a refusal's `detail` where the user has chosen none: uz, ru, en" }),
  };
}

const idempotencyKey = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .meta({
    description:
      "Chosen by the caller, unique per user and operation. The same key and body again within 48 hours answer as the " +
      "first call did and act once; another body is 422; a simultaneous repeat waits. 5xx and 429 are not kept.",
    example: "f1b0c7d2-receipt-7",
  });
const ifMatch = z.string().optional().meta({
  description:
    "The `ETag` that was read: 412 where somebody has changed it since. Left out, or *: whatever it is",
  example: '"2026-11-24T10:00:00.000Z"',
});

function queryOf(operation: Operation): { query?: z.ZodObject } {
  if (operation.access === "open" || (!operation.list && !operation.query)) return {};
  const shape = { ...(operation.list ? pageShape(operation.list) : {}), ...operation.query?.shape };
  return { query: z.object(shape) };
}

const pageShape = ({ sorts, byDefault }: NonNullable<SignedOperation["list"]>) => ({
  limit: z.int().min(1).max(200).default(50).optional().meta({ description: "Rows of a page" }),
  cursor: z.string().optional().meta({
    description:
      "`nextCursor` of the page before, with the same sort and filters; rows added meanwhile move no page",
  }),
  sort: z
    .enum(sorts.flatMap((sort) => [sort, `-${sort}`]))
    .optional()
    .meta({ default: byDefault, description: "With - the other way round" }),
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
  const example = examples[`${operation.method.toUpperCase()} ${operation.path}`];
  return { body: { required, content: { "application/json": { schema: operation.body, example } } } };
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
      {
        description: [...codes].join(", "),
        headers: z.object({
          ...everyAnswer,
          ...(status === 429 ? { "Retry-After": z.int().meta({ description: "Seconds" }) } : {}),
          ...(status === 401 ? { "WWW-Authenticate": z.string().optional() } : {}),
        }),
        content: { "application/problem+json": { schema: problem } },
      },
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
