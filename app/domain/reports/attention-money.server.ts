import { mayAct } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { company } from "#app/platform/company.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";
import type { AttentionLine } from "./attention-line.ts";
import { inUse } from "./slot-pace.server.ts";

const fullPercent = 80;

/** Machines whose cash box is at least 80 % full. At stake: what is in it. Since: the last collection. */
export async function boxFull(actor: Actor): Promise<AttentionLine[]> {
  if (!mayAct(actor, "cash:read")) return [];
  const found = await rows<{
    machineId: string;
    machineCode: string;
    place: string;
    percent: number;
    amount: Money;
    since: Date | null;
  }>(sql`
    select m.id as "machineId", m.code as "machineCode", coalesce(l.name, m.name) as place, box.amount,
           (box.amount * 100 / m.cash_box_capacity)::int as percent,
           (select max(taken_at) from collection c where c.machine_id = m.id and c.status <> 'reversed') as since
    from cash_balance box join machine m on m.id = box.account_id and ${inUse}
    left join location l on l.id = m.location_id
    where box.account_type = 'box' and m.cash_box_capacity > 0
      and box.amount * 100 >= m.cash_box_capacity * ${fullPercent}::int`);
  return found.map((line) => ({ ...line, id: `box-full ${line.machineId}`, kind: "boxFull" }));
}

/** Counts that wait for a decision, and those that somebody disputes. At stake: the variance. */
export async function variances(): Promise<AttentionLine[]> {
  const found = await rows<{
    collectionId: string;
    bagNumber: string;
    machineCode: string;
    operator: string;
    isDisputed: boolean;
    counted: Money;
    expected: Money;
    since: Date | null;
  }>(sql`
    select c.id as "collectionId", c.bag_number as "bagNumber", m.code as "machineCode", u.full_name as operator,
           c.status = 'disputed' as "isDisputed", c.counted, c.expected, c.counted_at as since
    from collection c join machine m on m.id = c.machine_id join app_user u on u.id = c.operator_id
    where c.status in ('counted', 'disputed') and not c.provisional and c.expected is not null and c.counted is not null`);
  return found.map((line) => {
    const variance = line.counted - line.expected;
    const isShortage = variance < 0n;
    return {
      ...line,
      id: `variance ${line.collectionId}`,
      kind: "variance",
      isShortage,
      amount: isShortage ? -variance : variance,
    };
  });
}

/** Whether a sum of uncounted cash may be told: never to a role that counts blind. */
const maySeeCash = async (actor: Actor): Promise<boolean> =>
  mayAct(actor, "cash:read") || (mayAct(actor, "collection:read") && !(await company()).blindCashCount);

/** Sealed bags that nobody has counted yet, in one line. At stake: what the sales say is in them. */
export async function bagsToCount(actor: Actor): Promise<AttentionLine[]> {
  const found = await rows<{ bags: number; amount: Money | null; since: Date }>(sql`
    select count(*)::int as bags, min(taken_at) as since,
           case when ${await maySeeCash(actor)} then sum(expected)::bigint end as amount
    from collection where status = 'taken' having count(*) > 0`);
  return found.map((line) => ({ ...line, id: "to-count", kind: "toCount" }));
}

/** The bags one by one, oldest first, without a sum: for whoever counts them. His own he does not count. */
export async function eachBag(actor: Actor): Promise<AttentionLine[]> {
  const found = await rows<{
    collectionId: string;
    bagNumber: string;
    machineCode: string;
    operator: string;
    since: Date;
  }>(sql`
    select c.id as "collectionId", c.bag_number as "bagNumber", m.code as "machineCode", u.full_name as operator,
           c.taken_at as since
    from collection c join machine m on m.id = c.machine_id join app_user u on u.id = c.operator_id
    where c.status in ('taken', 'disputed') and c.operator_id is distinct from ${actor.userId}::uuid
      and c.counted_by is distinct from ${actor.userId}::uuid`);
  return found.map((line) => ({ ...line, id: `bag ${line.collectionId}`, kind: "bag", amount: null }));
}
