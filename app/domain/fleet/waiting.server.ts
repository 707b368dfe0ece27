import type { Actor } from "#app/platform/actor.ts";
import { audit, stated, type Changes } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { quantityToNumber } from "#app/platform/quantity.ts";
import { machineVersion, nextMachineVersion } from "./machine-row.server.ts";
import type { KeptChange } from "./planogram-plan.ts";
import { keepVersion } from "./planogram-versions.server.ts";

/**
 * Makes the changes that wait at a machine exactly these: each replaces an earlier one of its slot, any other is
 * withdrawn. Answers whether that changed anything. The machine's slots are locked.
 */
export async function keepWaiting(
  actor: Actor,
  machineId: string,
  changes: readonly KeptChange[],
): Promise<boolean> {
  const withdrawn = await execute(sql`
    delete from slot_change c using slot s
    where s.id = c.slot_id and s.machine_id = ${machineId}::uuid and c.applied_at is null
      and c.slot_id <> all(${changes.map(({ slotId }) => slotId)}::uuid[])`);
  const kept = await execute(sql`
    insert into slot_change (id, slot_id, closes, code, kind, item_id, label, price, capacity, par, critical, actor_id,
                             created_at)
    select id, slot_id, closes, code, kind, item_id, label, price, capacity, par, critical, ${actor.userId}::uuid,
           ${now()}::timestamptz
    from unnest(
      ${changes.map(() => newId())}::uuid[], ${changes.map(({ slotId }) => slotId)}::uuid[],
      ${changes.map(({ closes }) => closes)}::boolean[], ${changes.map(({ code }) => code)}::text[],
      ${changes.map(({ kind }) => kind)}::text[], ${changes.map(({ itemId }) => itemId)}::uuid[],
      ${changes.map(({ label }) => label)}::text[], ${changes.map(({ price }) => price)}::bigint[],
      ${changes.map(({ capacity }) => capacity)}::bigint[], ${changes.map(({ par }) => par)}::bigint[],
      ${changes.map(({ critical }) => critical)}::bigint[])
      as wanted (id, slot_id, closes, code, kind, item_id, label, price, capacity, par, critical)
    on conflict (slot_id) where applied_at is null do update set closes = excluded.closes, code = excluded.code,
      kind = excluded.kind, item_id = excluded.item_id, label = excluded.label, price = excluded.price,
      capacity = excluded.capacity, par = excluded.par, critical = excluded.critical, actor_id = excluded.actor_id,
      created_at = excluded.created_at
    where (slot_change.closes, slot_change.code, slot_change.kind, slot_change.item_id, slot_change.label,
           slot_change.price, slot_change.capacity, slot_change.par, slot_change.critical)
      is distinct from (excluded.closes, excluded.code, excluded.kind, excluded.item_id, excluded.label,
                        excluded.price, excluded.capacity, excluded.par, excluded.critical)`);
  return withdrawn + kept > 0;
}

/** Locks the slots of a machine, in the order of their ids and before any balance: its planogram stands meanwhile. */
export const lockSlots = (machineId: string): Promise<number> =>
  execute(sql`select id from slot where machine_id = ${machineId}::uuid order by id for no key update`);

interface TaskAct {
  readonly machineId: string;
  readonly taskId: string;
  /** The attempt of the task whose completion this is. */
  readonly attempt: number;
}

/**
 * Applies the changes that wait for those of the slots that a completion has left without their old goods, and keeps
 * the planogram that comes of it. A slot that still holds some keeps its item and its change. Only a completion that
 * deals with a slot applies its change: a slot that sales have emptied waits for the next visit, since nobody has put
 * the new price and goods there yet. Runs in the completion's transaction, after its goods moved, under `lockSlots`.
 *
 * @throws AppError fleet.slot_still_holds where the new item was loaded upon the rest of the old one
 */
export async function applyWaiting(
  actor: Actor,
  { machineId, taskId, attempt, slotIds }: TaskAct & { readonly slotIds: readonly string[] },
): Promise<void> {
  const emptied = await emptiedSlots(slotIds);
  if (emptied.length === 0) return;
  const applied = sql`c.task_id = ${taskId}::uuid and c.attempt = ${attempt}`;
  const changed = await rows<AppliedChange>(sql`
    update slot_change c
    set applied_at = ${now()}, task_id = ${taskId}::uuid, attempt = ${attempt}, before = to_jsonb(s)
    from slot s join machine m on m.id = s.machine_id
    where s.id = c.slot_id and c.id = any(${emptied}::uuid[])
    returning m.code as machine, s.code as "oldCode", s.item_id as "oldItemId", c.closes, c.code, c.kind,
              c.item_id as "itemId", c.label, c.price, c.capacity, c.par, c.critical`);
  await execute(sql`
    update slot s set closed_at = ${now()}, updated_at = ${nextMachineVersion(machineId)}
    from slot_change c where c.slot_id = s.id and ${applied} and c.closes`);
  await execute(sql`
    update slot s set code = c.code, kind = c.kind, item_id = c.item_id, label = c.label, price = c.price,
      capacity = c.capacity, par = c.par, critical = c.critical, updated_at = ${nextMachineVersion(machineId)}
    from slot_change c where c.slot_id = s.id and ${applied} and not c.closes`);
  await keepVersion(actor, machineId);
  await auditSlots(actor, { id: machineId, code: changed[0]?.machine ?? "" }, taskId, [
    changed.map(({ oldCode, oldItemId }) => ({ code: oldCode, itemId: oldItemId })),
    changed.map(({ machine: _, oldCode: _code, oldItemId: _item, ...change }) => change),
  ]);
}

interface AppliedChange extends Omit<KeptChange, "slotId"> {
  readonly machine: string;
  readonly oldCode: string;
  readonly oldItemId: string | null;
}

/** A planogram that changes with a task is an act on the machine, beside that on the task. */
async function auditSlots(
  actor: Actor,
  { id, code }: { readonly id: string; readonly code: string },
  taskId: string,
  slots: Changes[string],
): Promise<void> {
  const subject = { type: "machine", id, label: code, at: await machineVersion(id) } as const;
  await audit(actor, "machine.planogram", subject, { slots, ...stated({ taskId }) });
}

/** The waiting changes of slots that hold nothing, or nothing but the new item. */
async function emptiedSlots(slotIds: readonly string[]): Promise<string[]> {
  const waiting = await rows<{
    id: string;
    code: string;
    isLoaded: boolean;
    item: string | null;
    left: bigint | null;
    wanted: string | null;
  }>(sql`
    select c.id, s.code, wanted.name as wanted, old.item, old.left,
           exists (select 1 from stock_balance b where b.place_type = 'slot' and b.place_id = s.id and b.on_hand > 0
                     and ${isLoad(sql`b.item_id`)}) as "isLoaded"
    from slot_change c join slot s on s.id = c.slot_id left join item wanted on wanted.id = c.item_id
    left join lateral (
      select i.name as item, b.on_hand as left from stock_balance b join item i on i.id = b.item_id
      where b.place_type = 'slot' and b.place_id = s.id and b.on_hand > 0 and not ${isLoad(sql`b.item_id`)}
      limit 1) old on true
    where c.applied_at is null and s.id = any(${slotIds}::uuid[]) order by s.position, s.code`);
  const mixed = waiting.find(({ isLoaded, left }) => isLoaded && left !== null);
  if (mixed) {
    const { code: slot, item, left, wanted } = mixed;
    throw new AppError("fleet.slot_still_holds", {
      slot,
      item,
      wanted,
      quantity: quantityToNumber(left ?? 0n),
    });
  }
  return waiting.filter(({ left }) => left === null).map(({ id }) => id);
}

/** Whether this item may come into the slot `s` by its change `c`: a selection holds nothing, its old item is no new one. */
const isLoad = (itemId: Sql): Sql =>
  sql`(c.kind <> 'selection' and ${itemId} is not distinct from c.item_id and ${itemId} is distinct from s.item_id)`;

/**
 * Makes the slots that a completion changed what they were, each with its change waiting again, as it stands now (a
 * price may have been mended since). Runs in the transaction of the undo or rejection, after the goods went back.
 *
 * @throws AppError work.already_moved_on where the planogram was changed again, or other goods stand in a slot
 */
export async function takeBackWaiting(actor: Actor, { machineId, taskId, attempt }: TaskAct): Promise<void> {
  const applied = sql`c.task_id = ${taskId}::uuid and c.attempt = ${attempt}`;
  const changes = await rows<TakenBack>(sql`
    select c.id, m.code as machine, s.code, s.item_id as "itemId", i.name as item,
           (s.closed_at is not null) <> c.closes
             or (not c.closes and (s.kind, s.item_id) is distinct from (c.kind, c.item_id))
             or exists (select 1 from slot_change later where later.slot_id = s.id and later.applied_at is null)
             or exists (select 1 from stock_balance b where b.place_type = 'slot' and b.place_id = s.id
                          and b.on_hand > 0 and b.item_id is distinct from (c.before->>'item_id')::uuid)
             as "isMovedOn"
    from slot_change c join slot s on s.id = c.slot_id join machine m on m.id = s.machine_id
    left join item i on i.id = s.item_id
    where ${applied} order by s.position, s.code`);
  if (changes.length === 0) return;
  const moved = changes.find(({ isMovedOn }) => isMovedOn);
  if (moved) {
    const { item, code } = moved;
    throw new AppError("work.already_moved_on", { what: item ? `${item}, ${code}` : code, slot: code });
  }
  await execute(sql`
    update slot_change c set code = s.code, label = s.label, price = s.price, capacity = s.capacity, par = s.par,
      critical = s.critical
    from slot s where s.id = c.slot_id and ${applied} and not c.closes`);
  const restored = await rows<{ code: string; itemId: string | null }>(sql`
    update slot s set code = was.code, kind = was.kind, item_id = was.item_id, label = was.label, price = was.price,
      capacity = was.capacity, par = was.par, critical = was.critical, closed_at = null,
      updated_at = ${nextMachineVersion(machineId)}
    from slot_change c cross join lateral jsonb_populate_record(null::slot, c.before) was
    where c.slot_id = s.id and ${applied}
    returning s.code, s.item_id as "itemId"`);
  await execute(sql`
    update slot_change set applied_at = null, task_id = null, attempt = null, before = null
    where id = any(${changes.map(({ id }) => id)}::uuid[])`);
  await keepVersion(actor, machineId);
  await auditSlots(actor, { id: machineId, code: changes[0]?.machine ?? "" }, taskId, [
    changes.map(({ code, itemId }) => ({ code, itemId })),
    restored,
  ]);
}

interface TakenBack {
  id: string;
  machine: string;
  code: string;
  itemId: string | null;
  item: string | null;
  isMovedOn: boolean;
}
