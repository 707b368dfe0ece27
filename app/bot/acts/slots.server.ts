import { getItem } from "#app/domain/catalogue/index.server.ts";
import { getMachine } from "#app/domain/fleet/index.server.ts";
import type { WriteOffReason } from "#app/domain/stock/schema.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import type { TaskDetail, TaskItem } from "#app/domain/work/index.server.ts";
import { formatQuantity } from "#app/platform/i18n/format.ts";
import { units, type Quantity } from "#app/platform/quantity.ts";
import { figure, withUnit } from "../figures.ts";
import { tell } from "../refusal.server.ts";
import { chosen, type Reading, type SlotEntry, type TypedSlot } from "../text-grammar.ts";
import { parseQuantity } from "#app/platform/i18n/parse.ts";
import { capacityKey, overCapacity } from "../views/capacity.ts";
import { outAsPlanned } from "../views/planned-change.ts";
import { dropQuestion, taskFor, type Visit } from "../visit.server.ts";
import { enterInto } from "./work.server.ts";

/** The slots of a task's machine as the grammar reads them, with the packs of their items: the planned ones first. */
export async function typedSlots(visit: Visit, task: TaskDetail): Promise<TypedSlot[]> {
  const { actor } = visit.turn;
  const planned = task.items.map(({ slotId: id, slot: code, itemId, unit }) => ({ id, code, itemId, unit }));
  const others = (await getMachine(actor, task.machineId)).slots.flatMap(
    ({ id, code, kind, itemId, unit }) =>
      kind === "selection" || !itemId || !unit || planned.some((slot) => slot.id === id)
        ? []
        : [{ id, code, itemId, unit }],
  );
  const packs = new Map<string, TypedSlot["packs"]>();
  for (const itemId of new Set([...planned, ...others].map((slot) => slot.itemId))) {
    packs.set(itemId, (await getItem(actor, itemId)).packs);
  }
  return [...planned, ...others].map(({ id, code, itemId, unit }) => ({
    id,
    code,
    unit,
    packs: packs.get(itemId) ?? [],
  }));
}

const lineOf = (task: TaskDetail, slotId: string): TaskItem | undefined =>
  task.items.find((line) => line.slotId === slotId);

/**
 * Enters what was typed for a slot, also one that the plan does not name; what was taken out without a word where it
 * goes is asked for.
 */
export async function enterSlot(visit: Visit, task: TaskDetail, entry: SlotEntry): Promise<void> {
  const { out, slot } = entry;
  const line = lineOf(task, slot.id);
  const actual = entry.asPlanned ? (line?.planned ?? 0n) : entry.loaded;
  const removed = entry.asPlanned && line ? outAsPlanned(line) : removedOf(out);
  // A slot that the plan does not name has no line yet, in which what was taken out could be kept.
  const needsLine = out !== undefined && actual === undefined && !line;
  const input = {
    slotId: slot.id,
    ...(actual === undefined ? {} : { actual }),
    ...(needsLine ? { actual: 0n } : {}),
    ...(entry.found === undefined ? {} : { found: entry.found }),
    ...(removed === undefined ? {} : { removed }),
  };
  if (Object.keys(input).length > 1 && !(await enterInto(visit, task, { lines: [input] }))) return;
  if (entry.pack && entry.loaded !== undefined) visit.state.note = packNote(visit, entry);
  if (out && removed === undefined) askWhereTo(visit, task, slot.id, out.quantity);
}

type Out = SlotEntry["out"];

/** What is entered at once: nothing taken out, or something of which it is known where it goes. */
function removedOf(out: Out): { quantity: Quantity; reason: WriteOffReason | null } | null | undefined {
  if (!out) return undefined;
  if (out.quantity === 0n) return null;
  return out.reason === undefined ? undefined : { quantity: out.quantity, reason: out.reason };
}

function askWhereTo(visit: Visit, task: TaskDetail, slotId: string, quantity: Quantity): void {
  Object.assign(visit.state, {
    tab: task.id,
    view: "out",
    slotId,
    outQuantity: quantity.toString(),
  });
}

/** "A1: 2 box = 48 pcs": what was understood, in both units. */
function packNote(visit: Visit, { slot, pack, loaded }: SlotEntry): string {
  const { reader } = visit.turn;
  const number = formatQuantity(((loaded ?? 0n) * 1000n) / pack!.quantity, reader.language);
  const packs = `${number} ${pack!.name}`;
  return reader.t("bot:slot.packs", {
    slot: slot.code,
    packs,
    quantity: withUnit(reader, loaded ?? 0n, slot.unit),
  });
}

/** The bare number that an open question of a slot asked for. False: the text is none. */
export async function answerSlot(
  visit: Visit,
  kind: "loaded" | "found" | "out",
  where: { taskId: string; slotId: string },
  text: string,
  reading?: Reading,
): Promise<boolean> {
  const { turn, state } = visit;
  const task = visit.tasks.find(({ id }) => id === where.taskId);
  const line = task && lineOf(task, where.slotId);
  if (!task || !line) return false;
  const slot = (await typedSlots(visit, task)).find(({ id }) => id === line.slotId)!;
  // Old goods that a slot is cleared of have a unit of their own, and packs that are not the new item's.
  const read = chosen(
    parseQuantity(text, kind !== "loaded" && line.standing ? { unit: line.standing.unit, packs: [] } : slot),
    reading,
  );
  if ("bad" in read) return false;
  if ("fraction" in read) {
    await tell(turn, turn.reader.t("bot:quantity.fraction", { text }));
    return true;
  }
  if ("ambiguous" in read) {
    askReading(
      visit,
      task,
      { text, readings: read.ambiguous, statement: statementOf(kind, line.slot, text) },
      line.unit,
    );
    return true;
  }
  dropQuestion(visit);
  const pack = read.pack ? { pack: read.pack } : {};
  const entry: SlotEntry =
    kind === "loaded"
      ? { kind: "slot", slot, loaded: read.ok, ...pack }
      : kind === "found"
        ? { kind: "slot", slot, found: read.ok }
        : { kind: "slot", slot, out: { quantity: read.ok } };
  state.note = null;
  await enterSlot(visit, task, entry);
  return true;
}

const statementOf = (kind: "loaded" | "found" | "out", slot: string, text: string): string =>
  kind === "loaded" ? `${slot} ${text}` : `${slot} ${kind} ${text}`;

/** A figure with two readings is asked back with two buttons. */
export function askReading(
  visit: Visit,
  task: TaskDetail,
  { text, readings, statement }: { text: string; readings: readonly [Quantity, Quantity]; statement: string },
  unit: string,
): void {
  const [firstLabel, secondLabel] = readings.map((reading) => figure(visit.turn.reader, reading, unit));
  Object.assign(visit.state, { tab: task.id, view: "card" });
  visit.state.ambiguous = {
    taskId: task.id,
    text,
    statement,
    firstLabel: firstLabel!,
    secondLabel: secondLabel!,
  };
}

/** Where the open slot's goods go that were taken out: to the person, or written off. */
export async function chooseWhereTo(visit: Visit, key: string): Promise<void> {
  const { state } = visit;
  const task = taskFor(visit, "items");
  const line = task && state.slotId ? lineOf(task, state.slotId) : undefined;
  const reason = writeOffReasons.find((known) => known === key) ?? null;
  state.view = "card";
  if (!task || !line || state.outQuantity === null) return;
  const removed = { quantity: BigInt(state.outQuantity), reason };
  state.outQuantity = null;
  await enterInto(visit, task, { lines: [{ slotId: line.slotId, removed }] });
}

/** What one press of the stepper means: a piece, or a spoon of what is weighed. */
export const stepOf = (unit: string): Quantity => (unit === "g" || unit === "ml" ? units(100) : units(1));

/** One step of the stepper; below zero there is nothing. */
export async function stepSlot(visit: Visit, by: 1 | -1): Promise<void> {
  const task = taskFor(visit, "items");
  const line = task && visit.state.slotId ? lineOf(task, visit.state.slotId) : undefined;
  if (!task || !line) return;
  const from = line.actual ?? (by > 0 ? 0n : line.planned);
  const actual = from + stepOf(line.unit) * BigInt(by);
  if (actual >= 0n) await enterInto(visit, task, { lines: [{ slotId: line.slotId, actual }] });
}

export async function slotAsPlanned(visit: Visit): Promise<void> {
  const task = taskFor(visit, "items");
  const line = task && visit.state.slotId ? lineOf(task, visit.state.slotId) : undefined;
  if (!task || !line) return;
  const removed = outAsPlanned(line);
  const entry = { slotId: line.slotId, actual: line.planned, ...(removed ? { removed } : {}) };
  await enterInto(visit, task, { lines: [entry] });
}

/** The next bare number is this value of the open slot. */
export function askSlot(visit: Visit, kind: "loaded" | "found" | "out"): void {
  const task = taskFor(visit, "items");
  const { slotId } = visit.state;
  if (!task || !slotId) return;
  visit.turn.chat.state.question = { kind, cardId: visit.card.id, taskId: task.id, slotId };
}

export function openSlot(visit: Visit, index: number): void {
  const task = taskFor(visit, "items");
  const line = task?.items[index];
  if (!task || !line) return;
  Object.assign(visit.state, { tab: task.id, view: "slot", slotId: line.slotId, note: null });
  dropQuestion(visit);
}

export function openNextSlot(visit: Visit): void {
  const task = taskFor(visit, "items");
  const at = task?.items.findIndex((line) => line.slotId === visit.state.slotId) ?? -1;
  if (task) openSlot(visit, (at + 1) % task.items.length);
}

/** "Yes, 13": the figures above the capacity are right. */
export function acceptCapacity(visit: Visit): void {
  const task = taskFor(visit, "items");
  const over = task && overCapacity(task, visit.state);
  if (over) visit.state.capacityAccepted.push(capacityKey(over));
}

/** "Edit": the slot that was above its capacity is asked for again. */
export function editCapacity(visit: Visit): void {
  const task = taskFor(visit, "items");
  const over = task && overCapacity(task, visit.state);
  if (!task || !over) return;
  Object.assign(visit.state, { tab: task.id, view: "slot", slotId: over.line.slotId });
  askSlot(visit, "loaded");
}
