import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute, sql } from "#app/platform/database.ts";
import { forgetCompany } from "#app/platform/company.ts";
import { newId } from "#app/platform/id.ts";
import { settings } from "#app/platform/settings.ts";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { startApi, type Sent, type TestApi } from "#tests/api.ts";
import { fresh, makeItem, stockUp } from "#tests/factories.ts";
import { plannedCollection, plannedRefill } from "#tests/work-scene.ts";
import { units } from "#app/platform/quantity.ts";

let api: TestApi;
let examples: Examples;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
});
afterAll(() => api.close());

const codeOf = async (method: string, path: string, sent: Sent = {}) => {
  const { status, json } = await api.call(method, path, sent);
  return [status, json?.["code"]];
};

const json = { "Content-Type": "application/json" };
const huge = { raw: `"${"x".repeat(1024 * 1024)}"`, headers: json };
const broken = { raw: "{", headers: json };

describe("refusals come in one order", () => {
  test("401 before everything, also for an address that is not there", async () => {
    expect(await codeOf("POST", "/stock/issue", huge)).toEqual([401, "unauthenticated"]);
    expect(await codeOf("GET", "/nothing")).toEqual([401, "unauthenticated"]);
    expect(await codeOf("DELETE", "/items")).toEqual([401, "unauthenticated"]);
    expect(await codeOf("GET", "/items", { token: "x.y.z" })).toEqual([401, "invalid_token"]);
    expect(await codeOf("GET", "/items", { headers: { Cookie: "session=x" } })).toEqual([
      401,
      "unauthenticated",
    ]);
  });

  test("413 before the role; the role before the row; the row before the form of the body", async () => {
    const { operator: token, manager } = examples.tokens;
    expect(await codeOf("POST", "/stock/issue", { ...huge, token })).toEqual([413, "too_large"]);
    expect(await codeOf("POST", "/stock/issue", { ...broken, token })).toEqual([403, "forbidden"]);
    expect(await codeOf("PATCH", `/items/${newId()}`, { ...broken, token })).toEqual([403, "forbidden"]);
    expect(await codeOf("PATCH", `/items/${newId()}?x=1`, { ...broken, token: manager })).toEqual([
      404,
      "not_found",
    ]);
    expect(await codeOf("POST", `/tasks/${newId()}/assign`, { ...broken, token: manager })).toEqual([
      404,
      "not_found",
    ]);
  });

  test("another person's task is not there, before its body is looked at", async () => {
    const { id } = await plannedCollection(examples.scene);
    const path = `/tasks/${id}/complete`;
    expect(await codeOf("POST", path, { ...broken, token: examples.tokens.operator })).toEqual([
      404,
      "not_found",
    ]);
  });

  test("400, then 415, then 422, then 409", async () => {
    const token = examples.tokens.manager;
    const { id } = await plannedRefill(examples.scene);
    const path = `/tasks/${id}/cancel`;
    const text = { raw: "x", headers: { "Content-Type": "text/plain" } };
    expect(await codeOf("POST", `${path}?x=1`, { ...text, token })).toEqual([400, "unknown_parameter"]);
    expect(await codeOf("POST", path, { ...text, token })).toEqual([415, "unsupported_type"]);
    expect(await codeOf("POST", path, { ...broken, token })).toEqual([400, "malformed"]);
    await codeOf("POST", path, { body: { reason: "Not needed" }, token });
    expect(await codeOf("POST", path, { body: { reason: "" }, token })).toEqual([422, "invalid_input"]);
    expect(await codeOf("POST", path, { body: { reason: "Again" }, token })).toEqual([
      409,
      "invalid_transition",
    ]);
  });

  test("a body that announces no size is cut at the limit", async () => {
    const chunk = new Uint8Array(64 * 1024).fill(0x20);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => (++sent > 40 ? controller.close() : controller.enqueue(chunk)),
    });
    const request: RequestInit & { duplex: "half" } = {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { ...json, Authorization: `Bearer ${examples.tokens.manager}` },
    };
    expect((await fetch(`${api.url}/items`, request)).status).toBe(413);
  });

  test("an address that is not there is 404, a method that it does not take 405", async () => {
    const token = examples.tokens.manager;
    expect(await codeOf("GET", "/nothing", { token })).toEqual([404, "not_found"]);
    expect(await codeOf("GET", "/items/", { token })).toEqual([404, "not_found"]);
    const refused = await api.call("DELETE", "/items", { token });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });
});

describe("a problem", () => {
  test("names every field with its remedy, in the caller's language", async () => {
    const body = { sku: "", name: 7, packs: [{ name: "box", quantity: -1 }] };
    const { json: told } = await api.call("POST", "/items", { token: examples.tokens.manager, body });
    expect(told).toMatchObject({ title: "Unprocessable Entity", code: "invalid_input" });
    const errors = told["errors"] as { path: string; code: string; message: string }[];
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ["sku", "required"],
      ["name", "not_a_text"],
      ["packs.0.quantity", "not_positive"],
    ]);
    expect(errors[0]!.message).toBe("Fill in this field.");
    const unknown = await api.call("GET", "/items", { headers: { "Accept-Language": "ru-RU,en;q=0.5" } });
    expect(unknown.json["detail"]).toMatch(/[а-я]/);
  });

  test("of a shortage carries its figures", async () => {
    const { scene, tokens } = examples;
    const item = await makeItem();
    await stockUp(scene.warehouse.id, item.id, units(3));
    const lines = [{ itemId: item.id, quantity: 4.5 }];
    const issue = { warehouseId: scene.warehouse.id, operatorId: scene.operator.userId, lines };
    const { status, json: told } = await api.call("POST", "/stock/issue", {
      token: tokens.keeper,
      body: issue,
    });
    expect([status, told]).toEqual([
      409,
      expect.objectContaining({ code: "insufficient_stock", item: item.name, wanted: 4.5, available: 3 }),
    ]);
  });

  test("of an assignment lists the shortages, and is passed by allowing them", async () => {
    const { scene, tokens } = examples;
    const { id } = await plannedRefill({ ...scene, warehouse: { id: (await emptyWarehouse()).id } });
    const assign = (body: object) => api.call("POST", `/tasks/${id}/assign`, { token: tokens.manager, body });
    const assigneeId = scene.operator.userId;
    const refused = await assign({ assigneeId });
    expect([refused.status, refused.json["code"]]).toEqual([409, "insufficient_stock"]);
    const shortages = refused.json["shortages"] as object[];
    expect(shortages).toContainEqual(
      expect.objectContaining({ itemId: scene.cola.id, wanted: 6, available: 0 }),
    );
    const allowed = await assign({ assigneeId, allowShortage: true });
    expect([allowed.status, allowed.json["status"], allowed.json["short"]]).toEqual([200, "assigned", true]);
  });

  test("of an error of ours tells the request's id and nothing else", async () => {
    const {
      status,
      headers,
      json: told,
    } = await api.call("POST", "/test/error", { token: examples.tokens.admin });
    expect(status).toBe(500);
    expect(told["requestId"]).toBe(headers.get("x-request-id"));
    expect(JSON.stringify(told)).not.toMatch(/purpose|stack|\.ts/);
    expect(await codeOf("POST", "/test/error", { token: examples.tokens.manager })).toEqual([
      403,
      "forbidden",
    ]);
  });
});

async function emptyWarehouse(): Promise<{ id: string }> {
  const { json: made } = await api.call("POST", "/warehouses", {
    token: examples.tokens.manager,
    body: { code: fresh("W"), name: "Empty" },
  });
  return made as { id: string };
}

describe("beside the refusals", () => {
  test("a stale edit is 412, one without If-Match is applied", async () => {
    const token = examples.tokens.manager;
    const path = `/warehouses/${(await emptyWarehouse()).id}`;
    const read = await api.call("GET", path, { token });
    const headers = { "If-Match": read.headers.get("etag")! };
    const first = await api.call("PATCH", path, { token, headers, body: { name: "One" } });
    expect(first.status).toBe(200);
    expect(await codeOf("PATCH", path, { token, headers, body: { name: "Two" } })).toEqual([412, "changed"]);
    expect(await codeOf("PATCH", path, { token, headers: { "If-Match": '"x"' }, body: {} })).toEqual([
      412,
      "changed",
    ]);
    expect((await api.call("PATCH", path, { token, body: { name: "Three" } })).json["name"]).toBe("Three");
    const newest = { "If-Match": first.headers.get("etag")! };
    expect((await api.call("PATCH", path, { token, headers: newest, body: { name: "Four" } })).status).toBe(
      412,
    );
  });

  test("an operator takes a pending task of his machine once the company lets him", async () => {
    const { id } = await plannedCollection(examples.scene);
    const take = () => codeOf("POST", `/tasks/${id}/take`, { token: examples.tokens.operator });
    const allow = async (may: boolean) => {
      await execute(sql`update company set operators_may_take = ${may}`);
      forgetCompany();
    };
    expect(await take()).toEqual([404, "not_found"]);
    await allow(true);
    const { status, json: task } = await api.call("POST", `/tasks/${id}/take`, {
      token: examples.tokens.operator,
    });
    await allow(false);
    expect([status, task["status"], task["assigneeId"]]).toEqual([
      200,
      "assigned",
      examples.scene.operator.userId,
    ]);
  });

  test("a list goes on where its page ended, whatever was added meanwhile", async () => {
    const token = examples.tokens.manager;
    const prefix = fresh("page");
    const add = (name: string) =>
      api.call("POST", "/locations", { token, body: { name: `${prefix} ${name}` } });
    for (const name of ["b", "d", "f", "h", "j"]) await add(name);
    const read = async (query: string) => {
      const { json: page } = await api.call("GET", `/locations?q=${prefix}&limit=2&${query}`, { token });
      const { items, nextCursor, total } = page as {
        items: { name: string }[];
        nextCursor: string | null;
        total?: number;
      };
      return { names: items.map(({ name }) => name.slice(-1)).join(""), nextCursor, total };
    };
    const first = await read("count=true");
    expect(first).toMatchObject({ names: "bd", total: 5 });
    for (const name of ["a", "c", "e"]) await add(name);
    const second = await read(`cursor=${first.nextCursor}`);
    const third = await read(`cursor=${second.nextCursor}`);
    expect([second.names, third.names, third.nextCursor]).toEqual(["ef", "hj", null]);
    expect((await read("sort=-name")).names).toBe("jh");
    expect(second.total).toBeUndefined();
  });

  test("an origin that is not named may not read, and one that is may", async () => {
    const origin = "https://office.example";
    (settings().corsOrigins as string[]).push(origin);
    const ask = async (from: string) => {
      const headers = { Origin: from, "Access-Control-Request-Method": "POST" };
      const { status, headers: told } = await api.call("OPTIONS", "/items", { headers });
      return [status, told.get("access-control-allow-origin")];
    };
    expect(await ask(origin)).toEqual([204, origin]);
    expect(await ask("https://office.example.evil.example")).toEqual([401, null]);
    (settings().corsOrigins as string[]).pop();
  });

  test("a refresh token works once; used twice, its family ends", async () => {
    const { body } = await examples.of("POST /auth/refresh");
    const first = await api.call("POST", "/auth/refresh", { body });
    const token = first.json["accessToken"] as string;
    expect((await api.call("GET", "/auth/me", { token })).status).toBe(200);
    expect(await codeOf("POST", "/auth/refresh", { body })).toEqual([401, "invalid_token"]);
    expect(await codeOf("GET", "/auth/me", { token })).toEqual([401, "invalid_token"]);
  });
});
