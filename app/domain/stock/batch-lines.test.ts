import { beforeAll, expect, it } from "vitest";
import { row, sql } from "#app/platform/database.ts";
import { units } from "#app/platform/quantity.ts";
import {
  fresh,
  holdingOf,
  makeActor,
  makeItem,
  makeMachine,
  makeWarehouse,
  stockUp,
} from "#tests/factories.ts";
import {
  ensureSupplier,
  issue,
  load,
  receive,
  returnGoods,
  returnToSupplier,
  transfer,
  unload,
  writeOff,
} from "./index.server.ts";

/** Two lines of one item in one command: each is within what is there, together they are not. */

type User = Awaited<ReturnType<typeof makeActor>>;
let manager: User;
beforeAll(async () => {
  manager = await makeActor("manager");
});

async function scene() {
  const [item, warehouse, other, operator, supplierId] = await Promise.all([
    makeItem(),
    makeWarehouse(),
    makeWarehouse(),
    makeActor("operator"),
    ensureSupplier(fresh("supplier")),
  ]);
  const machine = await makeMachine([item.id, item.id]);
  await stockUp(warehouse.id, item.id, units(10));
  await holdingOf(operator.userId, item.id, units(20));
  await load(manager, {
    operatorId: operator.userId,
    machineId: machine.id,
    lines: [{ slotId: machine.slots[0]!.id, itemId: item.id, quantity: units(10) }],
  });
  return { item, warehouse, other, operator, supplierId, machine };
}
type Scene = Awaited<ReturnType<typeof scene>>;

interface Command {
  /** Where 10 are, and what is done with two lines of them. */
  readonly from: (scene: Scene) => readonly [type: string, id: string];
  readonly run: (scene: Scene, one: bigint, two: bigint) => Promise<unknown>;
}

const linesOf = ({ item }: Scene, one: bigint, two: bigint) =>
  [one, two].map((quantity) => ({ itemId: item.id, quantity }));
const inWarehouse = ({ warehouse }: Scene) => ["warehouse", warehouse.id] as const;
const withOperator = ({ operator }: Scene) => ["operator", operator.userId] as const;

const commands: Readonly<Record<string, Command>> = {
  issue: {
    from: inWarehouse,
    run: (at, one, two) =>
      issue(manager, {
        warehouseId: at.warehouse.id,
        operatorId: at.operator.userId,
        lines: linesOf(at, one, two),
      }),
  },
  transfer: {
    from: inWarehouse,
    run: (at, one, two) =>
      transfer(manager, {
        from: { type: "warehouse", id: at.warehouse.id },
        to: { type: "warehouse", id: at.other.id },
        lines: linesOf(at, one, two),
      }),
  },
  "write off": {
    from: inWarehouse,
    run: (at, one, two) =>
      writeOff(manager, {
        place: { type: "warehouse", id: at.warehouse.id },
        reason: "damaged",
        lines: linesOf(at, one, two),
      }),
  },
  "return to supplier": {
    from: inWarehouse,
    run: (at, one, two) =>
      returnToSupplier(manager, {
        warehouseId: at.warehouse.id,
        supplierId: at.supplierId,
        lines: linesOf(at, one, two).map((line) => ({
          ...line,
          amount: 1n,
          vatRate: null,
          vatAmount: 0n,
        })),
      }),
  },
  return: {
    from: withOperator,
    run: (at, one, two) =>
      returnGoods(manager, {
        warehouseId: at.warehouse.id,
        operatorId: at.operator.userId,
        lines: linesOf(at, one, two),
      }),
  },
  load: {
    from: withOperator,
    run: (at, one, two) =>
      load(manager, {
        operatorId: at.operator.userId,
        machineId: at.machine.id,
        lines: linesOf(at, one, two).map((line, index) => ({ ...line, slotId: at.machine.slots[index]!.id })),
      }),
  },
  unload: {
    from: ({ machine }) => ["slot", machine.slots[0]!.id],
    run: (at, one, two) =>
      unload(manager, {
        operatorId: at.operator.userId,
        machineId: at.machine.id,
        lines: linesOf(at, one, two).map((line) => ({ ...line, slotId: at.machine.slots[0]!.id })),
      }),
  },
};

async function onHand([type, id]: readonly [string, string], itemId: string): Promise<bigint> {
  const found = await row<{ onHand: bigint }>(sql`
    select on_hand as "onHand" from stock_balance
    where place_type = ${type} and place_id = ${id}::uuid and item_id = ${itemId}::uuid`);
  return found?.onHand ?? 0n;
}

it.each(Object.entries(commands))(
  "%s sums the lines of one item before it checks: 6 and 6 of 10 move nothing, 6 and 4 all",
  async (_, { from, run }) => {
    const at = await scene();
    await expect(run(at, units(6), units(6))).rejects.toMatchObject({
      code: "stock.insufficient",
      details: { wanted: 12, available: 10 },
    });
    expect(await onHand(from(at), at.item.id)).toBe(units(10));
    await run(at, units(6), units(4));
    expect(await onHand(from(at), at.item.id)).toBe(0n);
  },
);

it("receive brings the sum of the lines of one item", async () => {
  const { item, warehouse } = await scene();
  await receive(manager, {
    warehouseId: warehouse.id,
    lines: [
      { itemId: item.id, quantity: units(6), amount: 1n },
      { itemId: item.id, quantity: units(4), amount: 2n, lotCode: "L-2" },
    ],
  });
  expect(await onHand(["warehouse", warehouse.id], item.id)).toBe(units(20));
});
