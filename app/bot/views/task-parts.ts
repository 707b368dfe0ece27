import type { TaskDetail, TaskItem } from "#app/domain/work/index.server.ts";
import { formatMoney, formatTime } from "#app/platform/i18n/format.ts";
import { dueTime, figure, itemName, placeName, ratio, typeName } from "../figures.ts";
import { cut, LONGEST_MESSAGE } from "../message.ts";
import type { BotReader } from "../turn.server.ts";
import { changeFact, standsIn } from "./planned-change.ts";

/** What a task still lacks. */
export interface Needs {
  readonly slots: readonly TaskItem[];
  readonly before: boolean;
  readonly after: boolean;
  readonly bag: boolean;
  readonly points: number;
}

export function needsOf(task: TaskDetail): Needs {
  return {
    slots: task.items.filter((line) => line.actual === null && !line.unplanned),
    before: task.photosMissing.before > 0,
    after: task.photosMissing.after > 0,
    bag: task.definition.cash && !task.cash?.bagNumber,
    points: task.checklist.filter((point) => point.done === null).length,
  };
}

/** Whether nothing is missing for the completion. */
export function isReady(task: TaskDetail): boolean {
  const { slots, before, after, bag, points } = needsOf(task);
  return task.status === "in_progress" && slots.length === 0 && points === 0 && !before && !after && !bag;
}

/** "Refill T-004511 · in progress". */
export const taskHead = (reader: BotReader, task: TaskDetail): string =>
  reader.t("bot:card.head", {
    type: typeName(reader, task.type),
    number: task.number,
    status: reader.t(`terms:taskStatus.${task.status}`),
  });

/** "M-0142 · Mega Planet, floor 2 · due 11:00". */
export function placeLine(reader: BotReader, task: TaskDetail, now: Date): string {
  const due = task.overdue
    ? reader.t("bot:route.overdue", { time: dueTime(reader, task.dueAt, now) })
    : reader.t("bot:route.due", { time: dueTime(reader, task.dueAt, now) });
  return reader.t("bot:card.place", { machine: task.machine.code, location: locationOf(task), due });
}

export const locationOf = (task: TaskDetail): string =>
  placeName(task.machine.locationName ?? task.machine.name);

export function salesLine(reader: BotReader, task: TaskDetail): string {
  const { feed, salesUntil } = task.machine;
  if (feed === "none" || !salesUntil) return `${reader.t("bot:card.sales.none")} /help`;
  return `${reader.t("bot:card.sales", { time: formatTime(salesUntil, reader) })} /help`;
}

const mark = (isHere: boolean): string => (isHere ? "✓" : "○");

export function photosLine(reader: BotReader, task: TaskDetail): string {
  const { photos } = task.definition;
  const text = reader.t("bot:card.photos", {
    done: task.photoCounts.before,
    all: photos.before,
    done2: task.photoCounts.after,
    all2: photos.after,
  });
  return `${mark(task.photosMissing.before + task.photosMissing.after === 0)} ${text}`;
}

export function quantitiesLine(reader: BotReader, task: TaskDetail): string {
  const planned = task.items.filter((line) => !line.unplanned);
  const done = planned.filter((line) => line.actual !== null).length;
  return `${mark(done === planned.length)} ${reader.t("bot:card.quantities", { done, all: planned.length })}`;
}

export function cashLine(reader: BotReader, task: TaskDetail): string {
  const { bagNumber = null, amount = null } = task.cash ?? {};
  const text = reader.t("bot:card.cash", {
    bag: bagNumber ?? reader.t("bot:card.cash.nobag"),
    amount: amount === null ? reader.t("bot:card.cash.noamount") : formatMoney(amount, reader),
  });
  return `${mark(bagNumber !== null)} ${text}`;
}

const MOST_NAMED = 12;

/** "Still needed: A7, B2; a photo after work.", or that all is here. */
export function missingLine(reader: BotReader, task: TaskDetail): string {
  if (isReady(task)) return reader.t("bot:card.ready");
  const { slots, before, after, bag, points } = needsOf(task);
  const codes = slots
    .slice(0, MOST_NAMED)
    .map((line) => line.slot)
    .join(", ");
  const rest = slots.length - MOST_NAMED;
  const list = [
    ...(slots.length > 0 ? [rest > 0 ? reader.t("bot:need.more", { list: codes, n: rest }) : codes] : []),
    ...(bag ? [reader.t("bot:need.bag")] : []),
    ...(points > 0 ? [reader.t("bot:card.checklist", checklistCounts(task))] : []),
    ...(before ? [reader.t("bot:need.before")] : []),
    ...(after ? [reader.t(task.definition.cash ? "bot:need.meter" : "bot:need.after")] : []),
  ].join("; ");
  return reader.t("bot:card.missing", { list });
}

const checklistCounts = (task: TaskDetail) => ({
  done: task.checklist.filter((point) => point.done !== null).length,
  all: task.checklist.length,
});

export function checklistLines(reader: BotReader, task: TaskDetail): string[] {
  if (task.checklist.length === 0) return [];
  const counts = checklistCounts(task);
  const points = shownPoints(task).map(
    ({ point, index }) => `${pointMark(point.done)} ${index + 1}. ${cut(point.label, 60)}`,
  );
  return [`${mark(counts.done === counts.all)} ${reader.t("bot:card.checklist", counts)}`, ...points];
}

const POINTS_AT_ONCE = 12;

/** The points of a checklist that stand on the card: those around the first that has no answer. */
export function shownPoints(task: TaskDetail): { point: TaskDetail["checklist"][number]; index: number }[] {
  const open = task.checklist.findIndex((point) => point.done === null);
  const from = Math.floor(Math.max(0, open) / POINTS_AT_ONCE) * POINTS_AT_ONCE;
  return task.checklist.map((point, index) => ({ point, index })).slice(from, from + POINTS_AT_ONCE);
}

export const pointMark = (done: boolean | null): string => (done === null ? "○" : done ? "✓" : "−");

export function textLines(reader: BotReader, task: TaskDetail): string[] {
  const { description, comment } = task;
  return [
    ...(description ? [reader.t("bot:card.description", { text: cut(description, 200) })] : []),
    ...(comment ? [reader.t("bot:card.comment", { comment: cut(comment, 200) })] : []),
  ];
}

/** "✓ A3 · Bounty 57 g · 2/8 (was 3) · +4, plan 5". */
export function slotLine(reader: BotReader, line: TaskItem, longestName = 24): string {
  const facts = [loadFact(reader, line), outFact(reader, line), changeFact(reader, line)]
    .filter((fact) => fact !== "")
    .join(", ");
  const parts = [
    `${mark(line.actual !== null)} ${line.slot}`,
    itemName(line.item, longestName),
    levels(reader, line),
    facts,
  ];
  return parts.join(" · ");
}

/** What the slot holds and should hold; what was found there goes before the books. */
function levels(reader: BotReader, line: TaskItem): string {
  const found = line.standing ? null : line.found;
  const now = found ?? line.onHand;
  const shown = line.par === null ? figure(reader, now, line.unit) : ratio(reader, now, line.par, line.unit);
  if (found === null || found === line.onHand) return shown;
  if (line.par === null) return shown;
  const [left = "", right = ""] = shown.split("/");
  return reader.t("bot:slot.was", { now: left, par: right, was: figure(reader, line.onHand, line.unit) });
}

function loadFact(reader: BotReader, line: TaskItem): string {
  const { actual, planned, unit } = line;
  const shown = `+${figure(reader, actual ?? planned, unit)}`;
  if (actual === null || actual === planned || line.unplanned) return shown;
  return `${shown}, ${reader.t("bot:slot.plan", { planned: figure(reader, planned, unit) })}`;
}

export function outFact(reader: BotReader, line: TaskItem): string {
  if (!line.removed) return "";
  const quantity = figure(reader, line.removed, standsIn(line).unit);
  if (line.removedReason === null) return reader.t("bot:slot.out.kept", { quantity });
  return reader.t("bot:slot.out.because", {
    quantity,
    reason: reader.t(`terms:writeOffReason.${line.removedReason}`),
  });
}

/** Missing lines and those that differ from the plan come first; those as planned last. */
const isPlain = (line: TaskItem): boolean =>
  line.actual === line.planned && line.found === null && !line.removed;

/**
 * The load list, as long as `budget` characters allow: names are shortened first, then lines as planned are left
 * out, and the list says how many.
 */
export function slotLines(reader: BotReader, lines: readonly TaskItem[], used: number): string[] {
  const budget = LONGEST_MESSAGE - used - 150;
  const size = (list: readonly string[]) => list.reduce((sum, line) => sum + line.length + 1, 0);
  for (const longestName of [24, 16]) {
    const all = lines.map((line) => slotLine(reader, line, longestName));
    if (size(all) <= budget) return all;
  }
  const ordered = [...lines.filter((line) => !isPlain(line)), ...lines.filter(isPlain)];
  const kept: string[] = [];
  for (const line of ordered) {
    const next = slotLine(reader, line, 16);
    if (size([...kept, next]) > budget) break;
    kept.push(next);
  }
  return [...kept, reader.t("bot:slots.more", { slots: countSlots(reader, lines.length - kept.length) })];
}

function countSlots(reader: BotReader, n: number): string {
  return reader.t("count:slot", { count: n, n: String(n) });
}
