import { afterAll, beforeAll, expect, test } from "vitest";
import { rows, sql } from "#app/platform/database.ts";
import { startApi, tokenOf, type TestApi } from "#tests/api.ts";
import { makeExamples } from "#tests/api-examples.ts";
import { fresh, makeActor, makeItem } from "#tests/factories.ts";
import { fileAccessRequest, listAccessRequests } from "#app/domain/access/index.server.ts";
import { tokenPermissions } from "#app/domain/access/matrix.ts";
import { isAllowed } from "./dispatch.ts";
import { operations } from "./operations.ts";

let api: TestApi;
let admin: string;

beforeAll(async () => {
  api = await startApi();
  admin = await tokenOf(await makeActor("admin"));
});
afterAll(() => api.close());

const made = async (scopes: readonly string[], headers: Record<string, string> = {}) => {
  const body = { name: "Telemetry", scopes };
  return (await api.call("POST", "/api-tokens", { token: admin, body, headers })).json as {
    id: string;
    token: string;
    prefix: string;
  };
};
const codeOf = async (method: string, path: string, token: string, body?: unknown) => {
  const { status, json } = await api.call(method, path, { token, ...(body === undefined ? {} : { body }) });
  return [status, json?.["code"]];
};

test("an integration calls what its token was given, and is told the permission that it lacks", async () => {
  const { token } = await made(["machine:read", "sale:intake"]);
  expect((await api.call("GET", "/machines", { token })).status).toBe(200);
  const refused = await api.call("GET", "/items", { token });
  expect([refused.status, refused.json["code"]]).toEqual([403, "insufficient_scope"]);
  expect(String(refused.json["detail"])).toContain("item:read");
  expect(await codeOf("PATCH", "/items/x", token, {})).toEqual([403, "insufficient_scope"]);
});

test("every operation that a token can be given works with that permission alone", async () => {
  const examples = await makeExamples(api);
  /** What an assignee or holder does himself; a token is neither. */
  const ownActs = /^POST \/tasks\/:id\/(take|start|photos|complete|undo|postpone)$|confirm$|dispute$/;
  for (const operation of operations) {
    const name = `${operation.method.toUpperCase()} ${operation.path}`;
    if (operation.access === "open" || operation.access === "signed-in" || operation.access === "admin")
      continue;
    const needed = [operation.access].flat()[0]!;
    if (!tokenPermissions.includes(needed) || ownActs.test(name)) continue;
    const { token } = await made([needed]);
    const example = await examples.of(name);
    const path = example.path ?? operation.path.replace(":id", examples.scene.machine.id);
    const answer = await api.call(operation.method.toUpperCase(), path, { ...example, token });
    expect(answer.status, `${name} ${answer.bytes.toString().slice(0, 300)}`).toBe(operation.answer.status);
  }
}, 120_000);

test("what a token does stands in the ledgers under its name and its maker's", async () => {
  const maker = await makeActor("admin");
  const body = { name: "Feed of the north", scopes: ["stock:receive", "warehouse:edit"] };
  const { json } = await api.call("POST", "/api-tokens", { token: await tokenOf(maker), body });
  const token = json["token"] as string;
  const { id: itemId } = await makeItem();
  const warehouse = await api.call("POST", "/warehouses", {
    token,
    body: { code: fresh("W"), name: "North" },
  });
  const received = await api.call("POST", "/stock/receive", {
    token,
    body: { warehouseId: warehouse.json["id"], lines: [{ itemId, quantity: 3, amount: "30.00" }] },
  });
  expect(received.status).toBe(201);
  const moves = await api.call("GET", `/stock/moves?itemId=${itemId}`, { token });
  expect(moves.json["items"]).toMatchObject([
    { actorId: json["id"], actorName: `API: Feed of the north (${maker.name})` },
  ]);
});

test("no token, whatever it was given, signs in, makes tokens, or touches people's access", async () => {
  const { token, id } = await made(tokenPermissions);
  const user = await makeActor("operator");
  for (const [method, path, body] of [
    ["GET", "/auth/me"],
    ["POST", "/auth/logout"],
    ["GET", "/api-tokens"],
    ["POST", "/api-tokens", { name: "Successor", scopes: ["machine:read"] }],
    ["POST", `/api-tokens/${id}/revoke`],
    ["POST", "/users", { fullName: "New", role: "operator", password: "a good test password" }],
    ["PATCH", `/users/${user.userId}`, { password: "another good password" }],
    ["POST", `/users/${user.userId}/invite`],
    ["POST", `/users/${user.userId}/block`],
    ["GET", "/access-requests"],
    ["GET", "/notifications"],
    ["POST", "/test/error"],
  ] as const) {
    expect(await codeOf(method, path, token, body), `${method} ${path}`).toEqual([403, "forbidden"]);
  }
  expect((await api.call("GET", `/users/${user.userId}`, { token })).status).toBe(200);
  expect((await api.call("POST", "/auth/refresh", { body: { refreshToken: token } })).status).toBe(401);
});

test("an operation that is open to whoever is signed in opens to a token by a named permission only", () => {
  const all = { role: "service", scopes: new Set(tokenPermissions) } as const;
  const open = operations.flatMap((each) => (each.access === "signed-in" ? [each] : []));
  expect(open.filter((each) => isAllowed(each, all)).map(({ path }) => path)).toEqual(["/users/:id"]);
});

test("the secret is answered once: a repeat under the same key gets the token without it", async () => {
  const key = { "Idempotency-Key": fresh("key") };
  const [first, again] = [await made(["machine:read"], key), await made(["machine:read"], key)];
  expect(first.token).toMatch(/^vh_/);
  expect(again).toEqual({ ...first, token: null });
  const kept = await rows<{ line: string }>(sql`select idempotency_key::text as line from idempotency_key`);
  expect(kept.filter(({ line }) => line.includes(first.token))).toEqual([]);
});

test("a revoked token is refused at its next call", async () => {
  const { token, id } = await made(["machine:read"]);
  expect((await api.call("GET", "/machines", { token })).status).toBe(200);
  expect(await codeOf("POST", `/api-tokens/${id}/revoke`, admin)).toEqual([200, undefined]);
  expect(await codeOf("GET", "/machines", token)).toEqual([401, "invalid_token"]);
});

test("a request is decided once by the API, and the second manager is told who was first", async () => {
  const [one, two] = [await makeActor("manager"), await makeActor("manager")];
  await fileAccessRequest({ telegramUserId: 7_123n, username: "b", name: "Bobur", language: "uz" });
  const { items } = await listAccessRequests(one, { status: "pending" }, { limit: 1, cursor: null });
  const path = `/access-requests/${items[0]!.id}`;
  const decide = async (who: typeof one, verb: string, body: object) =>
    api.call("POST", `${path}/${verb}`, { token: await tokenOf(who), body });
  const decided = await Promise.all([
    decide(one, "approve", { role: "operator" }),
    decide(two, "reject", { reason: "Unknown" }),
  ]);
  expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
  const refused = decided.find(({ status }) => status === 409)!;
  const first = decided[0].status === 200 ? one : two;
  expect(refused.json["code"]).toBe("already_decided");
  expect(String(refused.json["detail"])).toContain(first.name);
});
