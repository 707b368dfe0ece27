import { log } from "./log.ts";

/**
 * Writes what Node.js itself would print into the log, as every other line and without secrets: warnings, and the
 * error that nobody has caught, which ends the process.
 */
export function logFaults(): void {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => log.warn({ err: warning }, "Warning of Node.js"));
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "An error that nobody has caught ends the process");
    process.exit(1);
  });
}
