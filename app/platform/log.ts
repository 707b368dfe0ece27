import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, pino, stdSerializers } from "pino";
import pretty from "pino-pretty";
import { CENSOR, censor } from "#app/platform/secret-text.ts";
import type { LogLevel } from "#app/platform/settings.ts";
import { variables } from "#app/platform/variables.ts";

/** What a log line belongs to; it stands in every line written inside `withLogContext`. */
export interface LogContext {
  readonly requestId?: string;
  readonly jobId?: string;
  readonly updateId?: string | number;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs `run` so that every line logged inside, however deep and late, carries the ids given. */
export function withLogContext<T>(context: LogContext, run: () => T): T {
  return contexts.run({ ...contexts.getStore(), ...context }, run);
}

const secretKeys = [
  "authorization",
  "cookie",
  "set-cookie",
  "password",
  "passwordHash",
  "token",
  "accessToken",
  "refreshToken",
  "secret",
  "x-telegram-bot-api-secret-token",
];

/** Secrets are struck out at the top, one level down and where HTTP headers lie. */
const redactedPaths = secretKeys.flatMap((key) =>
  ["", "*.", "*.*."].map((prefix) => (prefix ? `${prefix.slice(0, -1)}["${key}"]` : `["${key}"]`)),
);

const options = {
  level: chosenLevel(),
  base: { process: process.env["PROCESS_NAME"] ?? "web" },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
  mixin: () => ({ ...contexts.getStore() }),
  serializers: { err: describeError },
  redact: { paths: redactedPaths, censor: CENSOR },
};

/** Errors of the database drag their whole connection along, which nobody wants to read. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { client: _connection, ...told } = { client: undefined, ...stdSerializers.err(error) };
  return told;
}

/** A log that writes to `destination`, one JSON line each with the ids of its context and without secrets. */
export const createLog = (destination: DestinationStream) =>
  pino(options, { write: (line) => void destination.write(censor(line)) });

/**
 * The log of this process, on standard output: JSON lines with `process`, `level`, `time`; readable text on a
 * terminal. The supervisor names each process by `PROCESS_NAME`.
 */
export const log = createLog(process.stdout.isTTY ? readable() : pino.destination({ dest: 1, sync: true }));

function readable(): DestinationStream {
  return pretty({
    translateTime: "SYS:HH:MM:ss",
    ignore: "process",
    messageFormat: "[{process}] {msg}",
    sync: true,
  });
}

/** The log works even while the settings are wrong: it looks at its own variable only. */
function chosenLevel(): LogLevel {
  const level = variables.LOG_LEVEL.safeParse(process.env["LOG_LEVEL"] || undefined);
  return level.success ? level.data : "info";
}
