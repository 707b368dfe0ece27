import { z } from "zod";
import {
  createApiToken,
  getApiToken,
  listApiTokens,
  revokeApiToken,
} from "#app/domain/access/index.server.ts";
import {
  apiTokenFilterSchema,
  apiTokenSchema,
  apiTokenSorts,
  createApiTokenSchema,
} from "#app/domain/access/schema.ts";
import { id } from "#app/platform/zod.ts";
import { idField, pageOf, resourceFields, timeField, timeOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const apiToken = z
  .strictObject({
    ...apiTokenSchema.shape,
    ...resourceFields,
    createdBy: idField,
    prefix: z.string().meta({ description: "The first letters of the token" }),
    expiresAt: timeField,
    lastUsedAt: timeOrNull.meta({ description: "Exact to a minute" }),
  })
  .meta({ id: "ApiToken" });

const newApiToken = z
  .strictObject({
    ...apiToken.shape,
    token: z.string().nullable().meta({
      description: "The secret, `vh_…`: shown here only; null when the call is repeated under its key",
    }),
  })
  .meta({ id: "NewApiToken" });

const tag = "api-tokens";
const access = "api_token:edit";
const one = { status: 200, schema: apiToken } as const;

export const apiTokenOperations = [
  operation({
    method: "get",
    path: "/api-tokens",
    tag,
    summary: "API tokens",
    access,
    list: { sorts: apiTokenSorts, byDefault: "-createdAt" },
    query: apiTokenFilterSchema.extend({ id: id.optional(), createdBy: id.optional() }),
    answer: { status: 200, schema: pageOf(apiToken) },
    handle: ({ actor, query, page }) => listApiTokens(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/api-tokens",
    tag,
    summary: "Make an API token for a machine or an integration",
    access,
    body: createApiTokenSchema,
    answer: { status: 201, schema: newApiToken, secret: "token" },
    handle: ({ actor, body }) => createApiToken(actor, body),
  }),
  operation({
    method: "get",
    path: "/api-tokens/:id",
    tag,
    summary: "An API token, without its secret",
    access,
    answer: one,
    handle: ({ actor, id: tokenId }) => getApiToken(actor, tokenId),
  }),
  operation({
    method: "post",
    path: "/api-tokens/:id/revoke",
    tag,
    summary: "End an API token at once",
    access,
    checkRow: getApiToken,
    answer: one,
    handle: ({ actor, id: tokenId }) => revokeApiToken(actor, tokenId),
  }),
];
