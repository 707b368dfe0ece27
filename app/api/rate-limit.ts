import type { ServerResponse } from "node:http";
import { AppError } from "#app/platform/errors.ts";
import { addressKey, rateCounter, type Standing, tellStanding } from "#app/platform/rate-limit.ts";
import { settings } from "#app/platform/settings.ts";

/**
 * Counts a call of one caller (a user, or an address without sign-in) and writes the `RateLimit-*` headers. Throws
 * `request.rate_limited` beyond the limit of the settings.
 */
export function countCall(caller: string, response: ServerResponse): void {
  answerFor(rateCounter.count(caller, settings().throttle.limit), response);
}

/**
 * Runs a sign-in, of which failures alone count: the people of one office who sign in at eight o'clock do not use up
 * their common address. Throws `request.rate_limited` before `run` where too many have failed.
 */
export async function countFailures<Answer>(
  address: string,
  response: ServerResponse,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const { limit } = settings().throttle;
  const caller = `sign-in:${addressKey(address)}`;
  answerFor(rateCounter.look(caller, limit), response);
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError)
      tellStanding(response, { ...rateCounter.count(caller, limit), isOver: false });
    throw error;
  }
}

/** The caller whom nobody knows. */
export const addressCaller = (address: string | undefined): string => `address:${addressKey(address ?? "")}`;

function answerFor(standing: Standing, response: ServerResponse): void {
  tellStanding(response, standing);
  if (standing.isOver) throw new AppError("request.rate_limited", { count: standing.secondsLeft });
}
