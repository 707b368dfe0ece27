import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { listItems } from "#app/domain/catalogue/index.server.ts";
import { load } from "#app/domain/stock/index.server.ts";
import { row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { fresh, holdingOf, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";
import {
  createMachine,
  getMachine,
  importPlanogram,
  previewPlanogramImport,
  setPlanogram,
} from "./index.server.ts";
import { machineInput, planogramImportInput } from "./schema.ts";

const real = readFileSync(new URL("../../../tests/fixtures/planograms.csv", import.meta.url), "utf8");
const rhea = "Rheavendors Luce X2";

let manager: Awaited<ReturnType<typeof makeActor>>;
beforeAll(async () => {
  manager = await makeActor("manager");
});

const makeBare = (type: "coffee" | "snack") =>
  createMachine(system, parse(machineInput, { code: fresh("M"), name: fresh("machine"), type }));

const request = (input: Record<string, unknown>) => parse(planogramImportInput, input);

const refusal = async (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );

describe("importing a planogram", () => {
  it("asks for the model where the file holds several, and writes nothing in a preview", async () => {
    const machine = await makeBare("coffee");
    const preview = await previewPlanogramImport(manager, machine.id, request({ csv: real }));
    expect(preview).toMatchObject({ needsModel: true, models: ["Animo OptiMe", rhea], rows: [] });
    expect(
      (await refusal(importPlanogram(manager, machine.id, request({ csv: real })))).details.errors,
    ).toEqual([{ path: "model", key: "required" }]);
    expect(
      (await refusal(previewPlanogramImport(manager, machine.id, request({ csv: real, model: "X" })))).details
        .errors,
    ).toEqual([{ path: "model", key: "unknown" }]);
    const chosen = await previewPlanogramImport(
      manager,
      machine.id,
      request({ csv: real, model: rhea, createItems: true }),
    );
    expect(chosen).toMatchObject({ model: rhea, errors: 0, closed: [], left: [] });
    expect(chosen.rows).toHaveLength(18);
    expect(chosen.newItems).toHaveLength(18);
    expect(chosen.rows[4]).toMatchObject({
      row: 17,
      effect: "created",
      slot: { code: "5", kind: "selection", price: 80n },
    });
    expect((await getMachine(manager, machine.id)).slots).toEqual([]);
    expect((await listItems(manager, { q: "KAFFEE SCHWARZ" }, { limit: 10, cursor: null })).items).toEqual(
      [],
    );
  });

  it("makes a real machine's planogram, with its items and prices at a rate, once however often it is sent", async () => {
    const machine = await makeBare("coffee");
    const input = request({ csv: real, model: rhea, createItems: true, priceFactor: 130 });
    const first = await importPlanogram(manager, machine.id, input);
    expect(first.newItems).toBe(18);
    expect(first.machine.slots).toHaveLength(18);
    expect(first.machine.slots[4]).toMatchObject({
      code: "5",
      kind: "selection",
      itemName: "LATTE MACCHIATO BOHNE",
      sku: "LATTE-MACCHIATO-BOHNE",
      price: 10_400n,
      onHand: null,
    });
    expect(first.machine.slots[17]).toMatchObject({ code: "18", itemName: "USD", price: null });
    const again = await importPlanogram(manager, machine.id, input);
    expect(again.newItems).toBe(0);
    expect(again.machine.slots).toEqual(first.machine.slots);
    const versions = await row<{ count: bigint }>(sql`
      select count(*) as count from planogram_version where machine_id = ${machine.id}::uuid`);
    expect(versions?.count).toBe(1n);
  });

  it("leaves canisters alone, since a list of selections says nothing of them", async () => {
    const machine = await makeBare("coffee");
    const beans = await makeItem({ unit: "g", kind: "ingredient" });
    const canister = { code: "beans", kind: "canister" as const, itemId: beans.id, capacity: units(1200) };
    await setPlanogram(system, machine.id, { slots: [canister, { code: "99", kind: "selection" }] });
    const input = request({ csv: real, model: "animo optime" });
    const preview = await previewPlanogramImport(manager, machine.id, input);
    expect(preview.closed.map(({ code }) => code)).toEqual(["99"]);
    const { machine: after } = await importPlanogram(manager, machine.id, input);
    expect(after.slots).toHaveLength(12);
    expect(after.slots.at(-1)).toMatchObject({ code: "beans", itemId: beans.id });
  });

  it("matches items by sku or name, folded, and keeps what the file does not say", async () => {
    const machine = await makeBare("snack");
    const item = await makeItem({ name: `Oʻrik ${fresh("x")}` });
    await setPlanogram(system, machine.id, {
      slots: [{ code: "A1", itemId: item.id, price: 500n, capacity: units(9), par: units(8) }],
    });
    const typed = item.name.toUpperCase().replace("ʻ", "'");
    const csv = `code;name;price\na1;${typed};7,00\nA2;${fresh("nobody knows")};\n`;
    const preview = await previewPlanogramImport(manager, machine.id, request({ csv }));
    expect(preview.rows[0]).toMatchObject({
      effect: "changed",
      item: { id: item.id, isNew: false },
      problems: [],
    });
    expect(preview.rows[1]?.problems.map(({ key }) => key)).toEqual([
      "slot_without_price",
      "item_not_in_catalogue",
    ]);
    const { machine: after } = await importPlanogram(manager, machine.id, request({ csv }));
    expect(after.slots[0]).toMatchObject({
      code: "a1",
      itemId: item.id,
      label: "",
      price: 700n,
      capacity: units(9),
      par: units(8),
    });
    expect(after.slots[1]).toMatchObject({ code: "A2", kind: "column", itemId: null, price: null });
    expect(after.slots[1]?.label).toMatch(/^nobody knows/);
  });

  it("refuses a file with errors as a whole, each at its line", async () => {
    const machine = await makeBare("snack");
    const csv = `code,name,price,capacity,par\nA1,${fresh("new")},1.00,5,9\nA1,,x,,\n`;
    const error = await refusal(importPlanogram(manager, machine.id, request({ csv, createItems: true })));
    expect(error.details.errors?.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "rows.2.par above_capacity",
      "rows.3.price not_a_number",
      "rows.3.code duplicate",
    ]);
    expect((await getMachine(manager, machine.id)).slots).toEqual([]);
  });

  it("names one new item once, under a sku that is free", async () => {
    const machine = await makeBare("snack");
    const word = fresh("twin").toUpperCase();
    const csv = `code,name,price\n1,${word}!,2.00\n2,${word}!,2.00\n3,${word}?,2.00\n`;
    const { machine: after, newItems } = await importPlanogram(
      manager,
      machine.id,
      request({ csv, createItems: true }),
    );
    expect(newItems).toBe(2);
    expect(after.slots.map(({ sku }) => sku)).toEqual([word, word, `${word}-2`]);
  });
});

describe("importing over a change that waits for a task", () => {
  it("lets goods wait where that is wanted, keeps what waits already, and withdraws it for the old item", async () => {
    const [cola, nuts, operator] = await Promise.all([makeItem(), makeItem(), makeActor("operator", "bot")]);
    const machine = await makeMachine([cola.id]);
    await holdingOf(operator.userId, cola.id, units(5));
    const lines = [{ slotId: machine.slots[0]!.id, itemId: cola.id, quantity: units(5) }];
    await load(system, { operatorId: operator.userId, machineId: machine.id, lines });
    const slotNow = async () => (await getMachine(manager, machine.id)).slots[0];
    const wish = request({ csv: `code,item\nA1,${nuts.name}\n` });
    expect((await previewPlanogramImport(manager, machine.id, wish)).left).toHaveLength(1);
    expect((await refusal(importPlanogram(manager, machine.id, wish))).code).toBe("fleet.slot_not_empty");
    await importPlanogram(manager, machine.id, { ...wish, viaTask: true });
    expect(await slotNow()).toMatchObject({ itemId: cola.id, waiting: { itemId: nuts.id } });
    const again = await previewPlanogramImport(manager, machine.id, wish);
    expect(again).toMatchObject({ left: [], rows: [{ effect: "same" }] });
    await importPlanogram(manager, machine.id, request({ csv: "code,price\nA1,9.00\n" }));
    expect(await slotNow()).toMatchObject({ itemId: cola.id, waiting: { itemId: nuts.id, price: 900n } });
    await importPlanogram(manager, machine.id, request({ csv: `code,item\nA1,${cola.name}\n` }));
    expect(await slotNow()).toMatchObject({ itemId: cola.id, waiting: null });
  });
});
