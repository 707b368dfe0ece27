import { z } from "zod";
import {
  block,
  createUser,
  getUser,
  invite,
  listUsers,
  mayChangeUser,
  unblock,
  unlink,
  updateUser,
} from "#app/domain/access/index.server.ts";
import {
  createUserSchema,
  updateUserSchema,
  userFilterSchema,
  userSchema,
  userSorts,
} from "#app/domain/access/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { AppError } from "#app/platform/errors.ts";
import { id } from "#app/platform/zod.ts";
import { pageOf, resourceFields, timeField } from "../fields.ts";
import { operation } from "../registry.ts";

export const userAnswer = z
  .strictObject({
    ...userSchema.shape,
    ...resourceFields,
    telegram: z.strictObject(userSchema.shape.telegram.shape),
  })
  .meta({ id: "User" });

const tag = "users";
const one = { status: 200, schema: userAnswer, etag: true } as const;

/** Nobody edits a user whose role he may not give. */
async function checkChange(actor: Actor, userId: string): Promise<void> {
  const user = await getUser(actor, userId);
  if (!mayChangeUser(actor.role, user.role)) throw new AppError("access.forbidden");
}

export const userOperations = [
  operation({
    method: "get",
    path: "/users",
    tag,
    summary: "Users",
    access: "user:read",
    list: { sorts: userSorts, byDefault: "fullName" },
    query: userFilterSchema.extend({ id: id.optional() }),
    answer: { status: 200, schema: pageOf(userAnswer) },
    handle: ({ actor, query, page }) => listUsers(actor, query, page),
  }),
  operation({
    method: "post",
    path: "/users",
    tag,
    summary: "Create a user",
    access: "user:edit",
    body: createUserSchema,
    answer: { ...one, status: 201 },
    handle: ({ actor, body }) => createUser(actor, body),
  }),
  operation({
    method: "get",
    path: "/users/:id",
    tag,
    summary: "A user; anybody reads himself",
    access: "signed-in",
    tokenAccess: "user:read",
    answer: one,
    errors: ["access.forbidden"],
    handle: ({ actor, id: userId }) => getUser(actor, userId),
  }),
  operation({
    method: "patch",
    path: "/users/:id",
    tag,
    summary: "Change a user",
    access: "user:edit",
    checkRow: checkChange,
    body: updateUserSchema,
    answer: one,
    errors: ["row.changed", "access.last_admin", "access.own_account"],
    handle: ({ actor, id: userId, body, unchangedSince }) => updateUser(actor, userId, body, unchangedSince),
  }),
  operation({
    method: "post",
    path: "/users/:id/invite",
    tag,
    summary: "A one-time link by which the person links his Telegram",
    access: "user:invite",
    checkRow: checkChange,
    answer: {
      status: 200,
      schema: z.strictObject({ url: z.string(), expiresAt: timeField }).meta({ id: "Invitation" }),
    },
    errors: ["access.bot_off", "access.blocked"],
    handle: async ({ actor, id: userId }) => {
      const { url, expiresAt } = await invite(actor, userId);
      return { url, expiresAt };
    },
  }),
  operation({
    method: "post",
    path: "/users/:id/block",
    tag,
    summary: "Block a user: sessions, tokens and Telegram end at once",
    access: "user:edit",
    checkRow: checkChange,
    answer: one,
    errors: ["access.last_admin", "access.own_account"],
    handle: ({ actor, id: userId }) => block(actor, userId),
  }),
  operation({
    method: "post",
    path: "/users/:id/unblock",
    tag,
    summary: "Let a blocked user in again",
    access: "user:edit",
    checkRow: checkChange,
    answer: one,
    handle: ({ actor, id: userId }) => unblock(actor, userId),
  }),
  operation({
    method: "post",
    path: "/users/:id/unlink",
    tag,
    summary: "Cut a user's Telegram off the bot",
    access: "user:edit",
    checkRow: checkChange,
    answer: one,
    handle: ({ actor, id: userId }) => unlink(actor, userId),
  }),
];
