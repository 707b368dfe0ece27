import type { Actor } from "#app/platform/actor.ts";
import { now } from "#app/platform/clock.ts";
import { execute, rows, sql } from "#app/platform/database.ts";
import { newId } from "#app/platform/id.ts";
import { machineForActor } from "./machines.server.ts";

export interface PlanogramVersion {
  readonly id: string;
  readonly fromTime: Date;
  /** Null: the system. */
  readonly actorName: string | null;
  /** Slots that were open. */
  readonly slots: number;
}

/** Keeps the planogram of a machine as it stands, from now on. */
export async function keepVersion(actor: Actor, machineId: string): Promise<void> {
  await execute(sql`
    insert into planogram_version (id, machine_id, from_time, actor_id, slots)
    select ${newId()}::uuid, ${machineId}::uuid, ${now()}::timestamptz, ${actor.userId}::uuid, coalesce(jsonb_agg(jsonb_build_object(
      'id', s.id, 'code', s.code, 'kind', s.kind, 'itemId', s.item_id, 'itemName', i.name, 'label', s.label,
      'price', s.price::text, 'capacity', s.capacity::text, 'par', s.par::text, 'critical', s.critical::text)
      order by s.position), '[]')
    from slot s left join item i on i.id = s.item_id
    where s.machine_id = ${machineId}::uuid and s.closed_at is null`);
}

/** The newest versions of a machine's planogram. Throws `row.not_found` as `machineForActor` does. */
export async function planogramVersions(
  actor: Actor,
  machineId: string,
  limit = 5,
): Promise<PlanogramVersion[]> {
  await machineForActor(actor, machineId);
  return rows<PlanogramVersion>(sql`
    select v.id, v.from_time as "fromTime", u.full_name as "actorName", jsonb_array_length(v.slots) as slots
    from planogram_version v left join app_user u on u.id = v.actor_id
    where v.machine_id = ${machineId}::uuid order by v.from_time desc, v.id desc limit ${limit}`);
}
