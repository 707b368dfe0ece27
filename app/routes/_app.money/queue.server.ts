import { listCollections, type Collection } from "#app/domain/cash/index.server.ts";
import type { Actor } from "#app/platform/actor.ts";
import { everyRow } from "#app/server/page-choices.server.ts";

/** A bag in the queue, without any figure. */
export interface WaitingBag {
  readonly id: string;
  readonly bagNumber: string;
  readonly machine: string;
  readonly operatorName: string;
  readonly takenAt: Date;
  /** Counted before, and doubted since. */
  readonly isRecount: boolean;
}

/** Bags that this person may count, the longest waiting first: taken by others, or counted by others and disputed. */
export async function bagsToCount(actor: Actor): Promise<WaitingBag[]> {
  const waiting = await Promise.all(
    (["taken", "disputed"] as const).map((status) =>
      everyRow((request) => listCollections(actor, { status }, { ...request, sort: "takenAt" }), 400),
    ),
  );
  return waiting
    .flat()
    .filter((bag) => bag.operatorId !== actor.userId && bag.countedBy !== actor.userId)
    .sort((one, other) => one.takenAt.getTime() - other.takenAt.getTime())
    .map(asBag);
}

const asBag = ({
  id,
  bagNumber,
  machineCode,
  machineName,
  operatorName,
  takenAt,
  status,
}: Collection): WaitingBag => ({
  id,
  bagNumber,
  machine: `${machineCode} ${machineName}`,
  operatorName,
  takenAt,
  isRecount: status === "disputed",
});
