import { describe, expect, it } from "vitest";
import { createItem, setRecipe } from "#app/domain/catalogue/index.server.ts";
import { createMachine, setPlanogram } from "#app/domain/fleet/index.server.ts";
import { machineInput } from "#app/domain/fleet/schema.ts";
import { holdingOf, fresh, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";
import { load, proveStock } from "#app/domain/stock/index.server.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { at, balanceOf, bring, entriesOfMachine, makeCashScene, sale } from "#tests/cash.ts";
import { listSales, proveCash, takeSales } from "./index.server.ts";
import { salesInput } from "./schema.ts";

const page = { limit: 50, cursor: null };

const untilOf = async (machineId: string): Promise<Date | null> =>
  (await row<{ until: Date | null }>(
    sql`select sales_until as until from machine where id = ${machineId}::uuid`,
  ))!.until;

/** Units of an item that sales took, by the place they came from. */
async function consumed(machineId: string, itemId: string): Promise<Record<string, bigint>> {
  const moves = await rows<{ place: string; quantity: bigint }>(sql`
    select from_type as place, sum(quantity)::bigint as quantity from stock_move
    where machine_id = ${machineId}::uuid and item_id = ${itemId}::uuid and cause = 'consume' group by 1`);
  return Object.fromEntries(moves.map(({ place, quantity }) => [place, quantity]));
}

async function expectProven(): Promise<void> {
  expect((await proveCash()).differences).toEqual([]);
  expect((await proveStock()).differences).toEqual([]);
}

describe("the identity of a sale", () => {
  it("is source, external id and line: the same call again brings duplicates only", async () => {
    const scene = await makeCashScene();
    const receipt = fresh("receipt");
    const sales = [
      sale(scene, 1_000, at("10:00"), { externalId: receipt }),
      sale(scene, 2_000, at("10:00"), { externalId: receipt }),
      sale(scene, 4_000, at("10:05")),
    ];
    expect(await bring(scene, sales)).toMatchObject({ accepted: 3, duplicates: 0, rejected: [] });
    expect(await bring(scene, sales)).toMatchObject({ accepted: 0, duplicates: 3, rejected: [] });
    expect(await bring({ ...scene, source: fresh("feed") }, sales)).toMatchObject({
      accepted: 3,
      duplicates: 0,
    });
    // Two sources: 7 000 twice.
    expect(await balanceOf("box", scene.machine.id)).toBe(1_400_000n);
    await expectProven();
  });

  it("without an external id counts files that overlap once, and true twins both", async () => {
    const scene = await makeCashScene();
    const plain = (price: number, time: string) => sale(scene, price, at(time), { externalId: null });
    // Day file one: two twins at 10:00 and one at 11:00. The overlapping one adds 12:00.
    const first = [plain(1_000, "10:00"), plain(1_000, "10:00"), plain(1_000, "11:00")];
    expect(await bring(scene, first)).toMatchObject({ accepted: 3, duplicates: 0 });
    expect(await bring(scene, [...first, plain(1_000, "12:00")])).toMatchObject({
      accepted: 1,
      duplicates: 3,
    });
    // Another price, payment or slot is another sale.
    expect(await bring(scene, [plain(1_001, "10:00")])).toMatchObject({ accepted: 1 });
    expect(await balanceOf("box", scene.machine.id)).toBe(500_100n);
  });

  it("holds when the same call arrives ten times at once", async () => {
    const scene = await makeCashScene();
    const sales = Array.from({ length: 50 }, (_, index) =>
      sale(scene, 1_000, at("10:00"), { externalId: `${index}` }),
    );
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, call) => bring(scene, call % 2 ? sales : sales.toReversed())),
    );
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50);
    expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(450);
    expect(await balanceOf("box", scene.machine.id)).toBe(5_000_000n);
    await expectProven();
  });
});

describe("sales intake", () => {
  it("rejects only an unknown machine or item, with its place in the call", async () => {
    const scene = await makeCashScene();
    const answer = await bring(scene, [
      sale(scene, 1_000, at("10:00"), { machineCode: "nowhere" }),
      sale(scene, 1_000, at("10:00")),
      sale(scene, 1_000, at("10:00"), { sku: "nothing" }),
    ]);
    expect(answer).toMatchObject({
      accepted: 1,
      duplicates: 0,
      rejected: [
        { index: 0, code: "sale.unknown_machine", details: { machine: "nowhere" } },
        { index: 2, code: "sale.unknown_item", details: { sku: "nothing" } },
      ],
    });
  });

  it("takes goods from the slot, and what the slot lacks from difference, in one move a day and slot", async () => {
    const scene = await makeCashScene();
    await holdingOf(scene.operator.userId, scene.item.id, units(3));
    const slot = await row<{ id: string }>(
      sql`select id from slot where machine_id = ${scene.machine.id}::uuid`,
    );
    await load(system, {
      operatorId: scene.operator.userId,
      machineId: scene.machine.id,
      lines: [{ slotId: slot!.id, itemId: scene.item.id, quantity: units(3) }],
    });
    await bring(
      scene,
      [1, 2, 3, 4, 5].map((minute) => sale(scene, 1_000, at(`10:0${minute}`))),
    );
    expect(await consumed(scene.machine.id, scene.item.id)).toEqual({ slot: units(3), difference: units(2) });
    const moves = await rows(
      sql`select 1 from stock_move where machine_id = ${scene.machine.id}::uuid and cause = 'consume'`,
    );
    expect(moves).toHaveLength(2);
    await expectProven();
  });

  it("counts a sale of an unknown slot by its item, from difference, and lists it", async () => {
    const scene = await makeCashScene();
    const sku = (await row<{ sku: string }>(sql`select sku from item where id = ${scene.item.id}::uuid`))!
      .sku;
    await bring(scene, [
      sale(scene, 1_000, at("10:00"), { slotCode: "Z9", sku }),
      sale(scene, 2_000, at("10:00"), { slotCode: "Z9" }),
    ]);
    expect(await consumed(scene.machine.id, scene.item.id)).toEqual({ difference: units(1) });
    const { items } = await listSales(
      scene.manager,
      { machineId: scene.machine.id, note: "unknown_slot" },
      page,
    );
    expect(items.map((each) => each.amount).sort()).toEqual([100_000n, 200_000n]);
    expect(await balanceOf("box", scene.machine.id)).toBe(300_000n);
    await expectProven();
  });

  it("takes a selection's ingredients from the canisters by the recipe of its moment, but no untracked one", async () => {
    const [coffee, water, latte, tea] = await Promise.all([
      makeItem({ kind: "ingredient", unit: "g" }),
      createItem(system, { ...ingredient, sku: fresh("sku"), name: fresh("water"), untracked: true }),
      makeItem(),
      makeItem(),
    ]);
    await setRecipe(system, {
      itemId: latte.id,
      lines: [
        { ingredientId: coffee.id, quantity: 8_500n },
        { ingredientId: water.id, quantity: units(150) },
      ],
    });
    await execute(sql`update recipe set from_time = ${at("10:00")} where item_id = ${latte.id}::uuid`);
    const scene = await makeCashScene();
    const machine = await createMachine(
      system,
      parse(machineInput, { code: fresh("C"), name: fresh("coffee"), type: "coffee", feed: "api" }),
    );
    await setPlanogram(system, machine.id, {
      slots: [
        {
          code: "canister-1",
          kind: "canister",
          itemId: coffee.id,
          price: null,
          capacity: units(1000),
          par: null,
          critical: null,
        },
        {
          code: "1",
          kind: "selection",
          itemId: latte.id,
          price: 1_000_000n,
          capacity: null,
          par: null,
          critical: null,
        },
        {
          code: "2",
          kind: "selection",
          itemId: tea.id,
          price: 1_000_000n,
          capacity: null,
          par: null,
          critical: null,
        },
      ],
      leftovers: [],
    });
    const cup = (slotCode: string, time: string) =>
      sale({ ...scene, machine }, 10_000, at(time), { slotCode });
    // Two lattes with a recipe, one from before it, one tea that never had one.
    await bring(scene, [cup("1", "11:00"), cup("1", "12:00"), cup("1", "09:00"), cup("2", "11:00")]);
    expect(await consumed(machine.id, coffee.id)).toEqual({ difference: 17_000n });
    expect(await consumed(machine.id, water.id)).toEqual({});
    const { items } = await listSales(scene.manager, { machineId: machine.id, note: "no_recipe" }, page);
    expect(items).toHaveLength(2);
    expect(await balanceOf("box", machine.id)).toBe(4_000_000n);
    await expectProven();
  });

  it("takes a late sale of an earlier day by that day's recipe, after a new version is in force", async () => {
    const [coffee, latte] = await Promise.all([makeItem({ kind: "ingredient", unit: "g" }), makeItem()]);
    const of = (grams: number) => ({
      itemId: latte.id,
      lines: [{ ingredientId: coffee.id, quantity: units(grams) }],
    });
    await setRecipe(system, { ...of(8), fromTime: at("00:00") });
    await setRecipe(system, of(10));
    const scene = await makeCashScene();
    const cup = (soldAt: Date) => sale(scene, 10_000, soldAt, { slotCode: null, sku: latte.sku });
    await bring(scene, [cup(new Date())]);
    expect(await consumed(scene.machine.id, coffee.id)).toEqual({ difference: units(10) });
    await bring(scene, [cup(at("11:00"))]);
    expect(await consumed(scene.machine.id, coffee.id)).toEqual({ difference: units(18) });
    await expectProven();
  });

  it("posts cash once per machine, day and period; card, QR, free and test vends are not in the cash ledger", async () => {
    const scene = await makeCashScene();
    await bring(scene, [
      sale(scene, 1_000, at("10:00")),
      sale(scene, 2_000, at("11:00"), { quantity: units(2) }),
      sale(scene, 1_000, at("10:00"), { paymentMethod: "card" }),
      sale(scene, 1_000, at("10:00"), { paymentMethod: "qr" }),
      sale(scene, 1_000, at("10:00"), { paymentMethod: "free" }),
      sale(scene, 1_000, at("10:00"), { paymentMethod: "test" }),
    ]);
    expect(await entriesOfMachine(scene.machine.id)).toEqual(["customer>box 500000"]);
    const totals = await rows(sql`
      select payment_method as method, vends, amount from sale_day_total where machine_id = ${scene.machine.id}::uuid order by 1`);
    expect(totals).toEqual([
      { method: "card", vends: units(1), amount: 100_000n },
      { method: "cash", vends: units(3), amount: 500_000n },
      { method: "free", vends: units(1), amount: 0n },
      { method: "qr", vends: units(1), amount: 100_000n },
      { method: "test", vends: units(1), amount: 0n },
    ]);
    await expectProven();
  });

  it("moves salesUntil of the machines it speaks for, never backwards", async () => {
    const scene = await makeCashScene();
    const [named, silent] = await Promise.all([
      makeMachine([], { feed: "api" }),
      makeMachine([], { feed: "none" }),
    ]);
    const machineCodes = [named.code.toUpperCase(), silent.code];
    await bring(scene, [sale(scene, 1_000, at("10:00"))], { salesUntil: at("10:00"), machineCodes });
    expect(await untilOf(scene.machine.id)).toEqual(at("10:00"));
    expect(await untilOf(silent.id)).toEqual(at("10:00"));
    await bring(scene, [], { salesUntil: at("09:00"), machineCodes });
    expect(await untilOf(named.id)).toEqual(at("10:00"));
    // A call that names none speaks for the feed's own machines, not for the one that has no feed.
    await bring(scene, [], { salesUntil: at("12:00") });
    expect([await untilOf(scene.machine.id), await untilOf(named.id), await untilOf(silent.id)]).toEqual([
      at("12:00"),
      at("12:00"),
      at("10:00"),
    ]);
    expect(await bring(scene, [], { machineCodes: ["nowhere"] })).toMatchObject({
      unknownMachines: ["nowhere"],
    });
    expect(await untilOf(scene.machine.id)).toEqual(at("12:00"));
  });

  it("refuses a call with a field out of its limits, and a time that has not come", async () => {
    const scene = await makeCashScene();
    const body = {
      source: "x",
      sales: [
        {
          machineCode: "M",
          slotCode: "A1",
          quantity: 1,
          price: "10.00",
          paymentMethod: "cash",
          soldAt: "2026-01-01T00:00:00Z",
        },
      ],
    };
    expect(parse(salesInput, body).sales[0]).toMatchObject({ price: 1_000n, quantity: 1_000n });
    for (const change of [
      { quantity: -1 },
      { quantity: 0 },
      { quantity: 1.0001 },
      { price: "-1" },
      { price: "1.001" },
      { paymentMethod: "gold" },
      { soldAt: "yesterday" },
      { soldAt: "1000-01-01T00:00:00Z" },
      { slotCode: null },
    ]) {
      expect(() => parse(salesInput, { ...body, sales: [{ ...body.sales[0], ...change }] })).toThrow(
        AppError,
      );
    }
    const ahead = new Date(Date.now() + 3 * 86_400_000);
    await expect(bring(scene, [sale(scene, 1, ahead)])).rejects.toMatchObject({ code: "input.invalid" });
    const operator = await makeActor("operator");
    await expect(takeSales(operator, { source: "x", channel: "api", sales: [] })).rejects.toMatchObject({
      code: "access.forbidden",
    });
  });
});

const ingredient = {
  kind: "ingredient" as const,
  unit: "ml" as const,
  packs: [],
  price: null,
  shelfLifeDays: null,
  lotTracked: false,
  category: "",
};
