import { afterAll, beforeAll, expect, it } from "vitest";
import { units } from "#app/platform/quantity.ts";
import { startApi, tokenOf, type TestApi } from "#tests/api.ts";
import { makeActor, makeItem, makeWarehouse, stockUp } from "#tests/factories.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it("sums the lines of one item before it checks: 6 and 6 of 10 are refused with the sum, and nothing moves", async () => {
  const [item, warehouse, keeper, operator] = await Promise.all([
    makeItem(),
    makeWarehouse(),
    makeActor("warehouse"),
    makeActor("operator"),
  ]);
  await stockUp(warehouse.id, item.id, units(10));
  const token = await tokenOf(keeper);
  const issue = (quantities: readonly number[]) =>
    api.call("POST", "/stock/issue", {
      token,
      body: {
        warehouseId: warehouse.id,
        operatorId: operator.userId,
        lines: quantities.map((quantity) => ({ itemId: item.id, quantity })),
      },
    });
  expect(await issue([6, 6])).toMatchObject({
    status: 409,
    json: { code: "insufficient_stock", wanted: 12, available: 10 },
  });
  expect((await issue([6, 4])).status).toBe(201);
});
