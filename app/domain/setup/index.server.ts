/** The door of the set-up: an empty installation becomes a company, and keeps its settings. */
export { updateCompany } from "./company-settings.server.ts";
export { isSetUpToken, needsSetUp, setUp, setUpAddress } from "./set-up.server.ts";
