import type { Actor } from "#app/platform/actor.ts";
import { holdDays, postingDay } from "#app/platform/business-day.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import type { Money } from "#app/platform/money.ts";
import { transaction } from "#app/platform/transaction.ts";
import { insideAccounts, type AccountType, type CashCause } from "./schema.ts";

/** The company's one cash office. */
const OFFICE_ID = "00000000-0000-7000-8000-000000000001";

/** A machine's box, an operator's bag, the office, the bank; or a place outside, where the id may be null. */
export interface Account {
  readonly type: AccountType;
  readonly id: string | null;
}

export const box = (machineId: string): Account => ({ type: "box", id: machineId });
export const bag = (operatorId: string): Account => ({ type: "bag", id: operatorId });
export const office: Account = { type: "office", id: OFFICE_ID };
export const customer: Account = { type: "customer", id: null };
export const variance: Account = { type: "variance", id: null };

/** One step of money from one account to another; `amount` is above zero, in minor units. */
export interface CashLine {
  readonly amount: Money;
  readonly from: Account;
  readonly to: Account;
  readonly machineId?: string | null;
  readonly operatorId?: string | null;
  readonly collectionId?: string | null;
  readonly reversesId?: string | null;
}

interface PostingBase {
  readonly cause: CashCause;
  /** Kept for ever: what was posted under it once is never posted again. */
  readonly naturalKey: string;
  readonly businessTime: Date;
  readonly taskId?: string | null;
  readonly collectionId?: string | null;
  readonly reason?: string | null;
  readonly entries: readonly CashLine[];
}

/** A posting whose business day (YYYY-MM-DD) is known to be open. */
export interface DatedPosting extends PostingBase {
  readonly businessDay: string;
}

export interface CashPosting extends PostingBase {
  readonly actor: Actor;
  /** A field act or a sale of a closed day goes to the first open day; a desk command is refused. */
  readonly field: boolean;
}

type Tags = Pick<CashLine, "machineId" | "operatorId" | "collectionId">;

/** The line that moves a signed amount: nothing for zero, the other way round below it. */
export function flow(amount: Money, from: Account, to: Account, tags: Tags): CashLine[] {
  if (amount === 0n) return [];
  return amount > 0n ? [{ amount, from, to, ...tags }] : [{ amount: -amount, from: to, to: from, ...tags }];
}

/**
 * Posts one document of the cash ledger. The same natural key again posts nothing and answers the first posting.
 * Throws `day.closed` (desk only) and `cash.insufficient` where office or bank would fall below zero.
 */
export async function postCash(posting: CashPosting): Promise<{ postingId: string; repeated: boolean }> {
  return transaction(async () => {
    const businessDay = await postingDay(posting.businessTime, { field: posting.field });
    const posted = await postAll(posting.actor, [{ ...posting, businessDay }]);
    const postingId = posted.get(posting.naturalKey);
    return postingId
      ? { postingId, repeated: false }
      : { postingId: await postingIdOf(posting.naturalKey), repeated: true };
  });
}

async function postingIdOf(naturalKey: string): Promise<string> {
  const found = await row<{ id: string }>(sql`select id from cash_posting where natural_key = ${naturalKey}`);
  if (!found) throw new Error(`The cash posting ${naturalKey} is gone`);
  return found.id;
}

/**
 * Posts many documents at once, in the transaction around, without a query per row. Answers the ids of the new
 * ones by natural key: one that was posted before is left as it is.
 */
export async function postAll(actor: Actor, postings: readonly DatedPosting[]): Promise<Map<string, string>> {
  if (postings.length === 0) return new Map();
  const posted = await insertPostings(actor, postings);
  const entries = postings.flatMap((posting) => {
    const postingId = posted.get(posting.naturalKey);
    return postingId ? posting.entries.map((entry) => ({ postingId, posting, entry })) : [];
  });
  if (entries.length > 0) {
    await applyToBalances(entries.map(({ entry }) => entry));
    await insertEntries(entries);
  }
  return posted;
}

async function insertPostings(actor: Actor, postings: readonly DatedPosting[]): Promise<Map<string, string>> {
  const column = <Value>(pick: (posting: DatedPosting) => Value): Value[] => postings.map(pick);
  const inserted = await rows<{ id: string; naturalKey: string }>(sql`
    insert into cash_posting (id, cause, natural_key, actor_id, channel, task_id, collection_id, reason,
                              business_time, business_day, posted_at)
    select id, cause, natural_key, ${actor.userId}::uuid, ${actor.channel}, task_id, collection_id, reason,
           business_time, business_day, ${now()}
    from unnest(
      ${column(() => newId())}::uuid[], ${column((posting) => posting.cause)}::text[],
      ${column((posting) => posting.naturalKey)}::text[], ${column((posting) => posting.taskId ?? null)}::uuid[],
      ${column((posting) => posting.collectionId ?? null)}::uuid[],
      ${column((posting) => posting.reason || null)}::text[],
      ${column((posting) => posting.businessTime)}::timestamptz[],
      ${column((posting) => posting.businessDay)}::date[]
    ) as posting (id, cause, natural_key, task_id, collection_id, reason, business_time, business_day)
    order by natural_key
    on conflict (natural_key) do nothing
    returning id, natural_key as "naturalKey"`);
  return new Map(inserted.map(({ id, naturalKey }) => [naturalKey, id]));
}

interface OwnedEntry {
  postingId: string;
  posting: DatedPosting;
  entry: CashLine;
}

async function insertEntries(entries: readonly OwnedEntry[]): Promise<void> {
  const column = <Value>(pick: (owned: OwnedEntry) => Value): Value[] => entries.map(pick);
  await execute(sql`
    insert into cash_entry (id, posting_id, cause, amount, from_type, from_id, to_type, to_id, machine_id, operator_id,
                            collection_id, reverses_id, business_time, business_day, posted_at)
    select id, posting_id, cause, amount, from_type, from_id, to_type, to_id, machine_id, operator_id,
           collection_id, reverses_id, business_time, business_day, ${now()}
    from unnest(
      ${column(() => newId())}::uuid[], ${column(({ postingId }) => postingId)}::uuid[],
      ${column(({ posting }) => posting.cause)}::text[], ${column(({ entry }) => entry.amount)}::bigint[],
      ${column(({ entry }) => entry.from.type)}::text[], ${column(({ entry }) => entry.from.id)}::uuid[],
      ${column(({ entry }) => entry.to.type)}::text[], ${column(({ entry }) => entry.to.id)}::uuid[],
      ${column(({ entry }) => entry.machineId ?? null)}::uuid[],
      ${column(({ entry }) => entry.operatorId ?? null)}::uuid[],
      ${column(({ entry }) => entry.collectionId ?? null)}::uuid[],
      ${column(({ entry }) => entry.reversesId ?? null)}::uuid[],
      ${column(({ posting }) => posting.businessTime)}::timestamptz[],
      ${column(({ posting }) => posting.businessDay)}::date[]
    ) as entry (id, posting_id, cause, amount, from_type, from_id, to_type, to_id, machine_id, operator_id,
                collection_id, reverses_id, business_time, business_day)`);
}

interface Delta {
  type: AccountType;
  id: string;
  amount: Money;
}

/**
 * Office and bank hold what was counted and never fall below zero; box and bag may, while sales are still to come.
 */
async function applyToBalances(entries: readonly CashLine[]): Promise<void> {
  const deltas = sumByAccount(entries);
  const types = deltas.map(({ type }) => type);
  const ids = deltas.map(({ id }) => id);
  await lockBalances(types, ids);
  const updated = await execute(sql`
    update cash_balance set amount = cash_balance.amount + delta.amount
    from unnest(${types}::text[], ${ids}::uuid[], ${deltas.map(({ amount }) => amount)}::bigint[])
      as delta (account_type, account_id, amount)
    where cash_balance.account_type = delta.account_type and cash_balance.account_id = delta.account_id
      and (cash_balance.account_type in ('box', 'bag') or cash_balance.amount + delta.amount >= 0)`);
  if (updated < deltas.length) throw new AppError("cash.insufficient");
}

function sumByAccount(entries: readonly CashLine[]): Delta[] {
  const deltas = new Map<string, Delta>();
  const add = ({ type, id }: Account, amount: Money): void => {
    if (id === null || !insideAccounts.some((inside) => inside === type)) return;
    const key = `${type}:${id}`;
    const delta = deltas.get(key) ?? { type, id, amount: 0n };
    delta.amount += amount;
    deltas.set(key, delta);
  };
  for (const { amount, from, to } of entries) {
    add(from, -amount);
    add(to, amount);
  }
  return [...deltas.values()];
}

/**
 * Locks the boxes of these machines, in one fixed order. A machine's box row is the lock of its sales and
 * collections: every command that reads or changes them takes it first, so that no sale slips between two periods.
 */
export async function lockBoxes(machineIds: readonly string[]): Promise<void> {
  const ids = [...new Set(machineIds)];
  await lockBalances(
    ids.map(() => "box"),
    ids,
  );
}

/** Boxes come before all others, because every command holds its machine's box before it touches a bag or the office. */
async function lockBalances(types: readonly AccountType[], ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await holdDays();
  await execute(sql`
    insert into cash_balance (account_type, account_id)
    select account_type, account_id from unnest(${types}::text[], ${ids}::uuid[]) as account (account_type, account_id)
    where not exists (select 1 from cash_balance known where known.account_type = account.account_type
                        and known.account_id = account.account_id)
    order by account_type <> 'box', account_type, account_id
    on conflict do nothing`);
  await execute(sql`
    select 1 from cash_balance
    where (account_type, account_id) in (select * from unnest(${types}::text[], ${ids}::uuid[]))
    order by account_type <> 'box', account_type, account_id
    for update`);
}
