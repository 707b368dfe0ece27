import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { execute, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { at, bring, collect, makeCashScene, sale, type CashScene } from "#tests/cash.ts";
import {
  acceptCollection,
  countCollection,
  disputeCollection,
  proveCash,
  reverseCollection,
} from "./index.server.ts";

/** A minute of the day; a sum in whole units of money. */
const minute = fc.integer({ min: 0, max: 23 * 60 });
const sum = fc.integer({ min: 0, max: 50 });

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("sell"), at: minute, sum, until: fc.option(minute) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("collect"), at: minute }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("count"), which: fc.nat(5), sum, other: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("dispute"), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("accept"), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reverse"), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("feed"), feed: fc.constantFrom("none", "api") }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const timeOf = (minutes: number): Date => new Date(at("00:00").getTime() + minutes * 60_000);

async function act(scene: CashScene, taken: { id: string; taskId: string }[], each: Step): Promise<void> {
  if ("until" in each) {
    const more = each.until === null ? { salesUntil: at("00:00") } : { salesUntil: timeOf(each.until) };
    await bring(scene, [sale(scene, each.sum, timeOf(each.at))], more);
  } else if ("at" in each) taken.push(await collect(scene, timeOf(each.at)));
  else if ("feed" in each) {
    await execute(sql`update machine set feed = ${each.feed} where id = ${scene.machine.id}::uuid`);
  } else {
    const target = taken[each.which % Math.max(1, taken.length)];
    if (target) await actOn(scene, target, each);
  }
}

async function actOn(
  scene: CashScene,
  { id, taskId }: { id: string; taskId: string },
  each: Step,
): Promise<void> {
  if ("sum" in each && "other" in each) {
    await countCollection(each.other ? scene.manager : scene.cashier, id, {
      amount: BigInt(each.sum) * 100n,
    });
  } else if (each.kind === "dispute") await disputeCollection(scene.cashier, id, { reason: "doubt" });
  else if (each.kind === "accept") await acceptCollection(scene.manager, id, { reason: "as it is" });
  else await reverseCollection(scene.manager, { taskId, attempt: 1, reason: "undo" });
}

/** A refusal is an answer like any other; everything else is a fault. */
async function attempt(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

describe("the proof of the cash ledger", () => {
  it("is clean after any order of sales, collections, counts, disputes and reversals", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("none" as const, "api" as const),
        fc.array(step, { minLength: 5, maxLength: 30 }),
        async (feed, steps) => {
          const scene = await makeCashScene(feed);
          const taken: { id: string; taskId: string }[] = [];
          for (const each of steps) await attempt(act(scene, taken, each));
          expect((await proveCash()).differences).toEqual([]);
        },
      ),
      { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 20) },
    );
  }, 300_000);

  it("is clean after the same acts by many at once", async () => {
    const scene = await makeCashScene();
    const taken: { id: string; taskId: string }[] = [];
    const steps = fc.sample(step, { numRuns: 150, seed: 7 });
    for (let from = 0; from < steps.length; from += 8) {
      await Promise.all(steps.slice(from, from + 8).map((each) => attempt(act(scene, taken, each))));
    }
    expect(taken.length).toBeGreaterThan(5);
    expect((await proveCash()).differences).toEqual([]);
  });

  it("names a balance, an expectation and a total that do not follow from what they are made of", async () => {
    const scene = await makeCashScene();
    await bring(scene, [sale(scene, 100, at("10:00"))]);
    const { id } = await collect(scene, at("12:00"));
    const machineId = scene.machine.id;
    await execute(sql`update cash_balance set amount = amount + 1 where account_id = ${machineId}::uuid`);
    await execute(sql`update collection set expected = expected - 10 where id = ${id}::uuid`);
    await execute(sql`update sale_day_total set vends = vends + 1000 where machine_id = ${machineId}::uuid`);
    const { differences } = await proveCash();
    expect(differences).toEqual(
      expect.arrayContaining([
        { kind: "balance", subject: `box:${machineId}`, recorded: "1", computed: "0" },
        { kind: "expected", subject: id, recorded: "9990", computed: "10000" },
        { kind: "collection_ledger", subject: `${id}:box`, recorded: "10000", computed: "9990" },
        expect.objectContaining({ kind: "sale_total", recorded: "2000/10000", computed: "1000/10000" }),
      ]),
    );
  });
});
