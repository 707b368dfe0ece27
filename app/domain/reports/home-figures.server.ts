import { mayAct, permit } from "#app/domain/access/index.server.ts";
import { workCounts } from "#app/domain/work/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { company, today } from "#app/platform/company.ts";
import { row, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { inUse, paid } from "./slot-pace.server.ts";

export interface SalesFigures {
  /** The newest `salesUntil` of the machines in use; null while no machine has sent sales. */
  readonly until: Date | null;
  /** Paid sales of today up to `until`, minor units. */
  readonly revenue: Money;
  /** Units sold today up to `until`, tests left out, thousandths. */
  readonly vends: Quantity;
  /** The same of the same weekday a week ago, up to the same time of day. */
  readonly baseRevenue: Money;
  readonly baseVends: Quantity;
}

export interface HomeFigures {
  readonly machines: number;
  readonly locations: number;
  readonly soldOutSlots: number;
  readonly soldOutMachines: number;
  /** Null for whoever may not see sales. */
  readonly sales: SalesFigures | null;
  /** Cash in the machines and in sealed bags on the way, minor units; null for whoever may not see it. */
  readonly cash: { readonly boxes: Money; readonly bags: Money } | null;
  /** Null for whoever may not see tasks. */
  readonly tasks: { readonly open: number; readonly overdue: number; readonly toVerify: number } | null;
}

/** The key figures of the home page, each only for whoever may see it. */
export async function homeFigures(actor: Actor): Promise<HomeFigures> {
  permit(actor, "home:read");
  const [fleet, sales, cash, tasks] = await Promise.all([
    fleetFigures(),
    mayAct(actor, "sale:read") ? salesToday() : null,
    mayAct(actor, "cash:read") ? cashOutstanding() : null,
    mayAct(actor, "task:read") ? workCounts(actor) : null,
  ]);
  return { ...fleet, sales, cash, tasks };
}

type FleetFigures = Pick<HomeFigures, "machines" | "locations" | "soldOutSlots" | "soldOutMachines">;

/** Machines in use, where they stand, and their slots that have an item and nothing of it. */
async function fleetFigures(): Promise<FleetFigures> {
  const found = await row<FleetFigures>(sql`
    with used as (select m.id, m.location_id from machine m where ${inUse}),
    empty as (
      select slot.machine_id from slot join used on used.id = slot.machine_id
      left join stock_balance b on b.place_type = 'slot' and b.place_id = slot.id and b.item_id = slot.item_id
      where slot.closed_at is null and slot.kind <> 'selection' and slot.item_id is not null
        and coalesce(b.on_hand, 0) = 0)
    select (select count(*)::int from used) as machines,
           (select count(distinct location_id)::int from used) as locations,
           (select count(*)::int from empty) as "soldOutSlots",
           (select count(distinct machine_id)::int from empty) as "soldOutMachines"`);
  return found ?? { machines: 0, locations: 0, soldOutSlots: 0, soldOutMachines: 0 };
}

async function salesToday(): Promise<SalesFigures> {
  const { timeZone } = await company();
  const found = await row<SalesFigures>(sql`
    with feed as (
      select least(max(m.sales_until), ${now()}::timestamptz) as until from machine m where ${inUse} and m.feed <> 'none'),
    span as (
      select until, (${await today()}::date::timestamp at time zone ${timeZone}) as midnight from feed),
    week as (select midnight - interval '7 days' as midnight, until - interval '7 days' as until from span)
    select span.until, day.revenue, day.vends, base.revenue as "baseRevenue", base.vends as "baseVends"
    from span, week
    cross join lateral (${soldBetween(sql`span.midnight`, sql`span.until`)}) day
    cross join lateral (${soldBetween(sql`week.midnight`, sql`week.until`)}) base`);
  return found ?? { until: null, revenue: 0n, vends: 0n, baseRevenue: 0n, baseVends: 0n };
}

const soldBetween = (from: ReturnType<typeof sql>, to: ReturnType<typeof sql>) => sql`
  select coalesce(sum(s.amount) filter (where ${paid}), 0)::bigint as revenue,
         coalesce(sum(s.quantity) filter (where s.payment_method <> 'test'), 0)::bigint as vends
  from sale s where s.sold_at >= ${from} and s.sold_at <= ${to}`;

async function cashOutstanding(): Promise<{ boxes: Money; bags: Money }> {
  const found = await row<{ boxes: Money; bags: Money }>(sql`
    select coalesce(sum(amount) filter (where account_type = 'box'), 0)::bigint as boxes,
           coalesce(sum(amount) filter (where account_type = 'bag'), 0)::bigint as bags
    from cash_balance`);
  return found ?? { boxes: 0n, bags: 0n };
}
