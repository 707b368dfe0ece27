import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { oversizedPhoto, phonePhoto, textNamedJpg } from "#tests/fixtures/photos.ts";
import { apiOf, type Answer, type Api } from "./api.ts";
import { assignRefill, foundCompany, inHours, type Company, type TaskRow } from "./company.ts";
import { fingerprint } from "./ledger.ts";
import { startSystem, type System } from "./system.ts";

let system: System;
let company: Company;
let task: TaskRow;
let manager: Api;
let operator: Api;
test.beforeAll(async () => {
  system = await startSystem({ queue: "postgres", files: "disk", workers: 0 });
  company = await foundCompany(system);
  task = await assignRefill(system, company);
  [manager, operator] = [
    await system.signIn(company.team.manager.email),
    await system.signIn(company.team.operator.email),
  ];
  await operator.post(`/tasks/${task.id}/start`);
});
test.afterAll(() => system?.stop());

/** The call is refused with this status and code, in problem+json, and no table differs afterwards. */
async function expectRefused(call: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = await fingerprint(system);
  const answer = await call();
  expect(answer.body).toMatchObject({ status, code });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await fingerprint(system)).toEqual(before);
  return answer;
}

const photoForm = (name: string, body: Buffer, kind = "before"): FormData => {
  const form = new FormData();
  form.append("kind", kind);
  form.append("file", new Blob([new Uint8Array(body)], { type: "image/jpeg" }), name);
  return form;
};
const sendPhoto = (name: string, body: Buffer) => () =>
  operator.call("POST", `/tasks/${task.id}/photos`, { raw: photoForm(name, body) });

test("a text file named .jpg is refused as no picture", async () => {
  const { name, body } = textNamedJpg();
  await expectRefused(sendPhoto(name, body), 422, "not_a_picture");
});

test("a photo of 11 MB is refused as too large, one within the limit is taken", async () => {
  await expectRefused(sendPhoto("large.jpg", await oversizedPhoto()), 413, "too_large");
  const photo = await phonePhoto({ seed: "fits", takenAt: new Date(), megabytes: 4 });
  expect((await sendPhoto("fits.jpg", photo)()).status).toBe(201);
});

test("malformed JSON, another content type and no body at all are refused before anything is looked at", async () => {
  const json = { "Content-Type": "application/json" };
  const post = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) => () =>
    manager.call("POST", "/stock/receive", { raw, headers });
  await expectRefused(post('{"warehouseId": ', json), 400, "malformed");
  await expectRefused(post(new Uint8Array([0x7b, 0xff, 0x7d]), json), 400, "malformed");
  await expectRefused(
    post("a=b", { "Content-Type": "application/x-www-form-urlencoded" }),
    415,
    "unsupported_type",
  );
  await expectRefused(() => manager.call("POST", "/stock/receive"), 400, "malformed");
});

test("a forged webhook is 401 and leaves no update behind", async () => {
  const update = {
    update_id: 1,
    message: { message_id: 1, date: 1, chat: { id: 7, type: "private" }, text: "/start" },
  };
  const forge = (headers: Record<string, string>) => () =>
    apiOf(system.url, null).call("POST", "/telegram/webhook", { json: update, headers });
  await expectRefused(forge({}), 401, "unauthenticated");
  await expectRefused(
    forge({ "X-Telegram-Bot-Api-Secret-Token": "a-guessed-secret-token" }),
    401,
    "unauthenticated",
  );
});

test("quantities that are negative, zero, over-precise, too large or no numbers are named at their field", async () => {
  const [cola] = company.items;
  const receive = (quantity: unknown) => () =>
    manager.call("POST", "/stock/receive", {
      json: { warehouseId: company.warehouse.id, lines: [{ itemId: cola.id, quantity, amount: "1000.00" }] },
    });
  for (const quantity of [-1, 0, 1.0005, 1e12, "5", null, [1], { value: 1 }, true]) {
    const { body } = await expectRefused(receive(quantity), 422, "invalid_input");
    expect(body).toMatchObject({
      errors: [{ path: "lines.0.quantity", message: expect.stringMatching(/\S/) }],
    });
  }
});

test("amounts that are negative, over-precise or numbers instead of decimal strings are refused", async () => {
  const [cola] = company.items;
  for (const amount of ["-1.00", "1.005", 1000, "one", ""]) {
    const json = { warehouseId: company.warehouse.id, lines: [{ itemId: cola.id, quantity: 1, amount }] };
    await expectRefused(() => manager.call("POST", "/stock/receive", { json }), 422, "invalid_input");
  }
});

test("wrong types, missing and unknown fields are all named at once", async () => {
  const json = { type: "juggle", machineId: 5, dueAt: "tomorrow", surprise: true };
  const { body } = await expectRefused(() => manager.call("POST", "/tasks", { json }), 422, "invalid_input");
  const paths = (body as { errors: { path: string }[] }).errors.map(({ path }) => path).sort();
  expect(paths).toEqual(["dueAt", "machineId", "surprise", "type"]);
});

test("unknown ids are 404 in the address and 422 in a body", async () => {
  const unknown = randomUUID();
  await expectRefused(() => manager.call("POST", `/tasks/${unknown}/verify`), 404, "not_found");
  await expectRefused(() => manager.call("POST", "/tasks/not-an-id/verify"), 404, "not_found");
  await expectRefused(() => manager.call("GET", `/machines/${unknown}`), 404, "not_found");
  const plan = { type: "refill", machineId: unknown, dueAt: inHours(1) };
  await expectRefused(() => manager.call("POST", "/tasks", { json: plan }), 422, "invalid_input");
  const lines = [{ itemId: unknown, quantity: 1, amount: "1.00" }];
  const receipt = { warehouseId: company.warehouse.id, lines };
  await expectRefused(() => manager.call("POST", "/stock/receive", { json: receipt }), 422, "invalid_input");
});

test("more than there is, and a step out of order, are 409 with the figures", async () => {
  const [cola] = company.items;
  const { warehouse, team } = company;
  const issue = {
    warehouseId: warehouse.id,
    operatorId: team.operator.id,
    lines: [{ itemId: cola.id, quantity: 5000 }],
  };
  await expectRefused(() => manager.call("POST", "/stock/issue", { json: issue }), 409, "insufficient_stock");
  await expectRefused(() => manager.call("POST", `/tasks/${task.id}/verify`), 409, "invalid_transition");
});

test("what a role may not do is 403 before its body is looked at", async () => {
  const json = { nonsense: true };
  await expectRefused(() => operator.call("POST", "/stock/receive", { json }), 403, "forbidden");
  await expectRefused(
    () => apiOf(system.url, null).call("POST", "/stock/receive", { json }),
    401,
    "unauthenticated",
  );
  await expectRefused(() => apiOf(system.url, "no.such.token").call("GET", "/tasks"), 401, "invalid_token");
});

test("an unknown parameter, cursor or limit of a list is 400", async () => {
  for (const [query, code] of [
    ["surprise=1", "unknown_parameter"],
    ["limit=201", "invalid_parameter"],
    ["limit=0", "invalid_parameter"],
    ["cursor=abc", "invalid_cursor"],
    ["sort=password", "invalid_parameter"],
  ] as const) {
    await expectRefused(() => manager.call("GET", `/tasks?${query}`), 400, code);
  }
});

test("the same key with another body is refused, with the same body it acts once", async () => {
  const [cola] = company.items;
  const receipt = (quantity: number) => ({
    warehouseId: company.warehouse.id,
    lines: [{ itemId: cola.id, quantity, amount: "10.00" }],
  });
  const headers = { "Idempotency-Key": randomUUID() };
  const post = (quantity: number) => () =>
    manager.call("POST", "/stock/receive", { json: receipt(quantity), headers });
  const first = await post(1)();
  expect(first.status).toBe(201);
  const before = await fingerprint(system);
  expect((await post(1)()).body).toEqual(first.body);
  expect(await fingerprint(system)).toEqual(before);
  await expectRefused(post(2), 422, "idempotency_mismatch");
});
