import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refusingTaken } from "#app/platform/unique.ts";
import { refuseStale } from "#app/platform/version.ts";
import { machineColumns, machineJoins, nextMachineVersion, type Machine } from "./machine-row.server.ts";
import type { MachineChange, MachineInput } from "./schema.ts";
import { newQrToken } from "./qr-token.ts";
import { visibleMachines } from "./scope.server.ts";
import { readSlots, type Slot } from "./slots.server.ts";

export interface MachineDetail extends Machine {
  readonly slots: Slot[];
}

/** A machine with its open slots. Throws `row.not_found`, also for a machine that the actor may not see. */
export async function getMachine(actor: Actor, id: string): Promise<MachineDetail> {
  const machine = await machineForActor(actor, id);
  return { ...machine, slots: await readSlots([id]) };
}

/** A machine that the actor may see, without its slots; throws `row.not_found`. */
export async function machineForActor(actor: Actor, id: string): Promise<Machine> {
  permit(actor, "machine:read");
  const found = await row<Machine>(sql`
    select ${machineColumns} from machine m ${machineJoins} where m.id = ${id}::uuid and ${visibleMachines(actor)}`);
  if (!found) throw new AppError("row.not_found");
  return found;
}

/** Throws `row.already_taken` for a code in use and `input.invalid` for an unknown location or person. */
export async function createMachine(actor: Actor, input: MachineInput): Promise<MachineDetail> {
  permit(actor, "machine:edit");
  return transaction(async () => {
    await checkReferences(input, null);
    const id = newId();
    await refusingTaken(guard(input.code), () => insertMachine(id, input));
    if (input.locationId) await noteLocation(actor, id, input.locationId);
    const made = await getMachine(actor, id);
    await audit(actor, "machine.create", machineSubject(made), changesBetween(null, made, derived));
    return made;
  });
}

/**
 * Changes what is named; a move to another location is kept with its time. Throws `row.not_found`,
 * `row.already_taken`, `row.changed` (somebody saved after `unchangedSince`), and `fleet.machine_not_empty` for the
 * disposal of a machine with goods or cash in it.
 */
export async function updateMachine(
  actor: Actor,
  id: string,
  change: MachineChange,
  unchangedSince?: Date,
): Promise<MachineDetail> {
  permit(actor, "machine:edit");
  return transaction(async () => {
    await lockMachine(id);
    const before = await machineForActor(actor, id);
    refuseStale(before, unchangedSince);
    await checkReferences(change, before);
    if (change.status === "disposed" && before.status !== "disposed") await refuseHolding(before);
    const after = { ...before, ...change };
    await refusingTaken(guard(after.code), () => writeMachine(after));
    if (after.locationId !== before.locationId) await noteLocation(actor, id, after.locationId);
    const changed = await getMachine(actor, id);
    const subject = { ...machineSubject(changed), at: changed.updatedAt };
    await audit(actor, "machine.update", subject, changesBetween(before, changed, derived));
    return changed;
  });
}

/** A machine as the subject of an act. */
export const machineSubject = ({ id, code }: Pick<Machine, "id" | "code">) =>
  ({ type: "machine", id, label: code }) as const;

/** Follows from the location, or has an act of its own. */
const derived = ["locationAddress", "salesUntil", "slots"];

/**
 * Locks a machine's row against other edits of it and of its planogram; tasks can still be made for it meanwhile.
 * Throws `row.not_found`.
 */
export async function lockMachine(id: string): Promise<void> {
  const locked = await row(sql`select id from machine where id = ${id}::uuid for no key update`);
  if (!locked) throw new AppError("row.not_found");
}

const guard = (code: string) => ({ machine_code_key: { path: "code", value: code } });

const insertMachine = (id: string, input: MachineInput): Promise<number> =>
  execute(sql`
    insert into machine (id, code, name, type, model, manufacturer, serial, location_id, status, operator_id,
      technician_id, payment_methods, cash_box_capacity, installed_on, feed, qr_token, created_at, updated_at)
    values (${id}::uuid, ${input.code}, ${input.name}, ${input.type}, ${input.model}, ${input.manufacturer},
      ${input.serial}, ${input.locationId}::uuid, ${input.status}, ${input.operatorId}::uuid,
      ${input.technicianId}::uuid, ${input.paymentMethods}::text[], ${input.cashBoxCapacity},
      ${input.installedOn}::date, ${input.feed}, ${newQrToken()}, ${now()}, ${now()})`);

const writeMachine = (machine: Machine): Promise<number> =>
  execute(sql`
    update machine set code = ${machine.code}, name = ${machine.name}, type = ${machine.type},
      model = ${machine.model}, manufacturer = ${machine.manufacturer}, serial = ${machine.serial},
      location_id = ${machine.locationId}::uuid, status = ${machine.status}, operator_id = ${machine.operatorId}::uuid,
      technician_id = ${machine.technicianId}::uuid, payment_methods = ${machine.paymentMethods}::text[],
      cash_box_capacity = ${machine.cashBoxCapacity}, installed_on = ${machine.installedOn}::date, feed = ${machine.feed},
      updated_at = ${nextMachineVersion(machine.id)}
    where id = ${machine.id}::uuid`);

async function noteLocation(actor: Actor, machineId: string, locationId: string | null): Promise<void> {
  await execute(sql`
    insert into machine_location (id, machine_id, location_id, from_time, actor_id)
    values (${newId()}::uuid, ${machineId}::uuid, ${locationId}::uuid, ${now()}, ${actor.userId}::uuid)`);
}

const people = ["operatorId", "technicianId"] as const;

/** A new location is open, a new person active; who or what stands there already may stay. */
async function checkReferences(change: MachineChange, before: Machine | null): Promise<void> {
  const errors: FieldError[] = [];
  if (
    change.locationId &&
    change.locationId !== before?.locationId &&
    !(await isOpenLocation(change.locationId))
  ) {
    errors.push({ path: "locationId", key: "unknown" });
  }
  const wanted = people.filter((field) => change[field] && change[field] !== before?.[field]);
  const active = await activeUsers(wanted.flatMap((field) => change[field] ?? []));
  for (const field of wanted)
    if (!active.has(change[field] ?? "")) errors.push({ path: field, key: "unknown" });
  if (errors.length > 0) throw invalid(...errors);
}

const isOpenLocation = async (id: string): Promise<boolean> =>
  (await row(sql`select 1 as found from location where id = ${id}::uuid and status <> 'closed'`)) !== null;

async function activeUsers(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: string }>(sql`
    select id from app_user where id = any(${ids}::uuid[]) and status = 'active'`);
  return new Set(found.map(({ id }) => id));
}

async function refuseHolding(machine: Machine): Promise<void> {
  const holding = await row(sql`
    select 1 as found from slot s join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.on_hand > 0
    where s.machine_id = ${machine.id}::uuid
    union all
    select 1 from cash_balance where account_type = 'box' and account_id = ${machine.id}::uuid and amount <> 0
    limit 1`);
  if (holding) throw new AppError("fleet.machine_not_empty", { machine: machine.code });
}
