import { beforeAll, describe, expect, it } from "vitest";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { fresh, makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";
import {
  confirmIssue,
  issue,
  listBalances,
  load,
  loadForTask,
  proveStock,
  receive,
  receiveReturn,
  reserveForTask,
  returnGoods,
  reverse,
  transfer,
  writeOff,
} from "./index.server.ts";

type User = Awaited<ReturnType<typeof makeActor>>;
let keeper: User;
let operator: User;

beforeAll(async () => {
  [keeper, operator] = await Promise.all([makeActor("warehouse"), makeActor("operator", "bot")]);
});

async function balance(type: string, id: string, itemId: string) {
  const found = await row<{ onHand: bigint; reserved: bigint; value: bigint }>(sql`
    select on_hand as "onHand", reserved, value from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return found ?? { onHand: 0n, reserved: 0n, value: 0n };
}

const codeOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

/** A bare task row: reservations belong to a task, whatever made it. */
async function taskFor(machineId: string, assigneeId: string): Promise<string> {
  const id = newId();
  await execute(sql`
    insert into task (id, type, status, machine_id, assignee_id, due_at)
    values (${id}::uuid, 'refill', 'assigned', ${machineId}::uuid, ${assigneeId}::uuid, now() + interval '1 day')`);
  return id;
}

const reserve = (
  taskId: string,
  assigneeId: string,
  warehouseId: string,
  itemId: string,
  quantity: bigint,
  allowShortage = false,
) =>
  reserveForTask({
    taskId,
    assigneeId,
    warehouseId,
    needs: [{ itemId, quantity }],
    expiresAt: new Date(Date.now() + 86_400_000),
    allowShortage,
  });

describe("the stock ledger", () => {
  it("proves clean after receive, issue, load, return and write-off", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const machine = await makeMachine([item.id]);
    await receive(keeper, {
      warehouseId: warehouse.id,
      supplier: fresh("supplier"),
      lines: [
        { itemId: item.id, quantity: units(10), amount: 12_345n, lotCode: "L-1", expiresOn: "2030-01-01" },
      ],
    });
    const issued = await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId: item.id, quantity: units(7) }],
    });
    expect((await confirmIssue(operator, issued.id)).status).toBe("confirmed");
    await load(await makeActor("manager"), {
      operatorId: operator.userId,
      machineId: machine.id,
      lines: [{ slotId: machine.slots[0]!.id, itemId: item.id, quantity: units(4) }],
    });
    await returnGoods(keeper, {
      operatorId: operator.userId,
      warehouseId: warehouse.id,
      lines: [{ itemId: item.id, quantity: units(2) }],
    });
    await writeOff(keeper, {
      place: { type: "warehouse", id: warehouse.id },
      reason: "damaged",
      lines: [{ itemId: item.id, quantity: units(1) }],
    });
    expect((await balance("warehouse", warehouse.id, item.id)).onHand).toBe(units(4));
    expect((await balance("operator", operator.userId, item.id)).onHand).toBe(units(1));
    expect((await balance("slot", machine.slots[0]!.id, item.id)).onHand).toBe(units(4));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("posts a command with the same key once", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const input = {
      warehouseId: warehouse.id,
      lines: [{ itemId: item.id, quantity: units(5), amount: 500n }],
      key: fresh("key"),
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => receive(keeper, input)));
    expect(new Set(answers.map((answer) => answer.postingId)).size).toBe(1);
    expect((await balance("warehouse", warehouse.id, item.id)).onHand).toBe(units(5));
  });

  it("sums the lines of one item before it refuses, and posts nothing then", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    await stockUp(warehouse.id, item.id, units(5));
    const lines = [
      { itemId: item.id, quantity: units(3) },
      { itemId: item.id, quantity: units(3) },
    ];
    const refused = await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines,
    }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "stock.insufficient",
      details: { wanted: 6, available: 5, item: item.name },
    });
    expect((await balance("warehouse", warehouse.id, item.id)).onHand).toBe(units(5));
  });

  it("refuses update, delete and truncate of a move, also to the application", async () => {
    for (const statement of [
      sql`update stock_move set quantity = 1`,
      sql`delete from stock_move`,
      sql`truncate stock_move cascade`,
    ]) {
      await expect(transaction(() => execute(statement))).rejects.toThrow(/append-only/);
    }
  });

  it("reverses a move once", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    await stockUp(warehouse.id, item.id, units(5));
    const moved = await row<{ id: string }>(sql`select id from stock_move where item_id = ${item.id}::uuid`);
    const admin = await makeActor("admin");
    await Promise.all([1, 2, 3].map(() => reverse(admin, { moveId: moved!.id, reason: "typed wrong" })));
    expect(await balance("warehouse", warehouse.id, item.id)).toEqual({
      onHand: 0n,
      reserved: 0n,
      value: 0n,
    });
    expect(await rows(sql`select 1 from stock_move where reverses_id = ${moved!.id}::uuid`)).toHaveLength(1);
  });

  it("moves only what the keeper counted of an announced return", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    await stockUp(warehouse.id, item.id, units(9));
    await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: operator.userId,
      lines: [{ itemId: item.id, quantity: units(9) }],
    });
    const announced = await returnGoods(operator, {
      operatorId: operator.userId,
      warehouseId: warehouse.id,
      lines: [{ itemId: item.id, quantity: units(5) }],
    });
    expect(announced.status).toBe("announced");
    expect((await balance("operator", operator.userId, item.id)).onHand).toBe(units(9));
    const received = await receiveReturn(keeper, announced.id, {
      lines: [{ itemId: item.id, quantity: units(4) }],
    });
    expect(received.lines).toMatchObject([{ announced: units(5), received: units(4) }]);
    expect((await balance("operator", operator.userId, item.id)).onHand).toBe(units(5));
  });

  it("shows an operator only what he answers for", async () => {
    const page = await listBalances(operator, {}, { limit: 50, cursor: null });
    expect(page.items.every((found) => found.placeId === operator.userId)).toBe(true);
  });
});

describe("reservations", () => {
  it("50 at once of 1 against 10 on hand: 10 succeed, 40 are refused, reserved is 10", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const machine = await makeMachine([item.id]);
    const assignee = await makeActor("operator");
    await stockUp(warehouse.id, item.id, units(10));
    const tasks = await Promise.all(Array.from({ length: 50 }, () => taskFor(machine.id, assignee.userId)));
    const answers = await Promise.all(
      tasks.map((task) => codeOf(reserve(task, assignee.userId, warehouse.id, item.id, units(1)))),
    );
    expect(answers.filter((answer) => answer === "done")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "stock.insufficient")).toHaveLength(40);
    expect((await balance("warehouse", warehouse.id, item.id)).reserved).toBe(units(10));
  });

  it("follow the goods of an issue and are fulfilled by what was loaded; the rest is released", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const machine = await makeMachine([item.id]);
    const assignee = await makeActor("operator");
    await stockUp(warehouse.id, item.id, units(10));
    const taskId = await taskFor(machine.id, assignee.userId);
    await reserve(taskId, assignee.userId, warehouse.id, item.id, units(6));
    await issue(keeper, {
      warehouseId: warehouse.id,
      operatorId: assignee.userId,
      taskId,
      lines: [{ itemId: item.id, quantity: units(8) }],
    });
    expect((await balance("warehouse", warehouse.id, item.id)).reserved).toBe(0n);
    expect((await balance("operator", assignee.userId, item.id)).reserved).toBe(units(6));
    await transaction(
      () =>
      loadForTask(assignee, {
        taskId, attempt: 1, machineId: machine.id, operatorId: assignee.userId, businessTime: new Date(),
        lines: [{ slotId: machine.slots[0]!.id, itemId: item.id, actual: units(5) }],
      }), // prettier-ignore
    );
    const statuses = await rows<{ status: string; quantity: bigint; fulfilled: bigint }>(sql`
      select status, quantity, fulfilled from reservation where task_id = ${taskId}::uuid order by id`);
    expect(statuses).toMatchObject([
      { status: "released", quantity: 0n },
      { status: "released", quantity: units(6), fulfilled: units(5) },
    ]);
    expect(await balance("operator", assignee.userId, item.id)).toMatchObject({
      onHand: units(3),
      reserved: 0n,
    });
    const confirmed = await row<{ how: string }>(
      sql`select confirmed_how as how from stock_issue where task_id = ${taskId}::uuid`,
    );
    expect(confirmed?.how).toBe("load");
  });

  it("give way, the latest due first, when a fact takes what they held", async () => {
    const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
    const machine = await makeMachine([item.id]);
    const assignee = await makeActor("operator");
    await stockUp(warehouse.id, item.id, units(10));
    const [first, second] = [
      await taskFor(machine.id, assignee.userId),
      await taskFor(machine.id, assignee.userId),
    ];
    await execute(sql`update task set due_at = now() + interval '2 days' where id = ${second}::uuid`);
    await reserve(first, assignee.userId, warehouse.id, item.id, units(5));
    await reserve(second, assignee.userId, warehouse.id, item.id, units(5));
    await writeOff(keeper, {
      place: { type: "warehouse", id: warehouse.id },
      reason: "damaged",
      lines: [{ itemId: item.id, quantity: units(3) }],
    });
    const cuts = await rows<{ cut: boolean }>(
      sql`select bool_or(r.cut_at is not null) as cut from task join reservation r on r.task_id = task.id
          where task.id in (${first}::uuid, ${second}::uuid) group by task.id order by task.due_at`,
    );
    expect(cuts.map(({ cut }) => cut)).toEqual([false, true]);
    expect(await balance("warehouse", warehouse.id, item.id)).toMatchObject({
      onHand: units(7),
      reserved: units(7),
    });
    expect((await proveStock()).differences).toEqual([]);
  });
});

describe("many hands at once", () => {
  it("opposite transfers of the same items never end in a deadlock and lose nothing", async () => {
    const items = await Promise.all([makeItem(), makeItem(), makeItem()]);
    const [a, b] = await Promise.all([makeWarehouse(), makeWarehouse()]);
    for (const item of items) for (const at of [a, b]) await stockUp(at.id, item.id, units(100));
    const lines = items.map((item) => ({ itemId: item.id, quantity: units(1) }));
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const [from, to] = index % 2 ? [a, b] : [b, a];
        return codeOf(
          transfer(keeper, {
            from: { type: "warehouse", id: from.id },
            to: { type: "warehouse", id: to.id },
            lines: index % 3 ? lines : lines.toReversed(),
          }),
        );
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["done"]));
    for (const item of items) {
      const sum =
        (await balance("warehouse", a.id, item.id)).onHand +
        (await balance("warehouse", b.id, item.id)).onHand;
      expect(sum).toBe(units(200));
    }
    expect((await proveStock()).differences).toEqual([]);
  });
});
