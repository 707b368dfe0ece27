/** The door of the set-up: an empty installation becomes a company. */
export { isSetUpToken, needsSetUp, setUp, setUpAddress } from "./set-up.server.ts";
