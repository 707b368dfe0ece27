import { permit } from "#app/domain/access/index.server.ts";
import { consume } from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { invalid } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import { transaction } from "#app/platform/transaction.ts";
import { lockBoxes } from "./ledger.server.ts";
import { postCashOfSales } from "./sale-cash.server.ts";
import { consumptionOf } from "./sale-consumption.ts";
import {
  resolveSales,
  type RejectedSale,
  type ResolvedSale,
  type ResolvedSales,
} from "./sale-lines.server.ts";
import type { SalesIntake } from "./schema.ts";
import { settleProvisional } from "./settlement.server.ts";

export interface IntakeResult {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly RejectedSale[];
  /** Codes in `machineCodes` that no machine has. */
  readonly unknownMachines: readonly string[];
}

/**
 * Takes in the sales of one call or file, up to 10,000, all or none: each sale once by its identity, its day's
 * totals, what it used up of the stock, its cash, and up to when the machines' sales are in. The number of
 * queries does not grow with the sales.
 * Throws `input.invalid` for a time more than a day ahead.
 */
export async function takeSales(actor: Actor, intake: SalesIntake): Promise<IntakeResult> {
  permit(actor, "sale:intake");
  refuseFuture(intake);
  return transaction(async () => {
    const resolved = await resolveSales(intake);
    const intakeId = newId();
    const accepted = await claimIdentities(intake.source, resolved.sales);
    await insertSales(intake, intakeId, accepted);
    await addToTotals(accepted);
    for (const { businessTime, lines } of consumptionOf(accepted, resolved.fleet)) {
      await consume(actor, { intakeId, businessTime, lines });
    }
    const machineIds = await machinesSpokenFor(intake, resolved);
    await lockBoxes(machineIds);
    await postCashOfSales(actor, intakeId, accepted);
    await moveSalesUntil(machineIds, intake.salesUntil ?? now());
    await settleProvisional(actor, machineIds);
    const result = {
      accepted: accepted.length,
      duplicates: resolved.sales.length - accepted.length,
      rejected: resolved.rejected,
      unknownMachines: resolved.unknownMachines,
    };
    await auditIntake(actor, intake, intakeId, result);
    return result;
  });
}

async function auditIntake(
  actor: Actor,
  { source, salesUntil, channel }: SalesIntake,
  id: string,
  { rejected, ...counts }: IntakeResult,
): Promise<void> {
  const told = stated({ feedChannel: channel, salesUntil, ...counts, rejected: rejected.length });
  await audit(actor, "sale.intake", { type: "sales", id, label: source }, told);
}

/** A feed's clock may run ahead by a day; a sale further ahead would belong to no collection for too long. */
const AHEAD_MS = 86_400_000;

function refuseFuture({ sales, salesUntil }: SalesIntake): void {
  const latest = now().getTime() + AHEAD_MS;
  const isAhead = (time: Date): boolean => time.getTime() > latest;
  const errors = sales.flatMap((sale, index) =>
    isAhead(sale.soldAt) ? { path: `sales.${index}.soldAt`, key: "in_the_future" } : [],
  );
  if (salesUntil && isAhead(salesUntil)) errors.push({ path: "salesUntil", key: "in_the_future" });
  if (errors.length > 0) throw invalid(...errors);
}

/** The first to write an identity has the sale. In one order, so that two overlapping calls wait and don't deadlock. */
async function claimIdentities(source: string, sales: readonly ResolvedSale[]): Promise<ResolvedSale[]> {
  if (sales.length === 0) return [];
  const column = <Value>(pick: (sale: ResolvedSale) => Value): Value[] => sales.map(pick);
  const claimed = await rows<{ id: string }>(sql`
    insert into sale_identity (source, identity, line, sale_id, sold_at)
    select ${source}, identity, line, sale_id, sold_at
    from unnest(${column((sale) => sale.identity)}::text[], ${column((sale) => sale.line)}::int[],
                ${column((sale) => sale.id)}::uuid[], ${column((sale) => sale.soldAt)}::timestamptz[])
      with ordinality as claim (identity, line, sale_id, sold_at, position)
    order by identity, line, position
    on conflict (source, identity, line) do nothing
    returning sale_id as id`);
  const ids = new Set(claimed.map(({ id }) => id));
  return sales.filter((sale) => ids.has(sale.id));
}

async function insertSales(
  { source, channel }: SalesIntake,
  intakeId: string,
  sales: readonly ResolvedSale[],
): Promise<void> {
  if (sales.length === 0) return;
  const months = new Set(sales.map((sale) => `${sale.soldAt.toISOString().slice(0, 7)}-01`));
  await rows(
    sql`select ensure_sale_months(month, month) from unnest(${[...months].sort()}::date[]) as month`,
  );
  const column = <Value>(pick: (sale: ResolvedSale) => Value): Value[] => sales.map(pick);
  await execute(sql`
    insert into sale (id, machine_id, slot_id, slot_code, item_id, quantity, price, amount, payment_method, sold_at,
                      business_day, channel, source, external_id, line, note, intake_id, posted_at)
    select id, machine_id, slot_id, slot_code, item_id, quantity, price, amount, payment_method, sold_at,
           business_day, ${channel}, ${source}, external_id, line, note, ${intakeId}::uuid, ${now()}
    from unnest(
      ${column((sale) => sale.id)}::uuid[], ${column((sale) => sale.machineId)}::uuid[],
      ${column((sale) => sale.slot?.id ?? null)}::uuid[], ${column((sale) => sale.slotCode)}::text[],
      ${column((sale) => sale.item?.id ?? null)}::uuid[], ${column((sale) => sale.quantity)}::bigint[],
      ${column((sale) => sale.price)}::bigint[], ${column((sale) => sale.amount)}::bigint[],
      ${column((sale) => sale.paymentMethod)}::text[], ${column((sale) => sale.soldAt)}::timestamptz[],
      ${column((sale) => sale.businessDay)}::date[], ${column((sale) => sale.externalId)}::text[],
      ${column((sale) => sale.line)}::int[], ${column((sale) => sale.note)}::text[]
    ) as taken (id, machine_id, slot_id, slot_code, item_id, quantity, price, amount, payment_method, sold_at,
                business_day, external_id, line, note)`);
}

/** Stands for "no item" in the daily totals. */
const NO_ITEM = "00000000-0000-0000-0000-000000000000";

/** `vends` sums quantities, in thousandths like every quantity. */
async function addToTotals(sales: readonly ResolvedSale[]): Promise<void> {
  if (sales.length === 0) return;
  const column = <Value>(pick: (sale: ResolvedSale) => Value): Value[] => sales.map(pick);
  await execute(sql`
    insert into sale_day_total (machine_id, business_day, item_key, payment_method, vends, amount)
    select machine_id, business_day, item_key, payment_method, sum(quantity), sum(amount)
    from unnest(
      ${column((sale) => sale.machineId)}::uuid[], ${column((sale) => sale.businessDay)}::date[],
      ${column((sale) => sale.item?.id ?? NO_ITEM)}::uuid[], ${column((sale) => sale.paymentMethod)}::text[],
      ${column((sale) => sale.quantity)}::bigint[], ${column((sale) => sale.amount)}::bigint[]
    ) as sold (machine_id, business_day, item_key, payment_method, quantity, amount)
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (machine_id, business_day, item_key, payment_method) do update
      set vends = sale_day_total.vends + excluded.vends, amount = sale_day_total.amount + excluded.amount`);
}

/**
 * The machines whose sales the call brings: those it names; a call that names none speaks for every machine with
 * feed `api` that its source ever named.
 */
async function machinesSpokenFor(
  { source, sales, machineCodes }: SalesIntake,
  { machineIds }: ResolvedSales,
): Promise<readonly string[]> {
  if (sales.length === 0 && !machineCodes?.length) {
    const known = await rows<{ id: string }>(sql`
      select machine.id from sale_source join machine on machine.id = sale_source.machine_id
      where source = ${source} and feed = 'api'`);
    return known.map(({ id }) => id);
  }
  await execute(sql`
    insert into sale_source (source, machine_id)
    select ${source}, machine_id from unnest(${machineIds}::uuid[]) as named (machine_id)
    where not exists (select 1 from sale_source known where known.source = ${source}
                        and known.machine_id = named.machine_id)
    order by machine_id
    on conflict do nothing`);
  return machineIds;
}

/** Never backwards. The machine's own time of change stays: nobody edited it. */
async function moveSalesUntil(machineIds: readonly string[], until: Date): Promise<void> {
  await execute(sql`
    with due as (
      select id from machine where id = any(${machineIds}::uuid[]) and (sales_until is null or sales_until < ${until})
      order by id for no key update)
    update machine set sales_until = greatest(sales_until, ${until}::timestamptz) from due where machine.id = due.id`);
}
