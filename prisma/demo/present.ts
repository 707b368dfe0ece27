import { addPhoto, createTask, enter, getTask, start } from "#app/domain/work/index.server.ts";
import type { Album } from "./album.ts";
import { addDays, minutesAfter } from "./calendar.ts";
import { announceReturn } from "./desk.ts";
import { linesFor, type Visit } from "./planning.ts";
import type { Trade } from "./trade.ts";
import { fillsOf, handOut, issueSteps, postponeSteps, visitSteps, type Step } from "./visits.ts";
import type { Machine, World } from "./world.ts";

/** The first stops of everybody's round are made; the rest of the day is still to come. */
const MADE_TODAY = 2;

/** Machines that nobody has filled for too long. */
const SOLD_OUT = "M-0003";
const NEARLY_SOLD_OUT = "M-0019";

/**
 * The field on the day before today. One operator does not get to his last machine, which is overdue today; another
 * one's telephone dies, and a photo is owed.
 */
export function yesterdaySteps(world: World, trade: Trade, album: Album, visits: readonly Visit[]): Step[] {
  const third = visits.filter(({ machine }) => machine.operator === world.operators[2]);
  const missed = third.at(-1);
  const owing = third.find(({ refillId }) => refillId !== null && third.length > 1);
  const made = visits.filter((visit) => visit !== missed);
  return [
    ...issueSteps(world, trade.day, visits),
    ...made.flatMap((visit) => visitSteps(world, trade, album, visit, { owesPhoto: visit === owing })),
    { at: world.calendar.at(trade.day, 10 * 60), run: () => planUnassigned(world, trade) },
  ];
}

/** A machine that sells out, and nobody was asked to fill it: overdue for three hours now. */
async function planUnassigned(world: World, trade: Trade): Promise<void> {
  const { calendar, manager, warehouseId } = world;
  const machine = machineOf(world, SOLD_OUT);
  const soonest = calendar.wallTime(trade.day, 11 * 60);
  const lately = minutesAfter(calendar.present, -180);
  const dueAt = lately > soonest ? lately : soonest;
  const base = { machineId: machine.id, dueAt, priority: "high" as const };
  await createTask(manager, { ...base, type: "refill", warehouseId, items: linesFor(machine, trade, 0) });
  await createTask(manager, { ...base, type: "collection" });
}

/** Today so far: work that is done, under way, waiting, put off, and goods on their way. */
export function todaySteps(world: World, trade: Trade, album: Album, visits: readonly Visit[]): Step[] {
  const { calendar } = world;
  const made = visits.filter(({ number }) => number < MADE_TODAY);
  const { underWay, putOff, late, unfetched } = shareOut(world, visits);
  const atOnce = visits.filter((visit) => ![putOff, late, ...unfetched].includes(visit));
  const steps = [
    ...issueSteps(world, trade.day, atOnce),
    ...made.flatMap((visit) => visitSteps(world, trade, album, visit)),
    { at: calendar.at(trade.day, 8 * 60 + 32), run: () => planTomorrow(world, trade) },
    { at: latest(world, 12), run: () => bringBack(world) },
  ];
  if (underWay) steps.push(...underWaySteps(world, trade, album, underWay));
  if (putOff) steps.push(...postponeSteps(world, trade.day, putOff, 9 * 60 + 50));
  if (late) steps.push({ at: latest(world, 25), run: () => handOut(world, late) });
  return steps;
}

/**
 * Who is in the middle of what: one stop under way, one put off, goods of one handed out minutes ago and not
 * confirmed yet, those of others still reserved at the warehouse.
 */
function shareOut({ operators }: World, visits: readonly Visit[]) {
  const waiting = visits.filter(({ number, refillId }) => number >= MADE_TODAY && refillId !== null);
  const of = (index: number): Visit[] =>
    waiting.filter(({ machine }) => machine.operator === operators[index]);
  const underWay = of(0)[0];
  const [late, putOff] = [of(1)[0], of(1)[1] ?? of(0)[2]];
  return { underWay, late, putOff, unfetched: of(2).slice(-2) };
}

/** The first operator who has something left over announces it. */
async function bringBack(world: World): Promise<void> {
  for (const operator of world.operators.toReversed()) if (await announceReturn(world, operator)) return;
}

/** So many minutes ago, but after the morning's work. */
function latest({ calendar }: World, minutesAgo: number): Date {
  const morning = calendar.at(calendar.today, 10 * 60 + 28);
  const wanted = minutesAfter(calendar.present, -minutesAgo);
  return wanted > morning ? wanted : morning;
}

/** Started, with the photo before it, and the first slots typed. */
function underWaySteps(
  world: World,
  trade: Trade,
  album: Album,
  { machine, refillId, collectionId }: Visit,
): Step[] {
  const startedAt = latest(world, 16);
  const main = refillId ?? collectionId;
  if (!main) return [];
  const photoAt = new Date(Math.min(minutesAfter(startedAt, 1).getTime(), world.calendar.present.getTime()));
  const before = album.order(machine, fillsOf(machine, trade, false), photoAt);
  const begin = async (): Promise<void> => {
    for (const id of [refillId, collectionId]) if (id) await start(machine.operator, id);
  };
  return [
    { at: startedAt, run: begin },
    {
      at: photoAt,
      run: async () => addPhoto(machine.operator, main, { kind: "before", buffer: await before }),
    },
    { at: latest(world, 9), run: () => typeSome(machine, refillId) },
  ];
}

async function typeSome({ operator }: Machine, refillId: string | null): Promise<void> {
  if (!refillId) return;
  const { items } = await getTask(operator, refillId);
  const once = items.filter((line) => line.held >= line.planned && items.filter(({ itemId }) => itemId === line.itemId).length === 1); // prettier-ignore
  const lines = once.slice(0, 4).map(({ slotId, planned }) => ({ slotId, actual: planned }));
  if (lines.length > 0) await enter(operator, refillId, { lines });
}

/** Tomorrow's first task, which nobody has yet. */
async function planTomorrow(world: World, trade: Trade): Promise<void> {
  const { calendar, manager, warehouseId } = world;
  const machine = machineOf(world, NEARLY_SOLD_OUT);
  const dueAt = calendar.wallTime(addDays(calendar.today, 1), 12 * 60);
  const items = linesFor(machine, trade, 0);
  await createTask(manager, { type: "refill", machineId: machine.id, dueAt, warehouseId, items });
}

function machineOf(world: World, code: string): Machine {
  const found = world.machines.find(({ spec }) => spec.code === code);
  if (!found) throw new Error(`The demo company has no machine ${code}`);
  return found;
}
