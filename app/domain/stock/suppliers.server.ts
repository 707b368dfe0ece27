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
import type { SupplierChange, SupplierFilter, SupplierInput, SupplierStatus } from "./schema.ts";

export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly taxId: string;
  readonly status: SupplierStatus;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = sql`s.id, s.name, s.contact, s.tax_id as "taxId", s.status, s.created_at as "createdAt",
  s.updated_at as "updatedAt"`;

const sorts = {
  name: { column: sql`s.name`, type: "text" },
  createdAt: { column: sql`s.created_at`, type: "timestamptz" },
} as const;

export async function listSuppliers(
  actor: Actor,
  { id, q, status }: SupplierFilter,
  request: PageRequest,
): Promise<Page<Supplier>> {
  permit(actor, "supplier:read");
  const order = orderPage(request, { sorts, byDefault: "name", id: sql`s.id` });
  const where = allOf([
    id && sql`s.id = ${id}::uuid`,
    status && sql`s.status = ${status}`,
    q && matches(sql`s.name || ' ' || s.tax_id`, q),
  ]);
  const found = await rows<Supplier & Keyed>(sql`
    select ${columns}, ${order.key} from supplier s
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from supplier s where ${where}`) : undefined);
}

/** Throws `row.not_found`. */
export async function getSupplier(actor: Actor, id: string): Promise<Supplier> {
  permit(actor, "supplier:read");
  return readSupplier(id);
}

/** Throws `row.already_taken` for a name in use. */
export async function createSupplier(actor: Actor, input: SupplierInput): Promise<Supplier> {
  permit(actor, "supplier:edit");
  return transaction(async () => {
    const id = newId();
    await refusingTaken(guard(input.name), () =>
      execute(sql`
        insert into supplier (id, name, contact, tax_id, created_at, updated_at)
        values (${id}::uuid, ${input.name}, ${input.contact}, ${input.taxId}, ${now()}, ${now()})`),
    );
    const made = await readSupplier(id);
    await audit(actor, "supplier.create", supplierSubject(made), changesBetween(null, made));
    return made;
  });
}

const supplierSubject = ({ id, name }: Supplier) => ({ type: "supplier", id, label: name }) as const;

/** Throws `row.not_found`, `row.already_taken`, and `row.changed` if somebody saved after `unchangedSince`. */
export async function updateSupplier(
  actor: Actor,
  id: string,
  change: SupplierChange,
  unchangedSince?: Date,
): Promise<Supplier> {
  permit(actor, "supplier:edit");
  return transaction(async () => {
    await row(sql`select id from supplier where id = ${id}::uuid for no key update`);
    const before = await readSupplier(id);
    refuseStale(before, unchangedSince);
    const after = { ...before, ...change };
    await refusingTaken(guard(after.name), () =>
      execute(sql`
        update supplier set name = ${after.name}, contact = ${after.contact}, tax_id = ${after.taxId},
          status = ${after.status}, updated_at = ${touched()}
        where id = ${id}::uuid`),
    );
    const changed = await readSupplier(id);
    const subject = { ...supplierSubject(changed), at: changed.updatedAt };
    await audit(actor, "supplier.update", subject, changesBetween(before, changed));
    return changed;
  });
}

const guard = (name: string) => ({ supplier_name_key: { path: "name", value: name } });

async function readSupplier(id: string): Promise<Supplier> {
  const found = await row<Supplier>(sql`select ${columns} from supplier s where s.id = ${id}::uuid`);
  if (!found) throw new AppError("row.not_found");
  return found;
}

/**
 * The id of the supplier of that name, made if there is none. The name as first typed is kept; one that was archived
 * delivers again and stays archived.
 */
export async function ensureSupplier(name: string): Promise<string> {
  const typed = name.trim();
  const found = await supplierNamed(typed);
  if (found) return found;
  await execute(sql`
    insert into supplier (id, name, created_at, updated_at)
    values (${newId()}::uuid, ${typed}, ${now()}, ${now()}) on conflict (lower(name)) do nothing`);
  const made = await supplierNamed(typed);
  if (!made) throw new Error(`The supplier was neither found nor made: ${typed}`);
  return made;
}

const supplierNamed = async (name: string): Promise<string | undefined> =>
  (await row<{ id: string }>(sql`select id from supplier where lower(name) = lower(${name})`))?.id;
