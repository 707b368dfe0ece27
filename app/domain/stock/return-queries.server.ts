import { may, permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import {
  allOf,
  countRows,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
  type Sorts,
} from "#app/platform/paging.ts";

/** One return of goods to a warehouse in a list. */
export interface ReturnRow {
  readonly id: string;
  readonly number: bigint;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly operatorId: string;
  readonly operator: string;
  readonly status: "announced" | "received";
  /** How many items it names. */
  readonly items: number;
  /** Items of which another quantity was received than announced. */
  readonly differing: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

interface ReturnFilter {
  readonly id?: string | undefined;
  readonly status?: string | undefined;
  readonly warehouseId?: string | undefined;
  readonly operatorId?: string | undefined;
}

const sorts = { createdAt: { column: sql`r.created_at`, type: "timestamptz" } } satisfies Sorts;

/** Returns, the newest first; who may not receive them sees his own. */
export async function listReturns(
  actor: Actor,
  filter: ReturnFilter,
  request: PageRequest,
): Promise<Page<ReturnRow>> {
  permit(actor, "stock:read");
  const order = orderPage(request, { sorts, byDefault: "-createdAt", id: sql`r.id` });
  const seesAll = may(actor.role, "stock:return") || may(actor.role, "report:read");
  const where = allOf([
    !seesAll && sql`r.operator_id = ${actor.userId}::uuid`,
    filter.id && sql`r.id = ${filter.id}::uuid`,
    filter.status && sql`r.status = ${filter.status}`,
    filter.warehouseId && sql`r.warehouse_id = ${filter.warehouseId}::uuid`,
    filter.operatorId && sql`r.operator_id = ${filter.operatorId}::uuid`,
  ]);
  const found = await rows<ReturnRow & Keyed>(sql`
    select r.id, r.number, r.warehouse_id as "warehouseId", w.name as warehouse, r.operator_id as "operatorId",
           u.full_name as operator, r.status, lines.items, lines.differing, r.created_at as "createdAt",
           r.updated_at as "updatedAt", ${order.key}
    from stock_return r join warehouse w on w.id = r.warehouse_id join app_user u on u.id = r.operator_id
    cross join lateral (
      select count(*)::int as items, count(*) filter (where received <> announced)::int as differing
      from stock_return_line where return_id = r.id) lines
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(
    found,
    request.count ? await countRows(sql`from stock_return r where ${where}`) : undefined,
  );
}
