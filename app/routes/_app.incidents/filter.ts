import { incidentFilter } from "#app/domain/care/schema.ts";

/** What the address of the list and of its CSV file may ask for. */
export const incidentListFilter = incidentFilter.pick({
  q: true,
  status: true,
  type: true,
  severity: true,
  machineId: true,
});
