/**
 * What the HTTP entry takes from the page bundle. The bundle holds the domain and the platform, so that a web
 * process has one database pool and one of every other thing that must exist once.
 */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { closeDatabase } from "#app/platform/database.ts";
import { translator } from "#app/platform/i18n/catalogue.server.ts";
import { pickLanguage } from "#app/platform/i18n/index.ts";
import { log } from "#app/platform/log.ts";
import { closeRedis } from "#app/platform/queue/redis.ts";
import { shareRateCounts } from "#app/platform/rate-limit.ts";

export { announceSetUp } from "#app/server/set-up-line.server.ts";
export { mountApi, operationOf } from "#app/api/index.server.ts";
export { withLogContext } from "#app/platform/log.ts";
export { checkHealth } from "#app/server/health.server.ts";
export { limitPage } from "#app/server/page-limit.server.ts";

/** Remix' own hook: whatever a loader, an action or the rendering throws and nobody expected. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  log.error({ requestId: context.requestId, err: error }, "A page failed");
}

/** Settles rate limits with the other processes from now on. */
export function startWebParts(): void {
  stopSharing = shareRateCounts();
}
let stopSharing: () => void = () => undefined;

/** That too many act at once, in the language of an `Accept-Language`. */
export const busyText = (acceptLanguage: string | undefined, seconds: number): string =>
  translator(pickLanguage(acceptLanguage))("errors:request.rate_limited", { count: seconds });

/** Closes what the bundle has opened. */
export async function shutdownWebParts(): Promise<void> {
  stopSharing();
  closeRedis();
  await closeDatabase();
}
