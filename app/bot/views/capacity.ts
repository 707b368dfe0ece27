import type { TaskDetail, TaskItem } from "#app/domain/work/index.server.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { VisitState } from "../chat-state.ts";
import { figure } from "../figures.ts";
import type { BotReader } from "../turn.server.ts";

export interface Over {
  readonly line: TaskItem;
  readonly sum: Quantity;
}

/** What is left of the line's item before loading; old goods that make room for it are none of it. */
const before = ({ standing, found, onHand, removed }: TaskItem): Quantity =>
  standing ? onHand : (found ?? onHand) - (removed ?? 0n);

/** What a slot will hold by what was entered. */
const sumOf = (line: TaskItem): Quantity => before(line) + (line.actual ?? 0n);

/** The name of a slot with its figures: said to be right once, it is not asked again while they stay. */
export const capacityKey = ({ line, sum }: Over): string => `${line.slotId}:${sum}`;

/** The first line that was entered above its slot's capacity, and not yet said to be right. */
export function overCapacity(task: TaskDetail, state: VisitState): Over | null {
  for (const line of task.items) {
    if (line.actual === null || line.capacity === null) continue;
    const over = { line, sum: sumOf(line) };
    if (over.sum > line.capacity && !state.capacityAccepted.includes(capacityKey(over))) return over;
  }
  return null;
}

export const capacityQuestion = (reader: BotReader, { line, sum }: Over): string =>
  reader.t("bot:capacity.ask", {
    slot: line.slot,
    found: figure(reader, before(line), line.unit),
    loaded: figure(reader, line.actual ?? 0n, line.unit),
    sum: figure(reader, sum, line.unit),
    capacity: figure(reader, line.capacity ?? 0n, line.unit),
  });
