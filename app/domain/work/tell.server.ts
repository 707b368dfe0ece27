import { notify } from "#app/domain/notices/index.server.ts";
import type { NoticeKind } from "#app/domain/notices/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { row, sql } from "#app/platform/database.ts";
import { taskNumber } from "./schema.ts";

interface Named {
  number: bigint;
  type: string;
  dueAt: Date;
  priority: string;
  machineCode: string;
  machineName: string;
  locationName: string | null;
}

/**
 * Tells one person about a task, once for each `window`. One's own act is not news; an empty recipient neither.
 * The params carry what every task notice says: taskId, number, type, machine, location and due time (RFC 3339).
 */
export async function tell(
  actor: Actor,
  recipientId: string | null,
  kind: NoticeKind,
  about: {
    readonly taskId: string;
    readonly window?: string;
    readonly params?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  if (!recipientId || recipientId === actor.userId) return;
  const named = await row<Named>(sql`
    select t.number, t.type, t.due_at as "dueAt", t.priority, m.code as "machineCode", m.name as "machineName",
           l.name as "locationName"
    from task t join machine m on m.id = t.machine_id left join location l on l.id = m.location_id
    where t.id = ${about.taskId}::uuid`);
  if (!named) return;
  const params = {
    taskId: about.taskId,
    number: taskNumber(named.number),
    type: named.type,
    priority: named.priority,
    machine: named.machineCode,
    machineName: named.machineName,
    location: named.locationName,
    due: named.dueAt.toISOString(),
    ...about.params,
  };
  await notify({ recipientId, kind, subject: about.taskId, window: about.window ?? "", params });
}
