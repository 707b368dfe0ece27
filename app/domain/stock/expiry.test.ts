import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { company } from "#app/platform/company.ts";
import { businessDay, now, shiftClock } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { makeActor, makeItem, makeMachine, makeWarehouse } from "#tests/factories.ts";
import {
  cutExpiredReservations,
  expiringTotals,
  listExpiring,
  proveStock,
  receive,
  reserveForTask,
} from "./index.server.ts";

/** 23:30 in Tashkent, when it is still the same day by UTC: half an hour later the company's day is over. */
const beforeMidnight = new Date(new Date().setUTCHours(18, 30, 0, 0));
const dayMs = 86_400_000;
let keeper: Awaited<ReturnType<typeof makeActor>>;

beforeAll(async () => {
  keeper = await makeActor("warehouse");
});
beforeEach(() => shiftClock(beforeMidnight.getTime() - Date.now()));
afterAll(() => shiftClock(0));

async function scene() {
  const { timeZone } = await company();
  const [item, warehouse, operator] = await Promise.all([makeItem(), makeWarehouse(), makeActor("operator")]);
  const machine = await makeMachine([item.id]);
  const day = (after: number) => businessDay(new Date(now().getTime() + after * dayMs), timeZone);
  const line = { itemId: item.id, quantity: units(5), amount: 5_000n };
  await receive(keeper, {
    warehouseId: warehouse.id,
    lines: [
      { ...line, lotCode: "today", expiresOn: day(0) },
      { ...line, lotCode: "later", expiresOn: day(30) },
    ],
  });
  const reserve = async (quantity: number, dueInHours: number) => {
    const id = newId();
    await execute(sql`
      insert into task (id, type, status, machine_id, assignee_id, due_at)
      values (${id}::uuid, 'refill', 'assigned', ${machine.id}::uuid, ${operator.userId}::uuid,
              ${new Date(now().getTime() + dueInHours * 3_600_000)})`);
    await reserveForTask({
      taskId: id,
      assigneeId: operator.userId,
      warehouseId: warehouse.id,
      needs: [{ itemId: item.id, quantity: units(quantity) }],
      expiresAt: new Date(now().getTime() + 3 * dayMs),
      allowShortage: false,
    });
    return id;
  };
  const reserved = () =>
    row<{ reserved: bigint }>(sql`
      select reserved from stock_balance where place_id = ${warehouse.id}::uuid and item_id = ${item.id}::uuid`);
  const task = (id: string) =>
    row(sql`
      select r.cut_at is not null as cut, r.quantity, r.status, (select count(*)::int from outbox
              where name = 'task-short' and payload ->> 'taskId' = task.id::text) as told
      from task join reservation r on r.task_id = task.id where task.id = ${id}::uuid`);
  return { reserve, reserved, task };
}

it("keeps promises while the lot's own day lasts in the company's zone", async () => {
  const { reserve, reserved } = await scene();
  await reserve(8, 10);
  await cutExpiredReservations();
  expect(await reserved()).toEqual({ reserved: units(8) });
});

it("cuts at midnight what no longer fits, the latest due first, flags its task and tells of it", async () => {
  const { reserve, reserved, task } = await scene();
  const [early, late] = [await reserve(3, 10), await reserve(6, 40)];
  shiftClock(beforeMidnight.getTime() + 3_600_000 - Date.now());
  await cutExpiredReservations();
  expect(await task(early)).toEqual({ cut: false, quantity: units(3), status: "active", told: 0 });
  expect(await task(late)).toEqual({ cut: true, quantity: units(2), status: "active", told: 1 });
  expect(await reserved()).toEqual({ reserved: units(5) });
  expect((await proveStock()).differences).toEqual([]);
});

it("cuts once, however many workers do it at once", async () => {
  const { reserve, reserved, task } = await scene();
  const late = await reserve(9, 40);
  shiftClock(beforeMidnight.getTime() + 3_600_000 - Date.now());
  await Promise.all(Array.from({ length: 20 }, () => cutExpiredReservations()));
  expect(await task(late)).toEqual({ cut: true, quantity: units(5), status: "active", told: 1 });
  expect(await reserved()).toEqual({ reserved: units(5) });
  expect(await rows(sql`select 1 as broken from stock_balance where reserved > on_hand`)).toEqual([]);
});

it("lists lots by the day they expire, expired ones apart, worth their share of the place's value", async () => {
  const { timeZone } = await company();
  const [item, warehouse] = await Promise.all([makeItem(), makeWarehouse()]);
  const day = (after: number) => businessDay(new Date(now().getTime() + after * dayMs), timeZone);
  const line = { itemId: item.id, quantity: units(2), amount: 1_000n };
  await receive(keeper, {
    warehouseId: warehouse.id,
    lines: [
      { ...line, lotCode: "far", expiresOn: day(40) },
      { ...line, lotCode: "soon", expiresOn: day(14) },
      { ...line, lotCode: "today", expiresOn: day(0) },
      { ...line, lotCode: "gone", expiresOn: day(-1) },
      { itemId: item.id, quantity: units(2), amount: 4_000n },
    ],
  });
  const filter = { itemId: item.id, days: 14 };
  const { items } = await listExpiring(keeper, filter, { limit: 2, cursor: null, count: true });
  expect(items.map(({ lotCode, isExpired, value }) => [lotCode, isExpired, value])).toEqual([
    ["gone", true, 1_600n],
    ["today", false, 1_600n],
  ]);
  expect(await expiringTotals(keeper, filter)).toEqual({
    expiredLots: 1,
    expired: 1_600n,
    expiringLots: 2,
    expiring: 3_200n,
  });
  const only = await listExpiring(keeper, { ...filter, state: "expiring" }, { limit: 9, cursor: null });
  expect(only.items.map(({ lotCode }) => lotCode)).toEqual(["today", "soon"]);
  const operator = await makeActor("operator");
  expect((await listExpiring(operator, filter, { limit: 9, cursor: null })).items).toEqual([]);
});
