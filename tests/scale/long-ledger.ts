import { execute, sql } from "#app/platform/database.ts";

const DAYS = 360;
const ITEMS = 200;
const WAREHOUSES = 3;
const VISITS = 20;
const SLOTS_OF_A_MACHINE = 40;

/**
 * A year of a ledger, made by set-based SQL: each slot is loaded twenty times from a warehouse and sells nine tenths of
 * it, every thousandth worth one minor unit. Answers how many moves there are: about as many as were asked for.
 */
export async function makeLongLedger(moves: number): Promise<number> {
  const slots = Math.max(SLOTS_OF_A_MACHINE, Math.round(moves / (2 * VISITS)));
  await makePlaces(slots);
  await makeMoves(slots);
  await makeBalances();
  await execute(sql`analyze`);
  return 2 * VISITS * slots + WAREHOUSES * ITEMS;
}

/** SQL: the id of the row with this number, of a kind. */
const idOf = (kind: string, number: ReturnType<typeof sql>) => sql`md5(${kind} || (${number})::text)::uuid`;

async function makePlaces(slots: number): Promise<void> {
  const machines = Math.ceil(slots / SLOTS_OF_A_MACHINE);
  await execute(sql`
    insert into item (id, sku, name)
    select ${idOf("item", sql`n`)}, 'SKU-' || n, 'Item ' || n from generate_series(0, ${ITEMS - 1}::int) n`);
  await execute(sql`
    insert into lot (id, item_id) select ${idOf("lot", sql`n`)}, ${idOf("item", sql`n`)}
    from generate_series(0, ${ITEMS - 1}::int) n`);
  await execute(sql`
    insert into warehouse (id, code, name)
    select ${idOf("warehouse", sql`n`)}, 'W' || n, 'Warehouse ' || n from generate_series(0, ${WAREHOUSES - 1}::int) n`);
  await execute(sql`
    insert into machine (id, code, name, type, qr_token)
    select ${idOf("machine", sql`n`)}, 'M-' || n, 'Machine ' || n, 'snack', 'token-' || n
    from generate_series(0, ${machines - 1}::int) n`);
  await execute(sql`
    insert into slot (id, machine_id, code, item_id)
    select ${idOf("slot", sql`n`)}, ${idOf("machine", sql`n / ${SLOTS_OF_A_MACHINE}::int`)},
           'A' || n % ${SLOTS_OF_A_MACHINE}::int, ${idOf("item", sql`n % ${ITEMS}::int`)}
    from generate_series(0, ${slots - 1}::int) n`);
}

/** In the order of their days: a receipt of everything, then for each slot a load and, five days later, its sales. */
async function makeMoves(slots: number): Promise<void> {
  await execute(sql`
    create unlogged table planned as
    select row_number() over (order by day, subject, cause) as number,
           concat_ws(' ', day, cause, subject / ${SLOTS_OF_A_MACHINE}::int) as document, *
    from (
      select 0 as day, 'receive' as cause, w * ${ITEMS}::int + i as subject, i as item,
             'supplier' as from_type, null::uuid as from_id, 'warehouse' as to_type,
             ${idOf("warehouse", sql`w`)} as to_id, null::uuid as machine_id, 1000000000000::bigint as quantity
      from generate_series(0, ${WAREHOUSES - 1}::int) w, generate_series(0, ${ITEMS - 1}::int) i
      union all
      select 1 + (s * 7 + v * 18) % ${DAYS - 10}::int, 'load', s, s % ${ITEMS}::int,
             'warehouse', ${idOf("warehouse", sql`s % ${WAREHOUSES}::int`)}, 'slot', ${idOf("slot", sql`s`)},
             ${idOf("machine", sql`s / ${SLOTS_OF_A_MACHINE}::int`)}, 10000
      from generate_series(0, ${slots - 1}::int) s, generate_series(0, ${VISITS - 1}::int) v
      union all
      select 6 + (s * 7 + v * 18) % ${DAYS - 10}::int, 'consume', s, s % ${ITEMS}::int,
             'slot', ${idOf("slot", sql`s`)}, 'customer', null::uuid,
             ${idOf("machine", sql`s / ${SLOTS_OF_A_MACHINE}::int`)}, 9000
      from generate_series(0, ${slots - 1}::int) s, generate_series(0, ${VISITS - 1}::int) v
    ) moves`);
  await execute(sql`
    insert into stock_posting (id, cause, natural_key, channel, business_time, business_day, posted_at)
    select ${postingOf}, min(cause), 'scale:' || min(number)::text, 'job', ${timeOf(sql`min(day)`)},
           ${dayOf(sql`min(day)`)}, ${timeOf(sql`min(day)`)}
    from planned group by document`);
  await execute(sql`
    insert into stock_move (id, posting_id, cause, item_id, lot_id, quantity, value, from_type, from_id, to_type, to_id,
                            machine_id, business_time, business_day, posted_at)
    select lpad(to_hex(number), 32, '0')::uuid, ${postingOf}, cause, ${idOf("item", sql`item`)}, ${idOf("lot", sql`item`)},
           quantity, quantity, from_type, from_id, to_type, to_id, machine_id, ${timeOf(sql`day`)}, ${dayOf(sql`day`)},
           ${timeOf(sql`day`)}
    from planned order by number`);
  await execute(sql`drop table planned`);
}

const postingOf = idOf("posting", sql`document`);
const dayOf = (day: ReturnType<typeof sql>) => sql`current_date - ${DAYS}::int + (${day})::int`;
const timeOf = (day: ReturnType<typeof sql>) => sql`(${dayOf(day)} + time '07:00') at time zone 'UTC'`;

async function makeBalances(): Promise<void> {
  await execute(sql`
    insert into lot_balance (place_type, place_id, lot_id, item_id, on_hand)
    select place_type, place_id, lot_id, item_id, sum(quantity)
    from (
      select to_type as place_type, to_id as place_id, lot_id, item_id, quantity
      from stock_move where to_type in ('warehouse', 'slot')
      union all
      select from_type, from_id, lot_id, item_id, -quantity from stock_move where from_type in ('warehouse', 'slot')
    ) ends group by 1, 2, 3, 4`);
  await execute(sql`
    insert into stock_balance (place_type, place_id, item_id, on_hand, value)
    select place_type, place_id, item_id, on_hand, on_hand from lot_balance`);
}
