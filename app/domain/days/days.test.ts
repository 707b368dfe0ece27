import { expect, test } from "vitest";
import { closeDays, listDayClosings, readClosedThrough, reopenDays } from "#app/domain/days/index.server.ts";
import { receive } from "#app/domain/stock/index.server.ts";
import { post } from "#app/domain/stock/post.server.ts";
import { today } from "#app/platform/company.ts";
import { databasePool, row, rows, sql } from "#app/platform/database.ts";
import { nextDay } from "#app/platform/local-time.ts";
import { units } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { fresh, makeActor, makeItem, makeWarehouse, stockUp, system } from "#tests/factories.ts";
import { codeOf } from "#tests/work-scene.ts";

/** The days are one for the whole company: each test goes on where the one before it has stopped. */
const noon = (day: string): Date => new Date(`${day}T07:00:00Z`);
const admin = await makeActor("admin");
const manager = await makeActor("manager");
const [warehouse, item] = [await makeWarehouse(), await makeItem()];

const receiveOn = (day: string) =>
  receive(manager, {
    warehouseId: warehouse.id,
    businessTime: noon(day),
    documentNumber: day,
    lines: [{ itemId: item.id, quantity: units(1), amount: 100n }],
  });

/** What happened in the field at noon of a day. */
const fieldActOn = (day: string) =>
  transaction(() =>
    post({
      actor: system,
      cause: "write_off",
      naturalKey: fresh("field"),
      kind: "field",
      businessTime: noon(day),
      lines: [
        {
          itemId: item.id,
          quantity: units(1),
          from: { type: "warehouse", id: warehouse.id },
          to: { type: "loss", id: null },
          rule: "any",
          cause: "write_off",
          reason: "other",
        },
      ],
    }),
  );

const movesOn = async (day: string): Promise<number> => {
  const found = await row<{ moves: bigint }>(
    sql`select count(*) as moves from stock_move where item_id = ${item.id}::uuid and business_day = ${day}::date`,
  );
  return Number(found?.moves);
};

test("a closed day and all before it refuse desk commands; a field act goes to the first open day with its true time", async () => {
  await stockUp(warehouse.id, item.id, units(100));
  await closeDays(manager, { through: "2025-03-05" });
  expect(await readClosedThrough(manager)).toBe("2025-03-05");
  for (const day of ["2025-03-05", "2025-01-31"]) {
    await expect(receiveOn(day)).rejects.toMatchObject({ code: "day.closed", details: { date: day } });
    const { postingId } = await fieldActOn(day);
    const posted = await rows(sql`
      select business_day as day, business_time as time from stock_move where posting_id = ${postingId}::uuid`);
    expect(posted).toEqual([{ day: "2025-03-06", time: noon(day) }]);
  }
  await receiveOn("2025-03-06");
});

test("today is never closed, nor a day twice; the same closing again changes nothing", async () => {
  const close = (through: string) => codeOf(closeDays(manager, { through }));
  expect(await close(await today())).toBe("day.not_over");
  expect(await close(nextDay(await today()))).toBe("day.not_over");
  expect(await close("2025-03-04")).toBe("day.already_closed");
  const { items: before } = await listDayClosings(manager, {}, { limit: 50, cursor: null });
  expect(await close("2025-03-05")).toBe("done");
  expect((await listDayClosings(manager, {}, { limit: 50, cursor: null })).items).toEqual(before);
});

test("who may not close does not, and an admin alone reopens, with his reason kept", async () => {
  const reopening = { from: "2025-03-04", reason: "An invoice came late" };
  expect(await codeOf(closeDays(await makeActor("warehouse"), { through: "2025-03-07" }))).toBe(
    "access.forbidden",
  );
  expect(await codeOf(reopenDays(manager, reopening))).toBe("access.forbidden");
  expect(await codeOf(reopenDays(admin, { ...reopening, from: "2025-03-06" }))).toBe("day.not_closed");
  await reopenDays(admin, reopening);
  expect(await readClosedThrough(admin)).toBe("2025-03-03");
  await receiveOn("2025-03-04");
  const { items } = await listDayClosings(admin, {}, { limit: 1, cursor: null });
  expect(items).toMatchObject([
    { act: "reopen", closedThrough: "2025-03-03", reason: reopening.reason, actor: admin.name },
  ]);
});

test("a closing waits for a posting that has its day already and is not committed", async () => {
  const day = "2025-04-01";
  const holder = await databasePool().connect();
  try {
    // The posting has asked for its day and waits for the balance.
    await holder.query("begin");
    await holder.query("select 1 from stock_balance where place_id = $1 for update", [warehouse.id]);
    const posting = receiveOn(day);
    await waiters(1);
    let isClosed = false;
    const closing = closeDays(manager, { through: day }).then(() => (isClosed = true));
    await waiters(2);
    expect(isClosed).toBe(false);
    await holder.query("commit");
    await Promise.all([posting, closing]);
  } finally {
    holder.release();
  }
  expect(await movesOn(day)).toBe(1);
  expect(await codeOf(receiveOn(day))).toBe("day.closed");
});

/** Until so many connections wait for a lock. */
async function waiters(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const found = await row<{ count: bigint }>(sql`
        select count(*) as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`);
      return Number(found?.count);
    })
    .toBe(count);
}

test("of fifty postings with a closing in the middle none is dated to a day that was closed before it committed", async () => {
  const [day, next] = ["2025-05-01", "2025-05-02"];
  const both = () => Promise.all([codeOf(receiveOn(day)), codeOf(fieldActOn(day))]);
  const pairs = (count: number) => Array.from({ length: count }, both);
  const early = pairs(12);
  const closing = closeDays(manager, { through: day }).then(() => movesOn(day));
  const answers = (await Promise.all([...early, ...pairs(13)])).flat();
  const atClosing = await closing;
  expect(answers.filter((answer) => answer !== "done" && answer !== "day.closed")).toEqual([]);
  expect(await movesOn(day)).toBe(atClosing);
  // Nothing was lost either: what was not refused stands on the day itself or on the one after it.
  expect(atClosing + (await movesOn(next))).toBe(answers.filter((answer) => answer === "done").length);
  expect(answers.filter((answer) => answer === "day.closed").length).toBeGreaterThan(0);
});
