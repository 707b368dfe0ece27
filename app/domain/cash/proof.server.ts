import { row, rows, sql } from "#app/platform/database.ts";

/** A figure that does not follow from what it is made of. Minor units, as decimal integers. */
export interface CashDifference {
  readonly kind:
    "balance" | "expected" | "period" | "absorbed" | "collection_ledger" | "variance" | "box" | "sale_total";
  /** What it is about: an account ("box:<id>"), a collection or a day's total. */
  readonly subject: string;
  readonly recorded: string | null;
  readonly computed: string | null;
}

export interface CashProof {
  readonly checked: number;
  readonly entries: bigint;
  readonly differences: readonly CashDifference[];
}

/**
 * Recomputes every balance from the entries, every collection's figures from sales and entries, every box from its
 * machine's sales, and every daily total, and names each difference. Each check is one statement, so that commands
 * that go on meanwhile change nothing of its picture; nothing is locked.
 */
export async function proveCash(): Promise<CashProof> {
  const checks = [balances, periods, expectations, ledgers, boxes, totals];
  const differences: CashDifference[] = [];
  for (const check of checks) differences.push(...(await rows<CashDifference>(check)));
  const counted = await row<{ checked: bigint; entries: bigint }>(sql`
    select (select count(*) from cash_balance) + (select count(*) from collection) as checked,
           (select count(*) from cash_entry) as entries`);
  return { checked: Number(counted?.checked ?? 0), entries: counted?.entries ?? 0n, differences };
}

const balances = sql`
  with moved as (
    select to_type as type, to_id as id, amount from cash_entry where to_type in ('box', 'bag', 'office', 'bank')
    union all
    select from_type, from_id, -amount from cash_entry where from_type in ('box', 'bag', 'office', 'bank')
  ), total as (select type, id, sum(amount) as amount from moved group by type, id)
  select 'balance' as kind, coalesce(b.account_type, t.type) || ':' || coalesce(b.account_id, t.id) as subject,
         b.amount::text as recorded, coalesce(t.amount, 0)::text as computed
  from cash_balance b full join total t on t.type = b.account_type and t.id = b.account_id
  where b.amount is distinct from coalesce(t.amount, 0)`;

/** Periods of one machine follow each other without a gap or an overlap. */
const periods = sql`
  select 'period' as kind, id::text as subject, period_from::text as recorded, before::text as computed
  from (select id, period_from, lag(taken_at) over (partition by machine_id order by taken_at, id) as before
        from collection where status <> 'reversed') c
  where period_from is distinct from before`;

/** Cash sales by the period they fall into; id is null for the open one. */
const soldByPeriod = sql`
  select s.machine_id, c.id, sum(s.amount) as amount
  from sale s left join lateral (
    select id from collection
    where machine_id = s.machine_id and status <> 'reversed' and taken_at >= s.sold_at
    order by taken_at, id limit 1) c on true
  where s.payment_method = 'cash' group by 1, 2`;

const expectations = sql`
  with sold as (${soldByPeriod})
  select case when c.expected is null then 'absorbed' else 'expected' end as kind, c.id::text as subject,
         coalesce(c.expected, c.absorbed)::text as recorded, figure.amount::text as computed
  from collection c left join sold on sold.id = c.id
  cross join lateral (select case when c.expected is not null then coalesce(sold.amount, 0)
                                  else least(coalesce(c.counted, 0), coalesce(sold.amount, 0)) end as amount) figure
  where c.status <> 'reversed' and coalesce(c.expected, c.absorbed) <> figure.amount`;

/**
 * What left the box under a collection's name is what was expected (or counted, without expectation), what came to
 * the office is what was counted, and a final count leaves nothing in the bag. Of a reversed one nothing is left.
 */
const ledgers = sql`
  with net as (
    select collection_id,
           sum(case from_type when 'box' then amount else 0 end - case to_type when 'box' then amount else 0 end)
             filter (where 'customer' not in (from_type, to_type)) as left_box,
           sum(case to_type when 'bag' then amount else 0 end - case from_type when 'bag' then amount else 0 end) as bag,
           sum(case to_type when 'office' then amount else 0 end - case from_type when 'office' then amount else 0 end) as office
    from cash_entry where collection_id is not null group by collection_id
  ), wanted as (
    select c.*, c.status = 'reversed' as is_reversed, coalesce(n.left_box, 0) as left_box, coalesce(n.bag, 0) as bag,
           coalesce(n.office, 0) as office
    from collection c left join net n on n.collection_id = c.id)
  select 'collection_ledger' as kind, id::text || ':box' as subject, left_box::text as recorded,
         (case when is_reversed then 0 else coalesce(expected, counted, 0) end)::text as computed
  from wanted where left_box <> case when is_reversed then 0 else coalesce(expected, counted, 0) end
  union all
  select 'collection_ledger', id::text || ':office', office::text, coalesce(counted, 0)::text
  from wanted where office <> coalesce(counted, 0)
  union all
  select 'collection_ledger', id::text || ':bag', bag::text, '0'
  from wanted where bag <> 0 and (is_reversed or (counted is not null and not provisional))
  union all
  select 'variance', id::text, variance::text, (counted - expected)::text
  from wanted where not is_reversed and not provisional and variance is distinct from counted - expected`;

/**
 * A box holds the cash sales that no collection expected, and those of a period without expectation beyond what
 * its count has booked.
 */
const boxes = sql`
  with sold as (select machine_id, sum(amount) as amount from sale where payment_method = 'cash' group by 1),
  gone as (select machine_id, sum(coalesce(expected, absorbed)) as amount from collection
           where status <> 'reversed' group by 1)
  select 'box' as kind, 'box:' || b.account_id as subject, b.amount::text as recorded,
         (coalesce(sold.amount, 0) - coalesce(gone.amount, 0))::text as computed
  from cash_balance b left join sold on sold.machine_id = b.account_id left join gone on gone.machine_id = b.account_id
  where b.account_type = 'box' and b.amount <> coalesce(sold.amount, 0) - coalesce(gone.amount, 0)`;

const totals = sql`
  with sold as (
    select machine_id, business_day, coalesce(item_id, '00000000-0000-0000-0000-000000000000') as item_key,
           payment_method, sum(quantity) as vends, sum(amount) as amount
    from sale group by 1, 2, 3, 4)
  select 'sale_total' as kind, concat_ws(':', machine_id, business_day, item_key, payment_method) as subject,
         concat_ws('/', t.vends, t.amount) as recorded, concat_ws('/', sold.vends, sold.amount) as computed
  from sale_day_total t full join sold using (machine_id, business_day, item_key, payment_method)
  where t.vends is distinct from sold.vends or t.amount is distinct from sold.amount`;
