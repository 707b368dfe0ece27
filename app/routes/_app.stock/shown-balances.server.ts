import type { z } from "zod";
import {
  balanceTotals,
  balanceTotalsAt,
  listBalances,
  listBalancesAt,
  type BalanceAt,
} from "#app/domain/stock/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import type { Page, PageRequest } from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { balancesAsked, type balanceFilter } from "./filters.ts";

/** A balance of now, or one of the past, of which nobody knows what was reserved. */
export interface ShownBalance extends BalanceAt {
  readonly reserved?: Quantity;
  readonly available?: Quantity;
}

type Asked = z.output<typeof balanceFilter>;

export function shownBalances(
  actor: Actor,
  { on, ...filter }: Asked,
  request: PageRequest,
): Promise<Page<ShownBalance>> {
  const asked = balancesAsked(filter);
  return on ? listBalancesAt(actor, on, asked, request) : listBalances(actor, asked, request);
}

/** A page of them with what all of them come to, so that they are gone through once: the total is among the totals. */
export async function shownPage(actor: Actor, asked: Asked, request: PageRequest) {
  const { on, ...filter } = asked;
  const of = balancesAsked(filter);
  const [list, totals] = await Promise.all([
    shownBalances(actor, asked, { ...request, count: false }),
    on ? balanceTotalsAt(actor, on, of) : balanceTotals(actor, of),
  ]);
  return { list: { ...list, total: totals.balances }, totals };
}
