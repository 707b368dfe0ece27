import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql } from "#app/platform/database.ts";
import { AppError } from "#app/platform/errors.ts";
import { newId } from "#app/platform/id.ts";
import {
  allOf,
  countRows,
  matches,
  orderPage,
  type Keyed,
  type Page,
  type PageRequest,
} from "#app/platform/paging.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refusingTaken } from "#app/platform/unique.ts";
import { refuseStale, touched } from "#app/platform/version.ts";
import type { WarehouseChange, WarehouseFilter, WarehouseInput, WarehouseStatus } from "./schema.ts";

export interface Warehouse {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: WarehouseStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = sql`w.id, w.code, w.name, w.status, w.created_at as "createdAt", w.updated_at as "updatedAt"`;

const sorts = {
  code: { column: sql`w.code`, type: "text" },
  name: { column: sql`w.name`, type: "text" },
  createdAt: { column: sql`w.created_at`, type: "timestamptz" },
} as const;

export async function listWarehouses(
  actor: Actor,
  { id, q, status }: WarehouseFilter,
  request: PageRequest,
): Promise<Page<Warehouse>> {
  permit(actor, "warehouse:read");
  const order = orderPage(request, { sorts, byDefault: "name", id: sql`w.id` });
  const where = allOf([
    id && sql`w.id = ${id}::uuid`,
    status && sql`w.status = ${status}`,
    q && matches(sql`w.code || ' ' || w.name`, q),
  ]);
  const found = await rows<Warehouse & Keyed>(sql`
    select ${columns}, ${order.key} from warehouse w
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from warehouse w where ${where}`) : undefined);
}

/** Throws `row.not_found`. */
export async function getWarehouse(actor: Actor, id: string): Promise<Warehouse> {
  permit(actor, "warehouse:read");
  return readWarehouse(id);
}

/** Throws `row.already_taken` for a code in use. */
export async function createWarehouse(actor: Actor, input: WarehouseInput): Promise<Warehouse> {
  permit(actor, "warehouse:edit");
  return transaction(async () => {
    const id = newId();
    await refusingTaken(guard(input.code), () =>
      execute(sql`
        insert into warehouse (id, code, name, status, created_at, updated_at)
        values (${id}::uuid, ${input.code}, ${input.name}, ${input.status}, ${now()}, ${now()})`),
    );
    const made = await readWarehouse(id);
    await audit(actor, "warehouse.create", warehouseSubject(made), changesBetween(null, made));
    return made;
  });
}

const warehouseSubject = ({ id, name }: Warehouse) => ({ type: "warehouse", id, label: name }) as const;

/**
 * Throws `row.not_found`, `row.already_taken`, `stock.warehouse_in_use` for a closing, and `row.changed` if somebody
 * saved after `unchangedSince`.
 */
export async function updateWarehouse(
  actor: Actor,
  id: string,
  change: WarehouseChange,
  unchangedSince?: Date,
): Promise<Warehouse> {
  permit(actor, "warehouse:edit");
  return transaction(async () => {
    await row(sql`select id from warehouse where id = ${id}::uuid for no key update`);
    const before = await readWarehouse(id);
    refuseStale(before, unchangedSince);
    if (change.status === "closed" && before.status !== "closed") await refuseWhileInUse(id);
    const after = { ...before, ...change };
    await refusingTaken(guard(after.code), () =>
      execute(sql`
        update warehouse set code = ${after.code}, name = ${after.name}, status = ${after.status},
          updated_at = ${touched()}
        where id = ${id}::uuid`),
    );
    const changed = await readWarehouse(id);
    const subject = { ...warehouseSubject(changed), at: changed.updatedAt };
    await audit(actor, "warehouse.update", subject, changesBetween(before, changed));
    return changed;
  });
}

/**
 * A warehouse is closed when nothing stands there and nobody is on the way. Its row is locked, and every command that
 * moves goods there holds it, so that what is counted here stays so.
 */
async function refuseWhileInUse(id: string): Promise<void> {
  const inUse = await row<Readonly<Record<"items" | "issues" | "returns" | "reservations", number>>>(sql`
    select (select count(*) from stock_balance
            where place_type = 'warehouse' and place_id = ${id}::uuid and on_hand > 0)::int as items,
           (select count(*) from stock_issue
            where warehouse_id = ${id}::uuid and status in ('issued', 'disputed'))::int as issues,
           (select count(*) from stock_return where warehouse_id = ${id}::uuid and status = 'announced')::int as returns,
           (select count(*) from reservation where place_type = 'warehouse' and place_id = ${id}::uuid
            and status in ('active', 'partly_fulfilled'))::int as reservations`);
  if (inUse && Object.values(inUse).some((count) => count > 0))
    throw new AppError("stock.warehouse_in_use", { ...inUse });
}

const guard = (code: string) => ({ warehouse_code_key: { path: "code", value: code } });

async function readWarehouse(id: string): Promise<Warehouse> {
  const found = await row<Warehouse>(sql`select ${columns} from warehouse w where w.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return found;
}
