import { beforeAll, expect, it } from "vitest";
import { row, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { assign, complete, undo } from "#app/domain/work/index.server.ts";
import { fresh, makeActor, makeItem, makeWarehouse, stockUp } from "#tests/factories.ts";
import { codeOf, figures, makeScene, plannedRefill, readyRefill, type Scene } from "#tests/work-scene.ts";
import {
  confirmIssue,
  disputeIssue,
  goodsStatement,
  issue,
  open,
  openCount,
  receive,
  reverse,
  transfer,
  writeOff,
} from "./index.server.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});

const day = (date: string): Date => new Date(`2026-03-${date}T09:00:00Z`);

/** When an issue was posted: the clock of a test stands at today. */
const postedAt = async (issueId: string): Promise<Date> =>
  (await row<{ at: Date }>(sql`
    select posting.business_time as at from stock_issue issue join stock_posting posting on posting.id = issue.posting_id
    where issue.id = ${issueId}::uuid`))!.at;

it("tells each lot with its time by first in, first out, and a value that adds up to the balance, by hand", async () => {
  const [keeper, manager, holder] = await Promise.all([
    makeActor("warehouse"),
    makeActor("manager"),
    makeActor("operator"),
  ]);
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  const bag = { type: "operator" as const, id: holder.userId };
  const [older, newer] = [fresh("lot"), fresh("lot")];
  // 5 of the older lot on 2 March; then 10 at 100 of the newer one, out of a receipt.
  await open(manager, {
    place: bag,
    businessTime: day("02"),
    lines: [{ itemId: item.id, quantity: units(5), amount: 1001n, lotCode: older, expiresOn: "2027-01-01" }],
  });
  await receive(manager, {
    warehouseId: warehouse.id,
    lines: [{ itemId: item.id, quantity: units(30), amount: 3000n, lotCode: newer, expiresOn: "2027-02-01" }],
  });
  const hand = (quantity: number) =>
    issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: holder.userId,
      lines: [{ itemId: item.id, quantity: units(quantity), lotCode: newer }],
    });
  const lose = (quantity: number, lotCode: string) =>
    writeOff(manager, {
      place: bag,
      reason: "damaged",
      lines: [{ itemId: item.id, quantity: units(quantity), lotCode }],
    });
  const first = await hand(6);
  const second = await hand(4);
  await confirmIssue(holder, first.id);
  // 15 held, worth 1001 + 1000 = 2001.
  await lose(3, newer); // 2001 x 3 / 15 = 400.2 -> 400; left 1601
  const told = async () => {
    const { lines, value } = await goodsStatement(holder, holder.userId);
    return {
      value,
      lines: lines.map(({ lotCode, quantity, value, unconfirmed, since }) => [
        lotCode,
        quantity / 1000n,
        value,
        unconfirmed / 1000n,
        since,
      ]),
    };
  };
  expect(await told()).toEqual({
    value: 1601n,
    lines: [
      [older, 5n, 667n, 0n, day("02")], // 1601 x 5 / 12 = 667.08
      [newer, 7n, 934n, 4n, await postedAt(first.id)], // the rest; of the first 6 there are 3
    ],
  });
  await lose(4, newer); // 1601 x 4 / 12 = 533.67 -> 534; left 1067
  expect(await told()).toEqual({
    value: 1067n,
    lines: [
      [older, 5n, 667n, 0n, day("02")], // 1067 x 5 / 8 = 666.875
      [newer, 3n, 400n, 3n, await postedAt(second.id)], // of the first 6 nothing is left
    ],
  });
});

it("takes what was undone as if it had not been: neither an arrival taken back nor a load taken back counts", async () => {
  const { operator, manager, warehouse, cola } = scene;
  const task = await readyRefill(scene);
  const before = await goodsStatement(operator, operator.userId);
  await complete(operator, task.id, { items: figures(scene) });
  await undo(operator, task.id);
  const bag = { type: "operator" as const, id: operator.userId };
  const lines = [{ itemId: cola.id, quantity: units(2) }];
  const { postingId } = await transfer(manager, {
    from: { type: "warehouse", id: warehouse.id },
    to: bag,
    lines,
  });
  const [move] = await rows<{ id: string }>(
    sql`select id from stock_move where posting_id = ${postingId}::uuid`,
  );
  await reverse(manager, { moveId: move!.id, reason: "a mistake" });
  const after = await goodsStatement(operator, operator.userId);
  expect(after.lines.map(({ since }) => since)).toEqual(before.lines.map(({ since }) => since));
  expect(after.value).toBe(before.value);
});

it("tells what is promised to which task, and what is disputed apart from what is held", async () => {
  const own = await makeScene();
  const { operator, manager, keeper, warehouse, cola } = own;
  const given = await issue(keeper, {
    warehouseId: warehouse.id,
    operatorId: operator.userId,
    lines: [{ itemId: cola.id, quantity: units(10) }],
  });
  await disputeIssue(operator, given.id, {
    lines: [{ itemId: cola.id, received: units(8) }],
    reason: "two are missing",
  });
  const task = await plannedRefill(own);
  await assign(manager, task.id, { assigneeId: operator.userId, allowShortage: true });
  const found = await goodsStatement(keeper, operator.userId);
  expect(found).toMatchObject({ operator: operator.name, value: 800_000n, withheld: 0 });
  expect(found.lines).toMatchObject([{ itemId: cola.id, quantity: units(8), unconfirmed: 0n }]);
  expect(found.promised).toMatchObject([{ taskId: task.id, itemId: cola.id, quantity: units(6) }]);
  expect(found.disputed).toMatchObject([{ issueId: given.id, quantity: units(2), value: 200_000n }]);
});

it("shows an operator his own and nobody else's, and a keeper who counts blindly nothing of what he counts", async () => {
  const own = await makeScene();
  const { operator, other, manager, keeper, cola, nuts } = own;
  for (const { id } of [cola, nuts])
    await open(manager, {
      place: { type: "operator", id: operator.userId },
      lines: [{ itemId: id, quantity: units(3), amount: 300n }],
    });
  expect(await codeOf(goodsStatement(other, operator.userId))).toBe("row.not_found");
  expect(await codeOf(goodsStatement(await makeActor("cashier"), operator.userId))).toBe("access.forbidden");
  expect((await goodsStatement(operator, operator.userId)).lines).toHaveLength(2);
  await openCount(manager, {
    scope: "full",
    place: { type: "operator", id: operator.userId },
    blind: true,
  });
  expect(await goodsStatement(keeper, operator.userId)).toMatchObject({ lines: [], value: 0n, withheld: 2 });
  expect((await goodsStatement(manager, operator.userId)).lines).toHaveLength(2);
});

it("somebody who holds nothing has an empty statement", async () => {
  const idle = await makeActor("operator");
  await stockUp((await makeWarehouse()).id, (await makeItem()).id, units(1));
  expect(await goodsStatement(idle, idle.userId)).toMatchObject({ lines: [], promised: [], disputed: [] });
});
