import { getMachine } from "#app/domain/fleet/index.server.ts";
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
}

export async function machineToFill(actor: Actor, machineId: string) {
  const machine = await getMachine(actor, machineId);
  const slots = machine.slots.flatMap((slot): SlotToFill[] => {
    const { id, code, kind, itemId, itemName, unit, onHand, par, capacity, critical } = slot;
    if (kind === "selection" || itemId === null) return [];
    const now = onHand ?? 0n;
    const lacks = (par ?? 0n) - now;
    const toLoad = lacks > 0n ? lacks : 0n;
    const item = itemName ?? "";
    return [
      { slotId: id, code, itemId, item, unit: unit ?? "pcs", onHand: now, par, capacity, critical, toLoad },
    ];
  });
  return { machine, slots };
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
