import { z } from "zod";
import { slotKinds } from "#app/domain/fleet/schema.ts";
import type { MachineDetail } from "#app/domain/fleet/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { foldSearch } from "#app/platform/i18n/fold.ts";
import { flag, money, quantity, requiredText, shortText } from "#app/platform/zod.ts";
import type { FormShape } from "#app/server/form-input.ts";
import { itemChoices } from "#app/server/page-choices.server.ts";
import { itemLabel } from "../_app.stock/labels.ts";
import { leftoverForm } from "./leftovers.server.ts";

const slotForm = z.object({
  code: requiredText(40),
  kind: z.enum(slotKinds),
  /** An item as a suggestion writes it, its name or its SKU. */
  item: shortText(300),
  label: shortText(120).default(""),
  price: money.nullable(),
  capacity: quantity.nullable(),
  par: quantity.nullable(),
  critical: quantity.nullable(),
  /** The slot is taken out. */
  close: flag.default(false),
});

export const planogramForm = z.object({
  slots: z.array(slotForm).max(500),
  leftovers: z.array(leftoverForm),
});

export const planogramShape = {
  fields: {
    "slots.*.price": "money?",
    "slots.*.capacity": "quantity?",
    "slots.*.par": "quantity?",
    "slots.*.critical": "quantity?",
    "slots.*.close": "flag",
  },
  rows: { slots: ["code", "item", "price", "capacity", "par", "critical"], leftovers: ["slotId"] },
} as const satisfies FormShape;

type SlotRow = z.output<typeof slotForm>;

interface Wanted {
  readonly slot: Omit<SlotRow, "item" | "close"> & { readonly itemId: string | null };
  /** Its row in the form. */
  readonly row: number;
}

/**
 * Ids of items by what a person may type, folded: the suggestion, else the SKU, else the name where only one item
 * has it. Those that stand in the machine or are to come there are known too, also when they are in use no more.
 */
export async function namedItems(actor: Actor, machine: MachineDetail): Promise<Map<string, string>> {
  const standing = machine.slots
    .flatMap((slot) => [slot, ...(slot.waiting ? [slot.waiting] : [])])
    .flatMap(({ itemId, itemName, sku }) =>
      itemId && itemName && sku ? [{ id: itemId, name: itemName, sku }] : [],
    );
  const items = [...(await itemChoices(actor)), ...standing];
  const ids = new Map<string, string>();
  const owners = new Map<string, Set<string>>();
  for (const { id, name } of items) {
    const key = foldSearch(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  for (const [name, [first, ...others]] of owners) if (first && others.length === 0) ids.set(name, first);
  for (const item of items) ids.set(foldSearch(item.sku), item.id).set(foldSearch(itemLabel(item)), item.id);
  return ids;
}

/** The slots that stay. Throws AppError `input.invalid` at each row with an item that nobody knows. */
export function wantedSlots(rows: readonly SlotRow[], items: ReadonlyMap<string, string>): Wanted[] {
  const kept = rows.map((row, index) => ({ ...row, index })).filter(({ close }) => !close);
  const unknown = kept.filter(({ item }) => item !== "" && !items.has(foldSearch(item)));
  if (unknown.length > 0)
    throw invalid(...unknown.map(({ index }) => ({ path: `slots.${index}.item`, key: "unknown" })));
  return kept.map(({ item, close: _, index, ...slot }) => ({
    row: index,
    slot: { ...slot, itemId: item === "" ? null : (items.get(foldSearch(item)) ?? null) },
  }));
}

/** A refusal whose fields are named by the rows of the form, which also holds the slots that are taken out. */
export function remapping(error: unknown, wanted: readonly Wanted[]): unknown {
  if (!(error instanceof AppError) || !error.details.errors) return error;
  return invalid(
    ...error.details.errors.map((each) => {
      const [list = "", index = "", ...rest] = each.path.split(".");
      const row = list === "slots" ? wanted[Number(index)]?.row : undefined;
      const field = rest.join(".") === "itemId" ? "item" : rest.join(".");
      return row === undefined ? each : { ...each, path: `slots.${row}.${field}` };
    }),
  );
}
