import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "#app/domain/stock/index.server.ts";
import { units } from "#app/platform/quantity.ts";
import { makeExamples } from "#tests/api-examples.ts";
import { startApi, type TestApi } from "#tests/api.ts";
import { holdingOf, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Answer {
  readonly slots: readonly { code: string; itemId: string; waiting: { itemId: string | null } | null }[];
}

test("a planogram with a waiting change can be sent back as it was read, and withdraws it by its old item", async () => {
  const { manager: token } = (await makeExamples(api)).tokens;
  const [cola, gum, operator] = await Promise.all([makeItem(), makeItem(), makeActor("operator", "bot")]);
  const machine = await makeMachine([cola.id]);
  await holdingOf(operator.userId, cola.id, units(5));
  const lines = [{ slotId: machine.slots[0]!.id, itemId: cola.id, quantity: units(5) }];
  await load(system, { operatorId: operator.userId, machineId: machine.id, lines });
  const path = `/machines/${machine.id}/planogram`;
  const put = (body: object) => api.call("PUT", path, { token, body });
  const read = async () =>
    JSON.parse((await api.call("GET", `/machines/${machine.id}`, { token })).bytes.toString()) as Answer;

  const slots = [{ code: "A1", itemId: gum.id, price: "7000.00", par: 8 }];
  const refused = await put({ slots });
  expect(refused.status).toBe(409);
  expect(JSON.parse(refused.bytes.toString())).toMatchObject({ code: "slot_not_empty" });
  expect((await put({ slots, viaTask: true })).status).toBe(200);
  const waiting = await read();
  expect(waiting.slots).toMatchObject([
    { code: "A1", itemId: cola.id, onHand: 5, waiting: { itemId: gum.id, price: "7000.00", closes: false } },
  ]);
  const same = await put({ slots: waiting.slots });
  expect(same.status, same.bytes.toString()).toBe(200);
  expect(await read()).toEqual(waiting);
  expect((await put({ slots: [], viaTask: true })).status).toBe(200);
  const closing = await read();
  expect(closing.slots).toMatchObject([{ itemId: cola.id, waiting: { closes: true, itemId: null } }]);
  expect((await put({ slots: closing.slots })).status).toBe(200);
  expect(await read()).toEqual(closing);
  expect((await put({ slots: [{ code: "A1", itemId: cola.id }] })).status).toBe(200);
  expect((await read()).slots).toMatchObject([{ itemId: cola.id, waiting: null }]);
});
