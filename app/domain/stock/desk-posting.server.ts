import type { Actor } from "#app/platform/actor.ts";
import { audit, stated } from "#app/platform/audit.ts";
import type { AuditAct } from "#app/platform/audit-acts.ts";
import { newId } from "#app/platform/id.ts";
import type { Posted } from "./post.server.ts";

/** Makes a command's natural key: the caller's own key where there is one, so that the same key acts once. */
export const naturalKey = (cause: string, key: string | null | undefined): string =>
  `${cause}:${key ?? newId()}`;

/** Notes a posting of the desk with what was asked for; one that was posted before stands in the audit already. */
export async function auditPosting(
  actor: Actor,
  act: AuditAct,
  { postingId, repeated }: Posted,
  label: string,
  input: object,
): Promise<void> {
  if (repeated) return;
  const { key: _, ...told } = { key: undefined, ...input };
  await audit(actor, act, { type: "posting", id: postingId, label }, stated(told));
}
