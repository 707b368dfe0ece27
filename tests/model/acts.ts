import {
  acceptCollection,
  countCollection,
  listCollections,
  takeSales,
} from "#app/domain/cash/index.server.ts";
import {
  issue,
  load,
  receive,
  receiveReturn,
  returnGoods,
  reverse,
  transfer,
  unload,
  writeOff,
  type InsidePlace,
} from "#app/domain/stock/index.server.ts";
import {
  allowMissingPhotos,
  assign,
  cancel,
  complete,
  createTask,
  expireTaskReservations,
  postpone,
  reject,
  start,
  undo,
  verify,
} from "#app/domain/work/index.server.ts";
import { execute, row, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { fresh } from "#tests/factories.ts";
import { attempt, type Effect, type Journal } from "#tests/model/journal.ts";
import type { Random } from "#tests/model/random.ts";
import type { World } from "#tests/model/world.ts";

/** One random command, or a few that belong together. */
type Act = (world: World, random: Random, journal: Journal) => Promise<unknown>;

interface Line {
  readonly itemId: string;
  readonly quantity: Quantity;
}

/** What leaves one place and arrives at another; null: a slot or a difference, which the model does not follow. */
const moved = (from: string | null, to: string | null, lines: readonly Line[]): Effect[] =>
  lines.flatMap(({ itemId, quantity }) => [
    ...(from ? [{ place: from, itemId, quantity: -quantity }] : []),
    ...(to ? [{ place: to, itemId, quantity }] : []),
  ]);

/**
 * A command with a key of its own; now and then it is given twice at once, and must act once. Where the first is
 * refused the second may still find what was missing: done is what either did.
 */
async function post(
  { random, journal }: { random: Random; journal: Journal },
  cause: string,
  effects: readonly Effect[],
  command: (key: string) => Promise<unknown>,
): Promise<void> {
  const key = newId();
  const naturalKey = `${cause}:${key}`;
  await attempt(journal, key, { kind: "posting", naturalKey, effects }, async () => {
    const times = random.upTo(8) === 0 ? 2 : 1;
    const ends = await Promise.allSettled(Array.from({ length: times }, () => command(key)));
    const failed = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
    const fault = failed.find((reason) => !(reason instanceof AppError));
    if (fault || failed.length === times) throw fault ?? failed[0];
  });
}

const someLines = (world: World, random: Random, most: number): Line[] =>
  Array.from({ length: 1 + random.upTo(3) }, () => ({
    itemId: random.one(world.items).id,
    quantity: random.quantity(most),
  }));

const receiveGoods: Act = async (world, random, journal) => {
  const warehouseId = random.one(world.warehouses).id;
  const lines = someLines(world, random, 30).map((line) => ({
    ...line,
    amount: BigInt(random.upTo(500_000)),
  }));
  await post({ random, journal }, "receive", moved("supplier", warehouseId, lines), (key) =>
    receive(world.keeper, { warehouseId, lines, key }),
  );
};

const issueGoods: Act = async (world, random, journal) => {
  const task = random.upTo(2) ? await someTask(world, random) : null;
  const warehouseId = random.one(world.warehouses).id;
  const operatorId = task?.assigneeId ?? random.one(world.operators).userId;
  const lines = someLines(world, random, 15);
  await post({ random, journal }, "issue", moved(warehouseId, operatorId, lines), (key) =>
    issue(world.keeper, { warehouseId, operatorId, lines, key, taskId: task?.id ?? null }),
  );
};

const transferGoods: Act = async (world, random, journal) => {
  const places: InsidePlace[] = random.upTo(3)
    ? world.warehouses.map(({ id }) => ({ type: "warehouse", id }))
    : world.operators.map(({ userId }) => ({ type: "operator", id: userId }));
  const from = random.one(places);
  const to = random.one(places.filter((place) => place !== from));
  const lines = someLines(world, random, 6);
  await post({ random, journal }, "transfer", moved(from.id, to.id, lines), (key) =>
    transfer(world.keeper, { from, to, lines, key }),
  );
};

const returnToKeeper: Act = async (world, random, journal) => {
  const warehouseId = random.one(world.warehouses).id;
  const operatorId = random.one(world.operators).userId;
  const lines = someLines(world, random, 6);
  await post({ random, journal }, "return", moved(operatorId, warehouseId, lines), (key) =>
    returnGoods(world.keeper, { warehouseId, operatorId, lines, key }),
  );
};

const announceReturn: Act = async (world, random) => {
  const operator = random.one(world.operators);
  const warehouseId = random.one(world.warehouses).id;
  await returnGoods(operator, {
    warehouseId,
    operatorId: operator.userId,
    lines: someLines(world, random, 4),
  });
};

/** What was announced is what comes. */
const receiveAnnounced: Act = async (world, _random, journal) => {
  const announced = await row<{ id: string; warehouseId: string; operatorId: string; lines: Line[] }>(sql`
    select returned.id, warehouse_id as "warehouseId", operator_id as "operatorId", (
      select json_agg(json_build_object('itemId', item_id, 'quantity', announced::text))
      from stock_return_line line where line.return_id = returned.id) as lines
    from stock_return returned where status = 'announced' order by id limit 1`);
  if (!announced) return;
  const { id, warehouseId, operatorId } = announced;
  const lines = announced.lines.map((line) => ({ ...line, quantity: BigInt(line.quantity) }));
  const effects = moved(operatorId, warehouseId, lines);
  await attempt(journal, newId(), { kind: "posting", naturalKey: `return:${id}`, effects }, async () => {
    await receiveReturn(world.keeper, id, { lines });
  });
};

const loadOrUnload: Act = async (world, random, journal) => {
  const machine = random.one(world.machines);
  const operatorId = random.one(world.operators).userId;
  const slot = random.one(machine.slots);
  const isLoad = random.upTo(2) === 0;
  const line = { slotId: slot.id, itemId: slot.itemId!, quantity: random.quantity(8) };
  const effects = isLoad ? moved(operatorId, null, [line]) : moved(null, operatorId, [line]);
  await post({ random, journal }, isLoad ? "load" : "unload", effects, (key) =>
    (isLoad ? load : unload)(world.manager, { operatorId, machineId: machine.id, lines: [line], key }),
  );
};

const writeOffGoods: Act = async (world, random, journal) => {
  const place: InsidePlace = random.upTo(2)
    ? { type: "warehouse", id: random.one(world.warehouses).id }
    : { type: "operator", id: random.one(world.operators).userId };
  const lines = someLines(world, random, 3);
  await post({ random, journal }, "write_off", moved(place.id, "loss", lines), (key) =>
    writeOff(world.keeper, { place, reason: "damaged", lines, key }),
  );
};

/** Takes back one of the last moves of the desk. */
const reverseMove: Act = async (world, random, journal) => {
  const move = await row<Line & { id: string; from: string | null; to: string | null }>(sql`
    select id, item_id as "itemId", quantity,
           case when from_type in ('slot', 'difference') then null when from_id is null or from_type in ('supplier', 'customer', 'loss') then from_type else from_id::text end as "from",
           case when to_type in ('slot', 'difference') then null when to_id is null or to_type in ('supplier', 'customer', 'loss') then to_type else to_id::text end as "to"
    from stock_move where task_id is null and cause in ('receive', 'transfer', 'return', 'load', 'unload', 'write_off')
    order by id desc offset ${random.upTo(30)} limit 1`);
  if (!move) return;
  const effects = moved(move.to, move.from, [move]);
  const naturalKey = `reverse:${move.id}`;
  await attempt(journal, newId(), { kind: "posting", naturalKey, effects }, async () => {
    await reverse(world.manager, { moveId: move.id, reason: "model" });
  });
};

const sell: Act = async (world, random, journal) => {
  const machine = random.one(world.machines);
  const sold = Array.from({ length: 1 + random.upTo(6) }, () => random.one(machine.slots));
  const sales = sold.map((slot) => ({
    externalId: newId(),
    machineCode: machine.code,
    slotCode: slot.code,
    quantity: units(1),
    price: 1_000_000n,
    paymentMethod: random.one(["cash", "card", "qr"] as const),
    soldAt: new Date(Date.now() - random.upTo(3_600_000)),
  }));
  const lines = sold.map((slot) => ({ itemId: slot.itemId!, quantity: units(1) }));
  const { externalId } = sales[0]!;
  await attempt(
    journal,
    newId(),
    { kind: "sales", externalId, effects: moved(null, "customer", lines) },
    async () => {
      await takeSales(world.manager, { source: "model", channel: "api", sales });
    },
  );
};

interface SomeTask {
  readonly id: string;
  readonly type: string;
  readonly machineId: string;
  readonly assigneeId: string | null;
}

/** One of the newest tasks, whoever made it. */
const someTask = (_world: World, random: Random): Promise<SomeTask | null> =>
  row<SomeTask>(sql`
    select id, type, machine_id as "machineId", assignee_id as "assigneeId"
    from task order by number desc offset ${random.upTo(12)} limit 1`);

const makeTask: Act = async (world, random) => {
  const [machine, operator] = [random.one(world.machines), random.one(world.operators)];
  const type = random.upTo(4) ? "refill" : "collection";
  const items = machine.slots.map((slot) => ({
    itemId: slot.itemId!,
    slotId: slot.id,
    planned: random.quantity(6),
  }));
  const task = await createTask(world.manager, {
    type,
    machineId: machine.id,
    dueAt: new Date(Date.now() + random.upTo(86_400_000)),
    warehouseId: random.one(world.warehouses).id,
    ...(type === "refill" ? { items } : {}),
  });
  await assign(world.manager, task.id, { assigneeId: operator.userId, allowShortage: true });
};

const completeTask: Act = async (world, random, journal) => {
  const task = await someTask(world, random);
  const operator = world.operators.find(({ userId }) => userId === task?.assigneeId);
  const machine = world.machines.find(({ id }) => id === task?.machineId);
  if (!task || !operator || !machine) return;
  await start(operator, task.id).catch(ignoreRefusal);
  const photos = { kinds: ["before" as const, "after" as const], reason: "model" };
  await allowMissingPhotos(world.manager, task.id, photos).catch(ignoreRefusal);
  const lines = machine.slots.map((slot) => ({
    itemId: slot.itemId!,
    slotId: slot.id,
    actual: units(random.upTo(4)),
    found: random.upTo(4) ? null : units(random.upTo(9)),
  }));
  // A comment that no other completion has: two are never the same act by accident.
  const comment = newId();
  const loaded = lines.map(({ itemId, actual }) => ({ itemId, quantity: actual }));
  const content =
    task.type === "refill" ? { items: lines } : { cash: { bagNumber: fresh("bag"), amount: null } };
  const effects = task.type === "refill" ? moved(operator.userId, null, loaded) : [];
  await attempt(journal, newId(), { kind: "completion", taskId: task.id, comment, effects }, async () => {
    const completed = await complete(operator, task.id, { ...content, comment });
    return { attempt: completed.task.attempt };
  });
};

const takeBack: Act = async (world, random, journal) => {
  const task = await someTask(world, random);
  if (!task) return;
  await attempt(journal, newId(), { kind: "takeBack", taskId: task.id }, async () => {
    // An undo begins the next attempt; a rejection ends the task in the one that it takes back.
    if (random.upTo(2)) return { attempt: (await undo(world.manager, task.id)).attempt - 1 };
    const rejection = { reason: "model", effects: "reverse", followUp: false } as const;
    return { attempt: (await reject(world.manager, task.id, rejection)).task.attempt };
  });
};

const otherVerb: Act = async (world, random) => {
  const task = await someTask(world, random);
  if (!task) return;
  const dueAt = new Date(Date.now() + 86_400_000);
  const assigneeId = random.one(world.operators).userId;
  await random.one([
    () => verify(world.manager, task.id),
    () => cancel(world.manager, task.id, { reason: "model" }),
    () => postpone(world.manager, task.id, { dueAt, reason: "model" }),
    () => assign(world.manager, task.id, { assigneeId, allowShortage: true }),
  ])();
};

const expireReservations: Act = async (world, random) => {
  const task = await someTask(world, random);
  if (!task) return;
  // In a transaction of the platform, as whatever else locks these rows: it begins anew after a deadlock.
  await transaction(() =>
    execute(
      sql`update reservation set expires_at = now() - interval '1 minute' where task_id = ${task.id}::uuid`,
    ),
  );
  await expireTaskReservations("model");
};

const countCash: Act = async (world, random) => {
  const { items } = await listCollections(world.cashier, { status: "taken" }, { limit: 20, cursor: null });
  const bag = random.one(items);
  if (!bag) return;
  await countCollection(world.cashier, bag.id, { amount: BigInt(random.upTo(20)) * 1_000_000n });
  if (random.upTo(2)) await acceptCollection(world.manager, bag.id, { reason: "model" });
};

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** Every act by how often it comes. A new kind of command is one more line here. */
const weights: readonly (readonly [Act, number])[] = [
  [receiveGoods, 2],
  [issueGoods, 3],
  [transferGoods, 3],
  [returnToKeeper, 2],
  [announceReturn, 1],
  [receiveAnnounced, 1],
  [loadOrUnload, 2],
  [writeOffGoods, 1],
  [reverseMove, 1],
  [sell, 3],
  [makeTask, 3],
  [completeTask, 5],
  [takeBack, 2],
  [otherVerb, 1],
  [expireReservations, 1],
  [countCash, 1],
];
const acts = weights.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));

/** One turn of one actor. A refusal is an answer; anything else is a fault. */
export async function takeTurn(world: World, random: Random, journal: Journal): Promise<void> {
  try {
    await random.one(acts)(world, random, journal);
    await journal({ type: "turn", refusal: null });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await journal({ type: "turn", refusal: error.code });
  }
}
