import { describe, expect, it } from "vitest";
import { closeDays } from "#app/domain/days/index.server.ts";
import { listIncidents } from "#app/domain/care/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { makeActor } from "#tests/factories.ts";
import {
  at,
  balanceOf,
  bring,
  collect,
  entriesOf,
  entriesOfMachine,
  makeCashScene,
  sale,
} from "#tests/cash.ts";
import {
  acceptCollection,
  countCollection,
  disputeCollection,
  expectedInBox,
  getCollection,
  listCollections,
  proveCash,
  reverseCollection,
} from "./index.server.ts";

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const expectProven = async (): Promise<void> => expect((await proveCash()).differences).toEqual([]);

describe("what is expected of a collection", () => {
  it("is the cash sold since the one before, by soldAt, also when a sale comes late", async () => {
    const scene = await makeCashScene();
    // 10:00 5 000 and 11:00 7 000 in cash, 11:30 9 000 by card; taken at 12:00: expected 12 000.
    await bring(scene, [
      sale(scene, 5_000, at("10:00")),
      sale(scene, 7_000, at("11:00")),
      sale(scene, 9_000, at("11:30"), { paymentMethod: "card" }),
    ]);
    const first = await collect(scene, at("12:00"));
    // 13:00 4 000; taken at 14:00: expected 4 000. A sale at 12:00 sharp belongs to the first.
    await bring(scene, [sale(scene, 4_000, at("13:00")), sale(scene, 1_000, at("12:00"))]);
    const second = await collect(scene, at("14:00"));
    expect(await getCollection(scene.manager, first.id)).toMatchObject({
      expected: 1_300_000n,
      periodFrom: null,
    });
    expect(await getCollection(scene.manager, second.id)).toMatchObject({
      expected: 400_000n,
      periodFrom: at("12:00"),
    });
    // The bag holds 13 000 + 4 000, the box nothing.
    expect(await balanceOf("bag", scene.operator.userId)).toBe(1_700_000n);
    expect(await balanceOf("box", scene.machine.id)).toBe(0n);

    // First counted in full: accepted. Then 2 000 more of 11:59 come in: 2 000 short, and still accepted.
    expect(await countCollection(scene.cashier, first.id, { amount: 1_300_000n })).toMatchObject({
      status: "accepted",
      variance: 0n,
    });
    await bring(scene, [sale(scene, 2_000, at("11:59"))]);
    expect(await getCollection(scene.manager, first.id)).toMatchObject({
      expected: 1_500_000n,
      variance: -200_000n,
      status: "accepted",
    });
    expect(await entriesOf(first.id)).toEqual([
      "box>bag 1200000",
      "box>bag 100000",
      "bag>office 1300000",
      "box>variance 200000",
    ]);
    expect(await balanceOf("box", scene.machine.id)).toBe(0n);
    await expectProven();
  });

  it("stays provisional until the sales are in, and a counted one then becomes final by itself", async () => {
    const scene = await makeCashScene();
    // Sales are in until 11:00 with 10 000; taken at 12:00.
    await bring(scene, [sale(scene, 10_000, at("10:00"))], { salesUntil: at("11:00") });
    const { id } = await collect(scene, at("12:00"));
    expect(await getCollection(scene.manager, id)).toMatchObject({ provisional: true, expected: 1_000_000n });
    // Counted 14 600: goes to the office, the rest (-4 600) stays in the bag, nothing is judged.
    expect(await countCollection(scene.cashier, id, { amount: 1_460_000n })).toMatchObject({
      status: "counted",
      variance: null,
      provisional: true,
    });
    expect(await balanceOf("bag", scene.operator.userId)).toBe(-460_000n);
    expect(await codeOf(acceptCollection(scene.manager, id, {}))).toBe("cash.invalid_transition");
    // 11:30 brings 5 000: expected 15 000, 400 short = 2.7 %: accepted. The variance holds 5 000 - 4 600 = 400.
    await bring(scene, [sale(scene, 5_000, at("11:30"))], { salesUntil: at("12:30") });
    expect(await getCollection(scene.manager, id)).toMatchObject({
      status: "accepted",
      provisional: false,
      expected: 1_500_000n,
      variance: -40_000n,
    });
    expect(await entriesOf(id)).toEqual([
      "box>bag 1000000",
      "bag>office 1460000",
      "box>variance 500000",
      "variance>bag 460000",
    ]);
    expect(await balanceOf("bag", scene.operator.userId)).toBe(0n);
    await expectProven();
  });

  it("becomes final by an empty call of the source too, of an uncounted one as well", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 10_000, at("10:00"))], { salesUntil: at("10:30") });
    const { id } = await collect(scene, at("12:00"));
    await bring(scene, [], { salesUntil: at("10:15") });
    expect(await getCollection(scene.manager, id)).toMatchObject({ provisional: true });
    await bring(scene, []);
    expect(await getCollection(scene.manager, id)).toMatchObject({ provisional: false, status: "taken" });
  });

  it("is null without a feed: the count is the sale, and sales that come later use it up first", async () => {
    const scene = await makeCashScene("none");
    const { id } = await collect(scene, at("12:00"));
    expect(await getCollection(scene.manager, id)).toMatchObject({ expected: null, provisional: false });
    expect(await countCollection(scene.cashier, id, { amount: 1_000_000n })).toMatchObject({
      status: "accepted",
      variance: null,
    });
    expect(await entriesOf(id)).toEqual(["customer>box 1000000", "box>bag 1000000", "bag>office 1000000"]);
    // The feed is set now; it stays null. 6 000, then 7 000 of that period: 10 000 are used up, 3 000 are new.
    await execute(sql`update machine set feed = 'api' where id = ${scene.machine.id}::uuid`);
    await bring(scene, [sale(scene, 6_000, at("10:00"))]);
    expect(await entriesOfMachine(scene.machine.id)).toHaveLength(3);
    await bring(scene, [sale(scene, 7_000, at("11:00")), sale(scene, 2_000, at("13:00"))]);
    expect((await entriesOfMachine(scene.machine.id)).slice(3).sort()).toEqual([
      "customer>box 200000",
      "customer>box 300000",
    ]);
    expect(await getCollection(scene.manager, id)).toMatchObject({ expected: null, variance: null });
    await expectProven();
  });

  it("is found cash and a variance where nothing was sold and the sales are in", async () => {
    const scene = await makeCashScene();
    await bring(scene, [], { machineCodes: [scene.machine.code] });
    const { id } = await collect(scene, at("12:00"));
    expect(await getCollection(scene.manager, id)).toMatchObject({ expected: 0n, provisional: false });
    expect(await countCollection(scene.cashier, id, { amount: 50_000n })).toMatchObject({
      status: "counted",
      variance: 50_000n,
    });
    expect(await entriesOf(id)).toEqual(["bag>office 50000", "variance>bag 50000"]);
    await expectProven();
  });

  it("splits the period of the next collection when an earlier one is told of late", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 3_000, at("09:00")), sale(scene, 5_000, at("11:00"))]);
    const noon = await collect(scene, at("12:00"));
    await countCollection(scene.cashier, noon.id, { amount: 800_000n });
    const morning = await collect(scene, at("10:00"));
    // 3 000 belong to the morning; noon expected 5 000 and had 8 000: 3 000 too much.
    expect(await getCollection(scene.manager, morning.id)).toMatchObject({
      expected: 300_000n,
      status: "taken",
    });
    expect(await getCollection(scene.manager, noon.id)).toMatchObject({
      expected: 500_000n,
      variance: 300_000n,
    });
    await expectProven();
  });
});

describe("the count", () => {
  it.each([
    // 5 % of 20 000 is 1 000: exactly at the threshold is within it, a tiyin beyond is not.
    { counted: 1_900_000n, status: "accepted" },
    { counted: 1_899_999n, status: "counted" },
    { counted: 2_100_000n, status: "accepted" },
    { counted: 2_100_001n, status: "counted" },
  ])("of $counted against 2000000 is $status", async ({ counted, status }) => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    const after = await countCollection(scene.cashier, id, { amount: counted });
    expect(after).toMatchObject({ status, variance: counted - 2_000_000n });
    expect(await balanceOf("bag", scene.operator.userId)).toBe(0n);
    await expectProven();
  });

  it("is blind for a cashier until it is saved, alone and in the list", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    const hidden = { expected: null, taken: null, variance: null, concealed: true };
    expect(await getCollection(scene.cashier, id)).toMatchObject(hidden);
    const list = await listCollections(
      scene.cashier,
      { machineId: scene.machine.id },
      { limit: 10, cursor: null },
    );
    expect(list.items).toEqual([expect.objectContaining(hidden)]);
    expect(await codeOf(expectedInBox(scene.cashier, scene.machine.id))).toBe("access.forbidden");
    expect(await countCollection(scene.cashier, id, { amount: 1_000_000n })).toMatchObject({
      expected: 2_000_000n,
      variance: -1_000_000n,
      concealed: false,
    });
  });

  it("is refused to the taker, and to roles that don't count", async () => {
    const scene = await makeCashScene();
    const { id } = await collect({ ...scene, operator: scene.manager }, at("12:00"));
    expect(await codeOf(countCollection(scene.manager, id, { amount: 1n }))).toBe("cash.taker_counts");
    expect(await codeOf(countCollection(scene.operator, id, { amount: 1n }))).toBe("access.forbidden");
    expect((await getCollection(scene.manager, id)).status).toBe("taken");
  });

  it("by 20 people at once is one count: 19 are told so", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    const before = (await balanceOf("office", "00000000-0000-7000-8000-000000000001")) ?? 0n;
    const cashiers = await Promise.all(Array.from({ length: 4 }, () => makeActor("cashier")));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        codeOf(countCollection(cashiers[index % 4]!, id, { amount: 2_000_000n + BigInt(index) })),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "cash.already_counted")).toHaveLength(19);
    const { counted } = await getCollection(scene.manager, id);
    expect(await balanceOf("office", "00000000-0000-7000-8000-000000000001")).toBe(before + counted!);
    await expectProven();
  });

  it("again with the same amount by the same person changes nothing", async () => {
    const scene = await makeCashScene();
    const { id } = await collect(scene, at("12:00"));
    await countCollection(scene.cashier, id, { amount: 500n });
    const entries = await entriesOf(id);
    expect(await countCollection(scene.cashier, id, { amount: 500n })).toMatchObject({ counted: 500n });
    expect(await entriesOf(id)).toEqual(entries);
    expect(await codeOf(countCollection(scene.manager, id, { amount: 500n }))).toBe("cash.already_counted");
  });

  it("that is disputed is counted anew by someone else, the first one reversed", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    await countCollection(scene.cashier, id, { amount: 1_500_000n });
    await disputeCollection(scene.cashier, id, { reason: "One bundle was left in the bag" });
    expect(await codeOf(countCollection(scene.cashier, id, { amount: 2_000_000n }))).toBe(
      "cash.second_person",
    );
    const other = await makeActor("cashier");
    expect(await getCollection(other, id)).toMatchObject({ counted: null, expected: null, concealed: true });
    expect(await countCollection(other, id, { amount: 2_000_000n })).toMatchObject({
      status: "accepted",
      variance: 0n,
      counted: 2_000_000n,
    });
    expect(await entriesOf(id)).toEqual([
      "box>bag 2000000",
      "bag>office 1500000",
      "bag>variance 500000",
      "office>bag 1500000",
      "variance>bag 500000",
      "bag>office 2000000",
    ]);
    await expectProven();
  });

  it("that is disputed twice is counted a third time, and the first count does not come back", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    const amounts = [1_500_000n, 1_600_000n, 1_700_000n];
    const people = [scene.cashier, await makeActor("cashier"), scene.cashier];
    for (const [index, amount] of amounts.entries()) {
      await countCollection(people[index]!, id, { amount });
      if (index < 2) await disputeCollection(scene.manager, id, { reason: "doubt" });
    }
    expect((await entriesOf(id)).slice(-4)).toEqual([
      "office>bag 1600000",
      "variance>bag 400000",
      "bag>office 1700000",
      "bag>variance 300000",
    ]);
    await expectProven();
  });

  it("beyond the threshold is accepted by a manager who did not count it; a disputed one with a reason", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    await countCollection(scene.manager, id, { amount: 1_500_000n });
    expect(await codeOf(acceptCollection(scene.cashier, id, {}))).toBe("access.forbidden");
    const other = await makeActor("manager");
    expect(await codeOf(acceptCollection(scene.manager, id, {}))).toBe("cash.second_person");
    await disputeCollection(scene.cashier, id, { reason: "Too little" });
    expect(await codeOf(acceptCollection(other, id, {}))).toBe("input.invalid");
    expect(await acceptCollection(other, id, { reason: "The coin box was jammed" })).toMatchObject({
      status: "accepted",
      variance: -500_000n,
      decidedBy: other.userId,
      reason: "Too little\nThe coin box was jammed",
    });
    expect(await codeOf(disputeCollection(other, id, { reason: "again" }))).toBe("cash.invalid_transition");
    await expectProven();
  });
});

describe("a variance", () => {
  const incidentsOf = async (manager: Actor, subjectId: string) =>
    (await listIncidents(manager, { subjectId }, { limit: 10, cursor: null })).items;

  it("beyond the threshold opens one incident about its collection, which accepting resolves", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id, bagNumber } = await collect(scene, at("12:00"));
    await countCollection(scene.cashier, id, { amount: 1_500_000n });
    const about = { type: "cash_variance", amount: 500_000n, subjectLabel: bagNumber };
    expect(await incidentsOf(scene.manager, id)).toMatchObject([{ ...about, status: "open" }]);
    await disputeCollection(scene.cashier, id, { reason: "Too little" });
    await countCollection(scene.manager, id, { amount: 1_500_000n });
    expect(await incidentsOf(scene.manager, id)).toHaveLength(1);
    await acceptCollection(await makeActor("manager"), id, { reason: "The coin box was jammed" });
    expect(await incidentsOf(scene.manager, id)).toMatchObject([{ ...about, status: "resolved" }]);
  });

  it("within the threshold opens none, and a second count within it resolves the first one's", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    await countCollection(scene.cashier, id, { amount: 1_500_000n });
    await disputeCollection(scene.cashier, id, { reason: "Counted in a hurry" });
    await countCollection(scene.manager, id, { amount: 2_000_000n });
    expect(await incidentsOf(scene.manager, id)).toMatchObject([{ status: "resolved" }]);
    await bring(scene, [sale(scene, 20_000, at("13:00"))]);
    const next = await collect(scene, at("14:00"));
    await countCollection(scene.cashier, next.id, { amount: 2_000_000n });
    expect(await incidentsOf(scene.manager, next.id)).toEqual([]);
  });
});

describe("a collection", () => {
  it("refuses the number of a bag that is not counted yet, naming its machine", async () => {
    const [one, other] = await Promise.all([makeCashScene(), makeCashScene()]);
    const { id, bagNumber } = await collect(one, at("12:00"));
    const refused = collect(other, at("12:00"), { bagNumber });
    await expect(refused).rejects.toMatchObject({
      code: "cash.bag_in_use",
      details: { bag: bagNumber, machine: one.machine.code },
    });
    await countCollection(one.cashier, id, { amount: 0n });
    expect(await codeOf(collect(other, at("12:00"), { bagNumber }))).toBe("done");
  });

  it("taken twice for one attempt is one collection", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id, taskId, bagNumber } = await collect(scene, at("12:00"));
    const repeats = await Promise.all(
      Array.from({ length: 5 }, () => collect(scene, at("12:00"), { taskId, bagNumber })),
    );
    expect(new Set(repeats.map((repeat) => repeat.id))).toEqual(new Set([id]));
    expect(await balanceOf("bag", scene.operator.userId)).toBe(2_000_000n);
  });

  it("reversed returns its cash to the box, late sales too, and its period to the next one", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 20_000, at("10:00"))]);
    const { id, taskId } = await collect(scene, at("12:00"));
    await bring(scene, [sale(scene, 1_000, at("11:00"))]);
    await reverseCollection(scene.manager, { taskId, attempt: 1, reason: "wrong machine" });
    await reverseCollection(scene.manager, { taskId, attempt: 1, reason: "wrong machine" });
    expect(await getCollection(scene.manager, id)).toMatchObject({
      status: "reversed",
      reason: "wrong machine",
    });
    expect(await balanceOf("box", scene.machine.id)).toBe(2_100_000n);
    expect(await balanceOf("bag", scene.operator.userId)).toBe(0n);
    expect(await codeOf(countCollection(scene.cashier, id, { amount: 1n }))).toBe("cash.invalid_transition");
    const again = await collect(scene, at("12:30"), { taskId, attempt: 2 });
    expect(await getCollection(scene.manager, again.id)).toMatchObject({
      expected: 2_100_000n,
      periodFrom: null,
    });
    await expectProven();
  });

  it("is not reversed once it is counted or followed by another", async () => {
    const scene = await makeCashScene();
    const first = await collect(scene, at("12:00"));
    const second = await collect(scene, at("13:00"));
    const reverse = (taskId: string) =>
      codeOf(reverseCollection(scene.manager, { taskId, attempt: 1, reason: "x" }));
    expect(await reverse(first.taskId)).toBe("work.already_moved_on");
    await countCollection(scene.cashier, second.id, { amount: 0n });
    expect(await reverse(second.taskId)).toBe("work.already_moved_on");
    await expectProven();
  });

  it("on a closed day is posted on the first open one with its true time; the ledger itself can't be changed", async () => {
    const scene = await makeCashScene();
    const closed = "2025-03-03";
    await closeDays(scene.manager, { through: closed });
    const soldAt = new Date(`${closed}T05:00:00Z`);
    await bring(scene, [sale(scene, 20_000, soldAt)]);
    const { id } = await collect(scene, new Date(`${closed}T06:00:00Z`));
    const found = await row<{ day: string; time: Date }>(sql`
      select business_day as day, business_time as time from cash_posting where collection_id = ${id}::uuid`);
    expect(found).toEqual({ day: "2025-03-04", time: new Date(`${closed}T06:00:00Z`) });
    const sold = await row(
      sql`select business_day as day from sale where machine_id = ${scene.machine.id}::uuid`,
    );
    expect(sold).toEqual({ day: "2025-03-04" });
    for (const change of [
      sql`update cash_entry set amount = 1`,
      sql`delete from cash_posting`,
      sql`truncate cash_entry`,
    ]) {
      await expect(rows(change)).rejects.toThrow(/append-only|foreign key/);
    }
  });
});
