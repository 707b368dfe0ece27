import { mayAct } from "#app/domain/access/index.server.ts";
import { machineForActor } from "#app/domain/fleet/index.server.ts";
import type { TaskType } from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { today } from "#app/platform/company.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { paceDays, paceWindow, paid, soldBySlot } from "./slot-pace.server.ts";

export interface SlotFigures {
  readonly slotId: string;
  readonly onHand: Quantity;
  /** Average use of a day over the days of `paceWindow`, thousandths; null without sales in that time. */
  readonly perDay: Quantity | null;
  /** onHand / perDay in tenths of a day, rounded down: 21 is 2.1 days; null where `perDay` is null or zero. */
  readonly tenthsOfDaysLeft: number | null;
  /** Average paid sales of a day, minor units, of a slot that is empty now; 0 for one that is not. */
  readonly lostADay: Money;
}

export interface MachineFigures {
  readonly slots: readonly SlotFigures[];
  /** What the goods in the machine cost, minor units. */
  readonly stockValue: Money;
  /** Sum over the slots that are empty now. */
  readonly lostADay: Money;
  /** Paid sales of the 7 business days before today and of the 7 before those; null for whoever may not see sales. */
  readonly sales: { readonly week: Money; readonly weekBefore: Money } | null;
  readonly lastVisit: { readonly taskId: string; readonly type: TaskType; readonly at: Date } | null;
}

/** What a machine's page says about it beside its planogram. Throws `row.not_found` as `machineForActor` does. */
export async function machineFigures(actor: Actor, machineId: string): Promise<MachineFigures> {
  await machineForActor(actor, machineId);
  const [slots, stockValue, sales, lastVisit] = await Promise.all([
    slotFigures(machineId, await today()),
    valueInside(machineId),
    mayAct(actor, "sale:read") ? salesByWeek(machineId, await today()) : null,
    readLastVisit(machineId),
  ]);
  return {
    slots,
    stockValue,
    sales,
    lastVisit,
    lostADay: slots.reduce((sum, slot) => sum + slot.lostADay, 0n),
  };
}

/**
 * A column's use is what was sold from it, also beyond its stock; a canister's is what recipes took from it. Amounts
 * are rounded half up to whole minor units for each slot.
 */
async function slotFigures(machineId: string, day: string): Promise<SlotFigures[]> {
  const found = await rows<Omit<SlotFigures, "tenthsOfDaysLeft">>(sql`
    with pace as (${paceWindow(day)}),
    sold as (${soldBySlot(day, sql`${machineId}::uuid`)}),
    used as (
      select from_id as slot_id, sum(quantity) as quantity from stock_move
      where machine_id = ${machineId}::uuid and cause = 'consume' and from_type = 'slot'
        and business_day >= ${day}::date - ${paceDays}::int and business_day < ${day}::date
      group by from_id)
    select slot.id as "slotId", coalesce(b.on_hand, 0) as "onHand",
           round(coalesce(sold.quantity, used.quantity, 0)::numeric / pace.days)::bigint as "perDay",
           case when coalesce(b.on_hand, 0) = 0 and slot.item_id is not null
                then coalesce(round(sold.amount::numeric / pace.days), 0) else 0 end::bigint as "lostADay"
    from slot
    left join stock_balance b on b.place_type = 'slot' and b.place_id = slot.id and b.item_id = slot.item_id
    left join pace on pace.machine_id = slot.machine_id
    left join sold on sold.slot_id = slot.id
    left join used on used.slot_id = slot.id
    where slot.machine_id = ${machineId}::uuid and slot.closed_at is null and slot.kind <> 'selection'
    order by slot.position, slot.code`);
  return found.map((slot) => ({
    ...slot,
    tenthsOfDaysLeft: slot.perDay ? Number((slot.onHand * 10n) / slot.perDay) : null,
  }));
}

async function valueInside(machineId: string): Promise<Money> {
  const found = await row<{ value: Money }>(sql`
    select coalesce(sum(b.value), 0)::bigint as value
    from slot join stock_balance b on b.place_type = 'slot' and b.place_id = slot.id
    where slot.machine_id = ${machineId}::uuid`);
  return found?.value ?? 0n;
}

async function salesByWeek(machineId: string, day: string): Promise<{ week: Money; weekBefore: Money }> {
  const found = await row<{ week: Money; weekBefore: Money }>(sql`
    select coalesce(sum(s.amount) filter (where s.business_day >= ${day}::date - 7), 0)::bigint as week,
           coalesce(sum(s.amount) filter (where s.business_day < ${day}::date - 7), 0)::bigint as "weekBefore"
    from sale_day_total s
    where s.machine_id = ${machineId}::uuid and ${paid}
      and s.business_day >= ${day}::date - 14 and s.business_day < ${day}::date`);
  return found ?? { week: 0n, weekBefore: 0n };
}

const readLastVisit = (machineId: string) =>
  row<{ taskId: string; type: TaskType; at: Date }>(sql`
    select id as "taskId", type, coalesce(done_at, completed_at) as at from task
    where machine_id = ${machineId}::uuid and status in ('completed', 'verified') and completed_at is not null
    order by completed_at desc limit 1`);
