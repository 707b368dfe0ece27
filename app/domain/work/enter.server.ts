import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween, type Changes } from "#app/platform/audit.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { answer } from "./completion.server.ts";
import { isAssignee } from "./lifecycle.ts";
import { linesOf, saveLines, toldLine, type TaskLine } from "./lines.server.ts";
import type { EnterInput } from "./schema.ts";
import { openSlots, type SlotNow } from "./slots.server.ts";
import { announce, lockTask, taskSubject, type Task } from "./task.server.ts";
import { definitionOf } from "./types.ts";

export interface Entered {
  /** How many blank lines "as planned" filled. */
  readonly filled: number;
  /** Lines that stayed blank because less is held than is planned. */
  readonly short: readonly ShortLine[];
}

export interface ShortLine {
  readonly slotId: string;
  readonly slot: string;
  readonly item: string;
  readonly wanted: Quantity;
  readonly held: Quantity;
}

/**
 * Keeps what the assignee has typed so far; a completion uses it for what it does not say itself.
 * Nothing moves yet. All of the input is kept, or none.
 * Throws `work.not_your_task`, `work.invalid_transition`, `stock.short` (slotId, slot, item, wanted, held:
 * what is left of the goods held for that line), `cash.bag_in_use`, `input.invalid`.
 */
export async function enter(actor: Actor, taskId: string, input: EnterInput): Promise<Entered> {
  permit(actor, "task:complete");
  return transaction(async () => {
    const task = await lockTask(actor, taskId);
    if (!isAssignee(task, actor)) throw new AppError("work.not_your_task", { taskId });
    if (task.status !== "in_progress") {
      throw new AppError("work.invalid_transition", { status: task.status, verb: "complete" });
    }
    requireFitting(task, input);
    const { changes, ...entered } = await enterLines(task, input);
    if (input.bagNumber) await requireFreeBag(input.bagNumber);
    const others = await enterRest(task, input);
    await audit(actor, "task.enter", taskSubject(task), { ...changes, ...others });
    await announce(task.id);
    return entered;
  });
}

/** What the type of the task does not ask for can't be entered. */
function requireFitting(task: Task, input: EnterInput): void {
  const { items, cash } = definitionOf(task.type);
  if (!items && (input.lines || input.asPlanned)) throw invalid({ path: "lines", key: "unknown_field" });
  if (!cash && input.bagNumber !== undefined) throw invalid({ path: "bagNumber", key: "unknown_field" });
  if (!cash && input.amount !== undefined) throw invalid({ path: "amount", key: "unknown_field" });
}

async function enterLines(task: Task, input: EnterInput): Promise<Entered & { readonly changes: Changes }> {
  if (!input.lines && !input.asPlanned) return { filled: 0, short: [], changes: {} };
  const before = await linesOf(task.id);
  const typed = await withTyped(task, before, input.lines ?? []);
  const held = await heldFor(task, typed);
  for (const { slotId } of input.lines ?? []) {
    const line = typed.find((candidate) => candidate.slotId === slotId);
    if (line) requireHeld(line, typed, held);
  }
  const { lines, filled, short } = input.asPlanned
    ? fillBlanks(typed, held)
    : { lines: typed, filled: 0, short: [] };
  await saveLines(task.id, lines);
  return { filled, short, changes: lineChanges(before, lines) };
}

/** The lines that read differently now, as they were and as they are. */
function lineChanges(before: readonly TaskLine[], after: readonly TaskLine[]): Changes {
  const pairs = after.map((line) => ({
    line,
    old: before.find(({ slotId, itemId }) => slotId === line.slotId && itemId === line.itemId),
  }));
  const changed = pairs.filter(
    ({ line, old }) => !old || Object.keys(changesBetween(toldLine(old), toldLine(line))).length > 0,
  );
  if (changed.length === 0) return {};
  return {
    lines: [
      changed.flatMap(({ old }) => (old ? [toldLine(old)] : [])),
      changed.map(({ line }) => toldLine(line)),
    ],
  };
}

type TypedLine = NonNullable<EnterInput["lines"]>[number];

async function withTyped(
  task: Task,
  lines: readonly TaskLine[],
  typed: readonly TypedLine[],
): Promise<TaskLine[]> {
  const merged = [...lines];
  const isNew = ({ slotId }: TypedLine): boolean => !lines.some((line) => line.slotId === slotId);
  if (typed.some(isNew)) merged.push(...(await unplannedLines(task, typed.filter(isNew))));
  return merged.map((line, index) => {
    // A slot with lines of two items is typed into the first of them.
    const isFirst = merged.findIndex(({ slotId }) => slotId === line.slotId) === index;
    const given = isFirst ? typed.findLast(({ slotId }) => slotId === line.slotId) : undefined;
    if (!given) return line;
    return {
      ...line,
      actual: given.actual === undefined ? line.actual : given.actual,
      found: given.found === undefined ? line.found : given.found,
      ...(given.removed === undefined
        ? {}
        : { removed: given.removed?.quantity ?? null, removedReason: given.removed?.reason ?? null }),
    };
  });
}

/** A slot of the machine that the plan does not name can be filled as well, with its own item or the one it waits for. */
async function unplannedLines(task: Task, typed: readonly TypedLine[]): Promise<TaskLine[]> {
  const slots = await openSlots(task.machineId);
  const slotIds = [...new Set(typed.map(({ slotId }) => slotId))];
  const items = await itemsNamed(slots.flatMap((slot) => fillingOf(slot) ?? []));
  return slotIds.map((slotId) => {
    const slot = slots.find(({ id }) => id === slotId);
    const named = slot && items.get(fillingOf(slot) ?? "");
    if (!slot || !named) {
      const index = typed.findIndex((line) => line.slotId === slotId);
      throw invalid({ path: `lines.${index}.slotId`, key: "unknown" });
    }
    const blank = { actual: null, found: null, removed: null, removedReason: null };
    const { id: itemId, name: item, unit } = named;
    return {
      slotId,
      slot: slot.code,
      itemId,
      item,
      unit,
      planned: 0n,
      unplanned: true,
      standingItemId: itemId === slot.itemId ? null : slot.itemId,
      leaving: 0n,
      ...blank,
    };
  });
}

const fillingOf = ({ itemId, waitingItemId }: SlotNow): string | null => waitingItemId ?? itemId;

interface NamedItem {
  id: string;
  name: string;
  unit: string;
}

async function itemsNamed(itemIds: readonly string[]): Promise<Map<string, NamedItem>> {
  const found = await rows<NamedItem>(
    sql`select id, name, unit from item where id = any(${[...itemIds]}::uuid[])`,
  );
  return new Map(found.map((item) => [item.id, item]));
}

/** What the assignee can load by item: what is on hand, and what these lines take out and leave with him. */
async function heldFor(task: Task, lines: readonly TaskLine[]): Promise<Map<string, Quantity>> {
  const found = await rows<{ itemId: string; onHand: Quantity }>(sql`
    select item_id as "itemId", on_hand as "onHand" from stock_balance
    where place_type = 'operator' and place_id = ${task.assigneeId}::uuid
      and item_id = any(${lines.map((line) => line.itemId)}::uuid[])`);
  const held = new Map(found.map(({ itemId, onHand }) => [itemId, onHand]));
  for (const { itemId: lineItemId, standingItemId, removed, removedReason } of lines) {
    const itemId = standingItemId ?? lineItemId;
    if (removed !== null && removedReason === null) held.set(itemId, (held.get(itemId) ?? 0n) + removed);
  }
  return held;
}

/** What is left of the goods held for one line, the others loaded as entered. */
function leftFor(line: TaskLine, lines: readonly TaskLine[], held: ReadonlyMap<string, Quantity>): Quantity {
  const others = lines.filter((other) => other !== line && other.itemId === line.itemId);
  const left = others.reduce((rest, other) => rest - (other.actual ?? 0n), held.get(line.itemId) ?? 0n);
  return left > 0n ? left : 0n;
}

function requireHeld(line: TaskLine, lines: readonly TaskLine[], held: ReadonlyMap<string, Quantity>): void {
  const left = leftFor(line, lines, held);
  const wanted = line.actual ?? 0n;
  if (wanted <= left) return;
  const { slotId, slot, itemId, item, unit } = line;
  const figures = { wanted: quantityToNumber(wanted), held: quantityToNumber(left) };
  throw new AppError("stock.short", { slotId, slot, itemId, item, unit, ...figures });
}

function fillBlanks(
  lines: readonly TaskLine[],
  held: ReadonlyMap<string, Quantity>,
): { lines: TaskLine[]; filled: number; short: ShortLine[] } {
  const after = [...lines];
  const short: ShortLine[] = [];
  let filled = 0;
  lines.forEach((line, index) => {
    if (line.actual !== null || line.unplanned) return;
    const left = leftFor(line, after, held);
    if (line.planned <= left) {
      after[index] = { ...line, actual: line.planned, ...outAsPlanned(line) };
      filled += 1;
    } else
      short.push({ slotId: line.slotId, slot: line.slot, item: line.item, wanted: line.planned, held: left });
  });
  return { lines: after, filled, short };
}

/** The plan for goods that are leaving: all of them come out and stay with the assignee, unless he said otherwise. */
const outAsPlanned = ({ leaving, found, removed }: TaskLine): Partial<TaskLine> =>
  removed === null && leaving > 0n ? { removed: found ?? leaving, removedReason: null } : {};

/** Said while the number is typed, not only when the bag is taken. */
async function requireFreeBag(bagNumber: string): Promise<void> {
  const holder = await row<{ machine: string }>(sql`
    select m.code as machine from collection c join machine m on m.id = c.machine_id
    where c.bag_number = ${bagNumber} and c.status = 'taken'`);
  if (holder) throw new AppError("cash.bag_in_use", { bag: bagNumber, machine: holder.machine });
}

async function enterRest(task: Task, input: EnterInput): Promise<Changes> {
  const { bagNumber, cashAmount, comment, checklist } = task;
  const after = {
    bagNumber: input.bagNumber === undefined ? bagNumber : input.bagNumber,
    cashAmount: input.amount === undefined ? cashAmount : input.amount,
    comment: input.comment ?? comment,
    checklist: answer(checklist, input.checklist),
  };
  await execute(sql`
    update task set bag_number = ${after.bagNumber}, cash_amount = ${after.cashAmount}, comment = ${after.comment},
                    checklist = ${JSON.stringify(after.checklist)}::jsonb
    where id = ${task.id}::uuid`);
  return changesBetween({ bagNumber, cashAmount, comment, checklist }, after);
}
