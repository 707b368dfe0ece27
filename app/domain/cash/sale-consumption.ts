import { share } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { firstOf, type Fleet, type ResolvedSale, type SlotRow } from "./sale-lines.server.ts";

/** What sales of one business day took out of one slot (or, without one, from nowhere known). */
export interface UsedUp {
  readonly slotId: string | null;
  readonly machineId: string;
  readonly itemId: string;
  quantity: Quantity;
}

export interface DayOfConsumption {
  readonly businessDay: string;
  /** The latest sale among them. */
  businessTime: Date;
  readonly lines: readonly UsedUp[];
}

/** Sums what sales used up by posting day, slot and item: the moves of stock do not grow with the sales. */
export function consumptionOf(sales: readonly ResolvedSale[], { slots }: Fleet): DayOfConsumption[] {
  const canisters = firstOf(
    slots.filter((slot) => slot.kind === "canister" && slot.itemId && !slot.isClosed),
  );
  const days = new Map<string, { businessTime: Date; lines: Map<string, UsedUp> }>();
  for (const sale of sales) {
    const used = usedBy(sale, canisters);
    if (used.length === 0) continue;
    const day = days.get(sale.businessDay) ?? { businessTime: sale.soldAt, lines: new Map<string, UsedUp>() };
    days.set(sale.businessDay, day);
    if (sale.soldAt > day.businessTime) day.businessTime = sale.soldAt;
    for (const line of used) addTo(day.lines, line);
  }
  return [...days].map(([businessDay, { businessTime, lines }]) => ({
    businessDay,
    businessTime,
    lines: [...lines.values()],
  }));
}

function usedBy(sale: ResolvedSale, canisters: ReadonlyMap<string, SlotRow>): UsedUp[] {
  const { machineId, item, slot, recipe, quantity } = sale;
  if (!item) return [];
  if (!recipe) {
    // A selection holds nothing itself: without a recipe nobody knows what it used up.
    if (item.untracked || slot?.kind === "selection") return [];
    return [{ slotId: slot?.id ?? null, machineId, itemId: item.id, quantity }];
  }
  return recipe.lines
    .filter((line) => !line.untracked)
    .map((line) => ({
      slotId: canisters.get(`${machineId}:${line.ingredientId}`)?.id ?? null,
      machineId,
      itemId: line.ingredientId,
      quantity: share(line.quantity, quantity, 1000n),
    }));
}

function addTo(lines: Map<string, UsedUp>, line: UsedUp): void {
  const key = `${line.machineId}:${line.slotId ?? ""}:${line.itemId}`;
  const known = lines.get(key);
  if (known) known.quantity += line.quantity;
  else lines.set(key, { ...line });
}
