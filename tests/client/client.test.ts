import openapiTS, { astToString } from "openapi-typescript";
import createClient from "openapi-fetch";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startApi, type TestApi } from "#tests/api.ts";
import { makeScene, type Scene } from "#tests/work-scene.ts";
import type { paths } from "./api.d.ts";

/**
 * What an integrator does: types made of the document by openapi-typescript, a client by openapi-fetch, and a small
 * integration over HTTP. That the calls below compile is half of the test.
 */

let api: TestApi;
let scene: Scene;

beforeAll(async () => {
  api = await startApi();
  scene = await makeScene({ feed: "api" });
});
afterAll(() => api.close());

test("api.d.ts is what the document says; renew it with `npx vitest run tests/client -u`", async () => {
  // The generator checks the document against OpenAPI 3.1 before it writes.
  const written = await openapiTS((await api.call("GET", "/openapi.json")).bytes);
  await expect(astToString(written)).toMatchFileSnapshot("./api.d.ts");
});

async function signedIn(email: string) {
  const client = createClient<paths>({ baseUrl: api.url.replace(/\/api$/, "") });
  const { data } = await client.POST("/api/auth/login", {
    body: { email, password: "a good test password" },
  });
  const token = data!.accessToken;
  client.use({
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${token}`);
      return request;
    },
  });
  return client;
}

test("signs in, lists machines, receives goods, takes sales in, reads balances", async () => {
  const client = await signedIn(`${scene.manager.name}@test.local`);
  const machines = await client.GET("/api/machines", {
    params: { query: { include: "slots", count: true } },
  });
  const machine = machines.data!.items.find(({ id }) => id === scene.machine.id)!;
  expect(machine.slots!.map(({ code }) => code)).toEqual(["A1", "A2"]);

  const receipt = {
    warehouseId: scene.warehouse.id,
    documentNumber: "INV-9",
    lines: [{ itemId: scene.cola.id, quantity: 24, unitCost: "7500.00" }],
  };
  const header = { "Idempotency-Key": "receipt-9" };
  const received = await client.POST("/api/stock/receive", { params: { header }, body: receipt });
  const again = await client.POST("/api/stock/receive", { params: { header }, body: receipt });
  expect(received.response.status).toBe(201);
  expect(received.data!.moves[0]!.value).toBe("180000.00");
  expect(again.data!.id).toBe(received.data!.id);

  const sale = {
    externalId: "R-1",
    machineCode: machine.code,
    slotCode: "A1",
    quantity: 1,
    price: "10000.00",
    paymentMethod: "card" as const,
    soldAt: new Date().toISOString(),
  };
  const taken = await client.POST("/api/sales", { body: { source: "terminal", sales: [sale, sale] } });
  expect(taken.data).toMatchObject({ accepted: 2, duplicates: 0, rejected: [] });

  const query = { placeId: scene.warehouse.id, itemId: scene.cola.id };
  const balances = await client.GET("/api/stock/balances", { params: { query } });
  const [balance] = balances.data!.items;
  // Two kinds of rows can come: the one without lots has figures of reservations.
  expect(balance && "available" in balance && balance.available).toBe(1024);
});

test("a 409 carries its code and figures, a 422 its fields, both with types", async () => {
  const client = await signedIn(`${scene.keeper.name}@test.local`);
  const issue = (quantity: number) =>
    client.POST("/api/stock/issue", {
      body: {
        warehouseId: scene.warehouse.id,
        operatorId: scene.operator.userId,
        lines: [{ itemId: scene.nuts.id, quantity }],
      },
    });
  const short = await issue(1_000_000);
  expect(short.response.status).toBe(409);
  expect(short.error!.code).toBe("insufficient_stock");
  expect(short.error!["available"]).toBe(1000);
  const wrong = await issue(-1);
  expect(wrong.response.status).toBe(422);
  expect(wrong.error!.errors!.map(({ path, code }) => [path, code])).toEqual([
    ["lines.0.quantity", "not_positive"],
  ]);
});
