import { may } from "#app/domain/access/index.server.ts";
import { listPeople } from "#app/domain/access/index.server.ts";
import type { Person } from "#app/domain/access/schema.ts";
import { listItems, type Item } from "#app/domain/catalogue/index.server.ts";
import { listMachines } from "#app/domain/fleet/index.server.ts";
import {
  listSuppliers,
  listWarehouses,
  type Supplier,
  type Warehouse,
} from "#app/domain/stock/index.server.ts";
import type { Actor, Role } from "#app/platform/actor.ts";
import type { Page, PageRequest } from "#app/platform/paging.ts";

/** What the selects and suggestions of forms and filters offer; empty for a role that may not see it. */

const portion = 200;

/** All rows of a list, fetched in portions; a page that offers more than this is not usable anyway. */
export async function everyRow<Row>(
  fetch: (request: PageRequest) => Promise<Page<Row>>,
  most = 5000,
): Promise<Row[]> {
  const found: Row[] = [];
  for (let cursor: string | null = null; found.length < most;) {
    const page: Page<Row> = await fetch({ limit: portion, cursor });
    found.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return found;
}

/** Warehouses in use, by name. */
export async function warehouseChoices(actor: Actor): Promise<Warehouse[]> {
  if (!may(actor.role, "warehouse:read")) return [];
  return everyRow((request) => listWarehouses(actor, { status: "active" }, request));
}

/** Suppliers that are not archived, by name. */
export async function supplierChoices(actor: Actor): Promise<Supplier[]> {
  if (!may(actor.role, "supplier:read")) return [];
  return everyRow((request) => listSuppliers(actor, { status: "active" }, request));
}

const fieldRoles: readonly Role[] = ["operator", "technician"];

/** Active people of these roles, by name. */
export async function peopleChoices(actor: Actor, roles: readonly Role[] = fieldRoles): Promise<Person[]> {
  return may(actor.role, "user:name") ? listPeople(actor, roles) : [];
}

/** Items in use with their packs, by name. */
export async function itemChoices(actor: Actor): Promise<Item[]> {
  return may(actor.role, "item:read") ? everyRow((request) => listItems(actor, {}, request)) : [];
}

export interface MachineChoice {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Machines that the actor may see, by code. */
export async function machineChoices(actor: Actor): Promise<MachineChoice[]> {
  if (!may(actor.role, "machine:read")) return [];
  const found = await everyRow((request) => listMachines(actor, {}, request));
  return found.map(({ id, code, name }) => ({ id, code, name }));
}
