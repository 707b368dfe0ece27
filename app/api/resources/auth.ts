import { z } from "zod";
import { getUser, login, logout, refresh } from "#app/domain/access/index.server.ts";
import { loginSchema, refreshSchema, tokenPairSchema } from "#app/domain/access/schema.ts";
import { type OpenCall, openOperation, operation } from "../registry.ts";
import { userAnswer } from "./users.ts";

/** What the client calls itself, for the list of sessions. */
const agentOf = (headers: OpenCall<unknown>["headers"]): string | null =>
  headers["user-agent"]?.toString() ?? null;

const pair = z.strictObject(tokenPairSchema.shape).meta({ id: "TokenPair" });

export const authOperations = [
  openOperation({
    method: "post",
    path: "/auth/login",
    tag: "auth",
    summary:
      "Sign in: an access token and a refresh token; where two-factor is on, `totp` is a code or recovery code",
    body: loginSchema,
    answer: { status: 200, schema: pair },
    errors: [
      "access.wrong_password",
      "access.totp_required",
      "access.wrong_code",
      "access.locked",
      "access.blocked",
      "request.rate_limited",
    ],
    handle: ({ body, address, headers }) => login(body, address, agentOf(headers)),
  }),
  openOperation({
    method: "post",
    path: "/auth/refresh",
    tag: "auth",
    summary: "A new pair for a refresh token, which works once; used twice, its whole family ends",
    body: refreshSchema,
    answer: { status: 200, schema: pair },
    errors: ["access.token_invalid"],
    handle: ({ body, address, headers }) =>
      refresh(body.refreshToken, { address, userAgent: agentOf(headers) }),
  }),
  operation({
    method: "post",
    path: "/auth/logout",
    tag: "auth",
    summary: "End the tokens of this sign-in",
    access: "signed-in",
    beforePasswordChange: true,
    answer: { status: 204 },
    handle: ({ accessToken }) => logout(accessToken),
  }),
  operation({
    method: "get",
    path: "/auth/me",
    tag: "auth",
    summary: "Who is signed in",
    access: "signed-in",
    beforePasswordChange: true,
    answer: { status: 200, schema: userAnswer },
    handle: ({ actor }) => getUser(actor, actor.userId),
  }),
];
