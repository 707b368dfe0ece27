import { permit } from "#app/domain/access/index.server.ts";
import { unload, writeOffLeft } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween, type Changes } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError, invalid, type FieldError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refuseStale } from "#app/platform/version.ts";
import {
  getMachine,
  lockMachine,
  machineForActor,
  machineSubject,
  type MachineDetail,
} from "./machines.server.ts";
import {
  checkPlanogram,
  planPlanogram,
  postpone,
  type KeptChange,
  type PlannedSlot,
  type PlanogramPlan,
  type SlotItem,
  type StandingSlot,
  waitsAlready,
  type WaitingChange,
} from "./planogram-plan.ts";
import { nextMachineVersion, type Machine } from "./machine-row.server.ts";
import { keepVersion } from "./planogram-versions.server.ts";
import { bareSlot, type Leftover, type PlanogramInput, type SlotInput } from "./schema.ts";
import { keepWaiting, lockSlots } from "./waiting.server.ts";

/** Goods in a slot that stops holding them. */
export interface LeftInSlot {
  readonly slotId: string;
  readonly code: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly unit: string;
  readonly onHand: Quantity;
}

/**
 * Makes the machine's slots exactly those given, in their order. A slot keeps its id by its code; a code left out is
 * closed, and comes back under its id. A slot with stock gets another item, or is closed, only if `leftovers` says
 * where its goods go: the goods are then moved first, in the same transaction. With `viaTask`, or where just that
 * waits already, a slot of which `leftovers` says nothing stays as it is, and what is wanted of it waits for the task
 * that empties it (`applyWaiting`); else `fleet.slot_not_empty` with all such slots in `details.slots`. What waited
 * before is replaced, or withdrawn. The planogram is kept with its time; one that changes no slot is not.
 * Throws `row.changed` if somebody saved the machine or its planogram after `unchangedSince`.
 */
export async function setPlanogram(
  actor: Actor,
  machineId: string,
  input: PlanogramInput,
  unchangedSince?: Date,
): Promise<MachineDetail> {
  permit(actor, "machine:edit");
  const slots = input.slots.map((slot) => ({ ...bareSlot, ...slot }));
  return transaction(async () => {
    await lockMachine(machineId);
    await lockSlots(machineId);
    const machine = await machineForActor(actor, machineId);
    refuseStale(machine, unchangedSince);
    const standing = await readStandingSlots(machineId);
    const errors = checkPlanogram(slots, standing, await readSlotItems(slots));
    if (errors.length > 0) throw invalid(...errors);
    const plan = planPlanogram(standing, slots);
    await changeSlots(actor, machine, standing, plan, input);
    return getMachine(actor, machineId);
  });
}

async function changeSlots(
  actor: Actor,
  machine: Machine,
  standing: readonly StandingSlot[],
  wanted: PlanogramPlan,
  { leftovers = [], viaTask = false }: PlanogramInput,
): Promise<void> {
  const { id: machineId } = machine;
  const left = await readLeftInSlots(wanted.empties);
  const settled = new Set(leftovers.map(({ slotId }) => slotId));
  const open = left.filter(({ slotId }) => !settled.has(slotId));
  const isPlanned = new Set(waitsAlready(wanted));
  const unsettled = viaTask ? [] : open.filter(({ slotId }) => !isPlanned.has(slotId));
  if (unsettled.length > 0) throw slotNotEmpty(unsettled);
  await settleLeftovers(
    actor,
    machineId,
    left.filter(({ slotId }) => settled.has(slotId)),
    leftovers,
  );
  const { plan, changes } = postpone(wanted, new Set(open.map(({ slotId }) => slotId)));
  const waits = await keepWaiting(actor, machineId, changes);
  const isChanged = plan.writes.length + plan.closes.length > 0;
  if (isChanged) await applyPlan(actor, machineId, plan);
  if (!isChanged && !waits) return;
  const at = await touchMachine(machineId);
  const told = { ...(isChanged ? slotChanges(standing, plan) : {}), ...waitingChanges(standing, changes) };
  await audit(actor, "machine.planogram", { ...machineSubject(machine), at }, told);
}

/** The slots that are written or closed, as they were and as they are; an open one that stays as it is is not told. */
function slotChanges(standing: readonly StandingSlot[], { writes, closes }: PlanogramPlan): Changes {
  const written = new Set(writes.map(({ id }) => id));
  const before = standing.filter(({ id, isClosed }) => !isClosed && written.has(id));
  return { slots: [[...before, ...closes].map(toldSlot), writes.map(toldSlot)] };
}

/** What waits for a task, as it was and as it is. */
const waitingChanges = (standing: readonly StandingSlot[], changes: readonly KeptChange[]): Changes =>
  changesBetween(
    { waiting: standing.flatMap(({ waiting }) => waiting ?? []).map(toldWaiting) },
    { waiting: changes.map(toldWaiting) },
  );

const toldWaiting = ({ closes, ...slot }: WaitingChange) => {
  const { position: _, ...told } = toldSlot({ ...slot, position: 0 });
  return { ...told, closes };
};

const toldSlot = (slot: Omit<PlannedSlot, "id">) => ({
  code: slot.code,
  kind: slot.kind,
  itemId: slot.itemId,
  label: slot.label,
  price: slot.price,
  capacity: slot.capacity,
  par: slot.par,
  critical: slot.critical,
  position: slot.position + 1,
});

/** All slots of a machine, closed ones included, each with the change that waits for it. */
export async function readStandingSlots(machineId: string): Promise<StandingSlot[]> {
  const slots = await rows<Omit<StandingSlot, "waiting">>(sql`
    select id, code, kind, item_id as "itemId", label, price, capacity, par, critical, position,
           closed_at is not null as "isClosed"
    from slot where machine_id = ${machineId}::uuid order by position, code`);
  const changes = await rows<KeptChange>(sql`
    select c.slot_id as "slotId", c.closes, c.code, c.kind, c.item_id as "itemId", c.label, c.price, c.capacity, c.par,
           c.critical
    from slot_change c join slot s on s.id = c.slot_id
    where s.machine_id = ${machineId}::uuid and c.applied_at is null`);
  const waiting = new Map(changes.map(({ slotId, ...change }) => [slotId, change]));
  return slots.map((slot) => ({ ...slot, waiting: waiting.get(slot.id) ?? null }));
}

export async function readSlotItems(slots: readonly SlotInput[]): Promise<Map<string, SlotItem>> {
  const ids = slots.flatMap((slot) => slot.itemId ?? []);
  const found = await rows<SlotItem & { id: string }>(sql`
    select id, unit, archived_at is not null as "isArchived" from item where id = any(${ids}::uuid[])`);
  return new Map(found.map((item) => [item.id, item]));
}

/** What the slots hold that stop holding it. */
export async function readLeftInSlots(slots: readonly StandingSlot[]): Promise<LeftInSlot[]> {
  return rows<LeftInSlot>(sql`
    select s.id as "slotId", s.code, b.item_id as "itemId", i.name as "itemName", i.unit, b.on_hand as "onHand"
    from slot s
    join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.on_hand > 0
    join item i on i.id = b.item_id
    where s.id = any(${slots.map((slot) => slot.id)}::uuid[])
    order by s.position, s.code`);
}

async function settleLeftovers(
  actor: Actor,
  machineId: string,
  left: readonly LeftInSlot[],
  leftovers: readonly Leftover[],
): Promise<void> {
  const bySlot = new Map(leftovers.map((leftover) => [leftover.slotId, leftover]));
  await refuseUnknownPeople(leftovers);
  for (const [operatorId, lines] of groupLeft(left, (slotId) => bySlot.get(slotId)?.to?.id)) {
    await unload(actor, { operatorId, machineId, lines: lines.map(toLine) });
  }
  for (const goods of left) {
    const reason = bySlot.get(goods.slotId)?.writeOff;
    if (!reason) continue;
    const { itemId, onHand } = goods;
    await writeOffLeft(actor, {
      place: { type: "slot", id: goods.slotId },
      reason,
      lines: [{ itemId, quantity: onHand }],
    });
  }
}

const toLine = ({ slotId, itemId, onHand }: LeftInSlot) => ({ slotId, itemId, quantity: onHand });

/** The text names the first slot; the list names them all. */
const slotNotEmpty = (left: readonly LeftInSlot[]): AppError =>
  new AppError("fleet.slot_not_empty", {
    slot: left[0]?.code,
    item: left[0]?.itemName,
    quantity: left[0] && quantityToNumber(left[0].onHand),
    slots: left.map(({ slotId, code, itemId, itemName, unit, onHand }) => {
      return { slotId, code, itemId, itemName, unit, onHand: quantityToNumber(onHand) };
    }),
  });

/** The field is named here: the stock module names its own lines. */
async function refuseUnknownPeople(leftovers: readonly Leftover[]): Promise<void> {
  const ids = leftovers.flatMap(({ to }) => to?.id ?? []);
  if (ids.length === 0) return;
  const found = await rows<{ id: string }>(sql`
    select id from app_user where id = any(${ids}::uuid[]) and status = 'active'`);
  const active = new Set(found.map(({ id }) => id));
  const errors = leftovers.flatMap(({ to }, index): FieldError[] =>
    to && !active.has(to.id) ? [{ path: `leftovers.${index}.to.id`, key: "unknown" }] : [],
  );
  if (errors.length > 0) throw invalid(...errors);
}

function groupLeft(
  left: readonly LeftInSlot[],
  operatorOf: (slotId: string) => string | undefined,
): Map<string, LeftInSlot[]> {
  const groups = new Map<string, LeftInSlot[]>();
  for (const goods of left) {
    const operatorId = operatorOf(goods.slotId);
    if (operatorId) groups.set(operatorId, [...(groups.get(operatorId) ?? []), goods]);
  }
  return groups;
}

async function applyPlan(actor: Actor, machineId: string, { writes, closes }: PlanogramPlan): Promise<void> {
  await writeSlots(machineId, writes);
  await execute(sql`
    update slot set closed_at = ${now()}, updated_at = ${now()}
    where id = any(${closes.map((slot) => slot.id)}::uuid[])`);
  await keepVersion(actor, machineId);
}

async function touchMachine(machineId: string): Promise<Date> {
  const touched = await row<{ at: Date }>(sql`
    update machine set updated_at = ${nextMachineVersion(machineId)}
    where id = ${machineId}::uuid returning updated_at as at`);
  if (!touched) throw new AppError("row.not_found");
  return touched.at;
}

const writeSlots = (machineId: string, writes: readonly PlannedSlot[]): Promise<number> =>
  execute(sql`
    insert into slot (id, machine_id, code, kind, item_id, label, price, capacity, par, critical, position,
                      created_at, updated_at)
    select id, ${machineId}::uuid, code, kind, item_id, label, price, capacity, par, critical, position,
           ${now()}::timestamptz, ${now()}::timestamptz
    from unnest(
      ${writes.map((slot) => slot.id ?? newId())}::uuid[], ${writes.map((slot) => slot.code)}::text[],
      ${writes.map((slot) => slot.kind)}::text[], ${writes.map((slot) => slot.itemId)}::uuid[],
      ${writes.map((slot) => slot.label)}::text[], ${writes.map((slot) => slot.price)}::bigint[],
      ${writes.map((slot) => slot.capacity)}::bigint[], ${writes.map((slot) => slot.par)}::bigint[],
      ${writes.map((slot) => slot.critical)}::bigint[], ${writes.map((slot) => slot.position)}::int[])
      as wanted (id, code, kind, item_id, label, price, capacity, par, critical, position)
    on conflict (id) do update set code = excluded.code, kind = excluded.kind, item_id = excluded.item_id,
      label = excluded.label, price = excluded.price, capacity = excluded.capacity, par = excluded.par,
      critical = excluded.critical, position = excluded.position, closed_at = null, updated_at = ${now()}`);
