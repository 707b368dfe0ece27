import { beforeAll, describe, expect, it } from "vitest";
import { load, proveStock } from "#app/domain/stock/index.server.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { holdingOf, makeActor, makeItem, makeMachine, system } from "#tests/factories.ts";
import { getMachine, setPlanogram, updateMachine } from "./index.server.ts";
import { planogramInput } from "./schema.ts";

type User = Awaited<ReturnType<typeof makeActor>>;
let manager: User;
let operator: User;
let cola: { id: string; name: string };
let nuts: { id: string; name: string };

beforeAll(async () => {
  [manager, operator, cola, nuts] = await Promise.all([
    makeActor("manager"),
    makeActor("operator", "bot"),
    makeItem(),
    makeItem(),
  ]);
});

const refusal = async (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => Promise.reject(new Error("was not refused")),
    (error: unknown) => (error instanceof AppError ? error : Promise.reject(error)),
  );

const versions = async (machineId: string): Promise<{ slots: { code: string }[] }[]> =>
  rows(sql`select slots from planogram_version where machine_id = ${machineId}::uuid order by from_time`);

/** A machine of which slot A1 holds 5 of cola. */
async function stockedMachine() {
  const machine = await makeMachine([cola.id, nuts.id]);
  const holder = await makeActor("operator", "bot");
  await holdingOf(holder.userId, cola.id, units(5));
  const lines = [{ slotId: machine.slots[0]!.id, itemId: cola.id, quantity: units(5) }];
  await load(system, { operatorId: holder.userId, machineId: machine.id, lines });
  return machine;
}

const onHand = async (type: string, id: string, itemId: string): Promise<bigint> =>
  (
    await row<{ onHand: bigint }>(sql`
      select on_hand as "onHand" from stock_balance
      where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`)
  )?.onHand ?? 0n;

describe("setPlanogram", () => {
  it("matches slots by code, whatever the case, and keeps their ids, also of a code that comes back", async () => {
    const machine = await makeMachine([cola.id, nuts.id]);
    const [a1, a2] = machine.slots;
    const first = await setPlanogram(manager, machine.id, {
      slots: [{ code: "a1", itemId: nuts.id }],
    });
    expect(first.slots.map(({ id, code, itemName }) => [id, code, itemName])).toEqual([
      [a1!.id, "a1", nuts.name],
    ]);
    const second = await setPlanogram(manager, machine.id, {
      slots: [{ code: "B1" }, { code: "A2" }, { code: "A1" }],
    });
    expect(second.slots.map(({ code }) => code)).toEqual(["B1", "A2", "A1"]);
    expect(second.slots[1]!.id).toBe(a2!.id);
    expect(second.slots[2]!.id).toBe(a1!.id);
  });

  it("keeps a version with every change, and none when nothing changes", async () => {
    const machine = await makeMachine([cola.id]);
    const slots = [{ code: "A1", itemId: cola.id, label: "Kolа oʻzbek", price: 1_200_000n }];
    await setPlanogram(manager, machine.id, { slots });
    const before = await versions(machine.id);
    await setPlanogram(manager, machine.id, { slots });
    const after = await versions(machine.id);
    expect(after).toHaveLength(before.length);
    expect(after.at(-1)!.slots).toMatchObject([{ code: "A1", label: "Kolа oʻzbek", price: "1200000" }]);
  });

  it("refuses to change or close a slot with stock, naming all of them, and changes nothing", async () => {
    const machine = await stockedMachine();
    const before = await getMachine(manager, machine.id);
    for (const slots of [
      [{ code: "A1", itemId: nuts.id }],
      [],
      [{ code: "A1", kind: "selection" as const, itemId: cola.id }],
    ]) {
      const error = await refusal(setPlanogram(manager, machine.id, { slots }));
      expect(error.code).toBe("fleet.slot_not_empty");
      expect(error.details["slots"]).toMatchObject([
        { slotId: machine.slots[0]!.id, code: "A1", itemId: cola.id, onHand: 5 },
      ]);
    }
    expect(await getMachine(manager, machine.id)).toEqual(before);
  });

  it("hands what is left to an operator in the same act", async () => {
    const machine = await stockedMachine();
    const [a1] = machine.slots;
    const result = await setPlanogram(manager, machine.id, {
      slots: [{ code: "A1", itemId: nuts.id }],
      leftovers: [{ slotId: a1!.id, to: { type: "operator", id: operator.userId } }],
    });
    expect(result.slots).toMatchObject([{ id: a1!.id, itemId: nuts.id, onHand: 0n }]);
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(5));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("writes what is left off, or does nothing at all when the rest of the act is refused", async () => {
    const machine = await stockedMachine();
    const [a1] = machine.slots;
    const leftovers = [{ slotId: a1!.id, writeOff: "expired" as const }];
    await refusal(setPlanogram(manager, machine.id, { slots: [{ code: "A1", itemId: newId() }], leftovers }));
    expect(await onHand("slot", a1!.id, cola.id)).toBe(units(5));
    await setPlanogram(manager, machine.id, { slots: [], leftovers });
    expect(await onHand("slot", a1!.id, cola.id)).toBe(0n);
    expect((await getMachine(manager, machine.id)).slots).toEqual([]);
  });

  it("names every wrong field at its place", async () => {
    const machine = await makeMachine([]);
    const error = await refusal(
      setPlanogram(manager, machine.id, {
        slots: [
          { code: "1", itemId: newId() },
          { code: "2", capacity: units(5), par: units(6) },
          { code: "3", kind: "selection", capacity: units(1) },
          { code: "4", kind: "canister", price: 1n },
          { code: "5", itemId: cola.id, capacity: 1500n },
          { code: "1" },
        ],
      }),
    );
    expect(error.details.errors?.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "slots.0.itemId unknown",
      "slots.1.par above_capacity",
      "slots.2.capacity selection_level",
      "slots.3.price canister_price",
      "slots.4.capacity fraction",
      "slots.5.code duplicate",
    ]);
  });

  it("reads a request: numbers, decimal strings, one settlement for each leftover", () => {
    const slots = [{ code: " A1 ", price: "18000.00", capacity: 12 }];
    expect(parse(planogramInput, { slots }).slots).toEqual([
      {
        code: "A1",
        kind: "column",
        itemId: null,
        label: "",
        price: 1_800_000n,
        capacity: 12_000n,
        par: null,
        critical: null,
      },
    ]);
    expect(() => parse(planogramInput, { slots, leftovers: [{ slotId: newId() }] })).toThrow("input.invalid");
    expect(() => parse(planogramInput, { slots: [{ code: "A1", capacity: -1 }] })).toThrow("input.invalid");
  });

  it("serves two people at once: one planogram stands whole, no slot is made twice", async () => {
    const machine = await makeMachine([]);
    const planogram = (itemId: string, count: number) => ({
      slots: Array.from({ length: count }, (_, index) => ({ code: `S${index + 1}`, itemId })),
    });
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        setPlanogram(manager, machine.id, planogram(cola.id, 8)),
        setPlanogram(manager, machine.id, planogram(nuts.id, 5)),
      ]);
      const { slots } = await getMachine(manager, machine.id);
      expect([8, 5]).toContain(slots.length);
      expect(new Set(slots.map(({ itemId }) => itemId)).size).toBe(1);
    }
    const made = await rows(sql`select id from slot where machine_id = ${machine.id}::uuid`);
    expect(made).toHaveLength(8);
  });

  it("is for those who may edit machines", async () => {
    const machine = await makeMachine([]);
    for (const actor of [operator, await makeActor("viewer"), await makeActor("cashier")]) {
      expect((await refusal(setPlanogram(actor, machine.id, { slots: [] }))).code).toBe("access.forbidden");
    }
    expect((await refusal(setPlanogram(manager, newId(), { slots: [] }))).code).toBe("row.not_found");
  });
});

describe("disposal", () => {
  it("is refused while goods or cash are in the machine", async () => {
    const machine = await stockedMachine();
    const dispose = () => updateMachine(manager, machine.id, { status: "disposed" });
    expect((await refusal(dispose())).code).toBe("fleet.machine_not_empty");
    await setPlanogram(manager, machine.id, {
      slots: [],
      leftovers: [{ slotId: machine.slots[0]!.id, writeOff: "other" }],
    });
    await rows(
      sql`insert into cash_balance (account_type, account_id, amount) values ('box', ${machine.id}::uuid, 100)`,
    );
    expect((await refusal(dispose())).code).toBe("fleet.machine_not_empty");
    await rows(sql`update cash_balance set amount = 0 where account_id = ${machine.id}::uuid`);
    expect((await dispose()).status).toBe("disposed");
  });
});
