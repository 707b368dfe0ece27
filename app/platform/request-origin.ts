import { AsyncLocalStorage } from "node:async_hooks";

/** From where a request comes, as the audit keeps it. */
export interface RequestOrigin {
  /** The same id is in the log and in `X-Request-Id`. */
  readonly requestId: string;
  /** Of the caller, as "trust proxy" sees it; null where it is not known. */
  readonly address: string | null;
}

const origins = new AsyncLocalStorage<RequestOrigin>();

/** Runs `run` as part of a request. The doors of pages and API call it; signing in needs it before there is an actor. */
export const withOrigin = <T>(origin: RequestOrigin, run: () => T): T => origins.run(origin, run);

/** The request at work; outside of one (bot, jobs, command line) it has no address. */
export const origin = (): RequestOrigin => origins.getStore() ?? { requestId: "none", address: null };
