import { z } from "zod";
import {
  approveAccessRequest,
  getAccessRequest,
  listAccessRequests,
  rejectAccessRequest,
} from "#app/domain/access/index.server.ts";
import {
  accessRequestFilterSchema,
  accessRequestSchema,
  accessRequestSorts,
  approveRequestSchema,
  rejectRequestSchema,
} from "#app/domain/access/schema.ts";
import { id } from "#app/platform/zod.ts";
import { idOrNull, pageOf, resourceFields, timeOrNull } from "../fields.ts";
import { operation } from "../registry.ts";

const accessRequest = z
  .strictObject({
    ...accessRequestSchema.shape,
    ...resourceFields,
    userId: idOrNull,
    decidedBy: idOrNull,
    decidedAt: timeOrNull,
  })
  .meta({ id: "AccessRequest" });

const tag = "access-requests";
const access = "user:edit";
const one = { status: 200, schema: accessRequest } as const;

export const accessRequestOperations = [
  operation({
    method: "get",
    path: "/access-requests",
    tag,
    summary: "Requests for access that strangers made in the bot, the oldest first",
    access,
    list: { sorts: accessRequestSorts, byDefault: "createdAt" },
    query: accessRequestFilterSchema.extend({ id: id.optional(), userId: id.optional() }),
    answer: { status: 200, schema: pageOf(accessRequest) },
    handle: ({ actor, query, page }) => listAccessRequests(actor, query, page),
  }),
  operation({
    method: "get",
    path: "/access-requests/:id",
    tag,
    summary: "A request for access",
    access,
    answer: one,
    handle: ({ actor, id: requestId }) => getAccessRequest(actor, requestId),
  }),
  operation({
    method: "post",
    path: "/access-requests/:id/approve",
    tag,
    summary: "Let the person in: as a new user of a role, or as a user who has no Telegram yet",
    access,
    checkRow: getAccessRequest,
    body: approveRequestSchema,
    answer: one,
    errors: ["access.request_decided", "access.already_linked", "access.user_linked", "access.blocked"],
    handle: ({ actor, id: requestId, body }) => approveAccessRequest(actor, requestId, body),
  }),
  operation({
    method: "post",
    path: "/access-requests/:id/reject",
    tag,
    summary: "Turn a request down; the person is told the reason",
    access,
    checkRow: getAccessRequest,
    body: rejectRequestSchema,
    answer: one,
    errors: ["access.request_decided"],
    handle: ({ actor, id: requestId, body }) => rejectAccessRequest(actor, requestId, body),
  }),
];
