import type { Actor } from "#app/platform/actor.ts";
import { rows, sql } from "#app/platform/database.ts";
import { machineForActor } from "./machines.server.ts";

export interface PlanogramVersion {
  readonly id: string;
  readonly fromTime: Date;
  /** Null: the system. */
  readonly actorName: string | null;
  /** Slots that were open. */
  readonly slots: number;
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
