import { afterAll, beforeAll, expect, test } from "vitest";
import { execute, sql } from "#app/platform/database.ts";
import { forgetOldAnswers } from "#app/platform/first-answer.ts";
import { units } from "#app/platform/quantity.ts";
import { makeExamples, type Examples } from "#tests/api-examples.ts";
import { photoForm, startApi, type TestApi } from "#tests/api.ts";
import { fresh, makeItem, stockUp } from "#tests/factories.ts";
import { phonePhoto } from "#tests/fixtures/photos.ts";
import { onHand } from "#tests/work-scene.ts";

let api: TestApi;
let examples: Examples;

beforeAll(async () => {
  api = await startApi();
  examples = await makeExamples(api);
});
afterAll(() => api.close());

/** Some of an item in the warehouse, and a call that issues one of it. */
async function issueOfOne(inStock: number) {
  const { scene, tokens } = examples;
  const item = await makeItem();
  if (inStock > 0) await stockUp(scene.warehouse.id, item.id, units(inStock));
  const key = fresh("key");
  const body = {
    warehouseId: scene.warehouse.id,
    operatorId: scene.operator.userId,
    lines: [{ itemId: item.id, quantity: 1 }],
  };
  const send = (change: { body?: object; key?: string; token?: string } = {}) =>
    api.call("POST", "/stock/issue", {
      token: change.token ?? tokens.keeper,
      body: change.body ?? body,
      headers: { "Idempotency-Key": change.key ?? key },
    });
  const held = () => onHand("operator", scene.operator.userId, item.id);
  return { item, key, body, send, held };
}

test("the same key and body again give the first answer, and act once", async () => {
  const { send, held, body } = await issueOfOne(5);
  const first = await send();
  const again = await send();
  const reordered = await send({ body: Object.fromEntries(Object.entries(body).reverse()) });
  expect(first.status).toBe(201);
  expect([again.status, again.json]).toEqual([201, first.json]);
  expect(reordered.json).toEqual(first.json);
  expect(await held()).toBe(units(1));
});

test("20 at the same time act once, and all get the first answer", async () => {
  const { send, held } = await issueOfOne(50);
  const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ json }) => json["id"])).size).toBe(1);
  expect(await held()).toBe(units(1));
});

test("another body under the key is 422, and acts not at all", async () => {
  const { send, held, body, item } = await issueOfOne(5);
  await send();
  const other = await send({ body: { ...body, lines: [{ itemId: item.id, quantity: 2 }] } });
  expect([other.status, other.json["code"]]).toEqual([422, "idempotency_mismatch"]);
  expect(await held()).toBe(units(1));
});

test("a key is one caller's and one operation's", async () => {
  const { send, held, key } = await issueOfOne(5);
  await send();
  expect((await send({ token: examples.tokens.manager })).status).toBe(201);
  const headers = { "Idempotency-Key": key };
  const body = { source: "x", sales: [] };
  expect((await api.call("POST", "/sales", { token: examples.tokens.manager, body, headers })).status).toBe(
    200,
  );
  expect(await held()).toBe(units(2));
});

test("a refusal is an answer too: it stays when the stock has come", async () => {
  const { send, held, item } = await issueOfOne(0);
  const refused = await send();
  await stockUp(examples.scene.warehouse.id, item.id, units(5));
  const again = await send();
  expect([refused.status, refused.json["code"]]).toEqual([409, "insufficient_stock"]);
  expect([again.status, again.json]).toEqual([409, refused.json]);
  expect(await held()).toBe(0n);
  expect((await send({ key: fresh("key") })).status).toBe(201);
});

test("an error of ours is not kept", async () => {
  const headers = { "Idempotency-Key": fresh("key") };
  const send = () => api.call("POST", "/test/error", { token: examples.tokens.admin, headers });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status]).toEqual([500, 500]);
  expect(first.json["requestId"]).not.toBe(second.json["requestId"]);
});

test("a photo counts by its content", async () => {
  const { path = "" } = await examples.of("POST /tasks/:id/photos");
  const [one, other] = await Promise.all(
    [1, 2].map((seed) => phonePhoto({ seed, takenAt: new Date(), megabytes: 0.1 })),
  );
  const headers = { "Idempotency-Key": fresh("key") };
  const send = (photo: Buffer) =>
    api.call("POST", path, { token: examples.tokens.operator, raw: photoForm("before", photo), headers });
  const first = await send(one!);
  const again = await send(one!);
  expect(first.status).toBe(201);
  expect(again.json["id"]).toBe(first.json["id"]);
  expect((await send(other!)).status).toBe(422);
});

test("an answer is kept for 48 hours, and no longer", async () => {
  const { send, held, key } = await issueOfOne(5);
  await send();
  await execute(sql`
    update idempotency_key set created_at = created_at - interval '47 hours 59 minutes' where key = ${key}`);
  await forgetOldAnswers();
  await send();
  expect(await held()).toBe(units(1));
  await execute(
    sql`update idempotency_key set created_at = created_at - interval '2 minutes' where key = ${key}`,
  );
  expect((await send()).status).toBe(201);
  expect(await held()).toBe(units(2));
});
