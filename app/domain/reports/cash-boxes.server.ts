import { mayAct } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import type { Money } from "#app/platform/money.ts";

/**
 * What the sales say is in the cash boxes of these machines, minor units, by machine; a machine without a feed is
 * not in it. Empty for whoever may not see cash.
 */
export async function cashInBoxes(actor: Actor, machineIds: readonly string[]): Promise<Map<string, Money>> {
  if (!mayAct(actor, "cash:read")) return new Map();
  const found = await rows<{ id: string; amount: Money }>(sql`
    select m.id, coalesce(b.amount, 0) as amount
    from machine m left join cash_balance b on b.account_type = 'box' and b.account_id = m.id
    where m.id = any(${[...machineIds]}::uuid[]) and m.feed <> 'none'`);
  return new Map(found.map(({ id, amount }) => [id, amount]));
}
