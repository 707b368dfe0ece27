import { acceptCollection, countCollection } from "#app/domain/cash/index.server.ts";
import { receiveReturn, returnGoods } from "#app/domain/stock/index.server.ts";
import { cancel, reject, verify } from "#app/domain/work/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { dice } from "./dice.ts";
import type { Visit } from "./planning.ts";
import type { World } from "./world.ts";

/** What is left for whoever looks at the demo: tasks to verify and bags to count. */
const LEFT_TO_VERIFY = 5;
const LEFT_TO_COUNT = 4;

interface Done {
  readonly id: string;
  readonly type: string;
  readonly operatorId: string;
}

/** Completed before that day, oldest first; without those that owe photos. */
const readDone = ({ calendar }: World, day: string): Promise<Done[]> =>
  rows<Done>(sql`
    select id, type, assignee_id as "operatorId" from task
    where status = 'completed' and completed_at < ${calendar.wallTime(day, 0)} and allowed_missing = '{}'
    order by completed_at, id`);

/** Twice in sixty days a refill is sent back, and once more this morning, with a new task each. */
const rejections: Readonly<Record<number, { effects: "reverse" | "keep"; reason: string }>> = {
  41: { effects: "reverse", reason: "Suratda boshqa avtomat" },
  17: { effects: "keep", reason: "Orqa qatorlar boʻsh koʻrinadi" },
  0: { effects: "keep", reason: "Surat xira, javonlar koʻrinmaydi" },
};

/** The manager looks at what was done the day before. */
export async function judgeWork(world: World, day: string): Promise<void> {
  const daysAgo = world.calendar.daysAgo(day);
  const done = await readDone(world, day);
  const rejection = rejections[daysAgo];
  const sentBack = rejection && done.findLast(({ type, operatorId }) => type === "refill" && operatorId === world.operators[1]?.userId); // prettier-ignore
  if (rejection && sentBack) await reject(world.manager, sentBack.id, { ...rejection, followUp: true });
  const rest = done.filter((task) => task !== sentBack);
  const judged = daysAgo === 0 ? rest.slice(0, -LEFT_TO_VERIFY) : rest;
  for (const { id } of judged) await verify(world.manager, id);
}

interface Bag {
  readonly id: string;
  readonly bagNumber: string;
  readonly expected: Money | null;
  readonly taken: Money | null;
}

const STEP = 100_000n;

/** The cashier counts the bags of the days before; of this morning's, one is far too light. */
export async function countBags(world: World, day: string): Promise<void> {
  const isToday = day === world.calendar.today;
  const bags = await rows<Bag>(sql`
    select id, bag_number as "bagNumber", expected, taken from collection
    where status = 'taken' and not provisional and taken_at < ${world.calendar.wallTime(day, 0)} order by taken_at, id`);
  const counted = isToday ? bags.slice(0, -LEFT_TO_COUNT) : bags;
  const light = isToday ? heaviest(isToday && counted.length === 0 ? bags.slice(0, 1) : counted) : null;
  for (const bag of new Set([...counted, ...(light ? [light] : [])])) {
    await countCollection(world.cashier, bag.id, { amount: bag === light ? lighter(bag) : countOf(bag) });
  }
}

const heaviest = (bags: readonly Bag[]): Bag | null =>
  bags.reduce<Bag | null>(
    (best, bag) => (bag.expected !== null && bag.expected > (best?.expected ?? 0n) ? bag : best),
    null,
  );

/** A seventh is missing. */
const lighter = ({ expected }: Bag): Money => inSteps(((expected ?? 0n) * 856n) / 1000n);

/** Mostly to the soʻm; a note or two wrong at times; seldom far off. */
function countOf({ bagNumber, expected, taken }: Bag): Money {
  const chance = dice("count", bagNumber);
  const should = expected ?? taken ?? 0n;
  const throwAgain = chance.next();
  if (throwAgain < 0.68) return should;
  if (throwAgain < 0.97) {
    const limit = should / 30n / STEP;
    const off = BigInt(chance.between(-6, 4));
    const kept = off < -limit ? -limit : off > limit ? limit : off;
    return should + kept * STEP;
  }
  return inSteps((should * BigInt(chance.between(86, 93))) / 100n);
}

const inSteps = (amount: Money): Money => (amount / STEP) * STEP;

/** The manager decides on variances that the threshold did not let through. */
export async function decideVariances(world: World, day: string): Promise<void> {
  const waiting = await rows<{ id: string }>(sql`
    select id from collection
    where status = 'counted' and not provisional and counted_at < ${world.calendar.wallTime(day, 0)} order by counted_at`);
  const reason = "Operator bilan gaplashildi, farq tan olindi";
  for (const { id } of waiting) await acceptCollection(world.manager, id, { reason });
}

/** Now and then a plan is dropped. Answers the visits that are left. */
export async function dropPlans(world: World, day: string, visits: readonly Visit[]): Promise<Visit[]> {
  const left: Visit[] = [];
  for (const visit of visits) {
    const isDropped =
      world.calendar.daysAgo(day) > 1 && dice("cancel", visit.machine.spec.code, day).chance(0.012);
    if (!isDropped) left.push(visit);
    const reason = "Bino bugun yopiq";
    for (const id of [visit.refillId, visit.collectionId]) {
      if (isDropped && id) await cancel(world.manager, id, { reason });
    }
  }
  return left;
}

/** What operators hold and no task waits for. */
async function readFreeGoods(operatorId: string): Promise<{ itemId: string; quantity: Quantity }[]> {
  return rows(sql`
    select item_id as "itemId", on_hand - reserved as quantity from stock_balance
    where place_type = 'operator' and place_id = ${operatorId}::uuid and on_hand > reserved order by item_id`);
}

/** Goods that were not needed come back at the end of the week; the keeper takes in what was announced. */
export async function takeReturns(world: World): Promise<void> {
  for (const operator of world.operators) {
    const announced = await announceReturn(world, operator);
    if (!announced) continue;
    const lines = announced.lines.map(({ itemId, announced: quantity }) => ({ itemId, quantity }));
    await receiveReturn(world.keeper, announced.id, { lines });
  }
}

/** An operator says what he brings back; null where he holds nothing free. */
export async function announceReturn({ warehouseId }: World, operator: World["operators"][number]) {
  const lines = await readFreeGoods(operator.userId);
  if (lines.length === 0) return null;
  return returnGoods(operator, { operatorId: operator.userId, warehouseId, lines });
}
