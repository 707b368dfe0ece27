import { permit } from "#app/domain/access/index.server.ts";
import type { Actor, Channel } from "#app/platform/actor.ts";
import { rows, sql, type Sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { AccountType, CashCause, InsideAccount } from "./schema.ts";

/** One step of money under a collection's name. */
export interface CashEntry {
  readonly id: string;
  readonly postingNumber: bigint;
  readonly cause: CashCause;
  readonly amount: Money;
  readonly fromType: AccountType;
  /** A machine's or a person's name; empty where the type says all. */
  readonly from: string;
  readonly toType: AccountType;
  readonly to: string;
  /** It takes another entry back. */
  readonly isReversal: boolean;
  readonly isReversed: boolean;
  readonly actorName: string | null;
  readonly channel: Channel;
  readonly reason: string | null;
  readonly businessTime: Date;
}

const accountName = (type: Sql, id: Sql): Sql => sql`
  case ${type}
    when 'box' then (select code || ' ' || name from machine where machine.id = ${id})
    when 'bag' then (select full_name from app_user where app_user.id = ${id})
    else '' end`;

/** What a collection has moved, the newest first. Who counts or takes cash may not ask: the figures tell what is expected. */
export async function entriesOfCollection(actor: Actor, collectionId: string): Promise<CashEntry[]> {
  permit(actor, "cash:read");
  return rows<CashEntry>(sql`
    select e.id, p.number as "postingNumber", e.cause, e.amount, e.from_type as "fromType",
           coalesce(${accountName(sql`e.from_type`, sql`e.from_id`)}, '') as "from", e.to_type as "toType",
           coalesce(${accountName(sql`e.to_type`, sql`e.to_id`)}, '') as "to",
           e.reverses_id is not null as "isReversal",
           exists (select 1 from cash_entry undone where undone.reverses_id = e.id) as "isReversed",
           u.full_name as "actorName", p.channel, p.reason, e.business_time as "businessTime"
    from cash_entry e join cash_posting p on p.id = e.posting_id left join app_user u on u.id = p.actor_id
    where e.collection_id = ${collectionId}::uuid order by e.id desc`);
}

/** What one account holds now. */
export interface CashHeld {
  readonly type: InsideAccount;
  readonly id: string;
  readonly name: string;
  readonly amount: Money;
}

/** Who holds how much: the cash office, people with bags, machines' boxes by their sales; the largest sum first. */
export async function cashHeld(actor: Actor): Promise<CashHeld[]> {
  permit(actor, "cash:read");
  return rows<CashHeld>(sql`
    select b.account_type as type, b.account_id as id,
           coalesce(${accountName(sql`b.account_type`, sql`b.account_id`)}, '') as name, b.amount
    from cash_balance b where b.amount <> 0 order by b.amount desc, b.account_id`);
}
