/** The one entry point; `command-line.ts` says what it can do. */
process.env["PROCESS_NAME"] ??= "supervisor";
// The built application is React's and everybody's production version, unless told otherwise.
if (!import.meta.url.endsWith(".ts")) process.env["NODE_ENV"] ??= "production";

// Loaded after the lines above, which the log and React look at when they are loaded.
const { logFaults } = await import("#app/platform/faults.ts");
const { runCommand } = await import("#app/server/command-line.ts");
logFaults();
await runCommand(process.argv.slice(2));
export {};
