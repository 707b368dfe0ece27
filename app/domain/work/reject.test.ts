import { describe, expect, it } from "vitest";
import { countCollection, proveCash, takeSales } from "#app/domain/cash/index.server.ts";
import { proveStock, returnGoods, unload } from "#app/domain/stock/index.server.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import { fresh, makeActor, system } from "#tests/factories.ts";
import { codeOf, figures, makeScene, onHand, readyCollection, readyRefill } from "#tests/work-scene.ts";
import { complete, getTask, reject, undo, verify } from "./index.server.ts";

const reverse = { reason: "slots not in view", effects: "reverse", followUp: false } as const;

describe("rejecting a refill", () => {
  it("returns every unit to the operator, free, by reversing moves", async () => {
    const scene = await makeScene();
    const { operator, manager, machine, cola, nuts } = scene;
    const task = await readyRefill(scene);
    const [first, second] = figures(scene);
    const removed = { quantity: units(1), reason: "expired" } as const;
    await complete(operator, task.id, {
      items: [
        { ...first!, found: units(2) },
        { ...second!, found: units(1), removed },
      ],
    });
    await verify(manager, task.id);
    const { task: rejected, followUp } = await reject(manager, task.id, reverse);
    expect(rejected.status).toBe("rejected");
    expect(followUp).toBeNull();
    for (const [index, item] of [cola, nuts].entries()) {
      expect(await onHand("slot", machine.slots[index]!.id, item.id)).toBe(0n);
      expect(await onHand("operator", operator.userId, item.id)).toBe(units(20));
    }
    const moves = await rows<{ reversesId: string | null }>(sql`
      select reverses_id as "reversesId" from stock_move where task_id = ${task.id}::uuid and cause <> 'issue'`);
    expect(moves.filter((move) => move.reversesId)).toHaveLength(moves.length / 2);
    expect((await proveStock()).differences).toEqual([]);
  });

  it("takes what was sold since from difference", async () => {
    const scene = await makeScene({ feed: "api" });
    const task = await readyRefill(scene);
    await complete(scene.operator, task.id, { items: figures(scene) });
    await sell(scene.machine.code, "A1", 2);
    expect(await onHand("slot", scene.machine.slots[0]!.id, scene.cola.id)).toBe(units(4));
    await reject(scene.manager, task.id, reverse);
    expect(await onHand("slot", scene.machine.slots[0]!.id, scene.cola.id)).toBe(0n);
    expect(await onHand("operator", scene.operator.userId, scene.cola.id)).toBe(units(20));
    expect((await proveStock()).differences).toEqual([]);
  });

  it("is refused once someone moved the goods on", async () => {
    const scene = await makeScene();
    const task = await readyRefill(scene);
    await complete(scene.operator, task.id, { items: figures(scene) });
    const line = { slotId: scene.machine.slots[0]!.id, itemId: scene.cola.id, quantity: units(1) };
    await unload(scene.manager, {
      operatorId: scene.operator.userId,
      machineId: scene.machine.id,
      lines: [line],
    });
    const refused = await reject(scene.manager, task.id, reverse).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "work.already_moved_on" });
    expect(await codeOf(undo(scene.manager, task.id))).toBe("work.already_moved_on");
    expect((await getTask(scene.manager, task.id)).status).toBe("completed");
  });

  it("is refused once what the operator took out was returned", async () => {
    const scene = await makeScene();
    const { operator, keeper, warehouse, cola } = scene;
    const task = await readyRefill(scene);
    const [first, second] = figures(scene, 0, 0);
    await complete(operator, task.id, {
      items: [{ ...first!, found: units(5), removed: { quantity: units(5) } }, second!],
    });
    expect(await onHand("operator", operator.userId, cola.id)).toBe(units(25));
    const lines = [{ itemId: cola.id, quantity: units(25) }];
    await returnGoods(keeper, { operatorId: operator.userId, warehouseId: warehouse.id, lines });
    expect(await codeOf(reject(scene.manager, task.id, reverse))).toBe("work.already_moved_on");
  });

  it("with effects kept changes the state alone, and plans the work anew where that is wanted", async () => {
    const scene = await makeScene();
    const task = await readyRefill(scene);
    await complete(scene.operator, task.id, { items: figures(scene) });
    const { followUp } = await reject(scene.manager, task.id, {
      ...reverse,
      effects: "keep",
      followUp: true,
    });
    expect(await onHand("slot", scene.machine.slots[0]!.id, scene.cola.id)).toBe(units(6));
    const next = await getTask(scene.manager, followUp!.id);
    expect(next).toMatchObject({ status: "pending", followsId: task.id, assigneeId: null, type: "refill" });
    expect(next.items.map((item) => item.planned)).toEqual([units(6), units(4)]);
    expect(await getTask(scene.manager, task.id)).toMatchObject({ followUpId: next.id, status: "rejected" });
    const told = await row(sql`
      select params->>'reason' as reason from notice
      where subject = ${task.id} and kind = 'task.rejected.keep' and recipient_id = ${scene.operator.userId}::uuid`);
    expect(told).toEqual({ reason: reverse.reason });
  });
});

describe("rejecting a collection", () => {
  it("returns the cash to the box", async () => {
    const scene = await makeScene({ feed: "api" });
    await sell(scene.machine.code, "A1", 3);
    const task = await readyCollection(scene);
    await complete(scene.operator, task.id, { cash: { bagNumber: fresh("bag") } });
    await reject(scene.manager, task.id, reverse);
    const box = await row(
      sql`select amount from cash_balance where account_type = 'box' and account_id = ${scene.machine.id}::uuid`,
    );
    expect(box).toEqual({ amount: 3_000_000n });
    const bag = await row(
      sql`select amount from cash_balance where account_type = 'bag' and account_id = ${scene.operator.userId}::uuid`,
    );
    expect(bag).toEqual({ amount: 0n });
    expect((await getTask(scene.manager, task.id)).cash).toMatchObject({ collectionStatus: "reversed" });
    expect((await proveCash()).differences).toEqual([]);
  });

  it("is refused once the cash was counted, or a later collection stands on it", async () => {
    const scene = await makeScene();
    const cashier = await makeActor("cashier");
    const counted = await readyCollection(scene);
    await complete(scene.operator, counted.id, { cash: { bagNumber: fresh("bag") } });
    const { cash } = await getTask(scene.manager, counted.id);
    await countCollection(cashier, cash!.collectionId!, { amount: 1_000_000n });
    expect(await codeOf(reject(scene.manager, counted.id, reverse))).toBe("work.already_moved_on");
    const earlier = await readyCollection(scene);
    await complete(scene.operator, earlier.id, { cash: { bagNumber: fresh("bag") } });
    const later = await readyCollection(scene);
    await complete(scene.operator, later.id, { cash: { bagNumber: fresh("bag") } });
    expect(await codeOf(undo(scene.operator, earlier.id))).toBe("work.already_moved_on");
    expect(await codeOf(reject(scene.manager, earlier.id, reverse))).toBe("work.already_moved_on");
    expect((await reject(scene.manager, later.id, reverse)).task.status).toBe("rejected");
  });
});

async function sell(machineCode: string, slotCode: string, times: number): Promise<void> {
  const soldAt = new Date();
  const sales = Array.from({ length: times }, (_, index) => ({
    externalId: fresh("sale"),
    machineCode,
    slotCode,
    line: index + 1,
    quantity: units(1),
    price: 1_000_000n,
    paymentMethod: "cash" as const,
    soldAt,
  }));
  const taken = await takeSales(system, { source: "tests", channel: "api", sales });
  expect(taken.rejected).toEqual([]);
}
