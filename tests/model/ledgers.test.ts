import { expect, it } from "vitest";
import {
  acceptCollection,
  countCollection,
  listCollections,
  proveCash,
  takeSales,
} from "#app/domain/cash/index.server.ts";
import {
  issue,
  load,
  proveStock,
  receive,
  returnGoods,
  transfer,
  unload,
  writeOff,
} from "#app/domain/stock/index.server.ts";
import {
  allowMissingPhotos,
  assign,
  cancel,
  complete,
  createTask,
  postpone,
  reject,
  start,
  undo,
  verify,
} from "#app/domain/work/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { fresh, makeActor, makeItem, makeMachine, makeWarehouse, stockUp } from "#tests/factories.ts";

/**
 * Random commands by many actors at once, against a model that knows only sums: what each warehouse and each person
 * must hold. Refusals are fine, anything else fails. In the end the model equals the balances and both ledgers prove.
 */
const COMMANDS = Number(process.env["MODEL_COMMANDS"] ?? 2_000);
const ACTORS = Number(process.env["MODEL_ACTORS"] ?? 8);
const SEED = Number(process.env["MODEL_SEED"] ?? 20261124);

type Person = Awaited<ReturnType<typeof makeActor>>;
type Machine = Awaited<ReturnType<typeof makeMachine>>;

interface OpenTask {
  readonly id: string;
  readonly kind: "refill" | "collection";
  readonly machine: Machine;
  readonly operator: Person;
  /** What a completion loaded, by item: it returns when the completion is taken back. */
  loaded: Map<string, Quantity>;
}

interface World {
  readonly manager: Person;
  readonly keeper: Person;
  readonly cashier: Person;
  readonly operators: readonly Person[];
  readonly items: readonly { id: string }[];
  readonly warehouses: readonly { id: string }[];
  readonly machines: readonly Machine[];
  readonly tasks: OpenTask[];
  /** Place and item -> thousandths. */
  readonly model: Map<string, Quantity>;
}

function generator(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return {
    upTo,
    one: <T>(list: readonly T[]): T => list[upTo(list.length)]!,
    quantity: (most: number): Quantity => units(1 + upTo(most)),
  };
}
type Random = ReturnType<typeof generator>;

async function makeWorld(): Promise<World> {
  const [manager, keeper, cashier] = await Promise.all([
    makeActor("manager"),
    makeActor("warehouse"),
    makeActor("cashier"),
  ]);
  const operators = await Promise.all([1, 2, 3].map(() => makeActor("operator", "bot")));
  const items = await Promise.all([1, 2, 3, 4].map(() => makeItem()));
  const warehouses = await Promise.all([makeWarehouse(), makeWarehouse()]);
  const machines: Machine[] = [];
  for (const feed of ["api", "none", "api"] as const) {
    machines.push(
      await makeMachine(
        items.map((item) => item.id),
        { feed, operatorId: operators[0]!.userId },
      ),
    );
  }
  const world = {
    manager,
    keeper,
    cashier,
    operators,
    items,
    warehouses,
    machines,
    tasks: [],
    model: new Map(),
  };
  for (const warehouse of warehouses) {
    for (const item of items) {
      await stockUp(warehouse.id, item.id, units(500));
      change(world, warehouse.id, item.id, units(500));
    }
  }
  return world;
}

function change(world: World, placeId: string, itemId: string, quantity: Quantity): void {
  const key = `${placeId}/${itemId}`;
  world.model.set(key, (world.model.get(key) ?? 0n) + quantity);
}

type Act = (world: World, random: Random) => Promise<unknown>;

const stockActs: Act[] = [
  async (world, random) => {
    const [warehouse, item, quantity] = [
      random.one(world.warehouses),
      random.one(world.items),
      random.quantity(40),
    ];
    await receive(world.keeper, {
      warehouseId: warehouse.id,
      lines: [{ itemId: item.id, quantity, amount: BigInt(random.upTo(500_000)) }],
    });
    change(world, warehouse.id, item.id, quantity);
  },
  async (world, random) => {
    const [warehouse, item, who, quantity] = [
      random.one(world.warehouses),
      random.one(world.items),
      random.one(world.operators),
      random.quantity(30),
    ];
    await issue(world.keeper, {
      warehouseId: warehouse.id,
      operatorId: who.userId,
      lines: [{ itemId: item.id, quantity }],
    });
    change(world, warehouse.id, item.id, -quantity);
    change(world, who.userId, item.id, quantity);
  },
  async (world, random) => {
    const [from, to] = random.upTo(2) ? world.warehouses : world.warehouses.toReversed();
    const lines = world.items.map((item) => ({ itemId: item.id, quantity: random.quantity(5) }));
    await transfer(world.keeper, {
      from: { type: "warehouse", id: from!.id },
      to: { type: "warehouse", id: to!.id },
      lines,
    });
    for (const line of lines) {
      change(world, from!.id, line.itemId, -line.quantity);
      change(world, to!.id, line.itemId, line.quantity);
    }
  },
  async (world, random) => {
    const [warehouse, item, who, quantity] = [
      random.one(world.warehouses),
      random.one(world.items),
      random.one(world.operators),
      random.quantity(10),
    ];
    await returnGoods(world.keeper, {
      warehouseId: warehouse.id,
      operatorId: who.userId,
      lines: [{ itemId: item.id, quantity }],
    });
    change(world, who.userId, item.id, -quantity);
    change(world, warehouse.id, item.id, quantity);
  },
  async (world, random) => {
    const [machine, who, quantity] = [
      random.one(world.machines),
      random.one(world.operators),
      random.quantity(8),
    ];
    const slot = random.one(machine.slots);
    const act = random.upTo(2) ? load : unload;
    await act(world.manager, {
      operatorId: who.userId,
      machineId: machine.id,
      lines: [{ slotId: slot.id, itemId: slot.itemId!, quantity }],
    });
    change(world, who.userId, slot.itemId!, act === load ? -quantity : quantity);
  },
  async (world, random) => {
    const place = random.upTo(2)
      ? ({ type: "warehouse", id: random.one(world.warehouses).id } as const)
      : ({ type: "operator", id: random.one(world.operators).userId } as const);
    const [item, quantity] = [random.one(world.items), random.quantity(4)];
    await writeOff(world.keeper, { place, reason: "damaged", lines: [{ itemId: item.id, quantity }] });
    change(world, place.id, item.id, -quantity);
  },
];

const salesAct: Act = async (world, random) => {
  const machine = random.one(world.machines);
  const sales = Array.from({ length: 1 + random.upTo(6) }, () => ({
    externalId: newId(),
    machineCode: machine.code,
    slotCode: random.one(machine.slots).code,
    quantity: units(1),
    price: 1_000_000n,
    paymentMethod: random.one(["cash", "card", "qr"] as const),
    soldAt: new Date(Date.now() - random.upTo(3_600_000)),
  }));
  await takeSales(world.manager, { source: "model", channel: "api", sales });
};

const makeTask: Act = async (world, random) => {
  const [machine, operator] = [random.one(world.machines), random.one(world.operators)];
  const kind = random.upTo(3) ? "refill" : "collection";
  const items = machine.slots.map((slot) => ({
    itemId: slot.itemId!,
    slotId: slot.id,
    planned: random.quantity(6),
  }));
  const task = await createTask(world.manager, {
    type: kind,
    machineId: machine.id,
    dueAt: new Date(Date.now() + random.upTo(86_400_000)),
    warehouseId: random.one(world.warehouses).id,
    ...(kind === "refill" ? { items } : {}),
  });
  await assign(world.manager, task.id, { assigneeId: operator.userId, allowShortage: true });
  world.tasks.push({ id: task.id, kind, machine, operator, loaded: new Map() });
};

const completeTask: Act = async (world, random) => {
  const task = random.one(world.tasks);
  if (!task) return;
  await start(task.operator, task.id).catch(refusal);
  await allowMissingPhotos(world.manager, task.id, { kinds: ["before", "after"], reason: "model" }).catch(
    refusal,
  );
  const lines = task.machine.slots.map((slot) => ({
    itemId: slot.itemId!,
    slotId: slot.id,
    actual: units(random.upTo(4)),
    found: random.upTo(4) ? null : units(random.upTo(9)),
  }));
  const input =
    task.kind === "refill" ? { items: lines } : { cash: { bagNumber: fresh("bag"), amount: null } };
  // No two completions have the same content, so that none is answered as a repeat of another, which moves nothing.
  await complete(task.operator, task.id, { ...input, comment: fresh("visit") });
  if (task.kind !== "refill") return;
  for (const line of lines) {
    change(world, task.operator.userId, line.itemId, -line.actual);
    task.loaded.set(line.itemId, line.actual);
  }
};

const takeBack: Act = async (world, random) => {
  const task = random.one(world.tasks);
  if (!task) return;
  if (random.upTo(2)) await undo(task.operator, task.id);
  else await reject(world.manager, task.id, { reason: "model", effects: "reverse", followUp: false });
  for (const [itemId, quantity] of task.loaded) change(world, task.operator.userId, itemId, quantity);
  task.loaded.clear();
};

const otherVerbs: Act = async (world, random) => {
  const task = random.one(world.tasks);
  if (!task) return;
  const act = random.upTo(5);
  if (act === 0) await verify(world.manager, task.id);
  else if (act === 1) await cancel(world.manager, task.id, { reason: "model" });
  else if (act === 2)
    await postpone(world.manager, task.id, { dueAt: new Date(Date.now() + 86_400_000), reason: "model" });
  else if (act === 3) await issueForTask(world, random, task);
  else await assign(world.manager, task.id, { assigneeId: task.operator.userId, allowShortage: true });
};

async function issueForTask(world: World, random: Random, task: OpenTask): Promise<void> {
  const [warehouseId, itemId, quantity] = [
    random.one(world.warehouses).id,
    random.one(world.items).id,
    random.quantity(6),
  ];
  await issue(world.keeper, {
    warehouseId,
    operatorId: task.operator.userId,
    taskId: task.id,
    lines: [{ itemId, quantity }],
  });
  change(world, warehouseId, itemId, -quantity);
  change(world, task.operator.userId, itemId, quantity);
}

const countCash: Act = async (world, random) => {
  const { items } = await listCollections(world.cashier, { status: "taken" }, { limit: 20, cursor: null });
  const bag = random.one(items);
  if (!bag) return;
  await countCollection(world.cashier, bag.id, { amount: BigInt(random.upTo(20)) * 1_000_000n });
  if (random.upTo(2)) await acceptCollection(world.manager, bag.id, { reason: "model" });
};

/** A refusal is an answer; anything else is a fault. */
function refusal(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
  refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
}
const refused = new Map<string, number>();

const acts: readonly Act[] = [
  ...stockActs,
  ...stockActs,
  salesAct,
  salesAct,
  salesAct,
  makeTask,
  makeTask,
  completeTask,
  completeTask,
  completeTask,
  completeTask,
  takeBack,
  otherVerbs,
  countCash,
];

it(
  `ends ${COMMANDS} random commands by ${ACTORS} actors at once with both ledgers proven and the model met`,
  { timeout: 3_600_000 },
  async () => {
    const world = await makeWorld();
    let left = COMMANDS;
    const turn = async (random: Random): Promise<void> => {
      while (left-- > 0) await random.one(acts)(world, random).catch(refusal);
    };
    await Promise.all(Array.from({ length: ACTORS }, (_, index) => turn(generator(SEED + index))));

    const stock = await proveStock();
    const cash = await proveCash();
    expect(stock.differences).toEqual([]);
    expect(cash.differences).toEqual([]);
    const found = await rows<{ key: string; onHand: bigint }>(sql`
    select place_id || '/' || item_id as key, on_hand as "onHand" from stock_balance where place_type in ('warehouse', 'operator')`);
    const balances = new Map(found.map(({ key, onHand }) => [key, onHand]));
    for (const [key, expected] of world.model) expect(balances.get(key) ?? 0n, key).toBe(expected);
    // Most commands must have been carried out, else the test proves nothing.
    const refusals = [...refused.values()].reduce((sum, times) => sum + times, 0);
    expect(refusals).toBeLessThan(COMMANDS * 0.75);
    expect(stock.moves).toBeGreaterThan(BigInt(COMMANDS / 2));
  },
);
