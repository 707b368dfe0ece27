import { sql, type Sql } from "#app/platform/database.ts";

/** Whole business days before today over which a daily average is taken. */
export const paceDays = 14;

/** Machines that are meant to sell. */
export const inUse = sql`m.status in ('active', 'maintenance', 'offline')`;

/** Paid for: neither given away nor a test. */
export const paid = sql`s.payment_method not in ('free', 'test')`;

/**
 * A table `(machine_id, days)`: over how many days a machine's average is taken: from its first day with sales
 * among the 14 business days before `today` up to yesterday, so that a machine of three days is not divided by 14.
 * Machines without sales in that time are not in it.
 */
export const paceWindow = (today: string): Sql => sql`
  select machine_id, ${today}::date - min(business_day) as days
  from sale_day_total
  where business_day >= ${today}::date - ${paceDays}::int and business_day < ${today}::date
  group by machine_id`;

/**
 * A table `(slot_id, amount, quantity)`: what each slot sold of the item that it holds now, paid sales in minor
 * units, all but tests in thousandths, over the same days.
 */
export const soldBySlot = (today: string, machines: Sql): Sql => sql`
  select s.slot_id, coalesce(sum(s.amount) filter (where ${paid}), 0) as amount,
         coalesce(sum(s.quantity) filter (where s.payment_method <> 'test'), 0) as quantity
  from sale s join slot on slot.id = s.slot_id and slot.item_id = s.item_id
  where s.machine_id in (${machines})
    and s.business_day >= ${today}::date - ${paceDays}::int and s.business_day < ${today}::date
    and s.sold_at >= ${today}::date - ${paceDays + 2}::int
  group by s.slot_id`;
