import type { ServerResponse } from "node:http";
import { now } from "#app/platform/clock.ts";
import { AppError } from "#app/platform/errors.ts";
import { settings } from "#app/platform/settings.ts";

interface Window {
  endsAt: number;
  calls: number;
}

const windows = new Map<string, Window>();
/** Above so many callers the windows that are over are thrown away. */
const SWEEP_ABOVE = 10_000;

/**
 * Counts a call of one caller (a user, or an address without sign-in) in this process and writes the `RateLimit-*`
 * headers. Throws `request.rate_limited` beyond the limit of the settings.
 */
export function countCall(caller: string, response: ServerResponse): void {
  const { windowSeconds, limit } = settings().throttle;
  const at = now().getTime();
  const window = windowOf(caller, at, windowSeconds * 1000);
  window.calls += 1;
  const secondsLeft = Math.max(1, Math.ceil((window.endsAt - at) / 1000));
  response.setHeader("RateLimit-Limit", limit);
  response.setHeader("RateLimit-Remaining", Math.max(0, limit - window.calls));
  response.setHeader("RateLimit-Reset", secondsLeft);
  if (window.calls > limit) throw new AppError("request.rate_limited", { count: secondsLeft });
}

function windowOf(caller: string, at: number, lengthMs: number): Window {
  const known = windows.get(caller);
  if (known && known.endsAt > at) return known;
  if (windows.size > SWEEP_ABOVE) sweep(at);
  const opened = { endsAt: at + lengthMs, calls: 0 };
  windows.set(caller, opened);
  return opened;
}

function sweep(at: number): void {
  for (const [caller, window] of windows) if (window.endsAt <= at) windows.delete(caller);
}
