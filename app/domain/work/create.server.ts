import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import type { ChecklistPoint, CreateTaskInput } from "./schema.ts";
import { openSlots, resolveLines, type PlannedLine, type SlotNow } from "./slots.server.ts";
import { record, reread, type Task } from "./task.server.ts";
import { definitionOf } from "./types.ts";

/**
 * Plans a task. A refill without items is planned up to the par level of every column and canister; where a slot's
 * goods are to be taken out, up to that of the item that comes instead, or with an honest 0 where none does.
 * Throws `input.invalid` (unknown machine, slot, item, warehouse; the slot not named where several hold the item),
 * `work.machine_not_in_use`, `work.slot_item_mismatch`.
 */
export async function createTask(actor: Actor, input: CreateTaskInput): Promise<Task> {
  permit(actor, "task:create");
  return transaction(() => insertTask(actor, input));
}

/** Creates inside the caller's transaction, for a follow-up as well; the permission has been checked. */
export async function insertTask(
  actor: Actor,
  input: CreateTaskInput,
  followsId: string | null = null,
): Promise<Task> {
  await requireMachineInUse(input.machineId);
  const warehouseId = await chooseWarehouse(input.warehouseId ?? null);
  const lines = await planLines(input);
  const id = newId();
  const made = await row<{ number: bigint }>(sql`
    insert into task (id, type, status, priority, machine_id, warehouse_id, due_at, description, checklist,
                      created_by, follows_id, created_at, updated_at)
    values (${id}::uuid, ${input.type}, 'pending', ${input.priority ?? "normal"}, ${input.machineId}::uuid,
            ${warehouseId}::uuid, ${input.dueAt}, ${input.description ?? ""},
            ${JSON.stringify(newChecklist(input.checklist ?? []))}::jsonb, ${actor.userId}::uuid,
            ${followsId}::uuid, ${now()}, ${now()})
    returning number`);
  if (!made) throw new Error("The insert of a task returned no row");
  await insertLines(id, lines);
  const { items: _, ...told } = input;
  const changes = stated({ ...told, warehouseId, followsId, lines });
  await record(actor, { task: { id, ...made }, verb: "create", from: null, to: "pending" }, { changes });
  return reread(id);
}

const UNUSED = ["disabled", "disposed"];

async function requireMachineInUse(machineId: string): Promise<void> {
  const machine = await row<{ code: string; status: string }>(
    sql`select code, status from machine where id = ${machineId}::uuid`,
  );
  if (!machine) throw invalid({ path: "machineId", key: "unknown" });
  if (UNUSED.includes(machine.status))
    throw new AppError("work.machine_not_in_use", { machine: machine.code });
}

/** The warehouse named; else the only one there is, so that a company with one never has to name it. */
async function chooseWarehouse(warehouseId: string | null): Promise<string | null> {
  if (warehouseId) {
    const found = await row(
      sql`select id from warehouse where id = ${warehouseId}::uuid and status = 'active'`,
    );
    if (!found) throw invalid({ path: "warehouseId", key: "unknown" });
    return warehouseId;
  }
  const active = await rows<{ id: string }>(sql`select id from warehouse where status = 'active' limit 2`);
  return active.length === 1 ? active[0]!.id : null;
}

async function planLines(input: CreateTaskInput): Promise<PlannedLine[]> {
  if (!definitionOf(input.type).items) {
    if (input.items && input.items.length > 0) throw invalid({ path: "items", key: "unknown_field" });
    return [];
  }
  const slots = await openSlots(input.machineId);
  if (!input.items) return upToPar(slots);
  return (await resolveLines(slots, input.items)).map(({ slot, entry }) => ({
    slotId: slot.id,
    itemId: entry.itemId,
    planned: entry.planned,
  }));
}

const upToPar = (slots: readonly SlotNow[]): PlannedLine[] =>
  slots.flatMap((slot) => {
    if (slot.isLeaving) {
      const itemId = slot.waitingItemId ?? slot.itemId;
      const planned = slot.waitingItemId === null ? 0n : (slot.par ?? 0n);
      return itemId === null ? [] : [{ slotId: slot.id, itemId, planned }];
    }
    const planned = (slot.par ?? 0n) - slot.onHand;
    return slot.itemId !== null && planned > 0n ? [{ slotId: slot.id, itemId: slot.itemId, planned }] : [];
  });

function newChecklist(points: NonNullable<CreateTaskInput["checklist"]>): ChecklistPoint[] {
  const made = points.map((point, index) => {
    const { key, label } = typeof point === "string" ? { key: undefined, label: point } : point;
    return { key: key ?? String(index + 1), label, done: null };
  });
  const repeated = made.findIndex((point, index) => made.findIndex(({ key }) => key === point.key) < index);
  if (repeated >= 0) throw invalid({ path: `checklist.${repeated}.key`, key: "duplicate" });
  return made;
}

async function insertLines(taskId: string, lines: readonly PlannedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await execute(sql`
    insert into task_item (id, task_id, slot_id, item_id, planned, position)
    select line.id, ${taskId}::uuid, line.slot_id, line.item_id, line.planned, line.position
    from unnest(${lines.map(() => newId())}::uuid[], ${lines.map((line) => line.slotId)}::uuid[],
                ${lines.map((line) => line.itemId)}::uuid[], ${lines.map((line) => line.planned)}::bigint[])
         with ordinality as line (id, slot_id, item_id, planned, position)`);
}
