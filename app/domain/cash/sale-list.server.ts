import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, rows, sql, type Sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Money } from "#app/platform/money.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";
import type { Quantity } from "#app/platform/quantity.ts";
import type { PaymentMethod, SaleChannel, SaleFilter, SaleNote } from "./schema.ts";

/** A sale as it was taken in; it is never changed. Money in minor units, quantity in thousandths. */
export interface Sale {
  readonly id: string;
  readonly machineId: string;
  readonly machineCode: string;
  readonly slotId: string | null;
  readonly slotCode: string | null;
  readonly itemId: string | null;
  readonly sku: string | null;
  readonly itemName: string | null;
  readonly quantity: Quantity;
  readonly price: Money;
  readonly amount: Money;
  readonly paymentMethod: PaymentMethod;
  readonly soldAt: Date;
  readonly businessDay: string;
  readonly channel: SaleChannel;
  readonly source: string;
  readonly externalId: string | null;
  readonly line: number;
  readonly note: SaleNote | null;
  readonly intakeId: string;
  readonly createdAt: Date;
}

const columns = sql`
  s.id, s.machine_id as "machineId", machine.code as "machineCode", s.slot_id as "slotId", s.slot_code as "slotCode",
  s.item_id as "itemId", item.sku, item.name as "itemName", s.quantity, s.price, s.amount,
  s.payment_method as "paymentMethod", s.sold_at as "soldAt", s.business_day as "businessDay", s.channel, s.source,
  s.external_id as "externalId", s.line, s.note, s.intake_id as "intakeId", s.posted_at as "createdAt"`;

const source = sql`
  from sale s join machine on machine.id = s.machine_id left join item on item.id = s.item_id`;

const sorts = { soldAt: { column: sql`s.sold_at`, type: "timestamptz" } } satisfies Sorts;

/** Sales, newest first unless asked otherwise. */
export async function listSales(actor: Actor, filter: SaleFilter, request: PageRequest): Promise<Page<Sale>> {
  permit(actor, "sale:read");
  const order = orderPage(request, { sorts, byDefault: "-soldAt", id: sql`s.id` });
  const where = conditionOf(filter);
  const found = await rows<Sale & Keyed>(sql`
    select ${columns}, ${order.key} ${source}
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`${source} where ${where}`) : undefined);
}

function conditionOf(filter: SaleFilter): Sql {
  return allOf([
    filter.id && sql`s.id = ${filter.id}::uuid`,
    filter.machineId && sql`s.machine_id = ${filter.machineId}::uuid`,
    filter.slotId && sql`s.slot_id = ${filter.slotId}::uuid`,
    filter.itemId && sql`s.item_id = ${filter.itemId}::uuid`,
    filter.intakeId && sql`s.intake_id = ${filter.intakeId}::uuid`,
    filter.paymentMethod && sql`s.payment_method = ${filter.paymentMethod}`,
    filter.channel && sql`s.channel = ${filter.channel}`,
    filter.source && sql`s.source = ${filter.source}`,
    filter.externalId && sql`s.external_id = ${filter.externalId}`,
    filter.note && sql`s.note = ${filter.note}`,
    filter.from && sql`s.sold_at >= ${filter.from}`,
    filter.to && sql`s.sold_at < ${filter.to}`,
  ]);
}

/** Throws `row.not_found`. */
export async function getSale(actor: Actor, id: string): Promise<Sale> {
  permit(actor, "sale:read");
  const found = await row<Sale>(sql`
    select ${columns} ${source} where s.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return found;
}
