import { isFieldRole } from "#app/domain/access/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { sql, type Sql } from "#app/platform/database.ts";

/**
 * A condition over `machine m`: the machines that the actor may see. Operators and technicians see those that they
 * are responsible for and those where they have a task to do or just did one; others see all.
 */
export function visibleMachines(actor: Actor): Sql {
  if (!isFieldRole(actor.role)) return sql`true`;
  return sql`(m.operator_id = ${actor.userId}::uuid or m.technician_id = ${actor.userId}::uuid or exists (
    select 1 from task t where t.machine_id = m.id and t.assignee_id = ${actor.userId}::uuid
      and t.status in ('assigned', 'in_progress', 'postponed', 'completed')))`;
}

/** A condition over `location l`: field staff see the places of their machines. */
export function visibleLocations(actor: Actor): Sql {
  if (!isFieldRole(actor.role)) return sql`true`;
  return sql`exists (select 1 from machine m where m.location_id = l.id and ${visibleMachines(actor)})`;
}
