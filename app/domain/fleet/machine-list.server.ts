import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  matches,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import { machineColumns, machineJoins, type Machine } from "./machine-row.server.ts";
import type { MachineFilter, machineSorts } from "./schema.ts";
import { visibleMachines } from "./scope.server.ts";
import { readSlots, type Slot } from "./slots.server.ts";

/** A machine with the figures of its slots, as far as they hold goods (columns and canisters that are open). */
export interface MachineListed extends Machine {
  readonly slotCount: number;
  /** Slots with an item and nothing of it left. */
  readonly soldOutSlots: number;
  /** Slots at or below their critical level, not sold out. */
  readonly lowSlots: number;
  /** Mean of how full the slots with a known capacity are, 0 to 100; null where none is known. */
  readonly fillPercent: number | null;
  /** What the goods in the machine cost. */
  readonly stockValue: Money;
  /** Present where it was asked for. */
  readonly slots?: Slot[];
}

const sorts = {
  code: { column: sql`m.code`, type: "text" },
  name: { column: sql`m.name`, type: "text" },
  createdAt: { column: sql`m.created_at`, type: "timestamptz" },
} satisfies Record<(typeof machineSorts)[number], Sorts[string]>;

/**
 * Machines that the actor may see. The page is cut first, then its figures are taken in one go: the list costs the
 * same however many machines there are.
 */
export async function listMachines(
  actor: Actor,
  filter: MachineFilter,
  request: PageRequest,
  include: { slots?: boolean } = {},
): Promise<Page<MachineListed>> {
  permit(actor, "machine:read");
  const order = orderPage(request, { sorts, byDefault: "code", id: sql`m.id` });
  const where = conditionOf(actor, filter);
  const found = await rows<MachineListed & Keyed>(sql`
    with m as materialized (
      select m.*, ${order.key} from machine m
      where ${where} and ${order.after} order by ${order.by} limit ${order.take})
    select ${machineColumns}, m."sortKey", ${figureColumns}
    from m ${machineJoins} left join (${figures}) f on f.machine_id = m.id
    order by ${order.by}`);
  const total = request.count ? await countRows(sql`from machine m where ${where}`) : undefined;
  return order.page(include.slots ? await withSlots(found) : found, total);
}

const conditionOf = (
  actor: Actor,
  { id, q, status, type, locationId, operatorId, technicianId, feed, soldOut }: MachineFilter,
): Sql =>
  allOf([
    visibleMachines(actor),
    id && sql`m.id = ${id}::uuid`,
    status && sql`m.status = ${status}`,
    type && sql`m.type = ${type}`,
    locationId && sql`m.location_id = ${locationId}::uuid`,
    operatorId && sql`m.operator_id = ${operatorId}::uuid`,
    technicianId && sql`m.technician_id = ${technicianId}::uuid`,
    feed && sql`m.feed = ${feed}`,
    soldOut && hasEmptySlot,
    q && matches(sql`m.code || ' ' || m.name || ' ' || m.serial`, q),
  ]);

const hasEmptySlot = sql`exists (
  select 1 from slot s
  left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
  where s.machine_id = m.id and s.closed_at is null and s.kind <> 'selection' and s.item_id is not null
    and coalesce(b.on_hand, 0) = 0)`;

const figureColumns = sql`
  coalesce(f.slots, 0) as "slotCount", coalesce(f.sold_out, 0) as "soldOutSlots", coalesce(f.low, 0) as "lowSlots",
  f.fill as "fillPercent", coalesce(f.value, 0) as "stockValue"`;

const figures = sql`
  select s.machine_id, count(*)::int as slots,
         count(*) filter (where s.item_id is not null and coalesce(b.on_hand, 0) = 0)::int as sold_out,
         count(*) filter (where b.on_hand > 0 and b.on_hand <= s.critical)::int as low,
         round(avg(least(coalesce(b.on_hand, 0)::numeric / nullif(s.capacity, 0), 1)) * 100)::int as fill,
         coalesce(sum(b.value), 0)::bigint as value
  from slot s
  left join stock_balance b on b.place_type = 'slot' and b.place_id = s.id and b.item_id = s.item_id
  where s.machine_id in (select id from m) and s.closed_at is null and s.kind <> 'selection'
  group by s.machine_id`;

async function withSlots<Row extends Keyed>(found: readonly Row[]): Promise<(Row & { slots: Slot[] })[]> {
  const slots = new Map<string, Slot[]>(found.map(({ id }) => [id, []]));
  for (const slot of await readSlots([...slots.keys()])) slots.get(slot.machineId)?.push(slot);
  return found.map((machine) => ({ ...machine, slots: slots.get(machine.id) ?? [] }));
}
