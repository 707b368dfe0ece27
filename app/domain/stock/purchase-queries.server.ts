import { mayAct, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
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
import type { Quantity } from "#app/platform/quantity.ts";
import type { PurchaseKind } from "./schema.ts";

/** A supplier's document; amounts are without VAT, which stands beside. */
export interface PurchaseRow {
  readonly id: string;
  readonly number: bigint;
  readonly kind: PurchaseKind;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly documentNumber: string | null;
  /** YYYY-MM-DD. */
  readonly documentDate: string | null;
  readonly postingId: string;
  readonly amount: Money;
  readonly vatAmount: Money;
  /** What the ledger moved: of a receipt its amount, of a return the moving average. */
  readonly value: Money;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly businessTime: Date;
  readonly createdAt: Date;
  /** A document is never changed. */
  readonly updatedAt: Date;
}

export interface PurchaseLine {
  readonly line: number;
  readonly itemId: string;
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly amount: Money;
  /** Percent; null: none was named. */
  readonly vatRate: number | null;
  readonly vatAmount: Money;
  readonly value: Money;
  readonly lots: readonly { readonly lotCode: string | null; readonly expiresOn: string | null }[];
}

export interface Purchase extends PurchaseRow {
  readonly lines: readonly PurchaseLine[];
}

export interface PurchaseFilter {
  readonly id?: string | undefined;
  /** Part of the document's number. */
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly supplierId?: string | undefined;
  readonly warehouseId?: string | undefined;
  readonly postingId?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

const columns = sql`
  p.id, p.number, p.kind, p.supplier_id as "supplierId", supplier.name as supplier, p.warehouse_id as "warehouseId",
  warehouse.name as warehouse, p.document_number as "documentNumber", p.document_date as "documentDate",
  p.posting_id as "postingId", p.amount, p.vat_amount as "vatAmount", p.value, p.actor_id as "actorId",
  actor.full_name as actor, p.business_time as "businessTime", p.created_at as "createdAt", p.created_at as "updatedAt"`;
const source = sql`
  purchase p join warehouse on warehouse.id = p.warehouse_id left join supplier on supplier.id = p.supplier_id
  left join app_user actor on actor.id = p.actor_id`;

const sorts = { businessTime: { column: sql`p.business_time`, type: "timestamptz" } } satisfies Sorts;

/** Receipts and returns to suppliers, the newest first. */
export async function listPurchases(
  actor: Actor,
  filter: PurchaseFilter,
  request: PageRequest,
): Promise<Page<PurchaseRow>> {
  permit(actor, "purchase:read");
  const order = orderPage(request, { sorts, byDefault: "-businessTime", id: sql`p.id` });
  const where = allOf([
    filter.id && sql`p.id = ${filter.id}::uuid`,
    filter.q && matches(sql`coalesce(p.document_number, '')`, filter.q),
    filter.kind && sql`p.kind = ${filter.kind}`,
    filter.supplierId && sql`p.supplier_id = ${filter.supplierId}::uuid`,
    filter.warehouseId && sql`p.warehouse_id = ${filter.warehouseId}::uuid`,
    filter.postingId && sql`p.posting_id = ${filter.postingId}::uuid`,
    filter.from && sql`p.business_time >= ${filter.from}`,
    filter.until && sql`p.business_time < ${filter.until}`,
  ]);
  const found = await rows<PurchaseRow & Keyed>(sql`
    select ${columns}, ${order.key} from ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from purchase p where ${where}`) : undefined);
}

/** For who reads purchases, and who sends goods back: an act is answered with its document. Throws `row.not_found`. */
export async function getPurchase(actor: Actor, id: string): Promise<Purchase> {
  if (!mayAct(actor, "stock:return_to_supplier")) permit(actor, "purchase:read");
  const found = await row<PurchaseRow>(sql`select ${columns} from ${source} where p.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  const lines = await rows<PurchaseLine>(sql`
    select line.line, line.item_id as "itemId", item.name as item, item.unit, line.quantity, line.amount,
           (line.vat_rate / 100.0)::float8 as "vatRate", line.vat_amount as "vatAmount", line.value,
           (select coalesce(jsonb_agg(jsonb_build_object('lotCode', nullif(lot.code, ''), 'expiresOn', lot.expires_on)
                                      order by lot.expires_on, lot.id), '[]')
            from lot where lot.id = any(line.lot_ids)) as lots
    from purchase_line line join item on item.id = line.item_id
    where line.purchase_id = ${id}::uuid order by line.line`);
  return { ...found, lines };
}

/** What an item was bought for, once: amount / quantity is its unit cost. */
export interface Price {
  /** The move that brought it. */
  readonly id: string;
  readonly quantity: Quantity;
  readonly amount: Money;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly purchaseId: string | null;
  readonly documentNumber: string | null;
  readonly businessTime: Date;
}

const priceSorts = { businessTime: { column: sql`move.business_time`, type: "timestamptz" } } satisfies Sorts;

/** Receipts of an item that were not taken back. */
const pricesOf = (itemId: string) => sql`
  move.item_id = ${itemId}::uuid and move.cause = 'receive'
  and not exists (select 1 from stock_move undone where undone.reverses_id = move.id)`;

/** What an item was bought for, the newest first. */
export async function listPrices(actor: Actor, itemId: string, request: PageRequest): Promise<Page<Price>> {
  permit(actor, "purchase:read");
  if (!(await row(sql`select 1 from item where id = ${itemId}::uuid`))) throw new AppError("row.not_found");
  const order = orderPage(request, { sorts: priceSorts, byDefault: "-businessTime", id: sql`move.id` });
  const found = await rows<Price & Keyed>(sql`
    select move.id, move.quantity, move.value as amount, move.from_id as "supplierId", supplier.name as supplier,
           p.id as "purchaseId", p.document_number as "documentNumber", move.business_time as "businessTime", ${order.key}
    from stock_move move left join supplier on supplier.id = move.from_id
    left join purchase p on p.posting_id = move.posting_id
    where ${pricesOf(itemId)} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from stock_move move where ${pricesOf(itemId)}`) : undefined,
  );
}

/** All that was bought of an item in the last 365 days; null: nothing was. */
export async function yearOfPrices(
  actor: Actor,
  itemId: string,
): Promise<{ readonly quantity: Quantity; readonly amount: Money } | null> {
  permit(actor, "purchase:read");
  const found = await row<{ quantity: Quantity | null; amount: Money }>(sql`
    select sum(move.quantity)::bigint as quantity, sum(move.value)::bigint as amount
    from stock_move move
    where ${pricesOf(itemId)} and move.business_time > now() - interval '365 days'`);
  return found?.quantity ? { quantity: found.quantity, amount: found.amount } : null;
}
