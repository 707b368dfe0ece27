import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { share, type Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import { unlessBlind } from "./count-blind.server.ts";
import { seesAllStock } from "./queries.server.ts";

/** The goods that a person answers for now. */
export interface GoodsStatement {
  readonly operatorId: string;
  readonly operator: string;
  /** By item and lot. */
  readonly lines: readonly StatementLine[];
  readonly value: Money;
  /** Items that are left out, since the reader may be counting them blindly. */
  readonly withheld: number;
  /** What of it is promised to which task. */
  readonly promised: readonly PromisedGoods[];
  /** What the person says was not received, until a manager settles it: no part of the lines. */
  readonly disputed: readonly DisputedGoods[];
}

interface Goods {
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
}

export interface StatementLine extends Goods {
  readonly sku: string;
  readonly lotId: string;
  readonly lotCode: string | null;
  readonly expiresOn: string | null;
  readonly since: Date;
  readonly value: Money;
  /** Of the quantity: issued, and not yet confirmed by the person. */
  readonly unconfirmed: Quantity;
}

export interface PromisedGoods extends Goods {
  readonly taskId: string;
  readonly taskNumber: bigint;
}

export interface DisputedGoods extends Goods {
  readonly issueId: string;
  readonly issueNumber: bigint;
  readonly disputedAt: Date;
  readonly value: Money;
}

/**
 * What a person holds, since when, worth what, confirmed or not, for which task; who does not see all stock sees his
 * own. Of each lot what came first is taken to have left first, so `since` is the time of the oldest arrival that is
 * still there in part; an arrival that was taken back is none, nor is the reversal of a departure. An item's value is
 * divided among its lots by quantity, the last one takes what is left.
 */
export async function goodsStatement(actor: Actor, operatorId: string): Promise<GoodsStatement> {
  permit(actor, "stock:read");
  const person = await row<{ operator: string }>(
    sql`select full_name as operator from app_user where id = ${operatorId}::uuid`,
  );
  const isSeen = seesAllStock(actor) || actor.userId === operatorId;
  if (!person || !isSeen) throw new AppError("row.not_found");
  const [lines, withheld, promised, disputed] = await Promise.all([
    heldLots(actor, operatorId),
    withheldItems(actor, operatorId),
    promisedTo(actor, operatorId),
    disputedBy(operatorId),
  ]);
  const value = lines.reduce((sum, line) => sum + line.value, 0n);
  return { operatorId, ...person, lines, value, withheld, promised, disputed };
}

type HeldLotRow = Omit<StatementLine, "value"> & {
  readonly itemQuantity: Quantity;
  readonly itemValue: Money;
};

const shown = (actor: Actor, operatorId: string) =>
  unlessBlind(actor, sql`'operator'`, sql`${operatorId}::uuid`, sql`item.id`) || sql`true`;

async function heldLots(actor: Actor, operatorId: string): Promise<StatementLine[]> {
  const found = await rows<HeldLotRow>(sql`
    with unconfirmed as (
      select move.lot_id, sum(move.quantity) as quantity
      from stock_issue issue join stock_move move on move.posting_id = issue.posting_id
      where issue.operator_id = ${operatorId}::uuid and issue.status = 'issued'
      group by move.lot_id)
    select item.id as "itemId", item.name as item, item.sku, item.unit, lot.id as "lotId",
           nullif(lot.code, '') as "lotCode", lot.expires_on as "expiresOn", held.on_hand as quantity, arrived.since,
           least(held.on_hand, coalesce(unconfirmed.quantity, 0))::bigint as unconfirmed,
           balance.on_hand as "itemQuantity", balance.value as "itemValue"
    from lot_balance held join lot on lot.id = held.lot_id join item on item.id = held.item_id
    join stock_balance balance on (balance.place_type, balance.place_id, balance.item_id) = (held.place_type, held.place_id, held.item_id)
    left join unconfirmed on unconfirmed.lot_id = held.lot_id
    cross join lateral (
      select min(business_time) as since from (
        select move.business_time, move.quantity,
               sum(move.quantity) over (order by move.business_time desc, move.id desc) as so_far
        from stock_move move
        where move.to_type = 'operator' and move.to_id = held.place_id and move.lot_id = held.lot_id
          and move.reverses_id is null
          and not exists (select 1 from stock_move undone where undone.reverses_id = move.id)) arrival
      where so_far - quantity < held.on_hand) arrived
    where held.place_type = 'operator' and held.place_id = ${operatorId}::uuid and held.on_hand > 0
      and ${shown(actor, operatorId)}
    order by item.name, item.id, lot.expires_on nulls last, lot.id`);
  const told = new Map<string, Quantity>();
  return found.map(({ itemQuantity, itemValue, ...line }) => {
    const before = told.get(line.itemId) ?? 0n;
    const upTo = before + line.quantity;
    told.set(line.itemId, upTo);
    return { ...line, value: share(itemValue, upTo, itemQuantity) - share(itemValue, before, itemQuantity) };
  });
}

async function withheldItems(actor: Actor, operatorId: string): Promise<number> {
  const found = await row<{ items: bigint }>(sql`
    select count(*) as items from stock_balance balance join item on item.id = balance.item_id
    where balance.place_type = 'operator' and balance.place_id = ${operatorId}::uuid and balance.on_hand > 0
      and not (${shown(actor, operatorId)})`);
  return Number(found?.items ?? 0);
}

const promisedTo = (actor: Actor, operatorId: string): Promise<PromisedGoods[]> =>
  rows(sql`
    select task.id as "taskId", task.number as "taskNumber", item.id as "itemId", item.name as item, item.unit,
           reservation.quantity - reservation.fulfilled as quantity
    from reservation join task on task.id = reservation.task_id join item on item.id = reservation.item_id
    where reservation.place_type = 'operator' and reservation.place_id = ${operatorId}::uuid
      and reservation.status in ('active', 'partly_fulfilled') and reservation.quantity > reservation.fulfilled
      and ${shown(actor, operatorId)}
    order by task.number, item.name, item.id`);

const disputedBy = (operatorId: string): Promise<DisputedGoods[]> =>
  rows(sql`
    select issue.id as "issueId", issue.number as "issueNumber", issue.disputed_at as "disputedAt",
           item.id as "itemId", item.name as item, item.unit, line.disputed as quantity,
           (select sum(move.value) from stock_move move
            where move.posting_id = issue.dispute_posting_id and move.item_id = line.item_id)::bigint as value
    from stock_issue issue join stock_issue_line line on line.issue_id = issue.id join item on item.id = line.item_id
    where issue.operator_id = ${operatorId}::uuid and issue.status = 'disputed' and line.disputed > 0
    order by issue.number, item.name, item.id`);
