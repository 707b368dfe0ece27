import { StatusChip } from "#app/components/status.tsx";
import {
  collectionMark,
  incidentMark,
  issueMark,
  machineMark,
  reservationMark,
  taskMark,
} from "#app/components/marks.ts";
import { useTerm } from "#app/components/text.tsx";

/** A task's status in its list; an overdue one says that it is, whatever it waits for. */
export function TaskChip({
  status,
  isOverdue = false,
}: {
  status: Parameters<typeof taskMark>[0];
  isOverdue?: boolean;
}) {
  const term = useTerm();
  return (
    <StatusChip mark={taskMark(status, isOverdue)} quiet={status === "verified"}>
      {term(`taskStatus.${isOverdue ? "overdue" : status}`)}
    </StatusChip>
  );
}

export function MachineChip({ status }: { status: Parameters<typeof machineMark>[0] }) {
  const term = useTerm();
  return (
    <StatusChip mark={machineMark(status)} quiet={status === "active"}>
      {term(`machineStatus.${status}`)}
    </StatusChip>
  );
}

export function IssueChip({ status }: { status: Parameters<typeof issueMark>[0] }) {
  const term = useTerm();
  return (
    <StatusChip mark={issueMark(status)} quiet={status === "confirmed"}>
      {term(`issueStatus.${status}`)}
    </StatusChip>
  );
}

export function CollectionChip({ status }: { status: Parameters<typeof collectionMark>[0] }) {
  const term = useTerm();
  return (
    <StatusChip mark={collectionMark(status)} quiet={status === "accepted"}>
      {term(`collectionStatus.${status}`)}
    </StatusChip>
  );
}

export function IncidentChip({ status }: { status: Parameters<typeof incidentMark>[0] }) {
  const term = useTerm();
  return (
    <StatusChip mark={incidentMark(status)} quiet={status === "closed"}>
      {term(`incidentStatus.${status}`)}
    </StatusChip>
  );
}

export function ReservationChip({ status }: { status: Parameters<typeof reservationMark>[0] }) {
  const term = useTerm();
  return (
    <StatusChip mark={reservationMark(status)} quiet={status === "fulfilled"}>
      {term(`reservationStatus.${status}`)}
    </StatusChip>
  );
}
