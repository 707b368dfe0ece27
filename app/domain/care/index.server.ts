/** The door of care: what is wrong with machines and documents. */
export {
  countOpenIncidents,
  getIncident,
  incidentNumberOf,
  listIncidents,
  type Incident,
  type IncidentDetail,
} from "./incident-list.server.ts";
export { incidentVerbs, steps } from "./lifecycle.ts";
export { openIncident, reportIncident, resolveIncidentsOf, stepIncident } from "./incidents.server.ts";
