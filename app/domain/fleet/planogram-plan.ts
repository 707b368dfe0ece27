import type { FieldError } from "#app/platform/errors.ts";
import { units, quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import type { SlotInput, SlotKind } from "./schema.ts";

/** A slot as it stands, closed ones included: their codes come back with their ids. */
export interface StandingSlot {
  readonly id: string;
  readonly code: string;
  readonly kind: SlotKind;
  readonly itemId: string | null;
  readonly label: string;
  readonly price: bigint | null;
  readonly capacity: Quantity | null;
  readonly par: Quantity | null;
  readonly critical: Quantity | null;
  readonly position: number;
  readonly isClosed: boolean;
  /** What it becomes once a task has emptied it. */
  readonly waiting: WaitingChange | null;
}

/** What a slot becomes once a task has emptied it; of a closing nothing more is said. */
export interface WaitingChange extends SlotInput {
  readonly closes: boolean;
}

export interface KeptChange extends WaitingChange {
  readonly slotId: string;
}

/** A slot as it is wanted, under the id that its code already has, if it has one. */
export interface PlannedSlot extends SlotInput {
  readonly id: string | null;
  readonly position: number;
}

export interface PlanogramPlan {
  /** Slots to be written: new, changed or opened again. */
  readonly writes: readonly PlannedSlot[];
  /** Open slots whose code was left out. */
  readonly closes: readonly StandingSlot[];
  /** Open slots that stop holding what they hold: closed, or with another item, or made a selection. */
  readonly empties: readonly StandingSlot[];
}

/** Codes are the same whatever the case and the blanks around them. */
export const foldCode = (code: string): string => code.trim().normalize("NFC").toLowerCase();

/** What makes the standing slots of one machine those that are wanted. */
export function planPlanogram(
  standing: readonly StandingSlot[],
  wanted: readonly SlotInput[],
): PlanogramPlan {
  const byCode = new Map(standing.map((slot) => [foldCode(slot.code), slot]));
  const planned = wanted.map((slot, position) => {
    const before = byCode.get(foldCode(slot.code));
    byCode.delete(foldCode(slot.code));
    return { before, slot: { ...slot, id: before?.id ?? null, position } };
  });
  const closes = [...byCode.values()].filter((slot) => !slot.isClosed);
  const emptied = planned.flatMap(({ before, slot }) =>
    before && stopsHolding(before, slot) ? [before] : [],
  );
  return {
    writes: planned.filter(({ before, slot }) => !before || differs(before, slot)).map(({ slot }) => slot),
    closes,
    empties: [...closes, ...emptied],
  };
}

/**
 * The plan with these slots left as they are, but for their place in the order, and what they become later instead.
 */
export function postpone(
  { writes, closes, empties }: PlanogramPlan,
  slotIds: ReadonlySet<string>,
): { plan: PlanogramPlan; changes: readonly KeptChange[] } {
  const isLater = ({ id }: { readonly id: string | null }): boolean => id !== null && slotIds.has(id);
  const later = empties.filter(isLater);
  const changes = later.map((slot) => {
    const write = writes.find(({ id }) => id === slot.id);
    return write
      ? { ...asInput(write), closes: false, slotId: slot.id }
      : { ...closing(slot), slotId: slot.id };
  });
  const moved = later.flatMap((slot) => {
    const position = writes.find(({ id }) => id === slot.id)?.position ?? slot.position;
    return position === slot.position ? [] : [{ ...asInput(slot), id: slot.id, position }];
  });
  return {
    plan: {
      writes: [...writes.filter((slot) => !isLater(slot)), ...moved],
      closes: closes.filter((slot) => !isLater(slot)),
      empties: empties.filter((slot) => !isLater(slot)),
    },
    changes,
  };
}

const asInput = ({ code, kind, itemId, label, price, capacity, par, critical }: SlotInput): SlotInput => {
  return { code, kind, itemId, label, price, capacity, par, critical };
};

const closing = ({ code, kind }: StandingSlot): WaitingChange => {
  const nothing = { itemId: null, label: "", price: null, capacity: null, par: null, critical: null };
  return { closes: true, code, kind, ...nothing };
};

/** Open slots whose wanted item or closing waits already: nothing new is asked of their goods. */
export const waitsAlready = ({ writes, empties }: PlanogramPlan): readonly string[] =>
  empties
    .filter(({ id, waiting }) => {
      const write = writes.find((slot) => slot.id === id);
      if (!waiting) return false;
      if (!write) return waiting.closes;
      return !waiting.closes && waiting.itemId === write.itemId && waiting.kind === write.kind;
    })
    .map(({ id }) => id);

/** The slots as they will be when what waits is done. */
export const asPlanned = (standing: readonly StandingSlot[]): StandingSlot[] =>
  standing.map((slot) => {
    if (!slot.waiting) return slot;
    return slot.waiting.closes ? { ...slot, isClosed: true } : { ...slot, ...asInput(slot.waiting) };
  });

const stopsHolding = (before: StandingSlot, slot: PlannedSlot): boolean =>
  before.itemId !== slot.itemId || (slot.kind === "selection" && before.kind !== "selection");

const compared = [
  "code",
  "kind",
  "itemId",
  "label",
  "price",
  "capacity",
  "par",
  "critical",
  "position",
] as const;

/** The fields in which a wanted slot differs from the standing one. */
export const changedFields = (before: StandingSlot, slot: PlannedSlot): readonly string[] =>
  compared.filter((field) => before[field] !== slot[field]);

const differs = (before: StandingSlot, slot: PlannedSlot): boolean =>
  before.isClosed || changedFields(before, slot).length > 0;

/** What an item must be to stand in a slot. */
export interface SlotItem {
  readonly unit: string;
  readonly isArchived: boolean;
}

/**
 * Everything that is wrong with a wanted planogram, each at its field. `items` holds the items that exist;
 * an archived one may stay where it is, but not come anew.
 */
export function checkPlanogram(
  wanted: readonly SlotInput[],
  standing: readonly StandingSlot[],
  items: ReadonlyMap<string, SlotItem>,
): FieldError[] {
  const standingItems = new Map(
    standing.map(({ code, itemId, waiting }) => [foldCode(code), [itemId, waiting?.itemId ?? null]]),
  );
  const seen = new Set<string>();
  return wanted.flatMap((slot, index) => {
    const code = foldCode(slot.code);
    const errors = checkSlot(
      slot,
      slot.itemId ? items.get(slot.itemId) : undefined,
      standingItems.get(code) ?? [],
    );
    if (seen.has(code)) errors.push({ path: "code", key: "duplicate" });
    seen.add(code);
    return errors.map((error) => ({ ...error, path: `slots.${index}.${error.path}` }));
  });
}

const levels = ["capacity", "par", "critical"] as const;

function checkSlot(
  slot: SlotInput,
  item: SlotItem | undefined,
  standingItems: readonly (string | null)[],
): FieldError[] {
  const errors: FieldError[] = [];
  if (slot.itemId && (!item || (item.isArchived && !standingItems.includes(slot.itemId)))) {
    errors.push({ path: "itemId", key: "unknown" });
  }
  if (slot.kind === "canister" && slot.price !== null) errors.push({ path: "price", key: "canister_price" });
  for (const field of levels) errors.push(...checkLevel(slot, field, item));
  return errors;
}

function checkLevel(
  slot: SlotInput,
  field: (typeof levels)[number],
  item: SlotItem | undefined,
): FieldError[] {
  const level = slot[field];
  if (level === null) return [];
  if (slot.kind === "selection") return [{ path: field, key: "selection_level" }];
  if (item?.unit === "pcs" && level % units(1) !== 0n) return [{ path: field, key: "fraction" }];
  if (field !== "capacity" && slot.capacity !== null && level > slot.capacity) {
    return [{ path: field, key: "above_capacity", params: { max: quantityToNumber(slot.capacity) } }];
  }
  return [];
}
