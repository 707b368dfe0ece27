import type { TaskItem } from "#app/domain/work/index.server.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { figure, itemName } from "../figures.ts";
import type { BotReader } from "../turn.server.ts";

/** What is found in a slot and taken out of it: the line's own item, or the old one of a slot that changes its item. */
export const standsIn = ({ standing, item, unit, onHand }: TaskItem) => standing ?? { item, unit, onHand };

/** What a line as planned takes out; undefined where it takes nothing, or something else was typed. */
export function outAsPlanned(
  line: TaskItem,
): { readonly quantity: Quantity; readonly reason: null } | undefined {
  const leaving = line.waiting?.leaving ?? 0n;
  if (leaving === 0n || line.removed !== null) return undefined;
  return { quantity: line.found ?? leaving, reason: null };
}

/** "instead of Cola", "all out", "then: Gum": the planned change of a slot in its line of the load list. */
export function changeFact(reader: BotReader, { standing, waiting, item }: TaskItem): string {
  if (standing) return reader.t("bot:slot.instead", { item: itemName(standing.item, 16) });
  if (!waiting) return "";
  if (waiting.to === null || waiting.to === item) return reader.t("bot:slot.allOut");
  return reader.t("bot:slot.then", { item: itemName(waiting.to, 16) });
}

/** What the slot waits for, and what is to be taken out for it. */
export function changeLines(reader: BotReader, line: TaskItem): string[] {
  const { waiting } = line;
  if (!waiting) return [];
  const { item, unit, onHand } = standsIn(line);
  const from = itemName(waiting.from ?? item, 40);
  const quantity = figure(reader, onHand, unit);
  if (waiting.closes) return [reader.t("bot:slot.closes", { from, quantity })];
  if (waiting.to === null) return [reader.t("bot:slot.empties", { from, quantity })];
  return [reader.t("bot:slot.changes", { from, quantity, to: itemName(waiting.to, 40) })];
}
