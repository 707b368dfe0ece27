import { taskNumber } from "#app/domain/work/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { today } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { AttentionLine } from "./attention-line.ts";
import { inUse, paceDays, paceWindow, soldBySlot } from "./slot-pace.server.ts";

/**
 * Machines in use with empty slots. At stake, a day: the average paid sales of those slots of a day (`soldBySlot`
 * over `paceWindow`), rounded to whole minor units; null where they sold nothing. Since: the last move out of the
 * slot that has been empty longest.
 */
export async function soldOut(): Promise<AttentionLine[]> {
  const day = await today();
  const found = await rows<SoldOutRow>(sql`
    with empty as (
      select slot.id, slot.machine_id from slot join machine m on m.id = slot.machine_id and ${inUse}
      left join stock_balance b on b.place_type = 'slot' and b.place_id = slot.id and b.item_id = slot.item_id
      where slot.closed_at is null and slot.kind <> 'selection' and slot.item_id is not null
        and coalesce(b.on_hand, 0) = 0),
    pace as (${paceWindow(day)}),
    sold as (${soldBySlot(day, sql`select machine_id from empty`)}),
    cost as (
      select empty.machine_id, count(*)::int as slots,
             nullif(round(sum(sold.amount)::numeric / max(pace.days)), 0)::bigint as amount,
             min((select max(business_time) from stock_move where from_type = 'slot' and from_id = empty.id)) as since
      from empty left join pace on pace.machine_id = empty.machine_id left join sold on sold.slot_id = empty.id
      group by empty.machine_id)
    select m.id as "machineId", m.code as "machineCode", coalesce(l.name, m.name) as place,
           cost.slots, cost.amount, cost.since,
           t.id as "taskId", t.number as "numberValue", u.full_name as assignee, t.due_at < ${now()} as "isOverdue"
    from cost join machine m on m.id = cost.machine_id left join location l on l.id = m.location_id
    left join lateral (
      select * from task where machine_id = m.id and type = 'refill'
        and status in ('pending', 'assigned', 'in_progress', 'postponed') order by due_at limit 1) t on true
    left join app_user u on u.id = t.assignee_id`);
  return found.map(({ taskId, numberValue, assignee, isOverdue, ...line }) => ({
    ...line,
    id: `sold-out ${line.machineId}`,
    kind: "soldOut",
    task:
      taskId && numberValue !== null
        ? { taskId, number: taskNumber(numberValue), assignee, isOverdue: isOverdue ?? false }
        : null,
  }));
}

interface SoldOutRow {
  readonly machineId: string;
  readonly machineCode: string;
  readonly place: string;
  readonly slots: number;
  readonly amount: Money | null;
  readonly since: Date | null;
  readonly taskId: string | null;
  readonly numberValue: bigint | null;
  readonly assignee: string | null;
  readonly isOverdue: boolean | null;
}

/** Issues that their receiver has not confirmed, by person. At stake: what the goods cost. */
export async function unconfirmed(): Promise<AttentionLine[]> {
  const found = await rows<{
    operatorId: string;
    operator: string;
    issues: number;
    issueId: string;
    amount: Money;
    since: Date;
  }>(sql`
    select i.operator_id as "operatorId", u.full_name as operator, count(*)::int as issues,
           min(i.id::text) as "issueId", min(i.created_at) as since,
           coalesce(sum((select sum(value) from stock_move where posting_id = i.posting_id)), 0)::bigint as amount
    from stock_issue i join app_user u on u.id = i.operator_id
    where i.status = 'issued' group by 1, 2`);
  return found.map(({ operatorId, issueId, ...line }) => ({
    ...line,
    id: `unconfirmed ${operatorId}`,
    kind: "unconfirmed",
    issueId: line.issues === 1 ? issueId : null,
  }));
}

const lowDays = 7;

/**
 * Items that a warehouse has for less than 7 days: available / average use of a day, which is what all warehouses
 * issued of it in the last 14 business days, divided by 14. At stake: the usual price of what is lacking to 7 days.
 */
export async function lowStock(_actor: Actor): Promise<AttentionLine[]> {
  const day = await today();
  const found = await rows<{
    warehouseId: string;
    warehouse: string;
    itemId: string;
    item: string;
    unit: string;
    available: Quantity;
    amount: Money | null;
    tenthsOfDaysLeft: number;
  }>(sql`
    with used as (
      select from_id as warehouse_id, item_id, sum(quantity)::numeric / ${paceDays}::int as per_day
      from stock_move
      where cause = 'issue' and from_type = 'warehouse' and reverses_id is null
        and business_day >= ${day}::date - ${paceDays}::int and business_day < ${day}::date
      group by from_id, item_id)
    select w.id as "warehouseId", w.name as warehouse, i.id as "itemId", i.name as item, i.unit,
           coalesce(b.on_hand - b.reserved, 0) as available,
           floor(coalesce(b.on_hand - b.reserved, 0) * 10 / used.per_day)::int as "tenthsOfDaysLeft",
           round(i.price * (used.per_day * ${lowDays}::int - coalesce(b.on_hand - b.reserved, 0)) / 1000)::bigint as amount
    from used join warehouse w on w.id = used.warehouse_id and w.status = 'active'
    join item i on i.id = used.item_id and i.archived_at is null
    left join stock_balance b on b.place_type = 'warehouse' and b.place_id = w.id and b.item_id = i.id
    where used.per_day > 0 and coalesce(b.on_hand - b.reserved, 0) < used.per_day * ${lowDays}::int`);
  return found.map(({ warehouseId, ...line }) => ({
    ...line,
    id: `low-stock ${warehouseId} ${line.itemId}`,
    kind: "lowStock",
    since: null,
  }));
}
