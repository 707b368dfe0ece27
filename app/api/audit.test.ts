import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { login } from "#app/domain/access/index.server.ts";
import { auditFields } from "#app/domain/audit/schema.ts";
import { forgetCompany } from "#app/platform/company.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { startApi, tokenOf, type Received, type TestApi } from "#tests/api.ts";
import { fresh, makeActor } from "#tests/factories.ts";
import { plannedRefill } from "#tests/work-scene.ts";
import { operations } from "./operations.ts";
import type { Operation } from "./registry.ts";

let api: TestApi;
let examples: Examples;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
});
afterAll(() => api.close());

interface Entry {
  readonly actorId: string | null;
  readonly channel: string;
  readonly address: string | null;
  readonly act: string;
  readonly changes: Record<string, [unknown, unknown]>;
}

const entriesOf = ({ headers }: Pick<Received, "headers">): Promise<Entry[]> =>
  rows<Entry>(sql`
    select actor_id as "actorId", channel, address, act, changes from audit_entry
    where request_id = ${headers.get("x-request-id")} order by id`);

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/**
 * What changes nothing that a person has: an error on purpose, the inbox of the bot, whose acts have their own test,
 * and a client's next pair of tokens.
 */
const exempt = new Set(["POST /test/error", "POST /telegram/webhook", "POST /auth/refresh"]);
/** Needs a setting that is off for all others; see below. */
const apart = "POST /tasks/:id/take";

const commands = operations
  .filter(({ method }) => method !== "get")
  .map((operation) => [nameOf(operation), operation] as const)
  .filter(([name]) => !exempt.has(name) && name !== apart);

/** What was sent and answered that must never stand in the audit. */
const secrets: string[] = ["a good test password"];

describe("a successful call leaves who did what, under its request id", () => {
  test.each(commands)("%s", async (name, operation) => {
    const example = await examples.of(name);
    const token = example.token === undefined ? examples.tokens[example.as ?? "manager"] : example.token;
    const path = example.path ?? operation.path.replace(":id", examples.scene.machine.id);
    const answer = await api.call(operation.method.toUpperCase(), path, {
      ...example,
      token: operation.access === "open" ? null : token,
    });
    expect(answer.status, answer.bytes.toString()).toBe(operation.answer.status);
    noteSecrets(answer);
    const entries = await entriesOf(answer);
    expect(entries.length, "entries of this request").toBeGreaterThan(0);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        channel: "api",
        address: expect.stringContaining("127.0.0.1") as unknown,
      });
      expect(entry.actorId).not.toBeNull();
    }
  });

  test(apart, async () => {
    const { scene, tokens } = examples;
    await execute(sql`update company set operators_may_take = true`);
    forgetCompany();
    const task = await plannedRefill(scene);
    const token = tokens.operator;
    await execute(sql`update reservation set status = 'released' where status = 'active'`);
    const answer = await api.call("POST", `/tasks/${task.id}/take`, { token });
    expect(answer.status, answer.bytes.toString()).toBe(200);
    expect(await entriesOf(answer)).toMatchObject([
      {
        act: "task.take",
        changes: { status: ["pending", "assigned"], assigneeId: [null, scene.operator.userId] },
      },
    ]);
  });
});

function noteSecrets({ json }: Received): void {
  for (const field of ["accessToken", "refreshToken"]) {
    const value = json?.[field];
    if (typeof value === "string") secrets.push(value);
  }
  const link = json?.["url"];
  if (typeof link === "string" && link.includes("start=")) secrets.push(link.split("start=")[1]!);
}

describe("what stands in it", () => {
  test("no password, hash or token, of all that was sent and answered", async () => {
    const password = "another good password";
    const token = examples.tokens.admin;
    const body = { email: `${fresh("p")}@test.local`, fullName: "P", role: "operator", password };
    const made = await api.call("POST", "/users", { token, body });
    const id = String(made.json?.["id"]);
    const changed = await api.call("PATCH", `/users/${id}`, { token, body: { password: `${password} 2` } });
    expect(await entriesOf(made)).toMatchObject([{ changes: { passwordHash: [null, "***"] } }]);
    expect((await entriesOf(changed)).map(({ changes }) => changes)).toEqual([
      { passwordHash: [null, "***"] },
    ]);
    const pair = await login({ email: body.email, password: `${password} 2` }, null);
    const [all] = await rows<{ text: string }>(
      sql`select string_agg(entry::text, ' ') as text from audit_entry entry`,
    );
    expect(secrets.length).toBeGreaterThan(3);
    const stored = await rows<{ secret: string }>(sql`
      select password_hash as secret from app_user where password_hash is not null
      union all select token_hash from session union all select token_hash from refresh_token
      union all select token_hash from telegram_invitation`);
    const every = [
      ...secrets,
      password,
      pair.accessToken,
      pair.refreshToken,
      ...stored.map(({ secret }) => secret),
    ];
    expect(every.filter((secret) => all!.text.includes(secret))).toEqual([]);
  });

  test("every field has words", async () => {
    const known: ReadonlySet<string> = new Set(auditFields);
    const changes = await rows<{ changes: unknown }>(sql`select changes from audit_entry`);
    const fields = new Set(changes.flatMap((entry) => fieldsIn(entry.changes)));
    expect(fields.size).toBeGreaterThan(60);
    expect([...fields].filter((field) => !known.has(field) && field !== "id")).toEqual([]);
  });

  test("an edit tells what differs, and nothing else", async () => {
    const { scene, tokens } = examples;
    const path = `/items/${scene.nuts.id}`;
    await api.call("PATCH", path, { token: tokens.manager, body: { price: "100.00" } });
    const answer = await api.call("PATCH", path, {
      token: tokens.manager,
      body: { price: "250.50", unit: "pcs" },
    });
    expect(await entriesOf(answer)).toMatchObject([
      { act: "item.update", actorId: scene.manager.userId, changes: { price: ["100.00", "250.50"] } },
    ]);
    expect(Object.keys((await entriesOf(answer))[0]!.changes)).toEqual(["price"]);
  });
});

const fieldsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  return Object.entries(value).flatMap(([field, inner]) => [field, ...fieldsIn(inner)]);
};

describe("what had no effect leaves nothing", () => {
  const count = async (): Promise<number> => (await rows(sql`select 1 from audit_entry`)).length;

  test("a call repeated under its key", async () => {
    const { scene, tokens } = examples;
    const sent = {
      token: tokens.keeper,
      headers: { "Idempotency-Key": fresh("key") },
      body: {
        warehouseId: scene.warehouse.id,
        lines: [{ itemId: scene.cola.id, quantity: 1, amount: "10.00" }],
      },
    };
    const first = await api.call("POST", "/stock/receive", sent);
    const before = await count();
    const again = await Promise.all([1, 2, 3].map(() => api.call("POST", "/stock/receive", sent)));
    expect(again.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(first.status).toBe(201);
    expect(await count()).toBe(before);
  });

  test("a verb that finds its work done", async () => {
    const token = examples.tokens.admin;
    const user = await makeActor("operator");
    await api.call("POST", `/users/${user.userId}/block`, { token });
    const before = await count();
    expect((await api.call("POST", `/users/${user.userId}/block`, { token })).status).toBe(200);
    expect(await count()).toBe(before);
  });

  test("a call that is refused", async () => {
    const { scene, tokens } = examples;
    const before = await count();
    const lines = [{ itemId: scene.cola.id, quantity: 1_000_000 }];
    const body = { warehouseId: scene.warehouse.id, operatorId: scene.operator.userId, lines };
    const answer = await api.call("POST", "/stock/issue", { token: tokens.keeper, body });
    expect(answer.status).toBe(409);
    expect(await count()).toBe(before);
  });
});

describe("GET /audit", () => {
  test("is filtered by every field of its own, and read by admin and manager alone", async () => {
    const { scene, tokens } = examples;
    const token = tokens.manager;
    const made = await api.call("POST", "/warehouses", {
      token,
      body: { code: fresh("W"), name: "Audited" },
    });
    const id = String(made.json?.["id"]);
    const list = async (query: string) => {
      const { json, status } = await api.call("GET", `/audit?${query}`, { token });
      expect(status, query).toBe(200);
      return (json as unknown as { items: { id: string; subjectId: string; subjectLabel: string }[] }).items;
    };
    const [entry] = await list(`subjectId=${id}`);
    expect(entry).toMatchObject({ subjectLabel: "Audited", subjectId: id });
    const own = `actorId=${scene.manager.userId}&limit=1`;
    const request = made.headers.get("x-request-id");
    for (const query of [
      `id=${entry!.id}`,
      own,
      `${own}&act=warehouse.create`,
      `${own}&actorRole=manager&channel=api&subjectType=warehouse`,
      `requestId=${request}`,
      `q=audit&limit=1`,
      `${own}&from=${new Date(Date.now() - 60_000).toISOString()}&until=${new Date(Date.now() + 60_000).toISOString()}`,
    ])
      expect(
        (await list(query)).map((each) => each.id),
        query,
      ).toEqual([entry!.id]);
    expect(await list(`subjectId=${id}&actorId=system`)).toEqual([]);
    const others = ["keeper", "cashier", "operator"] as const;
    for (const role of others)
      expect((await api.call("GET", "/audit", { token: tokens[role] })).status, role).toBe(403);
    const viewer = await tokenOf(await makeActor("viewer"));
    expect((await api.call("GET", `/audit/${entry!.id}`, { token: viewer })).status).toBe(403);
  });
});
