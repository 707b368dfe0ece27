import { reportIncident, resolveIncidentsOf } from "#app/domain/care/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { collectionSubject, type Period } from "./periods.server.ts";
import type { CollectionStatus } from "./schema.ts";

type Counted = Pick<Period, "id" | "bagNumber" | "machineId" | "variance">;

/**
 * A final variance beyond the threshold opens an incident about its collection; the same collection counted again is
 * the same incident, and one within the threshold resolves it. Called last: incidents are locked after all balances.
 */
export async function followVariance(
  actor: Actor,
  { variance, machineId, ...collection }: Counted,
  status: CollectionStatus,
  comment = "",
): Promise<void> {
  const subject = collectionSubject(collection);
  if (status === "accepted") return resolveIncidentsOf(actor, subject, comment);
  if (status !== "counted" || variance === null) return;
  await reportIncident(actor, {
    type: "cash_variance",
    severity: "medium",
    machineId,
    subject,
    text: comment || collection.bagNumber,
    amount: variance < 0n ? -variance : variance,
  });
}
