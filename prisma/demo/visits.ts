import { expectedInBox } from "#app/domain/cash/index.server.ts";
import { confirmIssue, issue } from "#app/domain/stock/index.server.ts";
import {
  addPhoto,
  allowMissingPhotos,
  complete,
  postpone,
  start,
  undo,
} from "#app/domain/work/index.server.ts";
import type { CompleteInput } from "#app/domain/work/schema.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import type { Album } from "./album.ts";
import { addDays, minutesAfter } from "./calendar.ts";
import { dice } from "./dice.ts";
import { usualSales, type RefillLine, type Visit } from "./planning.ts";
import { takeFeed, type Trade } from "./trade.ts";
import type { Machine, World } from "./world.ts";

/** Something that happens at a moment. A day is a list of them, run in the order of time. */
export interface Step {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}

export async function runSteps(world: World, steps: readonly Step[]): Promise<void> {
  for (const { at, run } of steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    world.calendar.standAt(at);
    await run();
  }
}

const FIRST_VISIT = 9 * 60 + 20;
const VISIT_EVERY = 38;

/** Minutes after midnight at which an operator's stop begins. */
export const startOf = ({ machine, number }: Visit): number =>
  FIRST_VISIT + machine.spec.operator * 4 + number * VISIT_EVERY;

/** The keeper hands out what the warehouse has reserved for a task. Answers the issue; null where nothing was left. */
export async function handOut(world: World, { machine, refillId }: Visit): Promise<string | null> {
  if (!refillId) return null;
  const lines = await rows<{ itemId: string; quantity: Quantity }>(sql`
    select item_id as "itemId", quantity - fulfilled as quantity from reservation
    where task_id = ${refillId}::uuid and place_type = 'warehouse' and status in ('active', 'partly_fulfilled')
      and quantity > fulfilled order by item_id`);
  if (lines.length === 0) return null;
  const { warehouseId, keeper } = world;
  const handed = await issue(keeper, {
    warehouseId,
    operatorId: machine.operator.userId,
    taskId: refillId,
    lines,
  });
  return handed.id;
}

/** The morning at the warehouse: one issue for each refill, confirmed by the operator some minutes later. */
export function issueSteps(world: World, day: string, visits: readonly Visit[]): Step[] {
  const { calendar } = world;
  return visits.flatMap((visit) => {
    const minute = 8 * 60 + 45 + visit.machine.spec.operator * 10 + visit.number;
    let issueId: string | null = null;
    return [
      { at: calendar.at(day, minute), run: async () => (issueId = await handOut(world, visit)) },
      {
        at: calendar.at(day, minute + 9),
        run: async () => issueId && confirmIssue(visit.machine.operator, issueId),
      },
    ];
  });
}

/** How a stop differs from a usual one. */
interface Course {
  /** The phone's battery is empty after the work: a manager lets the photo after it wait. */
  readonly owesPhoto?: boolean;
}

/** A stop from its start to its completion. */
export function visitSteps(
  world: World,
  trade: Trade,
  album: Album,
  visit: Visit,
  course: Course = {},
): Step[] {
  const { calendar } = world;
  const { machine } = visit;
  const begin = startOf(visit);
  const at = (minutes: number): Date => calendar.at(trade.day, begin + minutes);
  const before = album.order(machine, fillsOf(machine, trade, false), at(1));
  const after = course.owesPhoto ? null : album.order(machine, fillsOf(machine, trade, true), at(19));
  const taskIds = [visit.refillId, visit.collectionId].filter((id) => id !== null);
  const [main] = taskIds;
  if (!main) return [];
  const photo = async (kind: "before" | "after", picture: Promise<Buffer>): Promise<unknown> =>
    addPhoto(machine.operator, main, { kind, buffer: await picture });
  return [
    // A machine with a line tells its sales when its door is opened: what is counted then is compared with them.
    ...(isCounted(trade, visit)
      ? [{ at: at(-1), run: () => takeFeed(world, trade, [machine], at(-1)) }]
      : []),
    { at: at(0), run: () => startAll(machine, taskIds) },
    { at: at(1), run: () => photo("before", before) },
    { at: at(19), run: () => (after ? photo("after", after) : letPhotoWait(world, taskIds)) },
    { at: at(21), run: () => finish(world, trade, visit) },
  ];
}

/** Cash is taken, or something in a slot catches the eye. */
const isCounted = (trade: Trade, { machine, collectionId }: Visit): boolean =>
  collectionId !== null || isOdd(trade, machine);

const isOdd = (trade: Trade, { spec }: Machine): boolean =>
  spec.feed === "api" && dice("odd", spec.code, trade.day).chance(0.25);

async function startAll({ operator }: Machine, taskIds: readonly string[]): Promise<void> {
  for (const id of taskIds) await start(operator, id);
}

async function letPhotoWait(world: World, taskIds: readonly string[]): Promise<void> {
  const reason = "Telefon quvvati tugadi, surat kechqurun keladi";
  for (const id of taskIds) await allowMissingPhotos(world.manager, id, { kinds: ["after"], reason });
}

/** How full each column and canister looks: as it stands, or as it will stand after the refill. */
export const fillsOf = ({ slots }: Machine, trade: Trade, isAfter: boolean): number[] =>
  slots
    .filter(({ kind }) => kind !== "selection")
    .map((slot) => (isAfter ? 1 : Number(trade.stockOf(slot)) / Math.max(1, Number(slot.capacity ?? 1n))));

async function finish(world: World, trade: Trade, visit: Visit): Promise<void> {
  const { machine, refillId, collectionId } = visit;
  const { operator } = machine;
  if (refillId) {
    const input = await countedRefill(trade, machine, refillId);
    await complete(operator, refillId, input);
    if (dice("undo", machine.spec.code, trade.day).chance(0.03)) await correct(operator, refillId, input);
    putAway(machine, trade, input);
  }
  if (!collectionId) return;
  const amount = await cashFound(world, machine, trade.day);
  const number = await row<{ next: number }>(sql`select 20001 + count(*)::int as next from collection`);
  await complete(operator, collectionId, { cash: { bagNumber: String(number?.next ?? 20_001), amount } });
}

/** Tapped too early: taken back, and completed with a word on it. */
async function correct(operator: Machine["operator"], taskId: string, input: CompleteInput): Promise<void> {
  await undo(operator, taskId);
  await complete(operator, taskId, { ...input, comment: "Sanoq qayta tekshirildi" });
}

type Items = NonNullable<CompleteInput["items"]>;

async function countedRefill(trade: Trade, machine: Machine, taskId: string): Promise<CompleteInput> {
  const { lines, checklist } = await readPlan(taskId);
  const chance = dice("refill", machine.spec.code, trade.day);
  const held = await readHeld(machine.operator.userId);
  const expired = await readExpired(machine, trade.day);
  const odd = isOdd(trade, machine) ? chance.between(0, lines.length - 1) : -1;
  const items = lines.flatMap((line, index): Items => {
    const slot = machine.slots.find(({ id }) => id === line.slotId);
    if (!slot) return [];
    const here = trade.stockOf(slot);
    const found = foundIn(machine, trade, slot, here, index === odd);
    const gone = min(expired.get(slot.id) ?? 0n, found ?? here);
    const room = max((slot.capacity ?? line.planned) - (found ?? here) + gone, 0n);
    const isJammed = slot.kind === "column" && chance.chance(0.03);
    const wanted = isJammed ? line.planned / 2n - ((line.planned / 2n) % units(1)) : line.planned;
    const actual = min(min(wanted, room), held.get(line.itemId) ?? 0n);
    held.set(line.itemId, (held.get(line.itemId) ?? 0n) - actual);
    const removed = gone > 0n ? { removed: { quantity: gone, reason: "expired" as const } } : {};
    return [
      { itemId: line.itemId, slotId: slot.id, actual, ...(found === null ? {} : { found }), ...removed },
    ];
  });
  return { items, checklist: checklist.map(({ key }) => ({ key, done: true })) };
}

/** The lines of a task and its points. */
async function readPlan(taskId: string): Promise<{ lines: RefillLine[]; checklist: { key: string }[] }> {
  const lines = await rows<RefillLine & { checklist: { key: string }[] }>(sql`
    select line.item_id as "itemId", line.slot_id as "slotId", line.planned, t.checklist
    from task t join task_item line on line.task_id = t.id where t.id = ${taskId}::uuid order by line.position`);
  return { lines, checklist: lines[0]?.checklist ?? [] };
}

/** What stood there where it was counted: always where no feed tells, elsewhere when something caught the eye. */
function foundIn(
  machine: Machine,
  trade: Trade,
  slot: Machine["slots"][number],
  here: Quantity,
  isOdd: boolean,
): Quantity | null {
  if (machine.spec.feed === "none") {
    const days = machine.spec.refillEvery;
    const sold = units(dice("unseen", slot.id, trade.day).count(usualSales(machine, slot, days)));
    return max(here - sold, 0n);
  }
  if (!isOdd || slot.kind !== "column" || here < units(2)) return null;
  return here - units(1);
}

/** The shelves as they stand now. */
function putAway(machine: Machine, trade: Trade, { items = [] }: CompleteInput): void {
  for (const { slotId, actual, found, removed } of items) {
    const slot = machine.slots.find(({ id }) => id === slotId);
    if (!slot) continue;
    const counted = found === null || found === undefined ? 0n : found - trade.stockOf(slot);
    trade.put(slot.id, counted - (removed?.quantity ?? 0n) + actual);
  }
}

async function readHeld(operatorId: string): Promise<Map<string, Quantity>> {
  const found = await rows<{ itemId: string; onHand: Quantity }>(sql`
    select item_id as "itemId", on_hand as "onHand" from stock_balance
    where place_type = 'operator' and place_id = ${operatorId}::uuid and on_hand > 0`);
  return new Map(found.map(({ itemId, onHand }) => [itemId, onHand]));
}

async function readExpired({ id }: Machine, day: string): Promise<Map<string, Quantity>> {
  const found = await rows<{ slotId: string; quantity: Quantity }>(sql`
    select b.place_id as "slotId", sum(b.on_hand)::bigint as quantity
    from slot s join lot_balance b on b.place_type = 'slot' and b.place_id = s.id and b.on_hand > 0
    join lot on lot.id = b.lot_id
    where s.machine_id = ${id}::uuid and lot.expires_on < ${day}::date group by 1`);
  return new Map(found.map(({ slotId, quantity }) => [slotId, quantity]));
}

/** What the operator counts in the box, which is not always what should be there. Minor units. */
async function cashFound(world: World, machine: Machine, day: string): Promise<Money> {
  const { expected } = await expectedInBox(world.manager, machine.id);
  const chance = dice("cash", machine.spec.code, day);
  if (expected === null) return BigInt(machine.spec.vends * 8 * 9 + chance.between(-60, 60)) * 100_000n;
  return chance.chance(0.7) ? expected : max(expected + BigInt(chance.between(-8, 4)) * 100_000n, 0n);
}

/** A stop that could not be made: put off till the next day. */
export function postponeSteps(world: World, day: string, visit: Visit, minute: number): Step[] {
  const dueAt = world.calendar.wallTime(addDays(day, 1), 11 * 60);
  const reason = "Lift ishlamayapti, ertaga kiramiz";
  const taskIds = [visit.refillId, visit.collectionId].filter((id) => id !== null);
  return taskIds.map((id, index) => ({
    at: minutesAfter(world.calendar.at(day, minute), index),
    run: () => postpone(visit.machine.operator, id, { dueAt, reason }),
  }));
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
