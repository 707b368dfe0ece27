import { permit } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { audit, changesBetween } from "#app/platform/audit.ts";
import { now } from "#app/platform/clock.ts";
import { execute, row, rows, sql, type Sql } from "#app/platform/database.ts";
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
  type Sorts,
} from "#app/platform/paging.ts";
import { transaction } from "#app/platform/transaction.ts";
import { refuseStale, touched } from "#app/platform/version.ts";
import type {
  LocationChange,
  LocationFilter,
  LocationInput,
  LocationStatus,
  LocationType,
  locationSorts,
} from "./schema.ts";
import { visibleLocations, visibleMachines } from "./scope.server.ts";

export interface Location {
  readonly id: string;
  readonly name: string;
  readonly type: LocationType;
  readonly address: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly contact: string;
  readonly workingHours: string;
  readonly status: LocationStatus;
  /** Machines that stand there now, of those that the reader sees. */
  readonly machines: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = (actor: Actor): Sql => sql`
  l.id, l.name, l.type, l.address, l.latitude, l.longitude, l.contact, l.working_hours as "workingHours", l.status,
  (select count(*)::int from machine m
   where m.location_id = l.id and m.status <> 'disposed' and ${visibleMachines(actor)}) as machines,
  l.created_at as "createdAt", l.updated_at as "updatedAt"`;

const sorts = {
  name: { column: sql`l.name`, type: "text" },
  createdAt: { column: sql`l.created_at`, type: "timestamptz" },
} satisfies Record<(typeof locationSorts)[number], Sorts[string]>;

export async function listLocations(
  actor: Actor,
  { id, q, type, status }: LocationFilter,
  request: PageRequest,
): Promise<Page<Location>> {
  permit(actor, "location:read");
  const order = orderPage(request, { sorts, byDefault: "name", id: sql`l.id` });
  const where = allOf([
    visibleLocations(actor),
    id && sql`l.id = ${id}::uuid`,
    type && sql`l.type = ${type}`,
    status && sql`l.status = ${status}`,
    q && matches(sql`l.name || ' ' || l.address`, q),
  ]);
  const found = await rows<Location & Keyed>(sql`
    select ${columns(actor)}, ${order.key} from location l
    where ${where} and ${order.after} order by ${order.by} limit ${order.take}`);
  return order.page(found, request.count ? await countRows(sql`from location l where ${where}`) : undefined);
}

/** Throws `row.not_found`, also for a location that the actor may not see. */
export async function getLocation(actor: Actor, id: string): Promise<Location> {
  permit(actor, "location:read");
  const found = await row<Location>(sql`
    select ${columns(actor)} from location l where l.id = ${id}::uuid and ${visibleLocations(actor)}`);
  if (!found) throw new AppError("row.not_found");
  return found;
}

export async function createLocation(actor: Actor, input: LocationInput): Promise<Location> {
  permit(actor, "location:edit");
  return transaction(async () => {
    const id = newId();
    await execute(sql`
    insert into location (id, name, type, address, latitude, longitude, contact, working_hours, status,
                          created_at, updated_at)
    values (${id}::uuid, ${input.name}, ${input.type}, ${input.address}, ${input.latitude}, ${input.longitude},
            ${input.contact}, ${input.workingHours}, ${input.status}, ${now()}, ${now()})`);
    const made = await getLocation(actor, id);
    await audit(actor, "location.create", locationSubject(made), changesBetween(null, made, ["machines"]));
    return made;
  });
}

const locationSubject = ({ id, name }: Location) => ({ type: "location", id, label: name }) as const;

/** Throws `row.not_found`, and `row.changed` if somebody saved after `unchangedSince`. */
export async function updateLocation(
  actor: Actor,
  id: string,
  change: LocationChange,
  unchangedSince?: Date,
): Promise<Location> {
  permit(actor, "location:edit");
  return transaction(async () => {
    await row(sql`select id from location where id = ${id}::uuid for no key update`);
    const before = await getLocation(actor, id);
    refuseStale(before, unchangedSince);
    const after = { ...before, ...change };
    await execute(sql`
      update location set name = ${after.name}, type = ${after.type}, address = ${after.address},
        latitude = ${after.latitude}, longitude = ${after.longitude}, contact = ${after.contact},
        working_hours = ${after.workingHours}, status = ${after.status},
        updated_at = ${touched()}
      where id = ${id}::uuid`);
    const changed = await getLocation(actor, id);
    await audit(
      actor,
      "location.update",
      { ...locationSubject(changed), at: changed.updatedAt },
      changesBetween(before, changed, ["machines"]),
    );
    return changed;
  });
}
