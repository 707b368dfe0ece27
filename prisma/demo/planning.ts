import { assign, createTask } from "#app/domain/work/index.server.ts";
import { rows, sql } from "#app/platform/database.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { minutesAfter } from "./calendar.ts";
import { dice } from "./dice.ts";
import { neglectedMachines, silentMachine } from "./places.ts";
import type { Trade } from "./trade.ts";
import { isInUse, type Machine, type Slot, type World } from "./world.ts";

/** One stop at one machine with its tasks. */
export interface Visit {
  readonly machine: Machine;
  /** Which of the operator's stops of that day, from 0. */
  readonly number: number;
  readonly refillId: string | null;
  readonly collectionId: string | null;
}

const MOST_VISITS = 6;
/** On the last days everybody has enough to do for a look at every kind of state. */
const FEWEST_AT_THE_END = 5;
const COLLECT_EVERY_DAYS = 8;

/** Plans and assigns the day's work in the morning, and answers the stops of each operator in their order. */
export async function planDay(world: World, trade: Trade): Promise<Visit[]> {
  const { calendar } = world;
  await assignLeftovers(world, trade.day);
  const open = await readOpenTasks(world, trade.day);
  const last = await readLastVisits(world);
  const visits: Visit[] = [];
  for (const operator of world.operators) {
    const own = world.machines.filter((machine) => machine.operator === operator);
    const planned = own.flatMap((machine) => visitOfOpen(machine, open));
    const busy = new Set(open.map(({ machineId }) => machineId));
    const free = own.filter((each) => !busy.has(each.id) && isVisited(each, trade.day, world));
    for (const { machine, urgency } of rank(world, trade.day, free, last)) {
      if (planned.filter(hasWork).length >= mostVisits(world, trade.day, urgency)) break;
      planned.push(await planVisit(world, trade, machine, last));
    }
    visits.push(...planned.filter(hasWork).map((visit, number) => ({ ...visit, number })));
  }
  return calendar.isFieldDay(trade.day) ? visits : [];
}

const hasWork = ({ refillId, collectionId }: Visit): boolean => refillId !== null || collectionId !== null;

function isVisited(machine: Machine, day: string, { calendar }: World): boolean {
  const { code } = machine.spec;
  const daysAgo = calendar.daysAgo(day);
  const isSilent = code === silentMachine && daysAgo === 0;
  return isInUse(machine, day, calendar) && !isSilent && daysAgo > (neglectedMachines.get(code) ?? -1);
}

interface OpenTask {
  readonly id: string;
  readonly type: string;
  readonly machineId: string;
}

/** What was put off or sent back comes first; today's plan leaves alone what is late or put off till tomorrow. */
async function readOpenTasks({ calendar }: World, day: string): Promise<(OpenTask & { isDue: boolean })[]> {
  const endOfDay = calendar.wallTime(day, 24 * 60);
  const startOfToday = calendar.wallTime(calendar.today, 0);
  return rows(sql`
    select id, type, machine_id as "machineId",
           status in ('assigned', 'postponed') and due_at < ${endOfDay}
             and (${calendar.daysAgo(day) > 0} or due_at >= ${startOfToday}) as "isDue"
    from task where status in ('pending', 'assigned', 'in_progress', 'postponed')`);
}

/** The follow-ups of rejected tasks, which nobody has yet. */
async function assignLeftovers(world: World, day: string): Promise<void> {
  if (world.calendar.daysAgo(day) < 2) return;
  const pending = await rows<OpenTask>(sql`
    select id, type, machine_id as "machineId" from task where status = 'pending' order by id`);
  for (const { id, machineId } of pending) {
    const assigneeId = world.machines.find((machine) => machine.id === machineId)?.operator.userId;
    if (assigneeId) await assign(world.manager, id, { assigneeId, allowShortage: true });
  }
}

function visitOfOpen(machine: Machine, open: readonly (OpenTask & { isDue: boolean })[]): Visit[] {
  const due = open.filter((task) => task.machineId === machine.id && task.isDue);
  const idOf = (type: string): string | null => due.find((task) => task.type === type)?.id ?? null;
  const visit = { machine, number: 0, refillId: idOf("refill"), collectionId: idOf("collection") };
  return due.length > 0 ? [visit] : [];
}

type LastVisits = ReadonlyMap<string, string>;

/** The day of each machine's last refill and last collection. */
async function readLastVisits({ calendar }: World): Promise<LastVisits> {
  const found = await rows<{ key: string; day: string }>(sql`
    select machine_id || ':' || type as key, (max(completed_at) at time zone ${calendar.zone})::date as day
    from task where status in ('completed', 'verified') group by 1`);
  return new Map(found.map(({ key, day }) => [key, day]));
}

function daysSince(world: World, day: string, machine: Machine, type: string, last: LastVisits): number {
  const { calendar } = world;
  const since = last.get(`${machine.id}:${type}`);
  // Machines were not all installed on the same day: the first round is spread as well.
  const head = dice("first visit", machine.spec.code, type).between(0, 5);
  return since ? calendar.daysAgo(since) - calendar.daysAgo(day) : calendar.daysAgo(calendar.firstDay) - calendar.daysAgo(day) + head; // prettier-ignore
}

/** The most urgent first; from 1 on it is due. */
function rank(
  world: World,
  day: string,
  free: readonly Machine[],
  last: LastVisits,
): { machine: Machine; urgency: number }[] {
  const urgencyOf = (machine: Machine): number =>
    Math.max(
      daysSince(world, day, machine, "refill", last) / machine.spec.refillEvery,
      daysSince(world, day, machine, "collection", last) / (COLLECT_EVERY_DAYS + 1),
    );
  const ranked = free.map((machine) => ({ machine, urgency: urgencyOf(machine) }));
  return ranked.sort((a, b) => b.urgency - a.urgency);
}

function mostVisits({ calendar }: World, day: string, urgency: number): number {
  if (urgency >= 1) return MOST_VISITS;
  return calendar.daysAgo(day) < 2 ? FEWEST_AT_THE_END : 0;
}

async function planVisit(world: World, trade: Trade, machine: Machine, last: LastVisits): Promise<Visit> {
  const days = daysSince(world, trade.day, machine, "refill", last);
  const lines = linesFor(machine, trade, days);
  const isFull = daysSince(world, trade.day, machine, "collection", last) >= COLLECT_EVERY_DAYS;
  const refillId = lines.length > 0 ? await planRefill(world, trade.day, machine, lines) : null;
  const collectionId = isFull ? await planCollection(world, trade.day, machine) : null;
  return { machine, number: 0, refillId, collectionId };
}

/** Six in the evening; on a late evening of today still some hours ahead. */
function dueTime({ calendar }: World, day: string): Date {
  const evening = calendar.wallTime(day, 18 * 60);
  const soon = minutesAfter(calendar.present, 180);
  return day === calendar.today && soon > evening ? soon : evening;
}

const CHECKLIST = ["Vitrina toza", "Yaroqlilik muddati tekshirildi", "Eshik qulflandi"];

export interface RefillLine {
  readonly itemId: string;
  readonly slotId: string;
  readonly planned: Quantity;
}

async function planRefill(
  world: World,
  day: string,
  { id: machineId, operator, spec }: Machine,
  items: RefillLine[],
): Promise<string> {
  const checklist = dice("checklist", spec.code, day).chance(0.4) ? CHECKLIST : [];
  const base = { machineId, dueAt: dueTime(world, day), warehouseId: world.warehouseId, checklist };
  const task = await createTask(world.manager, { ...base, type: "refill", items });
  await assign(world.manager, task.id, { assigneeId: operator.userId, allowShortage: true });
  return task.id;
}

async function planCollection(world: World, day: string, { id, operator }: Machine): Promise<string> {
  const dueAt = dueTime(world, day);
  const task = await createTask(world.manager, { machineId: id, dueAt, type: "collection" });
  await assign(world.manager, task.id, { assigneeId: operator.userId });
  return task.id;
}

/** What is worth taking along: columns of which a quarter is gone, and canisters, up to par in whole handfuls. */
export function linesFor(machine: Machine, trade: Trade, days: number): RefillLine[] {
  return machine.slots.flatMap((slot) => {
    const planned = slot.par === null ? 0n : missingOf(machine, slot, trade, days);
    return planned > 0n && slot.itemId ? [{ itemId: slot.itemId, slotId: slot.id, planned }] : [];
  });
}

function missingOf(machine: Machine, slot: Slot, trade: Trade, days: number): Quantity {
  if (machine.spec.feed === "none")
    return units(Math.min(usualSales(machine, slot, days), Number(slot.par) / 1000));
  const missing = (slot.par ?? 0n) - trade.stockOf(slot);
  if (slot.kind === "column") return missing * 4n >= (slot.par ?? 0n) ? missing : 0n;
  const handful = units(slot.unit === "g" ? 100 : 50);
  return missing > 0n ? (missing / handful) * handful : 0n;
}

/** What the manager reckons with where no feed tells. */
export function usualSales({ slots, spec }: Machine, { weight }: Slot, days: number): number {
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
  return Math.round((spec.vends * 0.85 * days * weight) / total);
}
