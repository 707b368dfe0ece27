import { may } from "#app/domain/access/index.server.ts";
import { listIncidents, type Incident } from "#app/domain/care/index.server.ts";
import type { IncidentSubject } from "#app/domain/care/schema.ts";
import type { Actor } from "#app/platform/actor.ts";

/** The newest incidents of a document, for links on its page; none for whom incidents are not. */
export async function incidentsAbout(
  actor: Actor,
  subjectType: IncidentSubject,
  subjectId: string,
): Promise<Pick<Incident, "id" | "number">[]> {
  if (!may(actor.role, "incident:read")) return [];
  const { items } = await listIncidents(actor, { subjectType, subjectId }, { limit: 10, cursor: null });
  return items.map(({ id, number }) => ({ id, number }));
}
