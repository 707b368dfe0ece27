import { getMachine, type Slot } from "#app/domain/fleet/index.server.ts";
import { heldBy, listBalances } from "#app/domain/stock/index.server.ts";
import { creatableTypes } from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { isId } from "#app/platform/id.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { everyRow, type MachineChoice } from "#app/server/page-choices.server.ts";

/** What stands between a code and a name where a machine is suggested. */
export const machineLabel = ({ code, name }: MachineChoice): string => `${code} · ${name}`;

/** The machine that an address names: by id, or as a suggestion writes it, or by its code. */
export function chosenMachine(url: URL, machines: readonly MachineChoice[]): MachineChoice | null {
  const machineId = url.searchParams.get("machineId") ?? "";
  if (isId(machineId)) return machines.find(({ id }) => id === machineId) ?? null;
  const typed = (url.searchParams.get("machine") ?? "").trim().toLowerCase();
  const isIt = (machine: MachineChoice): boolean =>
    machine.code.toLowerCase() === typed || machineLabel(machine).toLowerCase() === typed;
  return typed ? (machines.find(isIt) ?? null) : null;
}

export const chosenType = (url: URL) =>
  creatableTypes.find((type) => type === url.searchParams.get("type")) ?? "refill";

/** A slot that a refill can fill. */
interface SlotToFill {
  readonly slotId: string;
  readonly code: string;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly onHand: Quantity;
  readonly par: Quantity | null;
  readonly capacity: Quantity | null;
  readonly critical: Quantity | null;
  /** Up to par; zero where it is full. */
  readonly toLoad: Quantity;
  /** The goods are to be taken out: a line even where nothing is loaded. */
  readonly isLeaving: boolean;
}

export async function machineToFill(actor: Actor, machineId: string) {
  const machine = await getMachine(actor, machineId);
  return { machine, slots: machine.slots.flatMap(slotToFill) };
}

/** A slot that waits for another item is filled with that, once the old goods are out. */
function slotToFill(slot: Slot): SlotToFill[] {
  const { id, code, kind, waiting } = slot;
  const comes = waiting !== null && waiting.kind !== "selection" && waiting.itemId !== null;
  const { itemId, itemName, unit, par, capacity, critical } = comes ? waiting : slot;
  if (kind === "selection" || itemId === null) return [];
  const onHand = comes ? 0n : (slot.onHand ?? 0n);
  const isLeaving = waiting !== null;
  const lacks = isLeaving && !comes ? 0n : (par ?? 0n) - onHand;
  const toLoad = lacks > 0n ? lacks : 0n;
  const levels = { onHand, par, capacity, critical, toLoad };
  return [{ slotId: id, code, itemId, item: itemName ?? "", unit: unit ?? "pcs", ...levels, isLeaving }];
}

/** What is free at a warehouse and with a person, by item. */
export async function freeGoods(
  actor: Actor,
  warehouseId: string | null,
  operatorId: string | null,
): Promise<Map<string, Quantity>> {
  const free = new Map<string, Quantity>();
  const add = (itemId: string, quantity: Quantity) => free.set(itemId, (free.get(itemId) ?? 0n) + quantity);
  if (warehouseId) {
    const filter = { placeType: "warehouse", placeId: warehouseId };
    for (const row of await everyRow((request) => listBalances(actor, filter, request)))
      add(row.itemId, row.available);
  }
  if (operatorId) for (const row of await heldBy(operatorId)) add(row.itemId, row.onHand - row.reserved);
  return free;
}
