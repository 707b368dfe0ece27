import { beforeAll, expect, it } from "vitest";
import { updateItem } from "#app/domain/catalogue/index.server.ts";
import { units } from "#app/platform/quantity.ts";
import { codeOf, makeScene, type Scene } from "#tests/work-scene.ts";
import { issue, issueSheet, receive, receiveReturn, returnGoods, returnSheet } from "./index.server.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

it("the sheet of an issue names the lots that left and the packs, and nobody but its people and the desk gets it", async () => {
  const { keeper, manager, operator, other, warehouse, nuts } = scene;
  await updateItem(manager, nuts.id, { packs: [{ name: "box", quantity: units(12) }] });
  await receive(manager, {
    warehouseId: warehouse.id,
    lines: [{ itemId: nuts.id, quantity: units(5), amount: 500n, lotCode: "N-1", expiresOn: "2099-02-01" }],
  });
  const lines = [{ itemId: nuts.id, quantity: units(17) }];
  const given = await issue(keeper, { warehouseId: warehouse.id, operatorId: operator.userId, lines });
  const sheet = await issueSheet(operator, given.id);
  expect(sheet).toMatchObject({
    ...{ kind: "issue", number: given.number, operator: operator.name, keeper: keeper.name },
    lines: [
      { itemId: nuts.id, lotCode: "N-1", expiresOn: "2099-02-01", quantity: units(5) },
      { itemId: nuts.id, lotCode: null, expiresOn: null, quantity: units(12) },
    ],
  });
  expect(sheet.lines[0]?.packs).toEqual([{ name: "box", quantity: units(12) }]);
  expect(await codeOf(issueSheet(other, given.id))).toBe("row.not_found");
});

it("the sheet of a return is what was announced until it is counted, then what was counted, by lot", async () => {
  const { keeper, operator, other, warehouse, cola } = scene;
  const lines = [{ itemId: cola.id, quantity: units(9) }];
  await issue(keeper, { warehouseId: warehouse.id, operatorId: operator.userId, lines });
  const announced = await returnGoods(operator, {
    operatorId: operator.userId,
    warehouseId: warehouse.id,
    lines,
  });
  expect(await returnSheet(operator, announced.id)).toMatchObject({
    ...{ kind: "return", isAnnounced: true, keeper: null, operator: operator.name },
    lines: [{ itemId: cola.id, quantity: units(9) }],
  });
  await receiveReturn(keeper, announced.id, { lines: [{ itemId: cola.id, quantity: units(7) }] });
  expect(await returnSheet(keeper, announced.id)).toMatchObject({
    ...{ isAnnounced: false, keeper: keeper.name },
    lines: [{ itemId: cola.id, lotCode: null, quantity: units(7) }],
  });
  expect(await codeOf(returnSheet(other, announced.id))).toBe("row.not_found");
});
