import { beforeAll, describe, expect, test } from "vitest";
import { login } from "#app/domain/access/index.server.ts";
import { proveCash } from "#app/domain/cash/index.server.ts";
import { proveStock } from "#app/domain/stock/index.server.ts";
import { now } from "#app/platform/clock.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { seedDemo } from "#prisma/demo/index.ts";

const password = "a password of the demo";
const offsetAtStart = now().getTime() - Date.now();

/** The first start is cut off in the middle of the history, as by Ctrl-C; the next one goes on. */
beforeAll(async () => {
  const cutOff = (text: string): void => {
    if (text.includes("30 days to go")) throw new Error("cut off");
  };
  await expect(seedDemo({ password, report: cutOff })).rejects.toThrow("cut off");
  await seedDemo({ password, report: () => undefined });
}, 600_000);

const count = async (query: ReturnType<typeof sql>): Promise<number> =>
  Number((await row<{ count: bigint }>(sql`select count(*) as count from (${query}) as found`))?.count);

describe("the demo company", () => {
  test("has 31 machines, 8 people who sign in by one password, and 60 days of sales that end today", async () => {
    expect(await count(sql`select 1 from machine`)).toBe(31);
    expect(await count(sql`select 1 from app_user`)).toBe(8);
    const days = await row<{ days: bigint; first: string; today: string }>(sql`
      select count(distinct business_day) as days, min(business_day) as first,
             (${now()}::timestamptz at time zone 'Asia/Tashkent')::date as today from sale`);
    expect(days?.days).toBeGreaterThanOrEqual(60n);
    expect(Date.parse(days?.today ?? "") - Date.parse(days?.first ?? "")).toBe(60 * 86_400_000);
    expect(await count(sql`select 1 from sale`)).toBeGreaterThan(18_000);
    expect(await count(sql`select 1 from task`)).toBeGreaterThan(500);
    const signedIn = await login({ email: "operator3@demo.test", password }, null);
    expect(signedIn.user).toMatchObject({ role: "operator", language: "uz" });
  });

  test("has books that add up", async () => {
    expect((await proveStock()).differences).toEqual([]);
    expect((await proveCash()).differences).toEqual([]);
    expect(await count(sql`select 1 from ledger_proof where differences = '[]'`)).toBe(1);
  });

  test("sells coffee as real machines do, at their prices", async () => {
    const sold = await rows<{ slotCode: string; vends: bigint }>(sql`
      select slot_code as "slotCode", count(*) as vends from sale join machine on machine.id = machine_id
      where model = 'Rheavendors Luce X2' group by 1 order by 2 desc`);
    expect(sold.slice(0, 3).map(({ slotCode }) => slotCode)).toEqual(expect.arrayContaining(["5"]));
    expect(sold.map(({ slotCode }) => slotCode)).not.toContain("17");
    const prices = await rows<{ price: bigint }>(sql`
      select distinct slot.price from slot join machine on machine.id = machine_id
      where model = 'Rheavendors Luce X2' and slot.code = '16'`);
    expect(prices).toEqual([{ price: 300_000n }]);
  });

  test("did nothing in the future, and was founded when its history begins", async () => {
    const after = now();
    const times = await rows<{ what: string; count: bigint }>(sql`
      select 'event' as what, count(*) as count from task_event where at > ${after}
      union all select 'move', count(*) from stock_move where posted_at > ${after} or business_time > ${after}
      union all select 'sale', count(*) from sale where sold_at > ${after}
      union all select 'photo', count(*) from photo where sent_at > ${after}
      union all select 'machine', count(*) from machine where created_at > ${after}::timestamptz - interval '59 days'
      union all select 'item', count(*) from item where created_at > ${after}::timestamptz - interval '59 days'`);
    expect(times.filter((each) => each.count > 0n)).toEqual([]);
  });

  test("has photos for every completed task, none of them doubtful", async () => {
    const bare = sql`
      select 1 from task where status in ('completed', 'verified') and allowed_missing = '{}'
        and (select count(*) from task_photo link join photo on photo.id = link.photo_id
             where link.task_id = task.id and file_id is not null) < 2`;
    expect(await count(bare)).toBe(0);
    expect(await count(sql`select 1 from task_photo where flags <> '[]'`)).toBe(0);
  });

  test("waits for its people: work of every kind of state is open", async () => {
    const waiting = await row<Record<string, bigint>>(sql`
      select
        (select count(distinct assignee_id) from task where status = 'assigned'
           and exists (select 1 from reservation r where r.task_id = task.id and r.status = 'active')) as assigned,
        (select count(*) from task where status = 'in_progress') as "underWay",
        (select count(*) from task where status = 'pending' and due_at < ${now()}) as "overdueOfNobody",
        (select count(*) from task where status = 'assigned' and due_at < ${now()}) as overdue,
        (select count(*) from task where status = 'postponed') as postponed,
        (select count(*) from task where status = 'completed') as "toVerify",
        (select count(*) from task where status = 'completed' and allowed_missing <> '{}') as owing,
        (select count(*) from task where status = 'rejected') as rejected,
        (select count(*) from task where status = 'pending' and follows_id is not null) as "followUps",
        (select count(*) from collection where status = 'taken') as "toCount",
        (select count(*) from collection where status = 'counted' and variance < 0) as "toDecide",
        (select count(*) from stock_issue where status = 'issued') as unconfirmed,
        (select count(*) from lot_balance b join lot on lot.id = b.lot_id where b.place_type = 'warehouse'
           and b.on_hand > 0 and lot.expires_on between ${now()}::date and ${now()}::date + 7) as expiring,
        (select count(*) from slot s join stock_balance b on b.place_type = 'slot' and b.place_id = s.id
           where b.on_hand = 0) as "soldOut",
        (select count(*) from slot s join stock_balance b on b.place_type = 'slot' and b.place_id = s.id
           where b.on_hand > 0 and b.on_hand <= s.critical) as low`);
    const missing = Object.entries(waiting ?? {}).filter(([, found]) => found === 0n);
    expect(missing).toEqual([]);
    expect(waiting?.["assigned"]).toBe(3n);
  });

  test("leaves nothing to be told outside", async () => {
    expect(await count(sql`select 1 from outbox where dispatched_at is null`)).toBe(0);
  });

  test("is not made twice, and the clock is where it was", async () => {
    const before = await row(
      sql`select (select count(*) from stock_move) as moves, (select count(*) from task) as tasks`,
    );
    await seedDemo({ password: "another password", report: () => expect.unreachable() });
    expect(
      await row(sql`select (select count(*) from stock_move) as moves, (select count(*) from task) as tasks`),
    ).toEqual(before);
    expect(Math.abs(now().getTime() - Date.now() - offsetAtStart)).toBeLessThan(1_000);
  });
});
